import type { Tokens } from '../../base/units.js';
import type { Usage } from '../protocol.js';

/** Token counts as they stood in the JSON, before anyone has looked at them. */
export interface ReportedCounts {
  readonly input: unknown;
  readonly output: unknown;
  readonly cachedInput?: unknown;
  readonly cacheWrite?: unknown;
  readonly reasoning?: unknown;
}

/** No request of today has more; a larger count is a fault of the server. */
const MOST_TOKENS = 1e9;

/**
 * The usage, or null where it is not credible: a count that is missing, negative, fractional or absurd, or a part that is
 * larger than its whole. Money is settled with these numbers, so a doubtful report is no report.
 */
export function credibleUsage(counts: ReportedCounts): Usage | null {
  const { input, output } = counts;
  if (!isCount(input) || !isCount(output)) return null;
  const parts = [counts.cachedInput, counts.cacheWrite, counts.reasoning].map((part) => part ?? null);
  if (!parts.every((part) => part === null || isCount(part))) return null;
  const [cachedInput = null, cacheWrite = null, reasoning = null] = parts;
  if ((cachedInput ?? 0) + (cacheWrite ?? 0) > input || (reasoning ?? 0) > output) return null;
  return { input, output, cachedInput, cacheWrite, reasoning };
}

/** The sum of counts of which some may be left out; null where one is there but is no count. */
export function sumOfCounts(...values: readonly unknown[]): Tokens | null {
  let sum = 0;
  for (const value of values) {
    if (value === undefined || value === null) continue;
    if (!isCount(value)) return null;
    sum += value;
  }
  return sum;
}

export function isCount(value: unknown): value is Tokens {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_TOKENS;
}
