import { median } from 'simple-statistics';
import type { Ms } from '../../base/units.js';
import { judgeProbe, type ProbeArrival, type ProbeJudgement } from './probe.js';
import type { ProbeFinding, ProbeKind } from './search.js';

export interface ProbeDesign {
  readonly kind: ProbeKind;
  /** Requests a second; null of users, who wait for their answers. */
  readonly rate: number | null;
  readonly theta0: number;
  /** Error of either certified word. */
  readonly alpha: number;
  /** What is sent first is not judged: for so long the endpoint may adapt. */
  readonly settleMs: Ms;
  /** At most so long is judged. */
  readonly lengthMs: Ms;
  /** A plateau that is shorter says nothing of whether the load holds. */
  readonly leastMs: Ms;
  /** Whether nothing is known to break yet, so that a first impression is enough. */
  readonly isClimb: boolean;
}

/** What a probe came to. */
export interface ProbeResult extends ProbeFinding {
  readonly judgement: ProbeJudgement;
  /** Whether the endpoint's throughput still rose: it was adapting to the load. */
  readonly stillRises: boolean;
}

/** A certifying probe is looked at so often; its error grows with the square of the time, so that most is left for the end. */
const LOOKS = 3;
/** No probe is shorter, lest a queue has no time to show. */
const SHORTEST: Ms = 5_000;
/** Requests without a bad one after which a climb goes on. */
const ENOUGH_TO_CLIMB = 40;
const ENOUGH_TO_STEER = 60;
/** So many bad ones, and so large a share of them, are no chance at any load that holds. */
const [CLEARLY_BAD, CLEAR_SHARE] = [10, 0.3];
/** Requests that show how long one takes before a queue has built up. */
const UNHURRIED = 20;

/** Follows one probe and says when it has seen enough. Instants of one clock, from the probe's start. */
export class ProbeWatch {
  private readonly dues: Ms[] = [];
  private readonly ends: (Ms | null)[] = [];
  private readonly latencies: Ms[] = [];
  private readonly goods: (boolean | null)[] = [];
  private readonly unhurried: Ms[] = [];
  private ended = 0;
  private good = 0;
  private bad = 0;
  private firstEnd = Infinity;
  private looks = 0;
  private over: ProbeFinding['word'] | null = null;
  private judged: ProbeJudgement | null = null;

  constructor(private readonly design: ProbeDesign) {}

  /** A request is due. Returns its number. */
  arrive(at: Ms): number {
    this.goods.push(null);
    this.ends.push(null);
    this.latencies.push(Infinity);
    return this.dues.push(at) - 1;
  }

  /** It ended: `latencyMs` is infinite where it failed, `good` null where nobody knows. */
  end(
    arrival: number,
    at: Ms,
    { latencyMs, good }: { readonly latencyMs: Ms; readonly good: boolean | null },
  ): void {
    this.ends[arrival] = at;
    this.latencies[arrival] = latencyMs;
    this.goods[arrival] = good;
    this.ended += 1;
    this.firstEnd = Math.min(this.firstEnd, at);
    if (this.unhurried.length < UNHURRIED && Number.isFinite(latencyMs)) this.unhurried.push(latencyMs);
    if ((this.dues[arrival] ?? 0) < this.design.settleMs || good === null) return;
    if (good) this.good += 1;
    else this.bad += 1;
  }

  /** Whether what is known by then decides; to be asked whenever a request ended. */
  isOver(now: Ms): boolean {
    this.over ??= this.design.kind === 'steer' ? this.steer(now) : this.certify(now);
    return this.over !== null;
  }

  /** The word, once the probe is over. */
  finish(now: Ms): ProbeResult {
    const { kind, theta0, rate } = this.design;
    const judgement = this.over !== null && this.judged !== null ? this.judged : this.judge(LOOKS);
    const { word, bad, n, grows } = judgement;
    const seems = n === 0 || bad > theta0 * n || grows ? 'poor' : 'good';
    const found = this.over ?? (kind !== 'steer' && word !== 'undecided' ? word : seems);
    return {
      word: wordOf(kind, found),
      isClear: isClear(kind, found, bad / Math.max(1, n) / theta0),
      needed: found === 'good' ? judgement.needed : null,
      carried: found === 'good' || found === 'holds' || rate === null ? null : this.carriedBy(now),
      judgement,
      stillRises: this.stillRises(now),
    };
  }

