import type { Decision } from '../../stats/estimates/estimate.js';
import type { Cluster } from './judge/cluster.js';
import type { Losses } from './losses.js';
import type { MoreNeeded } from '../../stats/estimates/requests-needed.js';

/** What is asked beside head in the same run. */
export type Witness = 'base' | 'canaries';

/** How one threshold was decided, in the metric's unit; infinities where a bound or the value is infinite. */
export interface Judgement {
  readonly verdict: Decision | 'no_data';
  /** The value judged on; undefined without data. */
  readonly observed: number | undefined;
  readonly low: number;
  readonly high: number;
  /** Observations it rests on. */
  readonly n: number;
  /** Observations worth as much as independent ones; below `n` where the endpoint drifted. */
  readonly effective: number;
  /** More observations that would decide; null where decided or unknown. */
  readonly needed: MoreNeeded | null;
  /** The rule that keeps it undecided, as a clause; null where decided, and where the interval alone tells. */
  readonly withheld: string | null;
  /** Violations that lie together in time, where the exact test fails; null elsewhere. */
  readonly cluster: Cluster | null;
  /** Who met beside it what made it fail, so that it is left open; null where nobody did, and where it stands all the same. */
  readonly metBy: Witness | null;
  /** `exact` has an interval; `point` compares a number that has no error of its own. */
  readonly method: 'exact' | 'mean' | 'point';
  /** Failed requests among the observations. */
  readonly infinite: number;
  /** Observations of a mean that are no values of their requests. */
  readonly standIns: Losses;
}

export const NO_DATA: Judgement = {
  verdict: 'no_data',
  observed: undefined,
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  n: 0,
  effective: 0,
  needed: null,
  withheld: null,
  cluster: null,
  metBy: null,
  method: 'point',
  infinite: 0,
  standIns: {},
};

/** A number without an error of its own: an extreme, a counter, a gauge. */
export function judgePoint(
  observed: number | undefined,
  n: number,
  holds: (value: number) => boolean,
): Judgement {
  if (observed === undefined || n === 0) return NO_DATA;
  const verdict = holds(observed) ? 'pass' : 'fail';
  return { ...NO_DATA, verdict, observed, low: observed, high: observed, n, effective: n };
}
