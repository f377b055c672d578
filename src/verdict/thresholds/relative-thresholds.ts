import { metricOf } from './evidence.js';
import type { ThresholdSpec } from './threshold.js';

/** Whether a threshold is about head against base. */
export function isRelative(spec: ThresholdSpec): boolean {
  return spec.limit.kind !== 'absolute';
}

/** Tags that both arms of a pair share; the others tell the arms, or good answers from bad ones. */
const SHARED_TAGS: ReadonlySet<string> = new Set(['scenario', 'stage', 'prompt']);

/** Metrics that a search finds of both arms, in blocks and not in pairs of requests. */
const CAPACITIES: ReadonlySet<string> = new Set(['capacity', 'capacity_users']);

export function isCapacityMetric(name: string): boolean {
  return CAPACITIES.has(name);
}

/** Why a relative threshold cannot be judged on matched pairs; null where it can. */
export function relativeProblem(spec: ThresholdSpec): string | null {
  const metric = metricOf(spec);
  const { aggregation, limit } = spec;
  if (isCapacityMetric(metric.name)) return capacityProblem(spec);
  if (metric.name === 'inter_token_latency')
    return 'gaps of two answers do not pair; compare `time_per_output_token`';
  if (metric.type === 'counter' || metric.type === 'gauge')
    return `a ${metric.type} has one value a run and cannot be compared pair by pair; trends and rates can`;
  if (!metric.phases.includes('measure')) return 'it is not measured in pairs';
  const inside = aggregation.kind !== 'percentile' || (aggregation.percent > 0 && aggregation.percent < 100);
  if (aggregation.kind === 'min' || aggregation.kind === 'max' || !inside)
    return 'an extreme has no error that could be known; compare a percentile between 0 and 100, or `avg`';
  if (limit.kind === 'ratio' && limit.value <= -1) return 'nothing can shrink by 100 % or more';
  const strange = Object.keys(spec.tags).filter((tag) => !SHARED_TAGS.has(tag));
  return strange.length === 0
    ? null
    : `it can be narrowed by ${[...SHARED_TAGS].join(', ')}, which both arms share, and not by ${strange.join(', ')}`;
}

/** Two searches differ by a factor, and the less is the worse. */
function capacityProblem({ limit, operator }: ThresholdSpec): string | null {
  if (limit.kind !== 'ratio') return 'capacities are compared by their ratio; write `value>-5%`';
  if (limit.value <= -1) return 'nothing can shrink by 100 % or more';
  return operator.startsWith('>') ? null : 'a capacity has a least; write `value>-5%`';
}
