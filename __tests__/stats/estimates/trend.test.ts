import { describe, expect, it } from '@jest/globals';
import { removeTrend } from '../../../src/stats/estimates/trend.js';

const along = (n: number, value: (i: number) => number): Float64Array =>
  Float64Array.from({ length: n }, (_, i) => value(i));

/** Residuals of the normal equations of degree 4, solved in exact fractions, of 1000 (i / 11)^5 and of some digits. */
const FIFTH = [
  -1.366027, 2.359501, 0.86929, -1.200448, -1.821369, -0.827895, 0.827895, 1.821369, 1.200448, -0.86929,
  -2.359501, 1.366027,
];
const DIGITS = [0.398268, -1.722944, 2.640693, -1.298701, -0.692641, 0.943723, -0.268398];

describe('removeTrend', () => {
  it.each([0, 1, 2, 3, 4])('leaves nothing of a polynomial of degree %i', (degree) => {
    for (const rest of removeTrend(along(40, (i) => 3 - 2 * (i / 10 - 1) ** degree)))
      expect(Math.abs(rest)).toBeLessThan(1e-9);
  });

  it('leaves what least squares in exact fractions leave', () => {
    const fifth = [...removeTrend(along(12, (i) => 1_000 * (i / 11) ** 5))];
    FIFTH.forEach((rest, i) => expect(fifth[i]).toBeCloseTo(rest, 5));
    const digits = [...removeTrend(Float64Array.of(3, 1, 4, 1, 5, 9, 2))];
    DIGITS.forEach((rest, i) => expect(digits[i]).toBeCloseTo(rest, 5));
  });

  it('goes through all of fewer values than the curve has terms, and leaves its argument alone', () => {
    const values = Float64Array.of(1, 2, 5);
    for (const rest of removeTrend(values)) expect(Math.abs(rest)).toBeLessThan(1e-12);
    expect([...values]).toEqual([1, 2, 5]);
    expect([...removeTrend(Float64Array.of(7))]).toEqual([0]);
    expect([...removeTrend(new Float64Array())]).toEqual([]);
  });
});
