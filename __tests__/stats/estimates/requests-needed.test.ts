import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moreNeeded, roundUpEstimate } from '../../../src/stats/estimates/requests-needed.js';
import { readOracle } from '../../support/oracle.js';

const alphas = { pass: 0.05, fail: 0.05 };

describe('moreNeeded', () => {
  it('is the textbook sample size less what there is', () => {
    for (const [violations, n, theta0, wanted] of readOracle<[number, number, number, number]>(
      'tests-and-intervals',
      'samplesNeeded',
    )) {
      expect(moreNeeded({ violations, n }, theta0, alphas)).toBe(Math.max(1, Math.ceil(wanted) - n));
    }
  });

  it('asks at least for what any pass needs', () => {
    expect(moreNeeded({ violations: 0, n: 20 }, 0.01, alphas)).toBeGreaterThanOrEqual(279);
  });

  it('is infinite on the limit and where a limit cannot be proven', () => {
    expect(moreNeeded({ violations: 4.5, n: 99 }, 0.05, alphas)).toBe(Infinity);
    expect(moreNeeded({ violations: 0, n: 0 }, 0.5, alphas)).toBe(Infinity);
  });

  it('is always at least one and never NaN', () => {
    const counts = fc
      .integer({ min: 0, max: 500 })
      .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })));
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), ([n, violations], theta0) => {
        expect(moreNeeded({ violations, n }, theta0, alphas)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('roundUpEstimate', () => {
  it('keeps two digits, never fewer requests than were reckoned, and what is no number', () => {
    expect([7, 99, 100, 101, 3_335, 99_999].map(roundUpEstimate)).toEqual([7, 99, 100, 110, 3_400, 100_000]);
    expect(roundUpEstimate(Infinity)).toBe(Infinity);
  });
});
