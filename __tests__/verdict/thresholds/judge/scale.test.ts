import { describe, expect, it } from '@jest/globals';
import {
  binomialAtLeast,
  binomialAtMost,
  proportionLowerBound,
  proportionUpperBound,
} from '../../../../src/stats/distributions/binomial.js';
import { gatherCases } from '../../../../src/verdict/thresholds/evidence.js';
import { exactCut, type Scale, scaleOf, weightOf } from '../../../../src/verdict/thresholds/judge/scale.js';
import { evidenceOf, specOf } from '../../../support/judging.js';
import { failedWith, sampleWith } from '../../../support/samples.js';

const ALPHAS = { pass: 0.05, fail: 0.01 };
const caseOf = (text: string, samples = [sampleWith()]) =>
  gatherCases([specOf(text)], evidenceOf(samples))[0]!;
const scaleFor = (text: string): Scale => {
  const row = caseOf(text);
  return scaleOf(row, row.question!);
};
const events = (n: number, bad: number): number[] => Array.from({ length: n }, (_, i) => Number(i < bad));

describe('the interval of a rate', () => {
  it('is that of Clopper and Pearson, each side at its own level, and has no lower end on fewer than ten', () => {
    const scale = scaleFor('error_rate: rate<5%');
    for (const [n, violations] of [
      [100, 7],
      [10, 10],
      [9, 9],
      [60, 0],
    ] as const) {
      const { low, high } = scale.exact(events(n, violations), ALPHAS);
      expect(low).toBeCloseTo(n < 10 ? 0 : proportionLowerBound({ violations, n }, 0.01), 12);
      expect(high).toBeCloseTo(proportionUpperBound({ violations, n }, 0.05), 12);
    }
  });

  it('is wider where the values are worth fewer', () => {
    const { low, high } = scaleFor('error_rate: rate<5%').exact(events(200, 20), ALPHAS, 50);
    expect(low).toBeCloseTo(proportionLowerBound({ violations: 5, n: 50 }, 0.01), 12);
    expect(high).toBeCloseTo(proportionUpperBound({ violations: 5, n: 50 }, 0.05), 12);
  });

  it('is turned over where more is better', () => {
    const { low, high } = scaleFor('checks: rate>0.9').exact(events(100, 95), ALPHAS);
    // Five of them do not hold.
    expect(low).toBeCloseTo(1 - proportionUpperBound({ violations: 5, n: 100 }, 0.05), 12);
    expect(high).toBeCloseTo(1 - proportionLowerBound({ violations: 5, n: 100 }, 0.01), 12);
  });
});

describe('the interval of a look', () => {
  const scale = scaleFor('error_rate: rate<5%');
  const cut = { n: 100, passUpTo: 1, failFrom: 12 };

  it('is at the level that its bounds have, of the first so many values', () => {
    const values = [...events(100, 4), ...events(100, 100)];
    const { low, high } = scale.look(values, cut, ALPHAS);
    expect(low).toBeCloseTo(
      proportionLowerBound({ violations: 4, n: 100 }, binomialAtLeast(12, 100, 0.05)),
      6,
    );
    expect(high).toBeCloseTo(
      proportionUpperBound({ violations: 4, n: 100 }, binomialAtMost(1, 100, 0.05)),
      6,
    );
  });

  it('decides just where its bounds do', () => {
    const sides = (bad: number) => scale.look(events(100, bad), cut, ALPHAS);
    expect([sides(1).high < 0.05, sides(2).high < 0.05]).toEqual([true, false]);
    expect([sides(11).low >= 0.05, sides(12).low >= 0.05]).toEqual([false, true]);
  });

  it('has no end on a side that no count decides, and at the end of the run all of the error that is left', () => {
    const never = { n: 100, passUpTo: -1, failFrom: 101 };
    expect(scale.look([...events(100, 4), 0], never, ALPHAS)).toEqual({ low: 0, high: Infinity });
    const { low, high } = scale.look(events(100, 4), never, ALPHAS);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(proportionUpperBound({ violations: 4, n: 100 }, 0.05), 12);
    // It failed: nothing is left for a pass.
    expect(scale.look(events(100, 4), { ...never, failFrom: 4 }, ALPHAS).high).toBe(Infinity);
    expect(scale.look(events(100, 4), { ...never, failFrom: 5 }, ALPHAS).high).toBeLessThan(1);
  });

  it('of a percentile is that of its order statistics', () => {
    const latency = scaleFor('e2e: p(90)<1s');
    const values = [...Array.from({ length: 20 }, (_, i) => 20 - i), 900, 800];
    expect(latency.look(values, { n: 20, passUpTo: 0, failFrom: 5 }, ALPHAS)).toEqual({ low: 16, high: 20 });
    const speed = scaleFor('tokens_per_second: p(10)>20');
    expect(speed.look(values, { n: 20, passUpTo: 0, failFrom: 5 }, ALPHAS)).toEqual({ low: 1, high: 5 });
  });
});

describe('the exact test', () => {
  it('fails on no fewer than ten', () => {
    expect(exactCut(9, 0.05, ALPHAS).failFrom).toBe(10);
    expect(exactCut(10, 0.05, ALPHAS).failFrom).toBeLessThanOrEqual(4);
  });
});

describe('what a check counts for', () => {
  it('is its share of an answer, unless a status is asked for', () => {
    const answers = [
      sampleWith({ checks: { a: true, b: true } }),
      sampleWith({ id: 1, checks: { a: true, b: false, c: true } }),
    ];
    expect(weightOf(caseOf('checks: rate>0.9', answers))).toBeCloseTo(2 / 5, 12);
    expect(
      weightOf(caseOf('checks: rate>0.9', answers.slice(0, 0).concat(sampleWith({ checks: { a: true } })))),
    ).toBe(1);
    expect(weightOf(caseOf('error_rate: rate<5%', [sampleWith(), failedWith('timeout')]))).toBe(1);
    const row = caseOf('checks: rate>0.9', answers);
    const scale = scaleOf(row, row.question!);
    const { low } = scale.exact(row.values, ALPHAS);
    expect(low).toBeCloseTo(1 - proportionUpperBound({ violations: 2 / 5, n: 2 }, 0.05), 12);
  });
});
