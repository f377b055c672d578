import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { signedRankPValue, walshRank } from '../../../src/stats/paired/signed-rank.js';
import { expectNineDigits, readOracle } from '../../support/oracle.js';

type Row = [number[], number];

describe('signedRankPValue', () => {
  it('is exact for few differences, ties and zeros included', () => {
    for (const [differences, p] of readOracle<Row>('tests-and-intervals', 'wilcoxon')) {
      expectNineDigits(signedRankPValue(differences), p);
    }
  });

  it("is scipy's corrected normal approximation for many", () => {
    for (const [differences, p] of readOracle<Row>('tests-and-intervals', 'wilcoxonLarge')) {
      expectNineDigits(signedRankPValue(differences), p);
    }
  });

  it('keeps the rank of an infinite difference, and is certain of nothing without differences', () => {
    expect(signedRankPValue([Infinity, 1, 2, -0.5])).toBe(signedRankPValue([9, 1, 2, -0.5]));
    expect(signedRankPValue([])).toBe(1);
    expect(signedRankPValue([0, 0, 0])).toBe(1);
  });

  it('counts the other side: the two p-values overlap by the observed value alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 80 }), (differences) => {
        const other = signedRankPValue(differences.map((d) => -d));
        expect(signedRankPValue(differences) + other).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
    );
  });
});

describe('walshRank', () => {
  it('agrees with the published table of critical values at 5 % one-sided', () => {
    // Critical values T of Wilcoxon & Wilcox (1964); the rank is one more, as T may be 0.
    const table: Record<number, number> = {
      4: -1,
      5: 0,
      6: 2,
      7: 3,
      8: 5,
      9: 8,
      10: 10,
      15: 30,
      20: 60,
      25: 100,
      30: 151,
    };
    for (const [n, critical] of Object.entries(table)) expect(walshRank(Number(n), 0.05)).toBe(critical + 1);
  });

  it('goes on smoothly where the approximation takes over', () => {
    const steps = [58, 59, 60, 61, 62].map((n) => walshRank(n + 1, 0.05) - walshRank(n, 0.05));
    for (const step of steps) expect(Math.abs(step - 24)).toBeLessThanOrEqual(2);
  });
});

describe('the rank of a bound', () => {
  it('is within the level, and may be just on it: of n differences no sum of ranks comes more seldom than once in 2^n', () => {
    // P(T <= 0, 1, 2, 3, 4) are 1, 2, 3, 5 and 7 of 32 for five differences.
    const level = (count: number): number => walshRank(5, count / 32);
    expect([1, 2, 3, 4, 5, 6, 7].map(level)).toEqual([1, 2, 3, 3, 4, 4, 5]);
    expect(walshRank(5, 0.99 / 32)).toBe(0);
    expect(walshRank(0, 0.05)).toBe(0);
  });

  it('of many is that of the normal law, by the rank where the sum of all smaller ones is just rare enough', () => {
    // Mean and deviation of the sum of the positive ranks of 100: 2525 and 290.84; 2525 - 1.6449 * 290.84 = 2046.6.
    expect(walshRank(100, 0.05)).toBe(2_047);
    expect(walshRank(100, 0.005)).toBe(Math.floor(2_525 - 2.5758293035489 * 290.838443 - 0.5) + 1);
    expect(walshRank(61, 1e-300)).toBe(0);
  });
});
