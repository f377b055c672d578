import { systemClock } from '../../src/base/system-clock.js';
import { shiftedClock, shiftFrom } from '../../src/load/threads/thread-clock.js';

/** This thread's time, told on the clock of the thread whose base is given. */
export function readClock(base: number): number {
  return shiftedClock(shiftFrom(base), systemClock).now();
}
