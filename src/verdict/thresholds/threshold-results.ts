import type { Ms } from '../../base/units.js';
import type { JudgedThreshold } from './evaluate-thresholds.js';
import { type Explaining, explainThreshold, type Needed, neededOf } from './explain.js';
import type { Witness } from './judgement.js';
import type { Losses } from './losses.js';

/** A judged threshold as the report shows it; what is infinite or missing is null. */
export interface ThresholdRow {
  readonly metric: string;
  readonly tags: Record<string, string>;
  readonly expression: string;
  readonly observed: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly limit: number | null;
  readonly unit: string;
  readonly verdict: 'pass' | 'fail' | 'inconclusive' | 'no_data';
  readonly message: string;
  readonly needed: Needed | null;
  /** Requests without a value that count as the metric's worst, by what became of them. */
  readonly losses: Losses;
  /** Violations that lie together in time, where they kept the threshold from failing. */
  readonly episode: Episode | null;
  /** What made it fail, where that is the infrastructure. */
  readonly cause: string | null;
  /** Whether base, or what ails the canaries, exceeds the limit as well, which kept the threshold from failing. */
  readonly endpointTrouble: boolean;
  /** Which of them. */
  readonly metBy: Witness | null;
  /** Which rule keeps it undecided, as the end of a sentence; null where its interval holds the limit, and where it is decided. */
  readonly withheld: string | null;
}

export interface Episode {
  readonly fromMs: Ms;
  readonly toMs: Ms;
  readonly violations: number;
  /** Of the violations in the run. */
  readonly of: number;
}

export function describeThresholds(
  judged: readonly JudgedThreshold[],
  explaining: Explaining,
): ThresholdRow[] {
  return judged.map((threshold) => {
    const { spec, row, judgement } = threshold;
    return {
      metric: spec.metric,
      tags: { ...spec.tags },
      expression: spec.source,
      observed: orNull(judgement.observed),
      low: orNull(surely(threshold)),
      high: orNull(judgement.high),
      n: judgement.n,
      limit: spec.limit.value,
      unit: row.metric.unit,
      verdict: judgement.verdict,
      message: explainThreshold(threshold, explaining),
      needed: neededOf(threshold, explaining),
      losses: row.losses,
      episode: episodeOf(judgement),
      cause: threshold.cause ?? null,
      endpointTrouble: judgement.metBy !== null,
      metBy: judgement.metBy,
      withheld: judgement.verdict === 'inconclusive' ? judgement.withheld : null,
    };
  });
}

function episodeOf({ verdict, cluster }: JudgedThreshold['judgement']): Episode | null {
  if (cluster === null || verdict !== 'inconclusive') return null;
  const { fromMs, toMs, violations, of } = cluster;
  return { fromMs, toMs, violations, of };
}

/** A lower bound that is infinite, for so many requests failed, is above whatever was measured, and above the limit. */
function surely({ spec, row, judgement: { low } }: JudgedThreshold): number {
  if (low !== Number.POSITIVE_INFINITY) return low;
  return row.values.reduce(
    (most, value) => (Number.isFinite(value) ? Math.max(most, value) : most),
    spec.limit.value,
  );
}

function orNull(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}
