import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { percentile, sortAscending } from '../../../src/stats/estimates/percentile.js';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });

describe('percentile', () => {
  it('interpolates between order statistics as numpy, R and k6 do', () => {
    // numpy.percentile([15, 20, 35, 40, 50], [0, 5, 30, 40, 95, 100])
    const sorted = [15, 20, 35, 40, 50];
    const expected = [15, 16, 23, 29, 48, 50];
    [0, 0.05, 0.3, 0.4, 0.95, 1].forEach((q, i) => {
      expect(percentile(sorted, q)).toBeCloseTo(expected[i]!, 10);
    });
  });

  it('has no value without data', () => {
    expect(percentile([], 0.5)).toBeUndefined();
  });

  it('is infinite as soon as it leans towards a request that never ended, and never NaN', () => {
    const sorted = [1, 2, 3, Infinity];
    expect(percentile(sorted, 2 / 3)).toBe(3);
    expect(percentile(sorted, 0.67)).toBe(Infinity);
    expect(percentile([Infinity, Infinity], 0.3)).toBe(Infinity);
    expect(percentile([-Infinity, 1, 2], 0.1)).toBe(-Infinity);
    expect(percentile([-Infinity, Infinity], 0.5)).toBe(Infinity);
  });

  it('does not lean towards infinity by a rounding error of the rank', () => {
    const leaning: string[] = [];
    for (let n = 2; n <= 400; n += 1) {
      const sorted = new Float64Array(n).fill(Infinity);
      for (let rank = 0; rank < n - 1; rank += 1) {
        sorted[rank] = 1;
        if (percentile(sorted, rank / (n - 1)) !== 1) leaning.push(`${rank} of ${n}`);
      }
    }
    expect(leaning).toEqual([]);
  });

  it('stays within the data and rises with the fraction', () => {
    fc.assert(
      fc.property(
        fc.array(finite, { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, q) => {
          const sorted = sortAscending(values);
          const value = percentile(sorted, q)!;
          expect(value).toBeGreaterThanOrEqual(sorted[0]!);
          expect(value).toBeLessThanOrEqual(sorted[sorted.length - 1]!);
          expect(percentile(sorted, Math.min(1, q + 0.1))).toBeGreaterThanOrEqual(value);
        },
      ),
    );
  });
});

describe('sortAscending', () => {
  it('leaves its input alone and sorts infinities to the ends', () => {
    const values = [3, Infinity, -Infinity, 10, 2];
    expect([...sortAscending(values)]).toEqual([-Infinity, 2, 3, 10, Infinity]);
    expect(values[0]).toBe(3);
  });
});
