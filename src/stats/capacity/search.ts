import type { Ms } from '../../base/units.js';
import { better, type Carried } from './carried.js';
import { type LoadBounds, Loads } from './loads.js';
import { mostCertifiable } from './relaxation.js';

/** The load that a search varies, and how finely. */
export interface SearchSettings extends LoadBounds {
  /** Where to begin. */
  readonly start: number;
  /** The interval's upper end over its lower one, less 1. */
  readonly precision: number;
  /** How long the probe that is to certify the lower end may judge; null of users, who make no queue that grows. */
  readonly confirmMs: ((load: number) => Ms) | null;
}

/** `steer` probes only find the way and claim nothing; the other two certify an end of the interval. */
export type ProbeKind = 'steer' | 'confirm-high' | 'confirm-low';

export interface SearchProbe {
  readonly kind: ProbeKind;
  readonly load: number;
  /** How many times as long as others it may last: where it seemed to hold and could not be certified, more requests tell. */
  readonly stretch: number;
}

/** What a probe showed. */
export interface ProbeFinding {
  /** `good` and `poor` are a point estimate and claim nothing; `holds` and `breaks` are certified. */
  readonly word: 'good' | 'poor' | 'holds' | 'breaks';
  /** Whether its point estimate lies far on the other side of what it was to certify. */
  readonly isClear: boolean;
  /** So many times as long a probe would probably certify what this one could not; null where none would. */
  readonly needed: number | null;
  /** The load that the endpoint carried of a poor one: where to look next; null where it does not show. */
  readonly carried: Carried | null;
}

/** Where a search stands. */
export interface SearchState {
  /** Highest load that seemed good, and lowest that did not. */
  readonly low: number | null;
  readonly high: number | null;
  readonly lowHolds: boolean;
  readonly highBreaks: boolean;
  /** Certifying probes made. */
  readonly claims: number;
}

/** Where a search may begin that others have led. */
export interface PrimedSearch extends Pick<SearchState, 'low' | 'high'> {
  readonly carried: readonly NonNullable<ProbeFinding['carried']>[];
}

/** Certifying probes that a search may make: its error is divided by their number, whether or not they are made. */
export const MOST_CLAIMS = 10;
/** Probes that a search may make in all. */
export const MOST_PROBES = 30;
/** What an overloaded endpoint carried is near its capacity: a little below it is probably good, a little above not. */
const AROUND = [0.92, 1.06];
/** In steps. */
const LONGEST_STRIDE = 8;
const LONGEST_STRETCH = 8;
/** While nothing is known to break. */
const CLIMB = 2;
/** Of the precision: one is what cannot be told apart, one goes to either end. */
const STEPS = 4;

/**
 * Brackets the highest load that holds. It climbs by doubling, halves the bracket on a logarithmic scale, certifies the upper
 * end and then, coming back from beyond it, the lower one. An end is certified a step away from where it seems to be, and one
 * that cannot be moves outwards by longer and longer strides.
 */
export class CapacitySearch {
  state: SearchState = { low: null, high: null, lowHolds: false, highBreaks: false, claims: 0 };
  private readonly loads: Loads;
  private readonly step: number;
  private readonly misses = { 'confirm-high': 0, 'confirm-low': 0 };
  private carried: ProbeFinding['carried'] = null;
  private guesses: number[] | null = null;
  /** Null until an upper end is certified, 0 when no nearer one is to be tried. */
  private nearer: number | null = null;
  private stretch = 1;
  private probes = 0;

  constructor(private readonly settings: SearchSettings) {
    this.loads = new Loads(settings);
    this.step = 1 + settings.precision / STEPS;
  }

  /** Requests a second that the endpoint was seen to complete at most, beyond what it bears; null where nothing was. */
  get saturation(): number | null {
    return this.carried?.rate ?? null;
  }

  /** What was seen before, and claims nothing: loads that seemed good and poor, and what was carried of poor ones. */
  prime({ low, high, carried }: PrimedSearch): void {
    this.move({ low, high });
    for (const each of carried) this.carried = better(this.carried, each);
  }

  /** Null where the search is over. */
  next(): SearchProbe | null {
    if (this.probes >= MOST_PROBES) return null;
    const load = this.steer();
    return load === null ? this.certify() : { kind: 'steer', load, stretch: 1 };
  }

  record({ kind, load }: SearchProbe, finding: ProbeFinding): void {
    const { word, carried } = finding;
    this.probes += 1;
    if (carried !== null) this.carried = better(this.carried, carried);
    if (kind === 'steer') {
      const isGood = word === 'good' || word === 'holds';
      this.move(isGood ? { low: load } : { high: load });
      if (carried !== null) this.guesses ??= AROUND.map((share) => share * carried.rate);
      return;
    }
    this.move({ claims: this.state.claims + 1 });
    if (kind === 'confirm-low') this.recordLow(load, finding);
    else this.recordHigh(load, finding);
  }

