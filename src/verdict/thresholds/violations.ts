import { judgedValue, type Metric, type SampleTrend } from '../../metrics/metric.js';
import { hasTags, type TagFilter } from '../../metrics/tags.js';
import type { Sample } from '../../samples/sample.js';
import { satisfies, type ThresholdSpec } from './threshold.js';

/**
 * A threshold as a question about a proportion: `p(95)<T` asks whether fewer than 5 % of requests take T or
 * longer, `rate<x` whether fewer than x of them are events. Null where it is no such question.
 */
export interface ProportionQuestion {
  readonly theta0: number;
  /** Whether one observation violates the threshold. */
  violates(value: number): boolean;
}

/** Percentiles and rates are proportions; extremes, means, counters and equalities are not. */
export function askProportion(spec: ThresholdSpec, metric: Metric): ProportionQuestion | null {
  const { aggregation, operator, limit } = spec;
  const upper = operator === '<' || operator === '<=';
  if ((!upper && operator !== '>' && operator !== '>=') || limit.kind !== 'absolute') return null;
  if (metric.type === 'rate') {
    const theta0 = upper ? limit.value : 1 - limit.value;
    if (theta0 <= 0 || theta0 >= 1) return null;
    return { theta0, violates: (event) => (upper ? event === 1 : event === 0) };
  }
  if (aggregation.kind !== 'percentile' || aggregation.percent <= 0 || aggregation.percent >= 100)
    return null;
  const share = aggregation.percent / 100;
  return { theta0: upper ? 1 - share : share, violates: (value) => !satisfies(value, operator, limit.value) };
}

/**
 * Whom a threshold judges: in a comparison the head arm, unless it names one; counters and gauges speak of the whole
 * run.
 */
export function judgedTags({ tags }: ThresholdSpec, { type }: Metric): TagFilter {
  return tags.arm !== undefined || type === 'counter' || type === 'gauge' ? tags : { ...tags, arm: 'head' };
}

/** Whether the scenario of a sample looks for the limit, so that a 429 is a finding and no failure. */
export type LimitIsFinding = (scenario: string) => boolean;

/** What one sample says about a threshold on a trend or a rate; nothing where it does not take part. */
export function observe(
  spec: ThresholdSpec,
  metric: Metric,
  sample: Sample,
  isFinding: LimitIsFinding,
): number[] {
  if (!hasTags(sample, judgedTags(spec, metric))) return [];
  if (metric.type === 'trend' && metric.source === 'samples') return observeTrend(metric, sample, isFinding);
  if (metric.type !== 'rate' || !metric.phases.includes(sample.phase)) return [];
  const successes = metric.successes(sample);
  return Array.from({ length: metric.trials(sample) }, (_, trial) => (trial < successes ? 1 : 0));
}

function observeTrend(metric: SampleTrend, sample: Sample, isFinding: LimitIsFinding): number[] {
  const value = judgedValue(metric, sample, isFinding(sample.scenario));
  return value === null ? [] : [value];
}
