import type { Tokens } from '../../base/units.js';
import type { Usage } from '../protocol.js';

/** Token counts as they stood in the JSON, before anyone has looked at them. */
export interface ReportedCounts {
  readonly input: unknown;
  readonly output: unknown;
  readonly cachedInput?: unknown;
  readonly cacheWrite?: unknown;
  readonly reasoning?: unknown;
  /** Input and output together, where the provider adds them up: what it holds beyond the two is output that no other field tells. */
  readonly total?: unknown;
  readonly hourLongWrite?: unknown;
  readonly audioInput?: unknown;
  readonly audioOutput?: unknown;
}

/** No request of today has more; a larger count is a fault of the server. */
const MOST_TOKENS = 1e9;

/**
 * The usage, or null where it is not credible: a count that is missing, negative, fractional or absurd, a part that is
 * larger than its whole, a total that is smaller than its parts. Money is settled with these numbers, so a doubtful
 * report is no report. Thinking that only the total holds is output.
 */
export function credibleUsage(counts: ReportedCounts): Usage | null {
  const { input } = counts;
  const output = outputOf(counts);
  if (!isCount(input) || output === null) return null;
  const parts = PARTS.map((part) => counts[part] ?? null);
  if (!parts.every((part) => part === null || isCount(part))) return null;
  const [cachedInput = null, cacheWrite = null, reasoning = null] = parts;
  const [hourLongWrite = null, audioInput = null, audioOutput = null] = parts.slice(3);
  const written = Math.max(cacheWrite ?? 0, hourLongWrite ?? 0);
  if ((cachedInput ?? 0) + written > input || (audioInput ?? 0) > input) return null;
  if ((reasoning ?? 0) > output || (audioOutput ?? 0) > output) return null;
  return {
    input,
    output,
    cachedInput,
    cacheWrite: hourLongWrite === null ? cacheWrite : written,
    reasoning,
    ...some({ hourLongWrite, audioInput, audioOutput }),
  };
}

const PARTS = [
  'cachedInput',
  'cacheWrite',
  'reasoning',
  'hourLongWrite',
  'audioInput',
  'audioOutput',
] as const satisfies readonly (keyof ReportedCounts)[];

/** Null where the report is not credible. A server may leave the output out and tell only the total. */
function outputOf({ input, output, total }: ReportedCounts): Tokens | null {
  const given = output ?? null;
  if (total === undefined || total === null) return isCount(given) ? given : null;
  if (!isCount(input) || !isCount(total) || (given !== null && !isCount(given))) return null;
  return total < input + (given ?? 0) ? null : total - input;
}

/** Those of the counts that are more than nothing. */
function some<Key extends string>(
  counts: Readonly<Record<Key, Tokens | null>>,
): Partial<Record<Key, Tokens>> {
  const found: Partial<Record<Key, Tokens>> = {};
  for (const key in counts) {
    const count = counts[key];
    if (count !== null && count > 0) found[key] = count;
  }
  return found;
}

/**
 * Two reports of one answer, the later one second. Counts are cumulative, so one that falls is not believed: the larger
 * stands. What was read from a cache is cheaper than the rest, so there the later report does.
 */
export function laterUsage(before: Usage | null, now: Usage): Usage {
  if (before === null) return now;
  const larger = (key: 'cacheWrite' | 'reasoning'): Tokens | null =>
    before[key] === null || now[key] === null ? (now[key] ?? before[key]) : Math.max(before[key], now[key]);
  const input = Math.max(before.input, now.input);
  const cacheWrite = larger('cacheWrite');
  const most = (key: 'hourLongWrite' | 'audioInput' | 'audioOutput'): Tokens | null =>
    Math.max(before[key] ?? 0, now[key] ?? 0);
  return {
    input,
    output: Math.max(before.output, now.output),
    cachedInput: now.cachedInput === null ? null : Math.min(now.cachedInput, input - (cacheWrite ?? 0)),
    cacheWrite,
    reasoning: larger('reasoning'),
    ...some({
      hourLongWrite: most('hourLongWrite'),
      audioInput: most('audioInput'),
      audioOutput: most('audioOutput'),
    }),
  };
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
