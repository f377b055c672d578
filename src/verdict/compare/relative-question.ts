import type { Metric } from '../../metrics/metric.js';
import { metricOf } from '../thresholds/evidence.js';
import { nameOf } from '../thresholds/explain.js';
import type { ThresholdSpec } from '../thresholds/threshold.js';
import type { ThresholdRow } from '../thresholds/threshold-results.js';
import type { Contrast } from './contrast.js';

/** The question that a relative threshold asks; see `relativeProblem`. */
export function contrastOf({ aggregation, tags, limit, operator }: ThresholdSpec, metric: Metric): Contrast {
  return {
    metric,
    aggregation,
    tags,
    kind: limit.kind === 'difference' ? 'difference' : 'ratio',
    limit: limit.kind === 'difference' ? limit.value : 1 + limit.value,
    side: operator.startsWith('<') ? 'below' : 'above',
  };
}

/** A relative threshold in a run that has nothing to compare with: neither held nor broken. */
export function leaveOpen(spec: ThresholdSpec, reason: string): ThresholdRow {
  const { kind, limit } = contrastOf(spec, metricOf(spec));
  return {
    metric: spec.metric,
    tags: { ...spec.tags },
    expression: spec.source,
    observed: null,
    low: null,
    high: null,
    n: 0,
    limit,
    unit: kind === 'ratio' ? 'ratio' : metricOf(spec).unit,
    verdict: 'inconclusive',
    message: `${nameOf(spec)} (\`${spec.source}\`) cannot be judged: ${reason}.`,
    needed: null,
    losses: {},
  };
}
