import type { Usd } from '../../base/units.js';
import type { JudgedThreshold } from './evaluate-thresholds.js';
import { explainThreshold } from './explain.js';

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
  readonly needed: { readonly requests: number; readonly usd: Usd | null } | null;
}

export function describeThresholds(
  judged: readonly JudgedThreshold[],
  explaining: { readonly confidence: number; readonly usdPerRequest: Usd | null },
): ThresholdRow[] {
  return judged.map((threshold) => {
    const { spec, row, judgement } = threshold;
    return {
      metric: spec.metric,
      tags: { ...spec.tags },
      expression: spec.source,
      observed: orNull(judgement.observed),
      low: orNull(judgement.low),
      high: orNull(judgement.high),
      n: judgement.n,
      limit: spec.limit.value,
      unit: row.metric.unit,
      verdict: judgement.verdict,
      message: explainThreshold(threshold, explaining),
      needed: neededOf(judgement.needed, explaining.usdPerRequest),
    };
  });
}

function neededOf(requests: number | null, usdPerRequest: Usd | null): ThresholdRow['needed'] {
  if (requests === null || !Number.isFinite(requests) || requests > 1_000_000) return null;
  return { requests, usd: usdPerRequest === null ? null : requests * usdPerRequest };
}

function orNull(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value;
}
