import { describe, expect, it } from '@jest/globals';
import { lognormal, type Random, seededRandom } from '../../../src/base/random.js';
import type { Pair } from '../../../src/stats/estimates/estimate.js';
import { percentile, sortAscending } from '../../../src/stats/estimates/percentile.js';
import { compareTails } from '../../../src/stats/paired/tail-ratio.js';

const alphas = { pass: 0.05, fail: 0.05 };

function drawPairs(random: Random, n: number, factor: number): Pair[] {
  return Array.from({ length: n }, () => ({
    base: lognormal(random, 500, 0.4),
    head: factor * lognormal(random, 500, 0.4),
  }));
}

function logRatioOf(pairs: readonly Pair[], fraction: number): number {
  const at = (arm: 'base' | 'head'): number =>
    percentile(sortAscending(pairs.map((pair) => pair[arm])), fraction)!;
  return Math.log(at('head') / at('base'));
}

describe('compareTails', () => {
  it('estimates the ratio of the two percentiles', () => {
    const random = seededRandom(1);
    for (const n of [1, 2, 7, 40, 100, 101]) {
      for (const fraction of [0, 0.5, 0.9, 0.95, 0.99, 1]) {
        const pairs = drawPairs(random, n, 1.3);
        const { estimate } = compareTails(pairs, fraction, alphas, random)!;
        expect(Math.log(estimate)).toBeCloseTo(logRatioOf(pairs, fraction), 10);
      }
    }
  });

  it('has, within chance, the p-value of all swaps', () => {
    const pairs = drawPairs(seededRandom(5), 9, 1.4);
    const observed = logRatioOf(pairs, 0.9);
    let atLeast = 0;
    for (let swaps = 0; swaps < 2 ** 9; swaps += 1) {
      const swapped = pairs.map(({ base, head }, i) =>
        (swaps >> i) & 1 ? { base: head, head: base } : { base, head },
      );
      if (logRatioOf(swapped, 0.9) >= observed - 1e-12) atLeast += 1;
    }
    const exact = atLeast / 2 ** 9;
    const { p } = compareTails(pairs, 0.9, alphas, seededRandom(6))!;
    expect(Math.abs(p - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 2_000));
  });

  it('has, within chance, the bounds of a bootstrap that draws every pair', () => {
    const pairs = drawPairs(seededRandom(7), 60, 1.2);
    const random = seededRandom(8);
    const resamples = sortAscending(
      Array.from({ length: 4_000 }, () =>
        logRatioOf(
          pairs.map(() => pairs[Math.floor(random.next() * 60)]!),
          0.95,
        ),
      ),
    );
    const { low, high } = compareTails(pairs, 0.95, alphas, seededRandom(9))!;
    const rankOf = (value: number): number =>
      resamples.filter((x) => x <= Math.log(value) + 1e-12).length / 4_000;
    const below = (value: number): number =>
      resamples.filter((x) => x < Math.log(value) - 1e-12).length / 4_000;
    // Resampled percentiles repeat, so a bound stands for a stretch of ranks.
    expect([rankOf(low) > 0.03, below(low) < 0.07]).toEqual([true, true]);
    expect([rankOf(high) > 0.93, below(high) < 0.97]).toEqual([true, true]);
  });

  it('says the same for the same seed', () => {
    const pairs = drawPairs(seededRandom(2), 120, 1.2);
    expect(compareTails(pairs, 0.95, alphas, seededRandom(3))).toEqual(
      compareTails(pairs, 0.95, alphas, seededRandom(3)),
    );
  });

  it('takes failures for infinitely slow, and two infinite tails for equal', () => {
    const pairs = drawPairs(seededRandom(4), 100, 1);
    const dying = pairs.map(({ base, head }, i) => ({ base, head: i < 20 ? Infinity : head }));
    const one = compareTails(dying, 0.95, alphas, seededRandom(4))!;
    expect([one.estimate, one.p < 0.01]).toEqual([Infinity, true]);
    const dead = compareTails(
      pairs.map(() => ({ base: Infinity, head: Infinity })),
      0.95,
      alphas,
      seededRandom(4),
    )!;
    expect([dead.estimate, dead.low, dead.high, dead.p]).toEqual([1, 1, 1, 1]);
  });

  it('has nothing to say without pairs', () => {
    expect(compareTails([], 0.95, alphas, seededRandom(1))).toBeUndefined();
  });
});
