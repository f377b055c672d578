import {
  formatAmount,
  formatChange,
  formatInterval,
  formatNumber,
  formatValue,
} from '../../../base/format.js';
import { metricName } from '../../../metrics/names.js';
import type { Config } from '../../../settings/schema.js';
import {
  type CapacityRatio,
  compareCapacities,
  LEAST_PAIRS,
  type NoRatio,
  whyNoRatio,
} from '../../../stats/capacity/capacity-ratio.js';
import type { TwinPair } from '../../../stats/capacity/twin-search.js';
import { type ComparedRow, orNull } from '../../../verdict/compare/compared-row.js';
import { leaveOpen } from '../../../verdict/compare/relative-question.js';
import { isCapacityMetric } from '../../../verdict/thresholds/relative-thresholds.js';
import type { ThresholdSpec } from '../../../verdict/thresholds/threshold.js';
import type { ThresholdRow } from '../../../verdict/thresholds/threshold-results.js';
import { blockOf } from '../../run/search/run-twins.js';
import type { TwinRecord } from '../../run/search/search-record.js';

/** What is asked of head's capacity against base's. */
export interface CapacityQuestion {
  readonly capacity: Config['capacity'];
  /** Share of requests that may be bad. */
  readonly theta0: number;
  readonly twins: readonly TwinRecord[];
  /** `main@def5678`. */
  readonly source: string;
  /** One-sided: of passing what is worse. */
  readonly alpha: number;
  /** One-sided: of failing what is not. */
  readonly level: number;
  readonly onInconclusive: Config['on-inconclusive'];
  /** Relative thresholds on a capacity. */
  readonly thresholds: readonly ThresholdSpec[];
}

export interface ComparedCapacity {
  readonly key: string;
  readonly row: ComparedRow;
  /** Whether the row decides by itself, and not by a threshold. */
  readonly gates: boolean;
  readonly pairs: number;
  readonly thresholds: ReadonlyMap<ThresholdSpec, ThresholdRow>;
}

/** Nobody asked for the row by a number: head may bear a tenth less, and a third less must be ruled out. */
const [TOLERANCE, EXCLUDED] = [0.9, 2 / 3];

/** Judges head's capacity against base's, by the blocks in which each had the endpoint to itself at the same loads. */
export function compareCapacity(question: CapacityQuestion): ComparedCapacity {
  const { capacity, twins, thresholds } = question;
  const ratio = estimateRatio(question);
  const name = capacity.by === 'rate' ? 'capacity' : 'capacity_users';
  const judged = twins.filter(({ isClimb }) => !isClimb).length;
  const own = thresholds.find(({ metric }) => metric === name);
  const limit = own === undefined ? TOLERANCE : 1 + own.limit.value;
  const row = describeRow(question, { ratio, limit, isAsked: own !== undefined });
  return {
    key: `${name}:value`,
    row,
    gates: own === undefined && ratio !== undefined,
    pairs: judged,
    thresholds: new Map(
      thresholds
        .filter(({ metric }) => metric === name)
        .map((spec) => [
          spec,
          thresholdRow(
            spec,
            describeRow(question, { ratio, limit: 1 + spec.limit.value, isAsked: true }),
            judged,
          ),
        ]),
    ),
  };
}

export function isCapacityThreshold({ metric }: ThresholdSpec): boolean {
  return isCapacityMetric(metric);
}

function estimateRatio({ theta0, twins, alpha, level }: CapacityQuestion): CapacityRatio | undefined {
  return compareCapacities(pairsOf(twins), { theta0, alphas: { pass: alpha, fail: level } });
}

function pairsOf(twins: readonly TwinRecord[]): TwinPair[] {
  return twins.map(({ load, isClimb, head, base }) => ({
    load,
    isClimb,
    head: blockOf(head),
    base: blockOf(base),
  }));
}

/** None but too few may be a single one. */
const NO_RATIO: Readonly<Record<NoRatio, (pairs: number) => string>> = {
  few: (pairs) => `${pairs === 1 ? 'is' : 'are'} too few, which takes ${LEAST_PAIRS}`,
  none_broke: () => 'hold no block that broke',
  none_held: () => 'hold no block that held',
  not_by_load: () => 'do not show that more load makes more requests bad',
};

