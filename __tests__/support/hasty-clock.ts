import type { Clock } from '../../src/base/clock.js';

/** A real clock on which time passes `factor` times as fast: a deadline of 30 s ends in 1.5 s. */
export function hastyClock(factor = 20): Clock {
  const now = (): number => performance.now() * factor;
  return {
    now,
    at(instant, action) {
      const timer = setTimeout(action, Math.max(0, instant - now()) / factor);
      return () => clearTimeout(timer);
    },
  };
}
