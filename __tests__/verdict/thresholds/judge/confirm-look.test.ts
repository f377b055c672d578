import { describe, expect, it } from '@jest/globals';
import { seededRandom, shuffled } from '../../../../src/base/random.js';
import { findMetric } from '../../../../src/metrics/catalogue.js';
import { binomialAtLeast, binomialAtMost } from '../../../../src/stats/distributions/binomial.js';
import { rateDesignEffect } from '../../../../src/stats/estimates/design-effect.js';
import {
  type Confirming,
  confirmLook,
  type Seen,
} from '../../../../src/verdict/thresholds/judge/confirm-look.js';

/** One a second, so that ten of them are an episode's time. */
const seenOf = (marks: readonly boolean[]): Seen[] =>
  marks.map((violates, id) => ({
    id,
    start: 1_000 * id,
    value: violates ? 2_000 : 100 + ((id * 7_919) % 97),
    violates,
  }));
const spread = (n: number, bad: number, seed = 'spread'): boolean[] =>
  shuffled(
    seededRandom(seed),
    Array.from({ length: n }, (_, i) => i < bad),
  );

const look = (decision: 'pass' | 'fail', marks: readonly boolean[], fields: Partial<Confirming> = {}) =>
  confirmLook(decision, seenOf(marks), {
    metric: findMetric('error_rate')!,
    theta0: 0.1,
    alphas: { pass: 0.05, fail: 0.05 },
    even: true,
    episode: null,
    failsWith: ({ violations, n }) => binomialAtLeast(violations, n, 0.1) <= 0.05,
    ...fields,
  });

describe('a failure on the way', () => {
  it('takes forty requests where the plan is known, and else two episodes', () => {
    expect([39, 40].map((n) => look('fail', spread(n, n / 2), { episode: 5 }))).toEqual([
      'inconclusive',
      'fail',
    ]);
    // Ten in ten seconds: twenty.
    expect([19, 20].map((n) => look('fail', spread(n, n / 2)))).toEqual(['inconclusive', 'fail']);
    expect([59, 60].map((n) => look('fail', spread(n, n / 2), { episode: 30 }))).toEqual([
      'inconclusive',
      'fail',
    ]);
  });

  it('stands only where the others fail as well without those that lie together', () => {
    const burst = Array.from({ length: 100 }, (_, i) => i >= 40 && i < 60);
    expect(look('fail', burst, { episode: 20 })).toBe('inconclusive');
    const both = burst.map((violates, i) => violates || i % 3 === 0);
    const asked: { violations: number; n: number }[] = [];
    const failsWith = (counts: { violations: number; n: number }): boolean => {
      asked.push(counts);
      return true;
    };
    look('fail', both, { episode: 20, failsWith });
    // What is left of the hundred, and of all that violate.
    const violations = both.filter(Boolean).length;
    expect(asked).toHaveLength(1);
    expect(asked[0]!.n).toBe(80);
    expect(asked[0]!.violations).toBeLessThanOrEqual(violations - 20);
    expect(asked[0]!.violations).toBeGreaterThanOrEqual(violations - 21);
    expect(look('fail', both, { episode: 20, failsWith: () => false })).toBe('inconclusive');
  });
});

describe('a decision on the way', () => {
  /** In short runs of bad ones, too short for an episode. */
  const alike = Array.from({ length: 240 }, (_, i) => i % 24 < 3);
  const clean = (bad: number): boolean[] => spread(240, bad);

  it('stands where neighbours have nothing in common', () => {
    expect(look('pass', clean(10))).toBe('pass');
    expect(look('fail', clean(80))).toBe('fail');
  });

  it('must be one of as many independent requests as those are worth', () => {
    const effect = rateDesignEffect(alike.map(Number));
    expect(effect).toBeGreaterThan(1.5);
    const worth = { violations: 30 / effect, n: 240 / effect };
    for (const theta0 of [0.04, 0.05, 0.06, 0.07, 0.08, 0.09]) {
      const holds = binomialAtLeast(worth.violations, worth.n, theta0) <= 0.05;
      expect(look('fail', alike, { theta0, failsWith: () => true })).toBe(holds ? 'fail' : 'inconclusive');
    }
    for (const theta0 of [0.16, 0.18, 0.2, 0.22, 0.25, 0.3]) {
      const holds = binomialAtMost(worth.violations, worth.n, theta0) <= 0.05;
      expect(look('pass', alike, { theta0 })).toBe(holds ? 'pass' : 'inconclusive');
    }
  });

  it('of latencies goes by the latencies, and of a changing load by what the load leaves', () => {
    const metric = findMetric('total_generation_time')!;
    const drifting = Array.from({ length: 240 }, (_, id) => ({
      id,
      start: 1_000 * id,
      value: 500 + 300 * Math.sin((Math.PI * id) / 240),
      violates: false,
    }));
    const confirming: Confirming = {
      metric,
      theta0: 0.05,
      alphas: { pass: 0.05, fail: 0.05 },
      even: true,
      episode: null,
      failsWith: () => true,
    };
    expect(confirmLook('pass', drifting, confirming)).toBe('inconclusive');
    expect(confirmLook('pass', drifting, { ...confirming, metric: findMetric('error_rate')! })).toBe('pass');
  });
});
