import { afterAll, describe, expect, it } from '@jest/globals';
import { shiftedClock, threadBase } from '../../../src/load/threads/thread-clock.js';
import type * as trials from '../../support/clock-trials.js';
import { ManualClock } from '../../support/manual-clock.js';
import { startTrials } from '../../support/trials-runner.js';

/** What reading two clocks one after the other costs at most, here twice. */
const READING = 0.05;

describe('the clock that threads share', () => {
  const runner = startTrials<typeof trials>('clock-trials');
  afterAll(() => runner.stop());

  it('tells in one thread an instant between two of the other that it lies between', async () => {
    const base = threadBase();
    for (let i = 0; i < 20; i += 1) {
      const before = performance.now();
      const there = await runner.run('readClock', base);
      const after = performance.now();
      expect(there).toBeGreaterThan(before - READING);
      expect(there).toBeLessThan(after + READING);
    }
  });

  it('wakes at instants that are told on it', () => {
    const own = new ManualClock();
    own.advance(100);
    const clock = shiftedClock(50, own);
    const woken: number[] = [];
    clock.at(170, () => woken.push(clock.now()));
    const takeBack = clock.at(160, () => woken.push(-1));
    takeBack();
    expect(clock.now()).toBe(150);
    own.advance(19);
    expect(woken).toEqual([]);
    own.advance(1);
    expect(woken).toEqual([170]);
  });
});
