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
