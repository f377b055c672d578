import type { Usd } from '../../base/units.js';
import { normalQuantile } from '../../stats/distributions/normal.js';
import { roundUpEstimate } from '../../stats/estimates/requests-needed.js';
import { type ComparedRow, orNull } from './compared-row.js';
import { type ArmWords, explainGate, withheldText } from './explain-comparison.js';
import type { JudgedGate } from './judge-gates.js';
import { lacksBase, type MatchedSamples } from './pair-samples.js';
import type { ThresholdSpec } from '../thresholds/threshold.js';
import type { ThresholdRow } from '../thresholds/threshold-results.js';

export interface Describing {
  readonly matched: MatchedSamples;
  readonly source: string;
  readonly alpha: number;
  readonly usdPerRequest: Usd | null;
  /** False where the run could not be made, so that more of the same would decide nothing. */
  readonly mayAskForMore?: boolean;
  readonly words?: ArmWords;
}

/** A judged gate as a row of the comparison. */
export function describeRow(judged: JudgedGate, describing: Describing): ComparedRow {
  const { gate, found, alphas, verdict, suspect } = judged;
  const { comparison, base, head } = found;
  const isRatio = gate.contrast.kind === 'ratio';
  const shares = isRatio ? comparison?.estimate : ratioOf(head, base);
  return {
    unit: gate.contrast.metric.unit,
    base: orNull(base),
    head: orNull(head),
    ratio: orNull(shares),
    low: isRatio ? orNull(comparison?.low) : null,
    high: isRatio ? orNull(comparison?.high) : null,
    p: orNull(comparison?.p),
    level: verdict === 'info' || verdict === 'no_data' ? null : alphas.fail,
    verdict,
    tolerance: verdict === 'info' ? null : gate.role === 'guard' ? 1 : gate.contrast.limit,
    suspect,
    ...(judged.withheld === null ? {} : { baseUnanswered: judged.withheld.count }),
    message: explainGate(judged, { ...describing, needed: neededOf(judged, describing) }),
  };
}

/** A judged gate as a row of the thresholds, in ratios or in the metric's unit. */
export function describeThreshold(
  judged: JudgedGate,
  spec: ThresholdSpec,
  describing: Describing,
): ThresholdRow {
  const { gate, found, verdict } = judged;
  const { comparison } = found;
  const needed = neededOf(judged, describing);
  return {
    metric: spec.metric,
    tags: { ...spec.tags },
    expression: spec.source,
    observed: orNull(comparison?.estimate),
    low: orNull(comparison?.low),
    high: orNull(comparison?.high),
    n: found.n,
    limit: gate.contrast.limit,
    unit: gate.contrast.kind === 'ratio' ? 'ratio' : gate.contrast.metric.unit,
    verdict: verdict === 'info' ? 'inconclusive' : verdict,
    message: explainGate(judged, { ...describing, needed }),
    needed,
    losses: {},
    episode: null,
    cause: null,
    endpointTrouble: false,
    metBy: null,
    withheld: withheldText(judged, describing),
  };
}

/** Where base has none, a ratio says nothing. */
function ratioOf(head: number | undefined, base: number | undefined): number | undefined {
  return head === undefined || base === undefined || base === 0 ? undefined : head / base;
}

/** Power with which the further requests should decide. */
const POWER = 0.8;
/** Beyond this many times the run nobody would wait for it. */
const MOST_TIMES = 20;

/**
 * The requests that would probably decide: an interval shrinks with the root of the pairs, and must fit between the
 * estimate and the limit with some room for chance.
 */
function neededOf(
  { gate, found, verdict, withheld }: JudgedGate,
  describing: Describing,
): ThresholdRow['needed'] {
  const { comparison, n, least } = found;
  if (verdict !== 'inconclusive' || withheld !== null || comparison === undefined) return null;
  if (describing.mayAskForMore === false || describing.matched.design !== 'pairs') return null;
  if (lacksBase(describing.matched)) return null;
  const scale = gate.contrast.kind === 'ratio' ? Math.log : (value: number): number => value;
  const gap = Math.abs(scale(gate.contrast.limit) - scale(comparison.estimate));
  const bound = gate.contrast.side === 'below' ? comparison.high : comparison.low;
  const reach = Math.abs(scale(bound) - scale(comparison.estimate));
  const z = normalQuantile(1 - describing.alpha);
  const times = ((reach / gap) * ((z + normalQuantile(POWER)) / z)) ** 2;
  const pairs = Math.max(n * times, least) - n;
  if (!(times <= MOST_TIMES) || pairs <= 0) return null;
  const requests = roundUpEstimate(2 * Math.ceil(pairs));
  const { usdPerRequest } = describing;
  return { requests, usd: usdPerRequest === null ? null : requests * usdPerRequest, condition: null };
}
