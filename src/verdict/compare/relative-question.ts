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

/**
 * A relative threshold on requests that both arms would send alike: what is the same is neither better nor worse, and no
 * request need show it.
 */
export function judgeEqual(spec: ThresholdSpec, source: string): ThresholdRow {
  const { kind, limit, side } = contrastOf(spec, metricOf(spec));
  const same = kind === 'ratio' ? 1 : 0;
  const open = leaveOpen(spec, 'the requests are the same as base, and so neither better nor worse');
  if (side === 'below' ? same > limit : same < limit) return open;
  return {
    ...open,
    observed: same,
    low: same,
    high: same,
    verdict: 'pass',
    message: `${nameOf(spec)} (\`${spec.source}\`) holds: nothing that it is about differs from ${source}.`,
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
    episode: null,
    cause: null,
    endpointTrouble: false,
    metBy: null,
    withheld: null,
  };
}
