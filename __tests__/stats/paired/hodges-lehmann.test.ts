import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareTypical, estimateCenter, pseudoMedian } from '../../../src/stats/paired/hodges-lehmann.js';
import { walshRank } from '../../../src/stats/paired/signed-rank.js';

const alphas = { pass: 0.05, fail: 0.1 };

/** All averages, written down and sorted. */
function averages(differences: readonly number[]): number[] {
  const all = differences.flatMap((a, i) => differences.slice(i).map((b) => (a === -b ? 0 : (a + b) / 2)));
  return all.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

const difference = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: -3, max: 3, noNaN: true }).map((value) => value + 0) },
  { weight: 2, arbitrary: fc.constantFrom(-1, 0, 1, Infinity, -Infinity) },
);

describe('estimateCenter', () => {
  it('picks its three values out of the sorted averages, infinite and equal ones included', () => {
    fc.assert(
      fc.property(fc.array(difference, { minLength: 1, maxLength: 30 }), (differences) => {
        const sorted = averages(differences);
        const center = estimateCenter(differences, alphas)!;
        expect(center.low).toEqual(sorted[walshRank(differences.length, 0.1) - 1] ?? -Infinity);
        expect(center.high).toEqual(sorted[sorted.length - walshRank(differences.length, 0.05)] ?? Infinity);
        const middle = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!] as const;
        const expected = middle[0] === -middle[1] ? 0 : (middle[0] + middle[1]) / 2;
        expect(Math.abs(center.estimate - expected) <= 1e-12 || center.estimate === expected).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('has no bounds on too few differences, and nothing on none', () => {
    expect(estimateCenter([0.1, 0.2], alphas)).toEqual({
      estimate: expect.closeTo(0.15, 12),
      low: -Infinity,
      high: Infinity,
    });
    expect(estimateCenter([], alphas)).toBeUndefined();
    expect(pseudoMedian([])).toBeUndefined();
  });

  it('copes with thousands of pairs', () => {
    const differences = Array.from({ length: 5_000 }, (_, i) => Math.sin(i) / 10 + 0.1);
    const { estimate, low, high } = estimateCenter(differences, alphas)!;
    expect(estimate).toBeCloseTo(0.1, 3);
    expect(low).toBeGreaterThan(0.097);
    expect(high).toBeLessThan(0.103);
  });
});

describe('compareTypical', () => {
  it('speaks in ratios of head over base, whatever the prompts take', () => {
    const pairs = Array.from({ length: 40 }, (_, i) => ({
      base: 100 + 50 * i,
      head: (100 + 50 * i) * (1.2 + (i % 5) / 100),
    }));
    const { estimate, low, high, p, n } = compareTypical(pairs, alphas)!;
    expect(estimate).toBeCloseTo(1.22, 2);
    expect([low > 1.2, high < 1.24, p < 1e-9, n]).toEqual([true, true, true, 40]);
  });

  it('mirrors when the arms change places', () => {
    const durations = fc.double({ min: 1, max: 1e4, noNaN: true });
    const pairs = fc.array(fc.record({ base: durations, head: durations }), { minLength: 6, maxLength: 70 });
    const even = { pass: 0.05, fail: 0.05 };
    fc.assert(
      fc.property(pairs, (sample) => {
        const there = compareTypical(sample, even)!;
        const back = compareTypical(
          sample.map(({ base, head }) => ({ base: head, head: base })),
          even,
        )!;
        expect(back.estimate * there.estimate).toBeCloseTo(1, 8);
        expect(back.high * there.low).toBeCloseTo(1, 8);
      }),
    );
  });

  it('drops pairs in which both failed and keeps those in which one did', () => {
    const pairs = Array.from({ length: 20 }, () => ({ base: 100, head: 100 }));
    const failed = { base: Infinity, head: Infinity };
    expect(compareTypical([...pairs, failed, failed], alphas)?.n).toBe(20);
    expect(compareTypical([failed], alphas)).toBeUndefined();
    const dead = compareTypical(
      pairs.map(({ base }) => ({ base, head: Infinity })),
      alphas,
    )!;
    expect([dead.estimate, dead.low, dead.p < 1e-5]).toEqual([Infinity, Infinity, true]);
  });

  it('takes a clock that says 0 for one that cannot tell', () => {
    expect(compareTypical([{ base: 0, head: 0.01 }], alphas)?.estimate).toBeCloseTo(1, 12);
  });
});
