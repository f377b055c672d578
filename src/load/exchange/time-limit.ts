import type { Ms } from '../../base/units.js';

/**
 * An evaluation is tried once more, with all the time that it may have, before it counts as too long: a busy machine may
 * have kept the first one from the processor.
 */
const TRIES: readonly Ms[] = [100, 1_000];
/** So many that took too long, and the rest is not begun: each keeps everything else waiting. */
const MOST_TOO_LONG = 2;

/** Evaluates what may never end, such as a regular expression that backtracks; null where it takes too long. */
export interface TimeLimit {
  (evaluate: () => boolean): boolean | null;
}

/**
 * A deadline within this thread: V8 ends whatever runs in the script, regular expressions too, as it would for a signal.
 * One for each check, so that one that cannot be evaluated costs the run a bounded time.
 */
export function createTimeLimit(tries: readonly Ms[] = TRIES): TimeLimit {
  const room: { evaluate: () => boolean } = { evaluate: () => false };
  const { createContext, Script } = process.getBuiltinModule('node:vm');
  const context = createContext(room);
  const script = new Script('evaluate()');
  let tooLong = 0;
  const attempt = (evaluate: () => boolean, timeout: Ms): boolean | null => {
    try {
      room.evaluate = evaluate;
      return script.runInContext(context, { timeout }) as boolean;
    } catch (error) {
      if (isTimeout(error)) return null;
      throw error;
    }
  };
  return (evaluate) => {
    if (tooLong >= MOST_TOO_LONG) return null;
    for (const timeout of tries) {
      const result = attempt(evaluate, timeout);
      if (result !== null) return result;
    }
    tooLong += 1;
    return null;
  };
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
