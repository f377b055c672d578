import { describe, expect, it } from '@jest/globals';
import { countLate } from '../../../src/load/generator/late-requests.js';

const every = (interval: number, count: number, lateness: (i: number) => number) =>
  Array.from({ length: count }, (_, i) => ({ due: i * interval, lateness: lateness(i) }));

describe('late requests', () => {
  it.each([
    ['by less than 20 ms, however dense the load', 2, 19, 0],
    ['by less than a tenth of the time between arrivals', 250, 24, 0],
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

  it('count both requests of a pair, which are due together', () => {
    expect(countLate(every(100, 40, () => 30).flatMap((one) => [one, one]))).toBe(80);
    expect(countLate([])).toBe(0);
  });
});
