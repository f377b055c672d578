import type { Clock } from './clock.js';
import type { Ms } from './units.js';

/** Node clamps longer timeouts to 1 ms, so a far instant is reached in hops. */
const LONGEST_TIMEOUT: Ms = 2 ** 31 - 1;
/** A timeout fires up to this much late; where there is time enough, it is set so much earlier and the rest is awaited. */
const TIMEOUT_SLACK: Ms = 1.5;
/** Where instants come this close together, waiting awake for each costs more than it gains: the less, the closer. */
const SPARSE: Ms = 25;
const DENSE: Ms = 1;

/**
 * The one real clock. Timeouts count whole milliseconds and drift late, so the last stretch before an instant is
 * spent turning the event loop, which stays free to serve sockets meanwhile. It never fires early.
 */
export const systemClock: Clock = {
  now: () => performance.now(),
  at(instant, action, precision = 'exact') {
    let cancel: () => void;
    const ahead = instant - performance.now();
    const slack = precision === 'exact' && ahead > SPARSE ? TIMEOUT_SLACK : 0;
    const shortest = precision === 'rough' || ahead < DENSE ? DENSE : 0;
    const wait = (): void => {
      const left = instant - performance.now();
      if (left <= 0) {
        action();
        return;
      }
      const sleep = Math.max(shortest, Math.floor(left - slack));
      if (sleep >= 1) {
        const timer = setTimeout(wait, Math.min(sleep, LONGEST_TIMEOUT));
        cancel = () => clearTimeout(timer);
      } else {
        const turn = setImmediate(wait);
        cancel = () => clearImmediate(turn);
      }
    };
    // Even an instant that has passed is not acted on from inside `at`.
    const first = ahead > 0 ? undefined : setImmediate(action);
    cancel = () => clearImmediate(first);
    if (first === undefined) wait();
    return () => cancel();
  },
};
