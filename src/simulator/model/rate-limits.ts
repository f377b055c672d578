import type { Ms, Tokens } from '../../base/units.js';
import type { Allowance, LimitState } from '../dialects/dialect.js';
import type { RateLimits } from '../options.js';

export interface Limiter {
  /** Takes one request of `tokens` at `now`, or nothing at all. Null: admitted; else the time until it would be. */
  take(tokens: Tokens, now: Ms): Ms | null;
  state(now: Ms): LimitState;
}

/** Token buckets for requests and tokens, both full at the start; either of them may refuse. */
export function createLimiter(limits: RateLimits): Limiter {
  const requests = createBucket(limits.requestsPerMinute, limits.burstSeconds);
  const tokens = createBucket(limits.tokensPerMinute, limits.burstSeconds);
  return {
    take(amount, now) {
      const wait = Math.max(requests?.missing(1, now) ?? 0, tokens?.missing(amount, now) ?? 0);
      if (wait > 0) return wait;
      requests?.spend(1);
      tokens?.spend(amount);
      return null;
    },
    state: (now) => ({ requests: requests?.allowance(now) ?? null, tokens: tokens?.allowance(now) ?? null }),
  };
}

interface Bucket {
  /** Time until `amount` is there; more than the bucket holds waits for a full one. */
  missing(amount: number, now: Ms): Ms;
  spend(amount: number): void;
  allowance(now: Ms): Allowance;
}

function createBucket(perMinute: number | null, burstSeconds: number): Bucket | null {
  if (perMinute === null) return null;
  const perMs = perMinute / 60_000;
  const size = Math.max(1, (perMinute * burstSeconds) / 60);
  let level = size;
  let filledAt: Ms | null = null;
  const fill = (now: Ms): void => {
    level = Math.min(size, level + (now - (filledAt ?? now)) * perMs);
    filledAt = now;
  };
  return {
    missing(amount, now) {
      fill(now);
      // A hair of slack: refilling in many small steps must not leave a request one rounding error short.
      const short = Math.min(amount, size) - level;
      return short > 1e-6 ? short / perMs : 0;
    },
    spend(amount) {
      level = Math.max(0, level - amount);
    },
    allowance(now) {
      fill(now);
      return { limit: perMinute, remaining: level, resetMs: (size - level) / perMs };
    },
  };
}
