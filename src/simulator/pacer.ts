import type { Clock } from '../base/clock.js';
import type { Ms } from '../base/units.js';

/** The waits of one request; all of them end at once when its client has gone. */
export interface Pacer {
  /** Resolves at `instant`, not earlier, or when stopped. */
  until(instant: Ms): Promise<void>;
  /** Resolves when `start`'s callback is called, or when stopped; then what `start` returned cleans up. */
  wait(start: (resume: () => void) => () => void): Promise<void>;
  stop(): void;
  readonly stopped: boolean;
}

export function createPacer(clock: Clock): Pacer {
  let stopped = false;
  let interrupt: (() => void) | null = null;
  const wait: Pacer['wait'] = (start) =>
    new Promise((resolve) => {
      if (stopped) {
        resolve();
        return;
      }
      let undo: (() => void) | null = null;
      const resume = (): void => {
        interrupt = null;
        undo?.();
        resolve();
      };
      interrupt = resume;
      undo = start(resume);
    });
  return {
    wait,
    until: (instant) =>
      instant <= clock.now() ? Promise.resolve() : wait((resume) => clock.at(instant, resume)),
    stop() {
      stopped = true;
      interrupt?.();
    },
    get stopped() {
      return stopped;
    },
  };
}