  private steer(): number | null {
    const { low, high, claims, lowHolds } = this.state;
    const { settings, loads, step } = this;
    // It has come back from beyond.
    if (this.misses['confirm-low'] > 0) return null;
    if (low === null && high === null) return loads.within(settings.start);
    if (high === null) {
      // What steers must not move an end that is certified.
      if (low === null || low >= settings.max || lowHolds) return null;
      return loads.up(low, claims > 0 ? step : CLIMB);
    }
    if (low === null) {
      // Below an end that is certified to break nothing seemed to hold.
      if (high <= settings.min || claims > 0) return null;
      return this.guess(loads.down(high, 2 * CLIMB), high) ?? loads.down(high, CLIMB);
    }
    if (claims > 0 || high / low <= step || (settings.isWhole && high - low <= 1)) return null;
    const middle = this.guess(low, high) ?? loads.within(Math.sqrt(low * high));
    return middle > low && middle < high ? middle : null;
  }

  /** Around what an overloaded endpoint carried, as far as that lies well inside of the bracket. */
  private guess(low: number, high: number): number | null {
    const { guesses, step, loads } = this;
    for (let load = guesses?.shift(); load !== undefined; load = guesses?.shift())
      if (load > low * step && load < high / step) return loads.within(load);
    return null;
  }

  private certify(): SearchProbe | null {
    const { low, high, lowHolds, highBreaks, claims } = this.state;
    const { nearer, loads, step, misses, stretch } = this;
    if (claims >= MOST_CLAIMS) return null;
    if (high !== null && nearer !== null && nearer > 0)
      return { kind: 'confirm-high', load: nearer, stretch: 1 };
    if (high !== null && !highBreaks) {
      // Where nothing seems to hold there is no lower end to keep clear of.
      const load = claims === 0 && low !== null ? loads.up(high, step) : high;
      return { kind: 'confirm-high', load, stretch: 1 };
    }
    if (low === null || lowHolds) return null;
    // Where nothing seems to break there is no upper end to keep clear of.
    const clear = high === null ? low : loads.down(Math.min(low, high), step);
    const first = Math.min(clear, this.certifiable(low));
    return { kind: 'confirm-low', load: misses['confirm-low'] === 0 ? first : low, stretch };
  }

  /** The highest load that a probe is long enough for. */
  private certifiable(load: number): number {
    const { carried, settings, loads } = this;
    if (carried === null || settings.confirmMs === null) return Infinity;
    return loads.within(mostCertifiable(carried.rate, settings.confirmMs(load)));
  }

  private recordLow(load: number, { word, isClear, needed }: ProbeFinding): void {
    if (word === 'holds') {
      this.move({ low: load, lowHolds: true });
      return;
    }
    const { stretch } = this;
    // It seemed to hold: more requests would tell, of this load if that is not too many, or of a lower one.
    const isNear = needed !== null && needed > 1 && stretch * needed <= LONGEST_STRETCH;
    if (!isClear) this.stretch = isNear ? stretch * needed : Math.min(LONGEST_STRETCH, 2 * stretch);
    if (isNear) {
      this.misses['confirm-low'] += 1;
      this.move({ low: load });
      return;
    }
    const stride = this.strideAfter('confirm-low', isClear);
    this.move({ low: load <= this.settings.min ? null : this.loads.down(load, stride) });
  }

  private recordHigh(load: number, { word, isClear }: ProbeFinding): void {
    const { loads, step, nearer, settings } = this;
    if (word === 'breaks') {
      // One that breaks beyond doubt is far beyond the capacity, and a nearer one is worth a probe.
      this.nearer = isClear && nearer === null ? loads.down(load, step ** 2) : 0;
      this.move({ high: load, highBreaks: true });
    } else if (nearer !== null && nearer > 0) this.nearer = 0;
    // What steered was an endpoint that had not adapted to the load yet.
    else if (word !== 'poor') this.move({ low: load, high: null });
    else if (load >= settings.max) this.move({ claims: MOST_CLAIMS });
    else this.move({ high: loads.up(load, this.strideAfter('confirm-high', isClear)) });
  }

  /** Twice as long with each miss, and where single steps are clearly too few: a step a claim would use them up. */
  private strideAfter(end: 'confirm-high' | 'confirm-low', isClear: boolean): number {
    this.misses[end] += 1;
    return this.step ** Math.min(LONGEST_STRIDE, 2 ** (this.misses[end] - 1 + Number(isClear)));
  }

  private move(change: Partial<SearchState>): void {
    this.state = { ...this.state, ...change };
  }
}
