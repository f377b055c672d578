import type { Clock } from './clock.js';
import type { Ms } from './units.js';

/** Node clamps longer timeouts to 1 ms, so a far instant is reached in hops. */
const LONGEST_TIMEOUT: Ms = 2 ** 31 - 1;

/** The one real clock. `setTimeout` may fire up to a millisecond early, hence the second look. */
export const systemClock: Clock = {
  now: () => performance.now(),
  at(instant, action) {
    let timer: NodeJS.Timeout | undefined;
    const wait = (): void => {
      const left = instant - performance.now();
      if (left <= 0) action();
      else timer = setTimeout(wait, Math.min(Math.ceil(left), LONGEST_TIMEOUT));
    };
    timer = setTimeout(wait, Math.min(Math.max(0, instant - performance.now()), LONGEST_TIMEOUT));
    return () => clearTimeout(timer);
  },
};
