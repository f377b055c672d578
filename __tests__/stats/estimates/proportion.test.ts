import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proportionLowerBound, proportionUpperBound } from '../../../src/stats/distributions/binomial.js';
import { binomialAtLeast } from '../../../src/stats/distributions/binomial.js';
import { failBound, fewestToPass, judgeProportion } from '../../../src/stats/estimates/proportion.js';

const alphas = { pass: 0.05, fail: 0.05 };
const judge = (violations: number, n: number, theta0 = 0.05) =>
  judgeProportion({ violations, n }, theta0, alphas);

describe('judgeProportion', () => {
  it('passes a p95 from 59 requests on when none violates, and with 58 never (T13)', () => {
    expect(judge(0, 59)).toBe('pass');
    expect(judge(0, 58)).toBe('inconclusive');
  });

  it('never passes without data', () => {
    expect(judge(0, 0)).toBe('inconclusive');
  });

  it('fails when every request is infinitely slow, but not on fewer than ten', () => {
    expect(judge(10, 10)).toBe('fail');
    expect(judge(9, 9)).toBe('inconclusive');
  });

  it('takes counts shrunk by a design effect', () => {
    expect(judge(0, 118 / 2.1)).toBe('inconclusive');
    expect(judge(0, 118 / 1.9)).toBe('pass');
  });

  it('agrees with the exact bounds: it passes iff the upper one is below, fails iff the lower one is above', () => {
    const counts = fc
      .integer({ min: 10, max: 400 })
      .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })));
    fc.assert(
      fc.property(counts, fc.constantFrom(0.01, 0.05, 0.1, 0.5), ([n, violations], theta0) => {
        const decision = judge(violations, n, theta0);
        expect(decision === 'pass').toBe(proportionUpperBound({ violations, n }, 0.05) < theta0);
        expect(decision === 'fail').toBe(proportionLowerBound({ violations, n }, 0.05) > theta0);
      }),
    );
  });

  it('knows the limits 0 and 1', () => {
    expect(judge(1, 20, 0)).toBe('fail');
    expect(judge(0, 20, 0)).toBe('inconclusive');
    expect(judge(19, 20, 1)).toBe('pass');
    expect(judge(20, 20, 1)).toBe('inconclusive');
  });
});

describe('fewestToPass', () => {
  it('is 5, 11, 29, 59, 299 and 2995 for p50 to p99.9 at 95 %, and less at 90 %', () => {
    const tails = [0.5, 0.25, 0.1, 0.05, 0.01, 0.001];
    expect(tails.map((theta0) => fewestToPass(theta0, 0.05))).toEqual([5, 11, 29, 59, 299, 2995]);
    expect(tails.map((theta0) => fewestToPass(theta0, 0.1))).toEqual([4, 9, 22, 45, 230, 2302]);
  });

  it('is exactly where the verdict turns (T13: a p99 with 298 requests can never pass)', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.9, noNaN: true }), (theta0) => {
        const n = fewestToPass(theta0, 0.05);
        expect(judge(0, n, theta0)).toBe('pass');
        expect(judge(0, n - 1, theta0)).not.toBe('pass');
      }),
    );
    expect(fewestToPass(0.01, 0.05)).toBeGreaterThan(298);
  });

  it('is infinite for a limit of 0, which no sample can prove', () => {
    expect(fewestToPass(0, 0.05)).toBe(Infinity);
  });
});

describe('failBound', () => {
  it('is the smallest count with which the final test must fail', () => {
    for (const [planned, theta0] of [
      [20, 0.05],
      [200, 0.05],
      [1000, 0.01],
      [60, 0.5],
    ] as const) {
      const bound = failBound(planned, theta0, 0.05);
      expect(binomialAtLeast(bound, planned, theta0)).toBeLessThanOrEqual(0.05);
      expect(binomialAtLeast(bound - 1, planned, theta0)).toBeGreaterThan(0.05);
    }
  });

  it('lies beyond the plan where no count can fail', () => {
    expect(failBound(3, 0.5, 0.05)).toBe(4);
  });
});
