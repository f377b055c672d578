import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../src/base/random.js';
import { findMetric } from '../../../src/metrics/catalogue.js';
import type { Sample } from '../../../src/samples/sample.js';
import {
  contrastArms,
  isBeyondLimit,
  judgeContrast,
  leastGroups,
} from '../../../src/verdict/compare/compare-metrics.js';
import type { Contrast } from '../../../src/verdict/compare/contrast.js';
import { matchSamples } from '../../../src/verdict/compare/pair-samples.js';
import { contrastOf } from '../../../src/verdict/compare/relative-question.js';
import { thresholdsOf } from '../../support/relative.js';
import { failedWith, sampleWith } from '../../support/samples.js';

const AT = { alphas: { pass: 0.05, fail: 0.05 }, seed: 'seed' };

function pairsOf(count: number, fields: (arm: Sample['arm'], pair: number) => Partial<Sample>): Sample[] {
  return Array.from({ length: count }, (_, pair) =>
    (['base', 'head'] as const).map((arm, i) =>
      sampleWith({ id: 2 * pair + i, pair: 2 * pair, arm, ...fields(arm, pair) }),
    ),
  ).flat();
}

function question(text: string): Contrast {
  const [spec] = thresholdsOf(text);
  return contrastOf(spec!, findMetric(spec!.metric)!);
}

function ask(text: string, samples: readonly Sample[]) {
  const contrast = question(text);
  const found = contrastArms(contrast, matchSamples(samples, 'pairs'), AT);
  return { ...found, verdict: judgeContrast(contrast, found, 0.05) };
}

/** Times that vary by pair, and a little within it. */
const wobble = (pair: number): number => 1 + ((pair * 7) % 11) / 10;

