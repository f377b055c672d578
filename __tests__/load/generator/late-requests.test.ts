import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countLate, findLate } from '../../../src/load/generator/late-requests.js';

const every = (interval: number, count: number, lateness: (i: number) => number) =>
  Array.from({ length: count }, (_, i) => ({ due: i * interval, lateness: lateness(i) }));

describe('late requests', () => {
  it.each([
    ['by less than 20 ms, however dense the load', 2, 19, 0],
    ['by 20 ms', 2, 20, 0],
    ['by less than a tenth of the time between arrivals', 250, 24, 0],
    ['by a tenth of it', 250, 25, 0],
    ['by more than both', 250, 26, 100],
    ['by more than both in a dense load', 2, 21, 100],
  ])('are told %s', (_, interval, lateness, late) => {
    expect(countLate(every(interval, 100, () => lateness))).toBe(late);
  });

  it('are judged by the rate around them, where it changes', () => {
    const thin = every(1_000, 50, () => 50);
    const dense = every(100, 200, () => 50).map(({ due, lateness }) => ({ due: due + 60_000, lateness }));
    const late = countLate([...thin, ...dense]);
    expect(late).toBeGreaterThanOrEqual(190);
    expect(late).toBeLessThanOrEqual(200);
  });

  it('are judged by ten arrivals before and ten behind, as far as there are some', () => {
    const dispatch = fc.record({
      due: fc.integer({ min: 0, max: 400 }).map((tens) => 10 * tens),
      lateness: fc.constantFrom(0, 15, 21, 25, 40, 90),
    });
    fc.assert(
      fc.property(fc.array(dispatch, { maxLength: 60 }), (dispatches) => {
        const dues = [...new Set(dispatches.map(({ due }) => due))];
        const late = dispatches.filter(({ due, lateness }) => {
          const before = dues
            .filter((one) => one < due)
            .sort((a, b) => b - a)
            .slice(0, 10);
          const behind = dues
            .filter((one) => one > due)
            .sort((a, b) => a - b)
            .slice(0, 10);
          const around = [...before, due, ...behind];
          const span = Math.max(...around) - Math.min(...around);
          return lateness > 20 && lateness * Math.max(1, around.length - 1) > 0.1 * span;
        });
        expect(findLate(dispatches)).toEqual(late);
      }),
      { numRuns: 300 },
    );
  });

  it('count both requests of a pair, which are due together', () => {
    expect(countLate(every(100, 40, () => 30).flatMap((one) => [one, one]))).toBe(80);
    expect(countLate([])).toBe(0);
    expect(findLate([{ due: 5, lateness: 21 }])).toEqual([{ due: 5, lateness: 21 }]);
  });
});
