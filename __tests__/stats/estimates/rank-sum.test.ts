import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../src/base/random.js';
import { rankSumProbability } from '../../../src/stats/estimates/rank-sum.js';

describe('rank sums over strata', () => {
  it('are those of scipy in one stratum: mannwhitneyu(…, alternative="greater", use_continuity=False, method="asymptotic")', () => {
    // scipy 1.17.1
    const of = (high: number[], low: number[]): number => rankSumProbability([{ high, low }]);
    expect(of([5, 6, 7, 8, 9], [1, 2, 3, 4, 5.5])).toBeCloseTo(0.008146801810514264, 12);
    expect(of([1, 1, 1, 0, 0], [0, 0, 0, 0, 1])).toBeCloseTo(0.11033568095992347, 12);
    expect(of([5, 6, 7, 7, 9, 2], [1, 2, 3, 4, 5.5])).toBeCloseTo(0.027064514289866587, 12);
  });

  it('see nothing in prompts that differ, and what moves within each of them', () => {
    const mixed = [
      { low: [1, 2, 3, 4], high: [1.5, 2.5, 3.5, 2.2] },
      { low: [101, 102], high: [101.5, 102.5, 101.2, 101.1, 102.1, 101.7, 101.6] },
    ];
    expect(rankSumProbability(mixed)).toBeGreaterThan(0.3);
    const moved = mixed.map(({ low, high }) => ({ low, high: high.map((value) => value + 5) }));
    expect(rankSumProbability(moved)).toBeLessThan(0.005);
  });

  it('are no evidence where a side is missing, or all values are equal', () => {
    expect(rankSumProbability([])).toBe(1);
    expect(rankSumProbability([{ low: [], high: [1, 2] }])).toBe(1);
    expect(rankSumProbability([{ low: [1, 1], high: [1, 1] }])).toBe(1);
  });

  it('err as often as their level says', () => {
    const random = seededRandom('rank-sum', 'level');
    const runs = 2_000;
    let below = 0;
    for (let run = 0; run < runs; run += 1) {
      const draw = (count: number, base: number): number[] =>
        Array.from({ length: count }, () => base + random.next());
      const strata = [0, 10, 20].map((base) => ({ low: draw(12, base), high: draw(8, base) }));
      if (rankSumProbability(strata) <= 0.05) below += 1;
    }
    expect(below / runs).toBeGreaterThan(0.035);
    expect(below / runs).toBeLessThan(0.065);
  });
});
