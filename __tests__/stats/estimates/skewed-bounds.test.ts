import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundSkewed } from '../../../src/stats/estimates/skewed-bounds.js';
import { studentQuantile } from '../../../src/stats/distributions/student.js';

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Mean, standard error and skewness by their definitions: the adjusted Fisher-Pearson coefficient. */
function momentsOf(values: readonly number[]) {
  const n = values.length;
  const mean = sumOf(values) / n;
  const about = (power: number): number => sumOf(values.map((value) => (value - mean) ** power));
  const deviation = Math.sqrt(about(2) / (n - 1));
  return {
    error: deviation / Math.sqrt(n),
    skewness: (n * about(3)) / ((n - 1) * (n - 2) * deviation ** 3),
  };
}

/** Hall's (1992) cubic of a t-statistic, whose law is nearly the normal one's. */
function hallOf(t: number, skewness: number, n: number): number {
  const root = Math.sqrt(n);
  return t + (skewness * t ** 2) / (3 * root) + (skewness ** 2 * t ** 3) / (27 * n) + skewness / (6 * root);
}

/** By how many errors each bound lies from the total. */
function reachOf(values: readonly number[], alpha: number) {
  const { low, high } = boundSkewed(values, 0, alpha);
  const { error, skewness } = momentsOf(values);
  return {
    down: -low! / error,
    up: high! / error,
    skewness,
    student: studentQuantile(1 - alpha, values.length - 1),
  };
}

describe('the bounds of a mean of skewed values', () => {
  const SKEWED = [1, 1, 2, 2, 3, 3, 4, 5, 8, 40];

  it('reach on the long side to where the cubic of the statistic is the quantile, and no less than Student on the other', () => {
    const { down, up, skewness, student } = reachOf(SKEWED, 0.025);
    expect(skewness).toBeGreaterThan(2);
    expect(down).toBeCloseTo(student, 9);
    expect(hallOf(-up, skewness, 10)).toBeCloseTo(-student, 9);
    expect(up).toBeGreaterThan(1.5 * student);
  });

  it('are turned round where the values are', () => {
    const { low, high } = boundSkewed(SKEWED, 7, 0.05);
    const mirrored = boundSkewed(
      SKEWED.map((value) => -value),
      -7,
      0.05,
    );
    expect(mirrored.low).toBeCloseTo(-high!, 9);
    expect(mirrored.high).toBeCloseTo(-low!, 9);
  });

  it('solve the cubic whatever the values, and hold the total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 3, maxLength: 30 }),
        fc.constantFrom(0.025, 0.05, 0.005),
        (values, alpha) => {
          fc.pre(new Set(values).size > 1);
          const { down, up, skewness, student } = reachOf(values, alpha);
          const n = values.length;
          for (const [reach, side] of [
            [down, 1],
            [up, -1],
          ] as const) {
            expect(reach).toBeGreaterThanOrEqual(student * (1 - 1e-9));
            if (reach > student * (1 + 1e-6))
              expect(hallOf(side * reach, skewness, n)).toBeCloseTo(side * student, 6);
            // Where Student's bound is kept the cubic's would be nearer.
            else
              expect(side * hallOf(side * reach, skewness, n)).toBeGreaterThanOrEqual(student * (1 - 1e-5));
          }
        },
      ),
    );
  });

  it('are Student’s where nothing is skewed, the total where nothing varies, and none of two values', () => {
    const even = reachOf([1, 2, 3, 4, 5], 0.05);
    expect([even.down, even.up].map((reach) => reach / even.student)).toEqual([
      expect.closeTo(1, 12),
      expect.closeTo(1, 12),
    ]);
    expect(boundSkewed([4, 4, 4], 9, 0.05)).toEqual({ low: 9, high: 9 });
    expect(boundSkewed([1, 5], 3, 0.05)).toEqual({ low: null, high: null });
    expect(boundSkewed([1, 5, 2], 3, 0.05).low).toBeLessThan(3);
  });
});
