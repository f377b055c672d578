import { describe, expect, it } from '@jest/globals';
import { delayAt, HoldUpLog } from '../../../src/load/generator/hold-ups.js';

function logOf(...ticks: number[]): HoldUpLog['seen'] {
  const log = new HoldUpLog();
  for (const tick of ticks) log.tick(tick);
  return log.seen;
}

describe('hold-ups of the event loop', () => {
  it('are noted from when a tick was due to when it came, and not where it came about in time', () => {
    expect(logOf(100, 105, 111.5, 117, 160, 165)).toEqual([{ fromMs: 122, toMs: 160 }]);
  });

  it('bound how late a stamp within or right behind them may be', () => {
    const seen = logOf(100, 200, 205, 210, 300);
    expect(seen).toEqual([
      { fromMs: 105, toMs: 200 },
      { fromMs: 215, toMs: 300 },
    ]);
    // The hold-up may have begun right behind the tick before it.
    expect(delayAt(seen, 150)).toBe(50);
    expect(delayAt(seen, 201)).toBe(100);
    expect(delayAt(seen, 203)).toBe(0);
    expect(delayAt(seen, 104)).toBe(0);
    expect(delayAt(seen, 299)).toBe(89);
    expect(delayAt([], 5)).toBe(0);
  });
});
