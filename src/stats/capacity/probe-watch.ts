import { median } from 'simple-statistics';
import type { Ms } from '../../base/units.js';
import { isClearlyBad, isClearlyGood, mayClimb, type Tally } from './impression.js';
import { judgeProbe, type ProbeArrival, type ProbeJudgement, type ProbeMark } from './probe.js';
import type { ProbeFinding, ProbeKind } from './search.js';

export interface ProbeDesign {
  readonly kind: ProbeKind;
  /** Requests a second; null of users, who wait for their answers. */
  readonly rate: number | null;
  /** Of each thing that is asked of the load the share of arrivals that may not be good. */
  readonly allowed: readonly number[];
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
/** Requests that show how long one takes before a queue has built up. */
const UNHURRIED = 20;

/** Follows one probe and says when it has seen enough. Instants of one clock, from the probe's start. */
export class ProbeWatch {
  private readonly dues: Ms[] = [];
  private readonly ends: (Ms | null)[] = [];
  private readonly latencies: Ms[] = [];
  private readonly marks: (readonly ProbeMark[])[] = [];
  private readonly unhurried: Ms[] = [];
  private readonly tallies: readonly Tally[];
  private ended = 0;
  private firstEnd = Infinity;
  private looks = 0;
  private over: ProbeFinding['word'] | null = null;
  private judged: ProbeJudgement | null = null;

  constructor(private readonly design: ProbeDesign) {
    this.tallies = design.allowed.map((theta0) => ({ theta0, n: 0, bad: 0 }));
  }

  /** A request is due. Returns its number. */
  arrive(at: Ms): number {
    this.marks.push([]);
    this.ends.push(null);
    this.latencies.push(Infinity);
    return this.dues.push(at) - 1;
  }

  /** It ended: `latencyMs` is infinite where it failed. */
  end(
    arrival: number,
    at: Ms,
    { latencyMs, marks }: { readonly latencyMs: Ms; readonly marks: readonly ProbeMark[] },
  ): void {
    this.ends[arrival] = at;
    this.latencies[arrival] = latencyMs;
    this.marks[arrival] = marks;
    this.ended += 1;
    this.firstEnd = Math.min(this.firstEnd, at);
    if (this.unhurried.length < UNHURRIED && Number.isFinite(latencyMs)) this.unhurried.push(latencyMs);
    if ((this.dues[arrival] ?? 0) < this.design.settleMs) return;
    this.tallies.forEach((tally, about) => {
      const good = marks[about]?.good ?? null;
      if (good === null) return;
      tally.n += 1;
      tally.bad += Number(!good);
    });
  }

  /** Whether what is known by then decides; to be asked whenever a request ended. */
  isOver(now: Ms): boolean {
    this.over ??= this.design.kind === 'steer' ? this.steer(now) : this.certify(now);
    return this.over !== null;
  }

  /** The word, once the probe is over. */
  finish(now: Ms): ProbeResult {
    const { kind, rate } = this.design;
    const judgement = this.over !== null && this.judged !== null ? this.judged : this.judge(LOOKS);
    const { word, bad, n, grows } = judgement;
    const theta0 = this.allowedOf(judgement);
    const seems = n === 0 || bad > theta0 * n || grows ? 'poor' : 'good';
    const found = this.over ?? (kind !== 'steer' && word !== 'undecided' ? word : seems);
    return {
      word: wordOf(kind, found),
      isClear: isClear(kind, found, { share: bad / Math.max(1, n), theta0 }),
      needed: found === 'good' ? judgement.needed : null,
      carried: found === 'good' || found === 'holds' || rate === null ? null : this.carriedBy(now),
      judgement,
      stillRises: this.stillRises(now),
    };
  }

  private steer(now: Ms): 'good' | 'poor' | null {
    const { isClimb, settleMs, lengthMs } = this.design;
    const spent = now - settleMs;
    if (spent < SHORTEST) return null;
    if (this.tallies.some(isClearlyBad)) return 'poor';
    if (!isClimb && spent < lengthMs / 2) return null;
    const enough = isClimb ? mayClimb : isClearlyGood;
    return this.tallies.every(enough) && this.keepsUp() ? 'good' : null;
  }

  /** At equal parts of the length; the last look is that of the end. */
  private certify(now: Ms): ProbeFinding['word'] | null {
    const { kind, settleMs, lengthMs } = this.design;
    if (this.looks + 1 >= LOOKS || now < settleMs + ((this.looks + 1) * lengthMs) / LOOKS) return null;
    this.looks += 1;
    this.judged = this.judge(this.looks);
    const { word, n, bad } = this.judged;
    if (kind === 'confirm-low') {
      if (word === 'holds') return word;
      return n > 0 && bad > 2 * this.allowedOf(this.judged) * n ? 'poor' : null;
    }
    return word === 'breaks' && this.looks * 2 > LOOKS && !this.stillRises(now) ? word : null;
  }

  private judge(look: number): ProbeJudgement {
    const { allowed, alpha, rate, leastMs } = this.design;
    const by = rate === null ? 'latency' : 'in flight';
    const share = (2 * look - 1) / LOOKS ** 2;
    return judgeProbe(this.arrivals(), { allowed, alpha: alpha * share, by, leastMs });
  }

  private allowedOf({ about }: ProbeJudgement): number {
    return this.design.allowed[about] ?? 0;
  }

  private arrivals(): ProbeArrival[] {
    const { ends, latencies, marks, design } = this;
    const order = ends.filter((end) => end !== null).sort((a, b) => a - b);
    let gone = 0;
    return this.dues.flatMap((dueMs, i): ProbeArrival[] => {
      while (gone < order.length && (order[gone] ?? 0) <= dueMs) gone += 1;
      if (dueMs < design.settleMs) return [];
      const latencyMs = ends[i] === null ? null : (latencies[i] ?? null);
      return [{ dueMs, latencyMs, marks: marks[i] ?? [], inFlight: i - gone }];
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

/** A load that is broken far beyond doubt, or that is far from what it was to show. */
function isClear(
  kind: ProbeKind,
  found: ProbeFinding['word'],
  { share, theta0 }: { readonly share: number; readonly theta0: number },
): boolean {
  if (found === 'breaks') return share > Math.min(5 * theta0, theta0 + FAR);
  return kind === 'confirm-low' ? share > theta0 : share < theta0 / 2;
}

/** Where half of the requests may be bad there are no five times as many. */
const FAR = 0.2;
