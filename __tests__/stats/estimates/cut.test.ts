import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundsOfCut, cutProportion } from '../../../src/stats/estimates/cut.js';
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

const cut = (n: number, q: number, effective = n) => cutProportion(n, 1 - q, alphas, effective);

describe('cutProportion', () => {
  it('is the definition, by enumeration', () => {
    for (const n of [1, 5, 10, 58, 59, 60, 137]) {
      for (const q of [0.5, 0.9, 0.95]) {
        const below = cdf(n, q);
        let lowRank = 0;
        while (lowRank < n && below[lowRank]! <= 0.05) lowRank += 1;
        let highRank = 1;
        while (highRank <= n && 1 - below[highRank - 1]! > 0.05) highRank += 1;
        expect({ q, ...cut(n, q) }).toEqual({ q, n, passUpTo: n - highRank, failFrom: n - lowRank + 1 });
      }
    }
  });

  it('asks more of observations that are worth less', () => {
    expect(cut(200, 0.95)).toEqual({ n: 200, passUpTo: 4, failFrom: 16 });
    expect(cut(200, 0.95, 100)).toEqual({ n: 200, passUpTo: 2, failFrom: 19 });
    expect(cut(200, 0.95, 50)).toEqual({ n: 200, passUpTo: -1, failFrom: 23 });
  });
});

describe('boundsOfCut', () => {
  const ascending = (n: number): Float64Array => sortAscending(Array.from({ length: n }, (_, i) => i + 1));

  it('has an infinite upper bound until there are 59 requests for a p95', () => {
    expect(boundsOfCut(ascending(58), cut(58, 0.95), 'above').high).toBe(Infinity);
    expect(boundsOfCut(ascending(59), cut(59, 0.95), 'above').high).toBe(59);
    expect(boundsOfCut(ascending(58), cut(58, 0.95), 'below').low).toBe(-Infinity);
    expect(boundsOfCut(ascending(59), cut(59, 0.95), 'below').low).toBe(1);
  });

  it('is unbounded without data', () => {
    expect(boundsOfCut([], { passUpTo: -1, failFrom: 1 }, 'above')).toEqual({
      low: -Infinity,
      high: Infinity,
    });
  });

  it.each(['above', 'below'] as const)(
    'draws the bounds with which the exact test agrees, ties and infinities included: %s',
    (side) => {
      const latency = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(Infinity));
      const samples = fc.array(latency, { minLength: 10, maxLength: 120 });
      const worth = fc.double({ min: 0.3, max: 1, noNaN: true });
      fc.assert(
        fc.property(
          samples,
          fc.constantFrom(0.5, 0.75, 0.9),
          fc.integer({ min: 1, max: 21 }),
          worth,
          (values, q, limit, share) => {
            const n = values.length;
            const effective = Math.max(10, n * share);
            const bounds = boundsOfCut(sortAscending(values), cut(n, q, effective), side);
            const violates = (value: number): boolean => (side === 'above' ? value >= limit : value <= limit);
            const violations = (values.filter(violates).length * effective) / n;
            const decision = judgeProportion({ violations, n: effective }, 1 - q, alphas);
            const [best, worst] = side === 'above' ? [bounds.low, bounds.high] : [bounds.high, bounds.low];
            expect(decision === 'pass').toBe(!violates(worst));
            expect(decision === 'fail').toBe(violates(best));
          },
        ),
        { numRuns: 500 },
      );
    },
  );
});
