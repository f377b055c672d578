import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';

/**
 * Where `performance.now()` of the calling thread begins, on the clock that all threads of a process have: each counts from
 * its own start.
 */
export function threadBase(): Ms {
  // Whatever comes between two readings only makes the difference larger: the smallest is the truest.
  let base = Infinity;
  for (let i = 0; i < 20; i += 1) {
    const now = performance.now();
    base = Math.min(base, Number(process.hrtime.bigint()) / 1e6 - now);
  }
  return base;
}

/** By how much this thread's clock is behind that of the thread whose base is given. */
export function shiftFrom(base: Ms): Ms {
  return threadBase() - base;
}

/** This thread's time, told on another thread's clock. */
export function shiftedClock(shift: Ms, clock: Clock): Clock {
  return {
    now: () => clock.now() + shift,
    at: (instant, action, precision) => clock.at(instant - shift, action, precision),
  };
}
