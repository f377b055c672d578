import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isotonicMedian } from '../../../src/stats/estimates/isotonic.js';

describe('the fit that never falls', () => {
  it('pools what falls, by hand', () => {
    expect(isotonicMedian([1, 2, 3, 4, 5], [1, 3, 2, 4, 3.5])).toEqual([1, 2.5, 2.5, 3.75, 3.75]);
    expect(isotonicMedian([3, 1, 2], [9, 1, 5])).toEqual([9, 1, 5]);
    expect(isotonicMedian([1, 2, 3], [3, 2, 1])).toEqual([2, 2, 2]);
    expect(isotonicMedian([2, 2, 1], [4, 6, 0])).toEqual([5, 5, 0]);
    expect(isotonicMedian([1, 1, 1, 2], [1, 1, 99, 3])).toEqual([1, 1, 1, 3]);
    expect(isotonicMedian([], [])).toEqual([]);
  });

  it('never falls, has one value for equal x, errs no more than a level does, and leaves what rises already', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -9, max: 9 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(points, (pairs) => {
        const [x, y] = [pairs.map(([at]) => at), pairs.map(([, value]) => value)];
        const fit = isotonicMedian(x, y);
        for (const i of x.keys())
          for (const j of x.keys()) {
            if (x[i]! < x[j]!) expect(fit[i]).toBeLessThanOrEqual(fit[j]! + 1e-9);
            if (x[i] === x[j]) expect(fit[i]).toBeCloseTo(fit[j]!, 9);
          }
        const errorOf = (guess: (i: number) => number): number =>
          y.reduce((sum, value, i) => sum + Math.abs(value - guess(i)), 0);
        for (const level of y)
          expect(errorOf((i) => fit[i]!)).toBeLessThanOrEqual(errorOf(() => level) + 1e-9);
        fit.forEach((value, i) => expect(isotonicMedian(x, fit)[i]).toBeCloseTo(value, 9));
      }),
      { numRuns: 50 },
    );
  });
});
