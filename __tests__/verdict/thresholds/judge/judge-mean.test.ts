import { describe, expect, it } from '@jest/globals';
import { lognormal, normal, seededRandom } from '../../../../src/base/random.js';
import { normalQuantile } from '../../../../src/stats/distributions/normal.js';
import { studentQuantile } from '../../../../src/stats/distributions/student.js';
import { meanDesignEffect } from '../../../../src/stats/estimates/design-effect.js';
import { estimateMean } from '../../../../src/stats/estimates/mean.js';
import type { Judgement } from '../../../../src/verdict/thresholds/judgement.js';
import { judge, runOf } from '../../../support/judging.js';

const judged = (text: string, values: readonly number[], even = true): Judgement =>
  judge(
    text,
    runOf(values, {}).map((sample, i) => ({ ...sample, startedMs: 20_000 * i })),
    { even: () => even },
  )[0]!.judgement;
const skewed = (n: number, seed = 'mean'): number[] => {
  const random = seededRandom(seed, String(n));
  return Array.from({ length: n }, () => lognormal(random, 1_000, 0.3));
};
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the interval of a mean', () => {
  it('has no end on a side that so few requests cannot decide', () => {
    const ends = (text: string, n: number) => {
      const { low, high } = judged(text, skewed(n));
      return [Number.isFinite(low), Number.isFinite(high)];
    };
    expect([9, 10, 29, 30].map((n) => ends('e2e: avg<3s', n))).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [true, true],
    ]);
    expect([9, 10, 29, 30].map((n) => ends('e2e: avg>3s', n))).toEqual([
      [false, false],
      [false, true],
      [false, true],
      [true, true],
    ]);
  });

  it('of fewer than a hundred does not pass where one value is more than a fifth of the sum', () => {
    const withLarge = (n: number, large: number) => [
      ...Array.from({ length: n - 1 }, (_, i) => 500 + ((i * 389) % 1_000)),
      large,
    ];
    const rest = meanOf(withLarge(40, 0)) * 40;
    const [less, more] = [0.19, 0.21].map((share) =>
      judged('e2e: avg<100s', withLarge(40, (rest * share) / (1 - share))),
    );
    expect([less!.verdict, more!.verdict]).toEqual(['pass', 'inconclusive']);
    expect(more!.withheld).toContain('more than a fifth of the sum');
    expect(judged('e2e: avg<100s', withLarge(100, 60_000)).verdict).toBe('pass');
  });

  it('is as much wider as neighbours are alike', () => {
    const random = seededRandom('alike');
    let level = 0;
    const drifting = Array.from({ length: 200 }, () => {
      level = 0.9 * level + 0.1 * normal(random);
      return 1_000 * Math.exp(level + 0.1 * normal(random));
    });
    // The same values in another order have the same interval, but for what they have in common.
    const effect = meanDesignEffect(drifting);
    expect(effect).toBeGreaterThan(2);
    const shuffledValues = [...drifting].sort((a, b) => ((a * 7_919) % 1) - ((b * 7_919) % 1));
    const [alike, mixed] = [drifting, shuffledValues].map((values) => judged('e2e: avg<100s', values));
    const center = meanOf(drifting);
    // By Student's quantile of what they are worth, passing on a level that falls by the cube below thirty; downwards in logarithms.
    const worth = 200 / effect;
    expect(worth).toBeLessThan(30);
    const wider = (level: number): number =>
      (Math.sqrt(200 / (worth - 1)) * studentQuantile(1 - level, worth - 1)) / normalQuantile(0.95);
    const [down, up] = [center * Math.log(alike!.low / center), alike!.high - center];
    const plain = estimateMean(
      drifting,
      { pass: 0.05, fail: 0.05 },
      seededRandom('seed', 'mean/total_generation_time/avg<100s'),
    )!;
    expect(down).toBeCloseTo(wider(0.05) * (plain.low - center), 6);
    expect(up).toBeCloseTo(wider(0.05 * (worth / 30) ** 3) * (plain.high - center), 6);
    // Undecided by that alone, and said so.
    const limit = Math.ceil((mixed!.high + alike!.high) / 2);
    expect(judged(`e2e: avg<${limit}`, drifting)).toMatchObject({
      verdict: 'inconclusive',
      withheld: expect.stringMatching(
        /^its 200 requests resemble their neighbours and are worth about \d+ independent ones/,
      ),
    });
    const open = judged(`e2e: avg<${Math.round(center)}`, drifting);
    expect(open).toMatchObject({ verdict: 'inconclusive', withheld: null });
    // Under a load that changes by plan, what follows it is none of that.
    const following = Array.from({ length: 200 }, (_, i) => 1_000 + 5 * i + ((i * 7_919) % 97));
    expect(judged('e2e: avg<100s', following, false).effective).toBe(200);
    expect(judged('e2e: avg<100s', following).effective).toBeLessThan(100);
    // Nineteen show nothing of that.
    expect(judged('e2e: avg<100s', following.slice(0, 19)).effective).toBe(19);
    expect(judged('e2e: avg<100s', following.slice(0, 20)).effective).toBeLessThan(20);
  });

  it('is not widened of a bill, which neither weather nor outages make', () => {
    const rising = runOf(skewed(200)).map((sample, i) => ({ ...sample, costUsd: 0.001 * (1 + i / 100) }));
    expect(judge('cost_per_request: avg<1', rising)[0]!.judgement.effective).toBe(200);
    expect(judge('cost_per_request: avg<0.0001', rising)[0]!.judgement.verdict).toBe('fail');
  });
});

describe('a mean that fails', () => {
  /** Slow requests at some of 200 instants. */
  const slowAt = (isSlow: (i: number) => boolean): number[] =>
    Array.from({ length: 200 }, (_, i) => (isSlow(i) ? 9_000 : 1_000) + ((i * 7_919) % 97));

  it('fails without those that lie together as well', () => {
    const burst = judged(
      'e2e: avg<1200',
      slowAt((i) => i >= 80 && i < 100),
    );
    expect(burst).toMatchObject({ verdict: 'inconclusive' });
    expect(burst.withheld).toContain('without them the limit holds');
    expect(burst.cluster).toMatchObject({ violations: 20, of: 20 });
    expect(burst.low).toBeLessThan(1_200);
    const more = judged(
      'e2e: avg<1200',
      slowAt((i) => (i >= 80 && i < 100) || i % 7 === 0),
    );
    expect(more).toMatchObject({ verdict: 'fail', withheld: null });
  });

  it('is compared by the number itself where one is asked for, and where there is but one', () => {
    expect(
      judged(
        'e2e: avg==1000',
        Array.from({ length: 40 }, () => 1_000),
      ),
    ).toMatchObject({ verdict: 'pass', method: 'point' });
    expect(
      judged(
        'e2e: avg!=1000',
        Array.from({ length: 40 }, () => 1_000),
      ).verdict,
    ).toBe('fail');
    expect(judged('e2e: avg<3s', [1_000])).toMatchObject({
      verdict: 'pass',
      observed: 1_000,
      method: 'point',
      n: 1,
    });
  });
});
