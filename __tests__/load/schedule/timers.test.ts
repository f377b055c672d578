import { describe, expect, it } from '@jest/globals';
import { Timers } from '../../../src/load/schedule/timers.js';
import { ManualClock } from '../../support/manual-clock.js';

function setUp() {
  const clock = new ManualClock();
  const timers = new Timers(clock);
  const log: string[] = [];
  const at = (instant: number, name: string): void => {
    timers.at(instant, () => void log.push(`${name} at ${clock.now()}`), 'exact');
  };
  return { clock, timers, log, at };
}

describe('timers', () => {
  it('fire once, each at its instant', () => {
    const { clock, timers, log, at } = setUp();
    at(20, 'b');
    at(10, 'a');
    clock.advance(15);
    expect(log).toEqual(['a at 10']);
    // What has fired is not fired again.
    timers.fireAll();
    clock.advance(15);
    expect(log).toEqual(['a at 10', 'b at 15']);
  });

  it('are taken back all at once', () => {
    const { clock, timers, log, at } = setUp();
    at(10, 'a');
    at(20, 'b');
    timers.clear();
    expect(clock.pending).toBe(0);
    timers.fireAll();
    clock.advance(30);
    expect(log).toEqual([]);
  });

  it('are brought forward all at once, in the order in which they were set; those set meanwhile are not', () => {
    const { clock, timers, log, at } = setUp();
    at(20, 'a');
    timers.at(10, () => at(30, 'later'), 'rough');
    at(5, 'b');
    clock.advance(1);
    timers.fireAll();
    expect(log).toEqual(['a at 1', 'b at 1']);
    expect(clock.pending).toBe(1);
    clock.advance(40);
    expect(log.at(-1)).toBe('later at 30');
  });
});
