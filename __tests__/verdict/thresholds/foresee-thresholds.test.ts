import { describe, expect, it } from '@jest/globals';
import { foreseeThresholds, tellEarlyStop } from '../../../src/verdict/thresholds/foresee-thresholds.js';
import { specsOf } from '../../support/judging.js';

const settings = {
  confidence: 0.95,
  planned: () => 195,
  sequential: () => null,
  usdPerRequest: 0.01,
};

describe('what a plan can decide', () => {
  it('is told for shares and percentiles, with the requests and the dollars that would decide', () => {
    const [rate, p95] = foreseeThresholds(specsOf('error_rate: rate<5%\ne2e: p(95)<3s'), settings);
    // By another program: P(Bin(195, .04) <= 4) = .11, P(Bin(195, .0625) >= 16) = .16.
    expect(rate).toMatch(
      /^error rate \(`rate<5%`\): on 195 requests it passes in 1\d % of the runs where the truth is 0.8 of the limit, and fails in 1\d % where it is 1.25; four in five take [\d,]+ requests \(\$\d+(\.\d+)?\) and [\d,]+ requests \(\$\d+(\.\d+)?\); a pass is told at the end only$/,
    );
    const shares =
      /passes in ([\d.]+) %.* fails in ([\d.]+) %/
        .exec(p95 ?? '')
        ?.slice(1)
        .map(Number) ?? [];
    expect(shares[0]).toBeGreaterThan(60);
    expect(shares[1]).toBeGreaterThan(60);
  });

  it('says after how many requests a steady load may pass', () => {
    const sequential = () => ({ planned: 200, alphas: { pass: 0.05, fail: 0.05 } });
    const [told] = foreseeThresholds(specsOf('e2e: p(95)<3s'), { ...settings, sequential });
    expect(told).toMatch(/; a pass may be told after 77 requests$/);
  });

  it('is nothing of what is no share, or where only the run shows how many there will be', () => {
    expect(foreseeThresholds(specsOf('requests: count<5\ne2e: avg<1s\ne2e: max<1s'), settings)).toEqual([]);
    expect(foreseeThresholds(specsOf('e2e: p(95)<3s'), { ...settings, planned: () => null })).toEqual([]);
  });

  it('says whether a run may end early', () => {
    expect(tellEarlyStop({ mayPass: true, couldPass: false }, true)).toContain('ends early');
    expect(tellEarlyStop({ mayPass: false, couldPass: true }, true)).toContain('constant-arrival-rate');
    expect(tellEarlyStop({ mayPass: false, couldPass: false }, true)).toMatch(
      /only a failure ends it early$/,
    );
    expect(tellEarlyStop({ mayPass: false, couldPass: true }, false)).toBeNull();
  });
});

describe('the chances that are told', () => {
  /** Chances of k and fewer, by Pascal's recursion. */
  function atMost(n: number, p: number): number[] {
    let masses = [1];
    for (let i = 0; i < n; i += 1)
      masses = Array.from({ length: i + 2 }, (_, k) => (masses[k] ?? 0) * (1 - p) + (masses[k - 1] ?? 0) * p);
    let sum = 0;
    return masses.map((mass) => (sum += mass));
  }
  /** How often the exact test of a share decides where the truth is another. */
  function chances(
    n: number,
    theta0: number,
    [within, beyond]: readonly [number, number],
  ): { passes: number; fails: number } {
    const [asked, low, high] = [theta0, within, beyond].map((share) => atMost(n, share)) as [
      number[],
      number[],
      number[],
    ];
    const passUpTo = asked.filter((below) => below <= 0.05).length - 1;
    const failFrom = asked.findIndex((_, k) => 1 - (k === 0 ? 0 : asked[k - 1]!) <= 0.05);
    return {
      passes: passUpTo < 0 ? 0 : low[passUpTo]!,
      fails: failFrom < 0 ? 0 : 1 - (failFrom === 0 ? 0 : high[failFrom - 1]!),
    };
  }
  const told = (text: string, planned: number, fields = {}) => {
    const [sentence = ''] = foreseeThresholds(specsOf(text), {
      ...settings,
      planned: () => planned,
      ...fields,
    });
    const [, passes, fails] = /passes in ([\d.]+) %.* fails in ([\d.]+) %/.exec(sentence) ?? [];
    return { passes: Number(passes) / 100, fails: Number(fails) / 100, sentence };
  };

  it('are those of the exact test: of a share where it is 0.8 and 1.25 of the limit', () => {
    for (const [text, theta0] of [
      ['error_rate: rate<10%', 0.1],
      ['checks: rate>0.7', 0.3],
      ['error_rate: rate<50%', 0.5],
    ] as const)
      for (const n of [60, 195, 400]) {
        const expected = chances(n, theta0, [0.8 * theta0, 1.25 * theta0]);
        const { passes, fails } = told(text, n);
        expect(Math.abs(passes - expected.passes)).toBeLessThan(0.006);
        expect(Math.abs(fails - expected.fails)).toBeLessThan(0.006);
      }
  });

  it('and of a percentile where latencies that vary by half are so many times as long', () => {
    // Of a lognormal law with σ = 0.5, whose p95 is 0.8 or 1.25 of the limit: Φ(-1.6449 -/+ 0.4463) lie beyond it.
    const expected = chances(195, 0.05, [0.018257, 0.115377]);
    const { passes, fails } = told('e2e: p(95)<3s', 195);
    expect(Math.abs(passes - expected.passes)).toBeLessThan(0.006);
    expect(Math.abs(fails - expected.fails)).toBeLessThan(0.006);
  });

  it('name the fewest requests with which four in five runs decide, and what they cost', () => {
    const theta0 = 0.5;
    const [passing, failing] = [
      (n: number): number => chances(n, theta0, [0.4, 0.625]).passes,
      (n: number): number => chances(n, theta0, [0.4, 0.625]).fails,
    ];
    const { sentence } = told('error_rate: rate<50%', 60);
    const [, first, , second] =
      /four in five take (\d+) requests \((.*?)\) and (\d+) requests/.exec(sentence) ?? [];
    // Power climbs in saw teeth: these are numbers around which it crosses.
    for (const [told_, power] of [
      [Number(first), passing],
      [Number(second), failing],
    ] as const) {
      expect(power(told_)).toBeGreaterThanOrEqual(0.8);
      expect(power(Math.floor(0.85 * told_))).toBeLessThan(0.8);
    }
    expect(sentence).toContain(`${first} requests ($${(Number(first) * 0.01).toFixed(2)})`);
    expect(told('error_rate: rate<50%', 60, { usdPerRequest: 0 }).sentence).toMatch(
      /four in five take \d+ requests and \d+ requests;/,
    );
    expect(told('error_rate: rate<0.1%', 60).sentence).toContain('more than 100,000 requests');
  });

  it('are none of no request, nor of a pass before the end where the plan of the threshold ends before it', () => {
    expect(foreseeThresholds(specsOf('e2e: p(95)<3s'), { ...settings, planned: () => 0 })).toEqual([]);
    expect(told('e2e: p(95)<3s', 1).sentence).toContain('on 1 request it passes');
    const sequential = () => ({ planned: 200, alphas: { pass: 0.05, fail: 0.05 } });
    const first = Number(
      /told after (\d+) requests/.exec(told('e2e: p(95)<3s', 200, { sequential }).sentence)?.[1],
    );
    expect(told('e2e: p(95)<3s', first, { sequential }).sentence).toContain(`told after ${first} requests`);
    expect(told('e2e: p(95)<3s', first - 1, { sequential }).sentence).not.toContain('told after');
  });
});