interface Asked {
  readonly ratio: CapacityRatio | undefined;
  readonly limit: number;
  /** By a threshold. */
  readonly isAsked: boolean;
}

function describeRow(question: CapacityQuestion, asked: Asked): ComparedRow {
  const { ratio, limit } = asked;
  const { capacity, level } = question;
  const { verdict, byPoint, suspect } = decide(question, asked);
  return {
    unit: capacity.by === 'rate' ? 'requests/s' : 'users',
    base: orNull(ratio?.base),
    head: orNull(ratio?.head),
    ratio: orNull(ratio?.estimate),
    low: orNull(ratio?.low),
    high: orNull(ratio?.high),
    p: orNull(ratio?.p),
    level: verdict === 'info' ? null : level,
    verdict,
    tolerance: verdict === 'info' ? null : limit,
    suspect,
    message: explain(question, asked, { verdict, byPoint, suspect }),
  };
}

interface Decided {
  readonly verdict: ComparedRow['verdict'];
  readonly byPoint: boolean;
  readonly suspect: boolean;
}

/** Red where it is surely worse and by the estimate beyond the limit; where more is asked, where that is ruled out. */
function decide(
  { alpha, level, onInconclusive }: CapacityQuestion,
  { ratio, limit, isAsked }: Asked,
): Decided {
  if (ratio === undefined)
    return { verdict: isAsked ? 'inconclusive' : 'info', byPoint: false, suspect: false };
  const { estimate, low, high, p } = ratio;
  const fails = limit > 1 ? high < limit : p <= level && estimate < limit;
  const suspect = !fails && p <= alpha && estimate < Math.min(1, limit);
  if (fails) return { verdict: 'fail', byPoint: false, suspect: false };
  const holds = low >= limit || (!isAsked && !suspect && low > EXCLUDED);
  if (holds) return { verdict: 'pass', byPoint: false, suspect: false };
  if (onInconclusive === 'point')
    return { verdict: estimate >= limit ? 'pass' : 'fail', byPoint: true, suspect: false };
  return { verdict: 'inconclusive', byPoint: false, suspect };
}

function explain(
  { capacity, twins, source, level }: CapacityQuestion,
  { ratio, limit }: Asked,
  { verdict, byPoint, suspect }: Decided,
): string {
  const name = metricName(capacity.by === 'rate' ? 'capacity' : 'capacity_users');
  const pairs = twins.filter(({ isClimb }) => !isClimb).length;
  if (ratio === undefined) {
    const why = NO_RATIO[whyNoRatio(pairsOf(twins))](pairs);
    return `${name} cannot be compared: ${formatAmount(pairs, 'pair of blocks', 'pairs of blocks')} ${why}.`;
  }
  const unit = capacity.by === 'rate' ? 'requests/s' : 'users';
  const { head, base, estimate, low, high, p } = ratio;
  const interval = formatInterval(orNull(low), orNull(high), formatChange);
  const change = `${formatChange(estimate)} within ${formatAmount(pairs, 'block pair')}${interval === '' ? '' : `, ${interval}`}`;
  const seen = `${name} is ${formatValue(head, unit)} against ${formatValue(base, unit)} in ${source} (${change})`;
  const least = `the least of ${formatChange(limit, 2)}`;
  switch (verdict) {
    case 'pass':
      return byPoint
        ? `${seen}: ${least} holds by the estimate, which is all that was asked.`
        : `${seen}: ${low >= limit ? `${least} holds` : 'no sign of being worse'}.`;
    case 'fail':
      return byPoint
        ? `${seen}: ${least} does not hold by the estimate, which is all that was asked.`
        : `${seen}: ${high < limit ? `${least} does not hold` : `worse than base, and by the estimate beyond ${least}`}.`;
    default:
      return suspect
        ? `${seen}: suspect, for head is worse at p = ${formatNumber(p, 1)}, and red takes ${formatNumber(level, 1)} at most.`
        : `${seen}: ${least} cannot be decided.`;
  }
}

function thresholdRow(spec: ThresholdSpec, row: ComparedRow, pairs: number): ThresholdRow {
  return {
    ...leaveOpen(spec, ''),
    observed: row.ratio,
    low: row.low,
    high: row.high,
    n: pairs,
    verdict: row.verdict === 'info' ? 'inconclusive' : row.verdict,
    message: row.message,
  };
}