describe('contrastArms', () => {
  const slower = pairsOf(120, (arm, pair) => ({
    ttftMs: 100 * wobble(pair) * (arm === 'head' ? 1.3 + ((pair * 3) % 5) / 100 : 1),
    outputTokens: 100,
    e2eMs: 1_000 * (arm === 'head' ? 1.3 + (pair % 5) / 100 : 1),
  }));

  it.each([
    ['ttft: p(50)<+10%', 'fail'],
    ['ttft: p(50)<+40%', 'pass'],
    ['ttft: p(95)<+10%', 'fail'],
    ['ttft: p(95)<+60%', 'pass'],
    ['ttft: avg<+10%', 'fail'],
    ['ttft: avg<+40%', 'pass'],
    ['ttft: p(50)<+20ms', 'fail'],
    ['ttft: p(50)<+90ms', 'pass'],
    ['ttft: p(95)<+20ms', 'fail'],
    ['ttft: p(95)<+150ms', 'pass'],
    ['ttft: avg<+20', 'fail'],
    ['ttft: avg<+90', 'pass'],
    ['tokens_per_second: p(50)>-10%', 'fail'],
    ['tokens_per_second: p(50)>-40%', 'pass'],
    ['tokens_per_second: avg>-10', 'fail'],
    ['tokens_per_second: avg>-40', 'pass'],
    ['tokens_per_second: p(10)>-10%', 'fail'],
  ])('%s: %s', (text, verdict) => {
    expect(ask(text, slower).verdict).toBe(verdict);
  });

  it('tells changes the way the metric points', () => {
    const { comparison } = ask('tokens_per_second: p(50)>-10%', slower);
    expect(comparison?.estimate).toBeCloseTo(1 / 1.32, 2);
    expect(comparison!.low).toBeLessThanOrEqual(comparison!.estimate);
    expect(comparison!.high).toBeGreaterThanOrEqual(comparison!.estimate);
  });

  it('fails a head that does not improve where an improvement is asked for', () => {
    const same = pairsOf(60, (arm, pair) => ({
      ttftMs: 100 * wobble(pair) * (arm === 'head' ? 0.99 + (pair % 3) / 100 : 1),
    }));
    expect(ask('ttft: p(50)<-20%', same).verdict).toBe('fail');
    const faster = pairsOf(60, (arm, pair) => ({
      ttftMs: 100 * wobble(pair) * (arm === 'head' ? 0.69 + (pair % 3) / 100 : 1),
    }));
    expect(ask('ttft: p(50)<-20%', faster).verdict).toBe('pass');
  });

  it('takes a failed request for infinitely slow, and one that failed in both arms for nothing', () => {
    const failing = pairsOf(40, (_, pair) => ({ ttftMs: 100 + pair })).map((sample) =>
      sample.arm === 'head' || sample.pair! < 10 ? failedWith('timeout', { ...keyOf(sample) }) : sample,
    );
    const { comparison, verdict, head } = ask('ttft: p(50)<+10%', failing);
    expect({ verdict, head, n: comparison?.n }).toEqual({ verdict: 'fail', head: Infinity, n: 35 });
  });

  it('compares what costs nothing with what costs nothing as equal, and fails the first cent', () => {
    const free = pairsOf(20, () => ({ costUsd: 0 }));
    expect(ask('cost_per_request: avg<+10%', free)).toMatchObject({
      verdict: 'pass',
      comparison: { estimate: 1, p: 1 },
    });
    const priced = pairsOf(20, (arm) => ({ costUsd: arm === 'head' ? 0.01 : 0 }));
    expect(ask('cost_per_request: avg<+10%', priced).verdict).toBe('fail');
  });

  it('does not fail a head for one error where base has none', () => {
    const one = pairsOf(100, () => ({})).map((sample) =>
      sample.id === 1 ? failedWith('timeout', keyOf(sample)) : sample,
    );
    expect(ask('error_rate: rate<+5%', one).verdict).toBe('inconclusive');
    expect(ask('error_rate: rate<+0.1', one).verdict).toBe('pass');
  });

  it('takes the failures of a block for a share, and not for one event', () => {
    const blocks = Array.from({ length: 480 }, (_, id) => {
      const [block, place] = [Math.floor(id / 40), id % 40];
      const own = { id, pair: 40 * block, arm: place < 20 ? ('base' as const) : ('head' as const) };
      // In head four, five or six of twenty.
      return place >= 20 && place < 24 + (block % 3) ? failedWith('http_error', own) : sampleWith(own);
    });
    const contrast = question('error_rate: rate<+0.05');
    const found = contrastArms(contrast, matchSamples(blocks, 'switchback'), AT);
    expect(found).toMatchObject({ base: 0, n: 12, comparison: { estimate: expect.closeTo(0.25, 12) } });
    expect(judgeContrast(contrast, found, 0.05)).toBe('fail');
  });

  it('leaves percentiles undecided until five pairs may lie beyond them', () => {
    const few = slower.slice(0, 2 * 99);
    expect(ask('ttft: p(95)<+10%', few)).toMatchObject({ verdict: 'inconclusive', least: 100, n: 99 });
    expect(question('ttft: p(99)<+10%').limit).toBeCloseTo(1.1);
    expect(ask('ttft: p(99)<+10%', slower).least).toBe(500);
  });
});

function keyOf({ id, pair, arm, prompt }: Sample): Partial<Sample> {
  return { id, pair, arm, prompt };
}

describe('what a rate is compared by', () => {
  const methodOf = (
    checksOf: (arm: Sample['arm'], pair: number) => Record<string, boolean>,
  ): string | undefined =>
    ask(
      'checks: rate>-0.1',
      pairsOf(40, (arm, pair) => ({ checks: checksOf(arm, pair) })),
    ).comparison?.method;

  it('is single events by McNemar, and shares by their mean: one of either arm is enough', () => {
    const all = { a: true, b: true };
    expect(methodOf((arm, pair) => ({ a: arm === 'base' || pair % 9 !== 0 }))).toBe("McNemar's exact test");
    expect(methodOf((arm, pair) => (arm === 'head' && pair === 3 ? { a: true, b: false } : all))).toBe(
      "Student's paired t",
    );
    expect(methodOf((arm, pair) => (arm === 'base' && pair === 3 ? { a: true, b: false } : all))).toBe(
      "Student's paired t",
    );
  });
});

