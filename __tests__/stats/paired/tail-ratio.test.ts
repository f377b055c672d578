import { describe, expect, it } from '@jest/globals';
import { lognormal, type Random, seededRandom } from '../../../src/base/random.js';
import type { Pair } from '../../../src/stats/estimates/estimate.js';
import { percentile, sortAscending } from '../../../src/stats/estimates/percentile.js';
import { compareTailDifference, compareTails } from '../../../src/stats/paired/tail-ratio.js';

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

describe('the resolution of swaps', () => {
  // No other swap of two dozen makes head as slow, but once in millions.
  const slower = Array.from({ length: 24 }, (_, i) => ({ base: 100 + i, head: 300 + i }));
  const pOf = (fail: number): number =>
    compareTails(slower, 0.5, { pass: 0.05, fail }, seededRandom('swaps'))!.p;

  it('is one in twenty thousand, and ten times as fine as the level that is asked for', () => {
    expect(pOf(0.05) * 20_001).toBeCloseTo(1, 9);
    expect(pOf(0.0002) * 50_001).toBeCloseTo(1, 9);
    expect(pOf(0) * 20_001).toBeCloseTo(1, 9);
  });

  it('is spent on what is rare alone: ten beyond the observed, after two thousand, are enough', () => {
    const random = seededRandom('rare');
    const rounds = Array.from({ length: 30 }, () => {
      const { p } = compareTails(drawPairs(random, 40, 1.25), 0.8, alphas, random)!;
      return [p, 2_001 * p, 10 / p] as const;
    });
    const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6;
    const early = rounds.filter(([p, beyond]) => isWhole(beyond) && p > 10 / 2_001);
    const late = rounds.filter(
      ([p, , round]) => p < 10 / 2_000 && isWhole(round) && round > 2_000 && round <= 20_000,
    );
    const all = rounds.filter(([p]) => isWhole(20_001 * p) && p <= 10 / 20_001);
    expect(early.length + late.length + all.length).toBe(30);
    expect(Math.min(early.length, late.length)).toBeGreaterThan(2);
    // The observed one is counted with the swaps beyond it.
    for (const [, beyond] of early) expect(Math.round(beyond)).toBeGreaterThanOrEqual(11);
  });
});

describe('the bounds of few pairs', () => {
  const few = [
    { base: 10, head: 14 },
    { base: 20, head: 21 },
    { base: 30, head: 47 },
    { base: 41, head: 40 },
    { base: 55, head: 83 },
  ];

  it.each([0.5, 0.8, 1])(
    'are those of all resamples with replacement, each as likely: the percentile %d',
    (fraction) => {
      const difference = (some: readonly Pair[]): number => {
        const at = (arm: 'base' | 'head'): number =>
          percentile(sortAscending(some.map((pair) => pair[arm])), fraction)!;
        return at('head') - at('base');
      };
      const all = Array.from({ length: 5 ** 5 }, (_, code) =>
        difference(few.map((__, i) => few[Math.floor(code / 5 ** i) % 5]!)),
      );
      const share = (holds: (value: number) => boolean): number => all.filter(holds).length / all.length;
      for (const alpha of [0.03, 0.11, 0.27, 0.4]) {
        const { low, high } = compareTailDifference(
          few,
          fraction,
          { pass: alpha, fail: alpha },
          seededRandom(alpha),
        )!;
        // Beyond a bound lie as many resamples as its level says, within four standard errors of two thousand of them.
        const slack = 4 * Math.sqrt((alpha * (1 - alpha)) / 2_000);
        expect(share((value) => value < low - 1e-9)).toBeLessThanOrEqual(alpha + slack);
        expect(share((value) => value <= low + 1e-9)).toBeGreaterThanOrEqual(alpha - slack);
        expect(share((value) => value > high + 1e-9)).toBeLessThanOrEqual(alpha + slack);
        expect(share((value) => value >= high - 1e-9)).toBeGreaterThanOrEqual(alpha - slack);
      }
    },
  );

  it('have resamples beyond them at levels that two thousand hold none of', () => {
    // The largest of five rises by as much as its pair, and all five are the first pair once in 3,125.
    const rising = [1, 2, 3, 4, 5].map((by) => ({ base: 10 * by, head: 11 * by }));
    const lowAt = (level: number): number =>
      compareTailDifference(rising, 1, { pass: level, fail: level }, seededRandom('rare'))!.low;
    expect([lowAt(0.0001), lowAt(0.05)]).toEqual([1, 3]);
  });
});
