import { parseDuration } from '../../base/duration.js';
import { firstValue, type ResponseHeaders } from './response-headers.js';
import { sensibleWait } from './wait.js';

/** One limit as the provider's headers state it; what they leave out is null. */
export interface Limit {
  readonly limit: number | null;
  readonly remaining: number | null;
  /** Seconds until it is whole again. */
  readonly resetS: number | null;
}

export type LimitedUnit = 'requests' | 'tokens' | 'inputTokens' | 'outputTokens';

export type Limits = Readonly<Partial<Record<LimitedUnit, Limit>>>;

/**
 * The spellings of each limit header: OpenAI's and its followers', Anthropic's, and those that name no unit
 * (Together, OpenRouter, the IETF draft), which mean requests. `*` is `limit`, `remaining` or `reset`.
 */
const SPELLINGS: readonly (readonly [LimitedUnit, readonly string[]])[] = [
  ['requests', ['x-ratelimit-*-requests', 'anthropic-ratelimit-requests-*', 'x-ratelimit-*', 'ratelimit-*']],
  ['tokens', ['x-ratelimit-*-tokens', 'anthropic-ratelimit-tokens-*']],
  ['inputTokens', ['x-ratelimit-*-input-tokens', 'anthropic-ratelimit-input-tokens-*']],
  ['outputTokens', ['x-ratelimit-*-output-tokens', 'anthropic-ratelimit-output-tokens-*']],
];

/** The rate limits that a response's headers state, whoever's they are. A unit that no header names is absent. */
export function normaliseLimits(headers: ResponseHeaders, nowMs: number): Limits {
  const found: Partial<Record<LimitedUnit, Limit>> = {};
  for (const [unit, spellings] of SPELLINGS) {
    const read = (part: string): string | undefined =>
      spellings
        .map((spelling) => firstValue(headers, spelling.replace('*', part)))
        .find((value) => value !== undefined);
    const limit = {
      limit: amountOf(read('limit')),
      remaining: amountOf(read('remaining')),
      resetS: resetSeconds(read('reset'), nowMs),
    };
    if (limit.limit !== null || limit.remaining !== null || limit.resetS !== null) found[unit] = limit;
  }
  return found;
}

function amountOf(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : null;
}

/** A Go duration (`6m0s`, `12ms`), seconds, an instant of RFC 3339, or seconds or milliseconds since 1970. */
function resetSeconds(value: string | undefined, nowMs: number): number | null {
  if (value === undefined) return null;
  if (/^\d{4}-\d\d-\d\d[Tt ]/.test(value)) return untilInstant(Date.parse(value), nowMs);
  if (/^\d{10}(\.\d+)?$/.test(value)) return untilInstant(Number(value) * 1000, nowMs);
  if (/^\d{13}$/.test(value)) return untilInstant(Number(value), nowMs);
  const duration = parseDuration(value);
  return duration === undefined ? null : sensibleWait(duration / 1000);
}

/** An instant that has passed asks for no wait. */
function untilInstant(instantMs: number, nowMs: number): number | null {
  return Number.isNaN(instantMs) ? null : sensibleWait(Math.max(0, instantMs - nowMs) / 1000);
}