describe('means of what is free in base', () => {
  const costs = (usdOf: (arm: Sample['arm'], pair: number) => number, count = 20) =>
    ask(
      'cost_per_request: avg<+10%',
      pairsOf(count, (arm, pair) => ({ costUsd: usdOf(arm, pair) })),
    ).comparison;

  it('are beyond every limit as soon as one request of head costs, by the chance of its sign', () => {
    for (const paid of [1, 2, 12])
      expect(costs((arm, pair) => (arm === 'head' && pair < paid ? 0.01 : 0))).toMatchObject({
        estimate: Infinity,
        high: Infinity,
        p: 0.5 ** paid,
        n: 20,
      });
    expect(costs((arm, pair) => (arm === 'base' && pair === 0 ? 0.01 : 0))?.estimate).toBe(0);
    expect(costs(() => 0, 1)).toBeUndefined();
    expect(costs(() => 0, 2)).toMatchObject({ estimate: 1, low: 1, high: 1, p: 1 });
  });
});

describe('the lower bound and the test', () => {
  const cases = [
    ['ttft: p(50)<+10%', 1],
    ['ttft: p(95)<+10%', 1],
    ['ttft: avg<+10%', 1],
    ['ttft: p(50)<+20ms', 0],
    ['ttft: p(95)<+20ms', 0],
    ['ttft: avg<+20ms', 0],
    ['error_rate: rate<+0.05', 0],
  ] as const;

  it.each(cases)('say the same: %s', (text, neutral) => {
    for (let trial = 0; trial < 40; trial += 1) {
      const random = seededRandom('agree', `${text} ${trial}`);
      const factor = 0.9 + 0.5 * random.next();
      const samples = pairsOf(120, (arm) => {
        const fails = random.next() < (arm === 'head' ? 0.25 * random.next() : 0.05);
        const ttftMs = Math.round(100 * Math.exp(0.4 * random.next()) * (arm === 'head' ? factor : 1));
        return fails && text.startsWith('error') ? { ...failedWith('http_error'), arm } : { ttftMs };
      }).map((sample, id) => ({
        ...sample,
        id,
        pair: id - (id % 2),
        arm: id % 2 === 0 ? ('base' as const) : ('head' as const),
      }));
      const { comparison } = ask(text, samples);
      const { low, p, estimate } = comparison!;
      expect(low > neutral).toBe(p <= 0.05 && estimate > neutral);
      expect(low).toBeLessThanOrEqual(estimate);
    }
  });
});

describe('an estimate on the limit', () => {
  it('is not beyond it, on either side', () => {
    const at = (text: string, estimate: number) =>
      isBeyondLimit(question(text), { comparison: { estimate } } as Parameters<typeof isBeyondLimit>[1]);
    expect([1.2, 1.25, 1.3].map((estimate) => at('ttft: p(50)<+25%', estimate))).toEqual([
      false,
      false,
      true,
    ]);
    expect([0.7, 0.75, 0.8].map((estimate) => at('tokens_per_second: p(50)>-25%', estimate))).toEqual([
      true,
      false,
      false,
    ]);
    expect(isBeyondLimit(question('ttft: p(50)<+25%'), {} as Parameters<typeof isBeyondLimit>[1])).toBe(
      false,
    );
  });
});

describe('the groups that a contrast takes', () => {
  it('are those with five beyond a percentile, and seven blocks', () => {
    const least = (text: string, design: 'pairs' | 'switchback' = 'pairs'): number =>
      leastGroups(question(text), design);
    expect(
      ['p(95)', 'p(5)', 'p(99)', 'p(90)', 'p(50)', 'avg', 'p(99.9)'].map((each) =>
        least(`ttft: ${each}<+10%`),
      ),
    ).toEqual([100, 100, 500, 50, 0, 0, 5_000]);
    expect([least('ttft: p(95)<+10%', 'switchback'), least('ttft: avg<+10%', 'switchback')]).toEqual([7, 7]);
  });
});
