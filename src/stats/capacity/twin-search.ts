import { type LoadBounds, Loads } from './loads.js';

/** What one arm showed under a load that it had to itself for a block. */
export interface TwinBlock {
  /** Arrivals whose end is known, and those of them that were not good. */
  readonly n: number;
  readonly bad: number;
  /** So many independent arrivals are they worth. */
  readonly effective: number;
  /** Whether it seemed to bear the load. */
  readonly isGood: boolean;
}

/** Both arms under one load, one behind the other. */
export interface TwinPair {
  readonly load: number;
  readonly head: TwinBlock;
  readonly base: TwinBlock;
  /** Whether it only led to where the capacities are. */
  readonly isClimb: boolean;
}

/** Pairs of blocks near the capacities: signs that are all alike by chance once in 4,096. */
const TWIN_PAIRS = 12;
/** While nothing is known to break. */
const CLIMB = 2;
/** Most pairs that may lead there. */
const MOST_CLIMBS = 16;
/** All pairs that a search may make. */
export const MOST_TWINS = MOST_CLIMBS + TWIN_PAIRS;
const LONGEST_STEP = Math.log(2);
/** In units of the precision. */
const SHORTEST_STEP = 1 / 4;
/** A track that has not turned yet goes faster and faster. */
const HASTE = 1.5;

/** A staircase (Dixon & Mood 1948): up where the load was borne, down where it was not, in shorter steps after each turn. */
class Track {
  private isUp: boolean | null = null;

  constructor(
    private at: number,
    private step: number,
    private readonly shortest: number,
  ) {}

  get load(): number {
    return Math.exp(this.at);
  }

  move(isUp: boolean): void {
    if (this.isUp !== null)
      this.step =
        this.isUp === isUp
          ? Math.min(LONGEST_STEP, this.step * HASTE)
          : Math.max(this.shortest, this.step / 2);
    this.isUp = isUp;
    this.at += isUp ? this.step : -this.step;
  }
}

/**
 * Leads two arms, block by block and each at the same loads, to where their capacities are: one staircase follows the weaker arm
 * of each pair, one the stronger. It asks of a pair how its better and its worse block did, and never which arm that was: so
 * where the arms are alike the loads are the same whichever of them is called head, and flips of the arms within pairs test
 * them exactly, however the loads came about.
 */
export class TwinSearch {
  private readonly loads: Loads;
  private tracks: readonly [Track, Track] | null = null;
  private lastBorne: number | null = null;
  private climbed = 0;
  private paired = 0;

  constructor(
    private readonly settings: LoadBounds & { readonly start: number; readonly precision: number },
  ) {
    this.loads = new Loads(settings);
  }

  get isClimbing(): boolean {
    return this.tracks === null;
  }

  /** The load of the next pair; null where there are enough. */
  next(): number | null {
    const { tracks, loads, settings, lastBorne, paired } = this;
    if (tracks !== null) return paired >= TWIN_PAIRS ? null : loads.within(this.track(tracks).load);
    return loads.within(lastBorne === null ? settings.start : lastBorne * CLIMB);
  }

  record({ load, head, base }: TwinPair): void {
    const { tracks } = this;
    const isBorne = { byBoth: head.isGood && base.isGood, byOne: head.isGood || base.isGood };
    if (tracks === null) {
      this.climbed += 1;
      if (!isBorne.byBoth || load >= this.settings.max || this.climbed >= MOST_CLIMBS)
        this.open(load, isBorne.byBoth);
      else this.lastBorne = load;
      return;
    }
    const track = this.track(tracks);
    track.move(track === tracks[0] ? isBorne.byBoth : isBorne.byOne);
    this.paired += 1;
  }

  private track([weaker, stronger]: readonly [Track, Track]): Track {
    return this.paired % 2 === 0 ? weaker : stronger;
  }

  private open(load: number, isBorne: boolean): void {
    const below = this.lastBorne ?? load / CLIMB;
    const shortest = Math.log(1 + this.settings.precision * SHORTEST_STEP);
    const step = Math.max(shortest, Math.log(load / below) / 4);
    const at = isBorne ? Math.log(load) : Math.log(load * below) / 2;
    this.tracks = [new Track(at, step, shortest), new Track(at, step, shortest)];
  }
}
