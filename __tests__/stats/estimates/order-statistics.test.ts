import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { estimatePercentile, percentileRanks } from '../../../src/stats/estimates/order-statistics.js';
import { sortAscending } from '../../../src/stats/estimates/percentile.js';
import { judgeProportion } from '../../../src/stats/estimates/proportion.js';

const alphas = { pass: 0.05, fail: 0.05 };

/** Binomial distribution function by adding up Pascal's recursion: slow, and nothing to do with beta functions. */
function cdf(n: number, p: number): number[] {
  let masses = [1];
  for (let i = 0; i < n; i += 1) {
    masses = Array.from({ length: i + 2 }, (_, k) => (masses[k] ?? 0) * (1 - p) + (masses[k - 1] ?? 0) * p);
  }
  let sum = 0;
  return masses.map((mass) => (sum += mass));
}

describe('percentileRanks', () => {
  it('are the definition, by enumeration', () => {
    for (const n of [1, 5, 10, 58, 59, 60, 137]) {
      for (const q of [0.5, 0.9, 0.95]) {
        const below = cdf(n, q);
        let lowRank = 0;
        while (lowRank < n && below[lowRank]! <= 0.05) lowRank += 1;
        let highRank = 1;
        while (highRank <= n && 1 - below[highRank - 1]! > 0.05) highRank += 1;
        expect({ n, q, ...percentileRanks(n, q, alphas) }).toEqual({ n, q, lowRank, highRank });
      }
    }
  });
});

describe('estimatePercentile', () => {
  it('has an infinite upper bound until there are 59 requests for a p95', () => {
    const values = (n: number): Float64Array => sortAscending(Array.from({ length: n }, (_, i) => i + 1));
    expect(estimatePercentile(values(58), 0.95, alphas)?.high).toBe(Infinity);
    expect(estimatePercentile(values(59), 0.95, alphas)?.high).toBe(59);
  });

  it('has no value without data', () => {
    expect(estimatePercentile([], 0.95, alphas)).toBeUndefined();
  });

  it('draws the bounds with which the exact test agrees, ties and infinities included', () => {
    const latency = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(Infinity));
    const samples = fc.array(latency, { minLength: 10, maxLength: 120 });
    fc.assert(
      fc.property(
        samples,
        fc.constantFrom(0.5, 0.75, 0.9),
        fc.integer({ min: 1, max: 21 }),
        (values, q, limit) => {
          const interval = estimatePercentile(sortAscending(values), q, alphas)!;
          const violations = values.filter((value) => value >= limit).length;
          const decision = judgeProportion({ violations, n: values.length }, 1 - q, alphas);
          expect(decision === 'pass').toBe(interval.high < limit);
          expect(decision === 'fail').toBe(interval.low >= limit);
          expect(interval.low).toBeLessThanOrEqual(interval.estimate);
          expect(interval.high).toBeGreaterThanOrEqual(interval.estimate);
        },
      ),
      { numRuns: 500 },
    );
  });
});
