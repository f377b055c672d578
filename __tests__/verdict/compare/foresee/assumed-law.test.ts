import { describe, expect, it } from '@jest/globals';
import { normal, seededRandom } from '../../../../src/base/random.js';
import { normalDensity, normalQuantile } from '../../../../src/stats/distributions/normal.js';
import { studentQuantile } from '../../../../src/stats/distributions/student.js';
import { signedRankPValue } from '../../../../src/stats/paired/signed-rank.js';
import { type AssumedLaw, assumeLaw } from '../../../../src/verdict/compare/foresee/assumed-law.js';
import { contrastOf } from '../../../../src/verdict/compare/relative-question.js';
import { metricOf } from '../../../../src/verdict/thresholds/evidence.js';
import { specOf } from '../../../support/judging.js';

const lawOf = (text: string): AssumedLaw | null => {
  const spec = specOf(text);
  return assumeLaw(contrastOf(spec, metricOf(spec)));
};

/** Deviations of the logarithms: what the requests of a pair share, and each has alone. */
const TIMES = { shared: 0.3, own: 0.4 };
const COSTS = { shared: 0.3, own: 0.3 };

describe('the law of a typical ratio', () => {
  it('is that of Hodges and Lehmann: 3/π as sure as the mean of normal differences', () => {
    for (const [text, { own }] of [
      ['ttft: p(50)<+10%', TIMES],
      ['tokens_per_second: p(50)>-10%', TIMES],
      ['cost_per_request: p(50)<+10%', COSTS],
    ] as const) {
      const law = lawOf(text)!;
      expect(law.spread(1.5) ** 2 * (3 / Math.PI)).toBeCloseTo(2 * own ** 2, 12);
      expect(law.place(1.25)).toBeCloseTo(0.22314355131420976, 12);
    }
  });

  it('rejects from where the signed ranks of normal differences do', () => {
    const law = lawOf('ttft: p(50)<+10%')!;
    for (const n of [20, 40, 120])
      for (const level of [0.05, 0.005]) {
        // As normal as so many differences can be, and moved until the test rejects them.
        const scores = Array.from({ length: n }, (_, i) => Math.SQRT2 * 0.4 * normalQuantile((i + 0.5) / n));
        let moved = 0;
        while (signedRankPValue(scores.map((each) => each + moved)) > level) moved += 0.001;
        expect(law.rejectsFrom(level, n, 1) / moved).toBeGreaterThan(0.93);
        expect(law.rejectsFrom(level, n, 1) / moved).toBeLessThan(1.07);
      }
    // Of four differences all signs are alike once in sixteen.
    expect([law.rejectsFrom(0.05, 4, 1), law.rejectsFrom(0.0625, 4, 1) < Infinity]).toEqual([Infinity, true]);
  });
});

describe('the law of a tail', () => {
  /** The plain variance of a percentile of each arm, of which a share is alike in both. */
  const spreadOf = (fraction: number, { own, shared }: typeof TIMES, alike: number): number => {
    const density = normalDensity(normalQuantile(fraction)) / Math.hypot(own, shared);
    return Math.sqrt((2 * fraction * (1 - fraction) * (1 - alike)) / density ** 2);
  };

  it('takes off what the arms of a pair share of it: the bivariate normal law', () => {
    // Correlations of exceeding the percentile, by numerical integration (mpmath 1.3) of the bivariate law at r = 0.36 and 0.5.
    for (const [percent, ofTimes, ofCosts] of [
      [5, 0.125434292152, 0.203987974046],
      [90, 0.161774380582, 0.248905813537],
      [95, 0.125434292152, 0.203987974046],
      [99, 0.0635820080524, 0.120598426087],
    ] as const) {
      const fraction = percent / 100;
      const [times, costs] = [
        lawOf(`e2e: p(${percent})<+10%`)!,
        lawOf(`cost_per_request: p(${percent})<+10%`)!,
      ];
      expect(times.spread(2) / spreadOf(fraction, TIMES, ofTimes)).toBeCloseTo(1, 4);
      expect(costs.spread(2) / spreadOf(fraction, COSTS, ofCosts)).toBeCloseTo(1, 4);
      // At the middle the correlation is that of Sheppard (1899): 2/π arcsin r.
      const middle = lawOf('e2e: p(50.0001)<+10%')!;
      expect(middle.spread(1) / spreadOf(0.5, TIMES, (2 / Math.PI) * Math.asin(0.36))).toBeCloseTo(1, 4);
      expect(times.place(2)).toBeCloseTo(Math.LN2, 12);
      expect(times.rejectsFrom(0.05, 100, 1)).toBeCloseTo((1.6448536269514722 * times.spread(1)) / 10, 9);
    }
  });
});

describe('the law of a mean', () => {
  const random = seededRandom('means');
  const deviation = (values: readonly number[]): number => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  };

  it('varies as means of lognormal values with a factor in common do', () => {
    for (const [text, { shared, own }] of [
      ['ttft: avg<+10%', TIMES],
      ['cost_per_request: avg<+10%', COSTS],
    ] as const) {
      const law = lawOf(text)!;
      expect(law.place(1.3)).toBe(1.3);
      const pairs = Array.from({ length: 100_000 }, () => {
        const common = shared * normal(random);
        return [Math.exp(common + own * normal(random)), Math.exp(common + own * normal(random))] as const;
      });
      const usual = Math.exp((own ** 2 + shared ** 2) / 2);
      for (const factor of [1, 2]) {
        const spread = deviation(pairs.map(([base, head]) => (factor * head - factor * base) / usual));
        expect(law.spread(factor) / spread).toBeCloseTo(1, 1.7);
        const tested = deviation(pairs.map(([base, head]) => (factor * head - base) / usual));
        const reach = (law.rejectsFrom(0.05, 1e6, factor) - 1) * 1_000;
        expect(reach / 1.645 / tested).toBeCloseTo(1, 1.7);
      }
    }
  });

  it("reaches as far as Student's quantile, to three digits from ten pairs on", () => {
    const law = lawOf('ttft: avg<+10%')!;
    for (const n of [10, 20, 60, 400])
      for (const level of [0.05, 0.01]) {
        const reach = ((law.rejectsFrom(level, n, 1) - 1) * Math.sqrt(n)) / law.spread(1);
        expect(Math.abs(reach / studentQuantile(1 - level, n - 1) - 1)).toBeLessThan(0.004);
      }
    expect([law.rejectsFrom(0, 10, 1), law.rejectsFrom(0.05, 1, 1)]).toEqual([Infinity, Infinity]);
    expect(law.rejectsFrom(0.05, 2, 1)).toBeLessThan(Infinity);
  });
});

describe('no law', () => {
  it('is assumed of differences, of rates and of extremes', () => {
    for (const text of ['ttft: p(50)<+20ms', 'error_rate: rate<+1%', 'ttft: max<+10%'])
      expect(lawOf(text)).toBeNull();
  });
});