  private steer(now: Ms): 'good' | 'poor' | null {
    const { isClimb, theta0, settleMs, lengthMs } = this.design;
    const { good, bad } = this;
    const [n, spent] = [good + bad, now - settleMs];
    if (spent < SHORTEST) return null;
    if (bad >= Math.max(CLEARLY_BAD, CLEAR_SHARE * n)) return 'poor';
    const enough = isClimb
      ? n >= ENOUGH_TO_CLIMB && bad === 0
      : n >= ENOUGH_TO_STEER && spent >= lengthMs / 2 && bad <= (theta0 / 4) * n;
    return enough && this.keepsUp() ? 'good' : null;
  }

  /** At equal parts of the length; the last look is that of the end. */
  private certify(now: Ms): ProbeFinding['word'] | null {
    const { kind, theta0, settleMs, lengthMs } = this.design;
    if (this.looks + 1 >= LOOKS || now < settleMs + ((this.looks + 1) * lengthMs) / LOOKS) return null;
    this.looks += 1;
    this.judged = this.judge(this.looks);
    const { word, n, bad } = this.judged;
    if (kind === 'confirm-low') {
      if (word === 'holds') return word;
      return n > 0 && bad > 2 * theta0 * n ? 'poor' : null;
    }
    return word === 'breaks' && this.looks * 2 > LOOKS && !this.stillRises(now) ? word : null;
  }

  private judge(look: number): ProbeJudgement {
    const { theta0, alpha, rate, leastMs } = this.design;
    const by = rate === null ? 'latency' : 'in flight';
    const share = (2 * look - 1) / LOOKS ** 2;
    return judgeProbe(this.arrivals(), { theta0, alpha: alpha * share, by, leastMs });
  }

  private arrivals(): ProbeArrival[] {
    const { ends, latencies, goods, design } = this;
    const order = ends.filter((end) => end !== null).sort((a, b) => a - b);
    let gone = 0;
    return this.dues.flatMap((dueMs, i): ProbeArrival[] => {
      while (gone < order.length && (order[gone] ?? 0) <= dueMs) gone += 1;
      if (dueMs < design.settleMs) return [];
      const latencyMs = ends[i] === null ? null : (latencies[i] ?? null);
      return [{ dueMs, latencyMs, good: goods[i] ?? null, inFlight: i - gone }];
    });
  }

  /** Whether no more are in flight than so many that take as long as the first ones. */
  private keepsUp(): boolean {
    const { design, unhurried, dues, ended } = this;
    if (design.rate === null) return true;
    const usual = (design.rate * median(unhurried.length === 0 ? [0] : unhurried)) / 1_000;
    return dues.length - ended <= 1.3 * usual + 3 * Math.sqrt(Math.max(1, usual));
  }

  /** More was answered in the last third of the probe than in the second, by more than chance. */
  private stillRises(now: Ms): boolean {
    const middle = this.answered(now / 3, (2 * now) / 3);
    const last = this.answered((2 * now) / 3, now);
    return last - middle > 3 * Math.sqrt(Math.max(1, last + middle));
  }

  /** In the second half, when what is in flight has built up. */
  private carriedBy(now: Ms): ProbeFinding['carried'] {
    const from = Math.max(now / 2, this.firstEnd);
    const requests = this.answered(from, now);
    return now - from < 1_000 ? null : { rate: (requests * 1_000) / (now - from), requests };
  }

  private answered(from: Ms, to: Ms): number {
    const { ends, latencies } = this;
    return ends.filter((end, i) => end !== null && end > from && end <= to && latencies[i] !== Infinity)
      .length;
  }
}

/**
 * From an idle start a queue has yet to build up, so that such a probe may certify that a load breaks, and never that it holds;
 * coming back from beyond, it is the other way round.
 */
function wordOf(kind: ProbeKind, found: ProbeFinding['word']): ProbeFinding['word'] {
  if (kind === 'confirm-low') return found === 'holds' ? 'holds' : 'poor';
  if (kind === 'confirm-high' && found === 'holds') return 'good';
  return kind === 'confirm-high' && found === 'good' ? 'poor' : found;
}

/** `times`: the share of bad ones in units of the share that may be. */
function isClear(kind: ProbeKind, found: ProbeFinding['word'], times: number): boolean {
  if (found === 'breaks') return times > 5;
  return kind === 'confirm-low' ? times > 1 : times < 0.5;
}
