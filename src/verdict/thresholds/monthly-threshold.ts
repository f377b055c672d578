import { formatCount, formatInterval, formatLimit, formatUsd } from '../../base/format.js';
import type { ThresholdSpec } from './threshold.js';
import type { ThresholdRow } from './threshold-results.js';

export const MONTHLY_COST = 'monthly_cost';

/**
 * A month is so many requests at their mean cost, so a limit on it is a limit on that mean, and judged like any other.
 * `changed` is the share of the requests that a comparison is about: the others cost what they did.
 */
export function judgeAsRequest(spec: ThresholdSpec, requests: number, changed: number): ThresholdSpec {
  if (spec.metric !== MONTHLY_COST) return spec;
  const count = spec.limit.kind === 'absolute' ? requests : requests * changed;
  const value = spec.limit.kind === 'ratio' ? spec.limit.value : spec.limit.value / count;
  return {
    ...spec,
    metric: 'cost_per_request',
    aggregation: { kind: 'avg' },
    limit: { ...spec.limit, value },
    monthly: { requests: count, written: spec },
  };
}

/** The judged row in dollars a month, as it was asked. */
export function tellByMonth(spec: ThresholdSpec, row: ThresholdRow): ThresholdRow {
  const { monthly } = spec;
  if (monthly === undefined) return row;
  const { requests, written } = monthly;
  if (written.limit.kind === 'ratio') return { ...row, metric: MONTHLY_COST, expression: written.source };
  const times = (value: number | null): number | null => (value === null ? null : value * requests);
  const [observed, low, high] = [times(row.observed), times(row.low), times(row.high)];
  const told =
    observed === null
      ? row.message
      : `${formatUsd(observed)} a month${rangeText(low, high)}, limit ${written.limit.kind === 'difference' ? 'a change of ' : ''}${formatLimit(written.limit.value, 'USD')}, at ${formatCount(requests)} requests; ${row.message}`;
  return {
    ...row,
    metric: MONTHLY_COST,
    expression: written.source,
    observed,
    low,
    high,
    limit: written.limit.value,
    unit: 'USD',
    message: told,
  };
}

/** Nothing where the sample bounds nothing. */
function rangeText(low: number | null, high: number | null): string {
  const interval = formatInterval(low, high, formatUsd);
  return interval === '' ? '' : ` (${interval})`;
}
