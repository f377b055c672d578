import { median } from 'simple-statistics';
import type { Ms } from '../../base/units.js';
import { binomialAtLeast } from '../distributions/binomial.js';
import { firstInteger } from '../distributions/bisect.js';
import { LEAST_TO_FAIL } from '../estimates/proportion.js';

/** Call `isSaturated` so often. */
export const SATURATION_INTERVAL: Ms = 1_000;

const WINDOW: Ms = 12_000;
/** Requests that show how long an unhurried one takes. */
const REFERENCE_REQUESTS = 20;
const LEAST_ARRIVALS = 25;
const Z_LIMIT = 3;
const RUNNING = 3;
const TOLERATED_ERRORS = 0.05;
const ERROR_ALPHA = 0.001;

/** Watches a ramp for the moment from which more load shows nothing but a longer queue. */
export interface SaturationWatch {
  arrive(at: Ms): void;
  /** A request ended; `ok` where it succeeded. Instants never go back. */
  complete(at: Ms, latency: Ms, ok: boolean): void;
  /** Whether the endpoint has fallen behind; to be asked every second. Stays true. */
  isSaturated(now: Ms): boolean;
}

/**
 * Saturated when, three seconds running, the arrivals of 12 s exceed the successes of the same 12 s a service time
 * later by z = (A - D) / √(A + D) > 3, with A >= 25; or when more than 5 % of the requests that ended in the last
 * 12 s failed, at p < 0.001.
 */
export function watchSaturation(): SaturationWatch {
  const arrivals: Ms[] = [];
  const successes: Ms[] = [];
  const failures: Ms[] = [];
  const reference: Ms[] = [];
  let running = 0;
  let saturated = false;

  const fallsBehind = (now: Ms): boolean => {
    if (reference.length < REFERENCE_REQUESTS) return false;
    const serviceTime = median(reference);
    const arrived = countWithin(arrivals, now - WINDOW - serviceTime, now - serviceTime);
    const done = countWithin(successes, now - WINDOW, now);
    return arrived >= LEAST_ARRIVALS && (arrived - done) / Math.sqrt(arrived + done) > Z_LIMIT;
  };
  const errs = (now: Ms): boolean => {
    const failed = countWithin(failures, now - WINDOW, now);
    const ended = failed + countWithin(successes, now - WINDOW, now);
    return ended >= LEAST_TO_FAIL && binomialAtLeast(failed, ended, TOLERATED_ERRORS) < ERROR_ALPHA;
  };

  return {
    arrive: (at) => void arrivals.push(at),
    complete(at, latency, ok) {
      (ok ? successes : failures).push(at);
      if (ok && reference.length < REFERENCE_REQUESTS) reference.push(latency);
    },
    isSaturated(now) {
      running = fallsBehind(now) ? running + 1 : 0;
      saturated ||= running >= RUNNING || errs(now);
      return saturated;
    },
  };
}

/** Instants in (from, to] of an ascending list. */
function countWithin(instants: readonly Ms[], from: Ms, to: Ms): number {
  const countAtMost = (limit: Ms): number =>
    firstInteger((i) => (instants[i] ?? Infinity) > limit, 0, instants.length - 1);
  return countAtMost(to) - countAtMost(from);
}
