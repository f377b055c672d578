import { describe, expect, it } from '@jest/globals';
import type { Clock } from '../../../src/base/clock.js';
import { DeadlineError, finishWithin, pause } from '../../../src/github/api/deadline.js';

/** A clock that moves when it is told to. */
function handClock(): Clock & { advance(ms: number): void; readonly waiting: number } {
  let now = 0;
  const alarms = new Set<{ instant: number; action: () => void }>();
  return {
    now: () => now,
    at(instant, action) {
      const alarm = { instant, action };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    advance(ms) {
      now += ms;
      for (const alarm of [...alarms]) {
        if (alarm.instant > now) continue;
        alarms.delete(alarm);
        alarm.action();
      }
    },
    get waiting() {
      return alarms.size;
    },
  };
}

describe('finishWithin', () => {
  it('gives the result and leaves no timer behind', async () => {
    const clock = handClock();
    expect(await finishWithin(clock, 1_000, () => Promise.resolve(5))).toBe(5);
    await expect(finishWithin(clock, 1_000, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(clock.waiting).toBe(0);
  });

  it('ends work that hangs, and tells it', async () => {
    const clock = handClock();
    let told = false;
    const hanging = finishWithin(clock, 1_000, (signal) => {
      signal.addEventListener('abort', () => (told = true));
      return new Promise(() => undefined);
    });
    clock.advance(999);
    expect(told).toBe(false);
    clock.advance(1);
    await expect(hanging).rejects.toThrow(new DeadlineError('no answer within 1 s'));
    expect(told).toBe(true);
  });

  it('ignores what left-behind work does later', async () => {
    const clock = handClock();
    let fail: (error: Error) => void = () => undefined;
    const late = finishWithin(clock, 10, () => new Promise((_, reject) => (fail = reject)));
    clock.advance(10);
    await expect(late).rejects.toThrow(DeadlineError);
    fail(new Error('too late to matter'));
    await Promise.resolve();
  });
});

describe('pause', () => {
  it('ends when its time has come', async () => {
    const clock = handClock();
    let over = false;
    const paused = pause(clock, 5).then(() => (over = true));
    clock.advance(4);
    await Promise.resolve();
    expect(over).toBe(false);
    clock.advance(1);
    await paused;
    expect(over).toBe(true);
  });
});
