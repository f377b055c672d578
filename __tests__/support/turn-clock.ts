import type { Clock } from '../../src/base/clock.js';

/** A turn of the event loop takes no longer, where nobody holds it up. */
const LONGEST_TURN = 2;

interface Timer {
  readonly instant: number;
  readonly action: () => void;
}

/**
 * A real clock on which a machine that does other things costs no time: however long the event loop is held up, a turn
 * of it counts for some milliseconds at most. What both ends of a connection do within this process takes so many
 * turns, on any machine, so that a deadline on this clock is one on their work. Time passes `factor` times as fast.
 */
export function turnClock(factor = 1): Clock {
  const timers = new Set<Timer>();
  let [time, seen, isBeating] = [0, performance.now(), false];
  const now = (): number => {
    const real = performance.now();
    time += factor * Math.min(LONGEST_TURN, real - seen);
    seen = real;
    return time;
  };
  const beat = (): void => {
    const instant = now();
    const due = [...timers].filter((timer) => timer.instant <= instant);
    for (const timer of due.sort((a, b) => a.instant - b.instant)) if (timers.delete(timer)) timer.action();
    isBeating = timers.size > 0;
    if (isBeating) setTimeout(beat, 1);
  };
  return {
    now,
    at(instant, action) {
      const timer = { instant, action };
      timers.add(timer);
      if (!isBeating) setTimeout(beat, 1);
      isBeating = true;
      return () => void timers.delete(timer);
    },
  };
}
