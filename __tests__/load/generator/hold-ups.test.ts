import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { delayAt, HoldUpLog, lateBy } from '../../../src/load/generator/hold-ups.js';

function logOf(...ticks: number[]): HoldUpLog['seen'] {
  const log = new HoldUpLog();
  for (const tick of ticks) log.tick(tick);
  return log.seen;
}

describe('hold-ups of the event loop', () => {
  it('are noted from when a tick was due to when it came, and not where it came about in time', () => {
    expect(logOf(100, 105, 111.5, 117, 160, 165)).toEqual([{ fromMs: 122, toMs: 160 }]);
  });

  it('tell by how much each tick came late, and early is not late', () => {
    const log = new HoldUpLog();
    expect([100, 105, 109, 114, 120, 128].map((now) => log.tick(now))).toEqual([0, 0, 0, 0, 1, 3]);
    expect(log.seen).toEqual([]);
    expect(log.tick(136.5)).toBe(3.5);
    expect(log.seen).toEqual([{ fromMs: 133, toMs: 136.5 }]);
  });

  it('reach eight milliseconds beyond their end, one that follows within them included', () => {
    const first = { fromMs: 100, toMs: 200 };
    expect(delayAt([first], 99.9)).toBe(0);
    expect(delayAt([first], 100)).toBe(5);
    expect(delayAt([first], 208)).toBe(113);
    expect(delayAt([first], 208.1)).toBe(0);
    expect(delayAt([first, { fromMs: 208, toMs: 300 }], 250)).toBe(155);
    expect(delayAt([first, { fromMs: 208.1, toMs: 300 }], 250)).toBeCloseTo(46.9, 9);
    // Of several in a row no more than one before is looked at.
    const row = [first, { fromMs: 205, toMs: 300 }, { fromMs: 305, toMs: 400 }];
    expect(delayAt(row, 350)).toBe(150);
    const many = Array.from({ length: 9 }, (_, i) => ({ fromMs: 1_000 * i, toMs: 1_000 * i + 50 }));
    for (const { fromMs } of many) expect(delayAt(many, fromMs + 20)).toBe(25);
  });

  it('of several threads are those of the one that was held up most, and told ones are taken at their longest', () => {
    const threads = [[{ fromMs: 0, toMs: 100 }], [{ fromMs: 50, toMs: 100 }], []];
    expect(lateBy({ kind: 'threads', threads }, 80)).toBe(85);
    expect(lateBy({ kind: 'threads', threads: [] }, 80)).toBe(0);
    expect(lateBy({ kind: 'seen', holdUps: threads[1] ?? [] }, 80)).toBe(35);
    expect(lateBy({ kind: 'told', firstTokenDelay: { p50: 1, p95: 2 }, longest: 9 }, 80)).toBe(9);
  });

  it('bound how late a stamp within or right behind them may be', () => {
    const seen = logOf(100, 200, 205, 210, 300);
    expect(seen).toEqual([
      { fromMs: 105, toMs: 200 },
      { fromMs: 215, toMs: 300 },
    ]);
    // The hold-up may have begun right behind the tick before it.
    expect(delayAt(seen, 150)).toBe(50);
    expect(delayAt(seen, 201)).toBe(101);
    expect(delayAt(seen, 104)).toBe(0);
    // What was read before it in the turn behind the hold-up may have taken its time as well.
    expect(delayAt(seen, 206)).toBe(106);
    expect(delayAt(seen, 209)).toBe(0);
    expect(delayAt(logOf(100, 200, 300), 250)).toBe(150);
    expect(delayAt([], 5)).toBe(0);
  });

  it('bound the delay of every stamp, however long the turns of the loop are and whenever something came', () => {
    const turns = fc.array(fc.constantFrom(0.5, 1, 2, 4, 7, 20, 60, 200), { minLength: 5, maxLength: 40 });
    const comes = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(turns, comes, (lengths, shares) => {
        const end = lengths.reduce((sum, length) => sum + length, 0);
        const arrivals = shares.map((share) => share * end).sort((a, b) => a - b);
        const { stamps, seen } = turnLoop(lengths, arrivals);
        for (const { at, since } of stamps)
          expect(delayAt(seen, at) + UNNOTICED).toBeGreaterThanOrEqual(at - since);
      }),
    );
  });
});

/** A tick may be late by 3 ms and count as none; in two turns that follow each other, twice, with the tick between. */
const UNNOTICED = 16;

/** An event loop: each turn looks at its timer, then reads one after the other what had come when it began to read. */
function turnLoop(lengths: readonly number[], arrivals: readonly number[]) {
  const log = new HoldUpLog();
  const stamps: { at: number; since: number }[] = [];
  let [now, due, next] = [0, 0, 0];
  for (const length of lengths) {
    if (now >= due) {
      log.tick(now);
      due = now + 5;
    }
    const ready = arrivals.slice(next).filter((since) => since <= now);
    next += ready.length;
    ready.forEach((since, index) => stamps.push({ at: now + (length * index) / ready.length, since }));
    now += length;
  }
  log.tick(Math.max(now, due));
  return { stamps, seen: log.seen };
}
