import type { Metric } from '../../metrics/metric.js';
import {
  type CounterSummary,
  type GaugeSummary,
  PERCENTS,
  type RateSummary,
  type TrendSummary,
} from '../../metrics/summary.js';
import { metricOf } from '../thresholds/evidence.js';
import type { Aggregation, ThresholdSpec } from '../thresholds/threshold.js';

/** A metric in figures, as a report tells it; its unit is the catalogue's. */
type StoredMetric =
  | Pick<TrendSummary, 'type' | 'avg' | 'percentiles'>
  | Pick<CounterSummary, 'type' | 'count' | 'rate'>
  | Pick<RateSummary, 'type' | 'rate'>
  | Pick<GaugeSummary, 'type' | 'value'>;

/** One run's metrics, as in its report. */
export interface BaselineRun {
  readonly metrics: Readonly<Record<string, StoredMetric>>;
}

/** What a report says of a metric's aggregate; null where it was not measured. */
export function storedValue(
  { metrics }: BaselineRun,
  metric: Metric,
  aggregation: Aggregation,
): number | null {
  const summary = Object.hasOwn(metrics, metric.name) ? metrics[metric.name] : undefined;
  switch (summary?.type) {
    case undefined:
      return null;
    case 'trend':
      return aggregation.kind === 'percentile'
        ? (summary.percentiles[String(aggregation.percent)] ?? null)
        : summary.avg;
    case 'counter':
      return aggregation.kind === 'count' ? summary.count : summary.rate;
    case 'rate':
      return summary.rate;
    case 'gauge':
      return summary.value;
  }
}

/** Why a relative threshold cannot be judged on stored reports; null where it can. */
export function storedProblem(spec: ThresholdSpec): string | null {
  const { aggregation, limit, tags } = spec;
  if (metricOf(spec).type === 'rate')
    return 'a rate is mostly 0, of which there is no share; give it an absolute limit';
  const [tag] = Object.keys(tags);
  if (tag !== undefined) return `stored runs are compared as a whole, and not by \`${tag}\``;
  if (aggregation.kind === 'min' || aggregation.kind === 'max')
    return 'an extreme varies without a limit; compare a percentile, or `avg`';
  if (aggregation.kind === 'percentile' && !PERCENTS.some((percent) => percent === aggregation.percent))
    return `a stored report holds the percentiles ${PERCENTS.join(', ')}`;
  return limit.kind === 'ratio' && limit.value <= -1 ? 'nothing can shrink by 100 % or more' : null;
}
