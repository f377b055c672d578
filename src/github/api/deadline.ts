import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';

/** The work was not done in time. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/**
 * The work's result, or a DeadlineError once `ms` have passed. The signal then aborts what listens to it; work
 * that does not listen is left behind, its late failure ignored.
 */
export async function finishWithin<T>(
  clock: Clock,
  ms: Ms,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let cancel = (): void => undefined;
  const timeout = new Promise<never>((_, reject) => {
    cancel = clock.at(clock.now() + ms, () => {
      reject(new DeadlineError(`no answer within ${Math.round(ms) / 1000} s`));
      controller.abort();
    });
  });
  try {
    return await Promise.race([work(controller.signal), timeout]);
  } finally {
    cancel();
  }
}

/** Resolves after `ms`. */
export function pause(clock: Clock, ms: Ms): Promise<void> {
  return new Promise((resolve) => {
    clock.at(clock.now() + ms, resolve);
  });
}
