import { median } from 'simple-statistics';
import type { Ms } from '../../base/units.js';
import { firstInteger } from '../distributions/bisect.js';

/** Call `isSaturated` so often. */
export const SATURATION_INTERVAL: Ms = 1_000;

const WINDOW: Ms = 12_000;
/** Requests that show how long an unhurried one takes. */
const REFERENCE_REQUESTS = 20;
const LEAST_ARRIVALS = 25;
const Z_LIMIT = 3;
const RUNNING = 3;

/**
 * `answered`; `failed`: it came to an end that has nothing to do with a queue; `refused`: the endpoint could not take it, or
 * did not come to it in time.
 */
export type Ending = 'answered' | 'failed' | 'refused';

/** Watches a ramp for the moment from which more load shows nothing but a longer queue. */
export interface SaturationWatch {
  arrive(at: Ms): void;
  /** A request ended. Instants never go back. */
  complete(at: Ms, latency: Ms, ending: Ending): void;
  /** Whether the endpoint has fallen behind; to be asked every second. Stays true. */
  isSaturated(now: Ms): boolean;
}

/**
 * Saturated when, three seconds running, the arrivals of 12 s exceed the requests that ended in the same 12 s a service
 * time later by z = (A - D) / √(A + D) > 3, with A >= 25. An error ends a request as an answer does: what fails at any
 * load makes no queue, and a short outage must not end a run.
 */
export function watchSaturation(): SaturationWatch {
  const arrivals: Ms[] = [];
  const ended: Ms[] = [];
  const reference: Ms[] = [];
  let running = 0;
  let saturated = false;

  const fallsBehind = (now: Ms): boolean => {
    if (reference.length < REFERENCE_REQUESTS) return false;
    const serviceTime = median(reference);
    const arrived = countWithin(arrivals, now - WINDOW - serviceTime, now - serviceTime);
    const done = countWithin(ended, now - WINDOW, now);
    return arrived >= LEAST_ARRIVALS && (arrived - done) / Math.sqrt(arrived + done) > Z_LIMIT;
  };
  return {
    arrive: (at) => void arrivals.push(at),
    complete(at, latency, ending) {
      if (ending !== 'refused') ended.push(at);
      if (ending === 'answered' && reference.length < REFERENCE_REQUESTS) reference.push(latency);
    },
    isSaturated(now) {
      running = fallsBehind(now) ? running + 1 : 0;
      saturated ||= running >= RUNNING;
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
