import type { Ms } from '../../base/units.js';
import type { Sample } from '../../samples/sample.js';

/** Waited after a 429 that names no time. */
const DEFAULT_WAIT: Ms = 5_000;

/** Holds new requests back for as long as the endpoint asks: what a well-behaved client does. */
export class Backoff {
  private until: Ms = -Infinity;

  constructor(private readonly policy: 'backoff' | 'ignore') {}

  observe(sample: Sample, now: Ms): void {
    if (sample.outcome !== 'rate_limited') return;
    const wait = sample.retryAfterS === null ? DEFAULT_WAIT : sample.retryAfterS * 1_000;
    this.until = Math.max(this.until, now + wait);
  }

  /** The instant before which nothing may start; in the past where nothing is held back. */
  heldUntil(): Ms {
    return this.policy === 'ignore' ? Number.NEGATIVE_INFINITY : this.until;
  }

  /** When every Retry-After so far has passed, whether or not it is honoured. */
  askedUntil(): Ms {
    return this.until;
  }
}
