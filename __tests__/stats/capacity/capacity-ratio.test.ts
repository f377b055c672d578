import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../src/base/random.js';
import { compareCapacities, whyNoRatio } from '../../../src/stats/capacity/capacity-ratio.js';
import { fitLoadCurves } from '../../../src/stats/capacity/load-curves.js';
import { studentQuantile } from '../../../src/stats/distributions/student.js';
import type { TwinBlock, TwinPair } from '../../../src/stats/capacity/twin-search.js';

const THETA = 0.05;
const QUESTION = { theta0: THETA, alphas: { pass: 0.05, fail: 0.005 } };
const SLOPE = 20;

/** A block whose share of bad ones is that of a logistic curve with 5 % at `capacity`. */
function blockAt(load: number, capacity: number, noise = 0): TwinBlock {
  const logit = Math.log(THETA / (1 - THETA)) + SLOPE * Math.log(load / capacity) + noise;
  const share = 1 / (1 + Math.exp(-logit));
  return { n: 1_000, bad: 1_000 * share, effective: 1_000, isGood: share <= THETA };
}

function pairsOf(ofHead: number, ofBase: number, noise: () => number = () => 0): TwinPair[] {
  const loads = [ofHead, ofBase].flatMap((each) => [0.9, 0.95, 1, 1.05, 1.1, 1.15].map((by) => by * each));
  return loads.map((load) => ({
    load,
    isClimb: false,
    head: blockAt(load, ofHead, noise()),
    base: blockAt(load, ofBase, noise()),
  }));
}

const swapped = (pairs: readonly TwinPair[]): TwinPair[] =>
  pairs.map((pair) => ({ ...pair, head: pair.base, base: pair.head }));

describe('the ratio of two capacities', () => {
  it('is that of the loads at which the curves cross the share', () => {
    const found = compareCapacities(pairsOf(8, 10), QUESTION)!;
    expect(found.estimate).toBeCloseTo(0.8, 1);
    expect(found.head / found.base).toBeCloseTo(found.estimate, 6);
    expect(found.base).toBeGreaterThan(9);
    expect(found.base).toBeLessThan(11);
    // All twelve signs are alike: once in 4,096.
    expect(found.p).toBeCloseTo(1 / 4_096, 9);
    expect(found.low).toBeLessThan(found.estimate);
    expect(found.high).toBeGreaterThan(found.estimate);
  });

  it('is none for a reason that is told', () => {
    const far = (ofHead: number, load: (i: number) => number): TwinPair[] =>
      pairsOf(ofHead, 10).map((pair, i) => ({
        ...pair,
        load: load(i),
        head: blockAt(load(i), ofHead),
        base: blockAt(load(i), 10),
      }));
    const cases = [
      ['few', pairsOf(8, 10).slice(0, 5)],
      ['none_broke', far(10, () => 1)],
      ['none_held', far(10, () => 100)],
      ['not_by_load', pairsOf(8, 10).map((pair) => ({ ...pair, load: 100 / pair.load }))],
    ] as const;
    for (const [why, pairs] of cases) {
      expect([why, compareCapacities(pairs, QUESTION)]).toEqual([why, undefined]);
      expect(whyNoRatio(pairs)).toBe(why);
    }
  });

  it('is turned round where the arms are', () => {
    const [found, other] = [pairsOf(8, 10), swapped(pairsOf(8, 10))].map(
      (pairs) => compareCapacities(pairs, QUESTION)!,
    );
    expect(found!.estimate * other!.estimate).toBeCloseTo(1, 6);
    expect(other!.p).toBeGreaterThan(0.99);
  });

  it('is 1 of arms that are alike, whose p is uniform', () => {
    const random = seededRandom('alike');
    let [rejected, missed] = [0, 0];
    for (let i = 0; i < 300; i += 1) {
      const found = compareCapacities(
        pairsOf(10, 10, () => 4 * (random.next() - 0.5)),
        QUESTION,
      )!;
      if (found.p <= 0.05) rejected += 1;
      if (found.low > 1) missed += 1;
    }
    expect(rejected).toBeLessThan(30);
    expect(missed).toBeLessThan(30);
  });

  it('is unknown of few pairs, where neither arm broke, and where more load did no harm', () => {
    const pairs = pairsOf(8, 10);
    expect(compareCapacities(pairs.slice(0, 5), QUESTION)).toBeUndefined();
    expect(
      compareCapacities(
        pairs.map((pair) => ({ ...pair, isClimb: true })),
        QUESTION,
      ),
    ).toBeUndefined();
    const good = { n: 500, bad: 1, effective: 200, isGood: true };
    expect(
      compareCapacities(
        pairs.map((pair) => ({ ...pair, head: good, base: good })),
        QUESTION,
      ),
    ).toBeUndefined();
    const upside = pairs.map((pair) => ({
      ...pair,
      head: blockAt(100 / pair.load, 10),
      base: blockAt(100 / pair.load, 10),
    }));
    expect(compareCapacities(upside, QUESTION)).toBeUndefined();
    expect(fitLoadCurves(upside, 'apart')).toBeUndefined();
  });

  it('is far below 1 of an arm that breaks at every load', () => {
    const dead = { n: 100, bad: 100, effective: 20, isGood: false };
    const found = compareCapacities(
      pairsOf(8, 10).map((pair) => ({ ...pair, head: dead })),
      QUESTION,
    )!;
    expect(found.estimate).toBeLessThan(0.8);
    expect(found.p).toBeLessThan(0.005);
  });

  it('has the bounds of a jackknife over pairs, and a p-value of all flips of the arms within them', () => {
    const random = seededRandom('jackknife');
    for (const [ofHead, ofBase] of [
      [8, 10],
      [10, 10],
      [10, 9.5],
      [9.2, 10],
    ] as const) {
      const pairs = pairsOf(ofHead, ofBase, () => 6 * (random.next() - 0.5)).slice(0, 11);
      const found = compareCapacities(pairs, QUESTION)!;
      const shiftOf = (some: readonly TwinPair[]): number => {
        const { base, head, slope } = fitLoadCurves(some, 'apart')!;
        return (base - head) / slope;
      };
      expect(found.estimate).toBeCloseTo(Math.exp(shiftOf(pairs)), 9);
      const without = pairs.map((_, left) => shiftOf(pairs.filter((__, i) => i !== left)));
      const mean = without.reduce((sum, each) => sum + each, 0) / 11;
      const deviation = Math.sqrt((10 / 11) * without.reduce((sum, each) => sum + (each - mean) ** 2, 0));
      expect(Math.log(found.low)).toBeCloseTo(shiftOf(pairs) - studentQuantile(0.95, 10) * deviation, 9);
      const above = Math.exp(shiftOf(pairs) + studentQuantile(0.995, 10) * deviation);
      if (found.p > 0.005) expect(found.high).toBeCloseTo(Math.max(1, above), 9);
      else expect(found.high).toBeCloseTo(Math.min(1, above), 6);
      expect(found.high < 1).toBe(found.p <= 0.005);

      const alike = fitLoadCurves(pairs, 'alike')!;
      const scores = pairs.map((pair) => alike.scoreOf(pair));
      const sums = scores.reduce((all, score) => all.flatMap((sum) => [sum + score, sum - score]), [0]);
      const asBad = sums.filter((sum) => sum >= scores.reduce((a, b) => a + b, 0) - 1e-9).length;
      expect(found.p).toBeCloseTo(asBad / 2 ** 11, 12);
      // Each arm's own load at which five in a hundred are bad.
      for (const arm of ['head', 'base'] as const) {
        const { slope, center, ...offsets } = fitLoadCurves(pairs, 'apart')!;
        const logit = offsets[arm] + slope * (Math.log(found[arm]) - center);
        expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(THETA, 9);
      }
    }
  });

  it('takes six pairs at least and sixteen at most', () => {
    const all = [...pairsOf(8, 10), ...pairsOf(8.1, 10.1)];
    const known = [5, 6, 16, 17].map((n) => compareCapacities(all.slice(3, 3 + n), QUESTION) !== undefined);
    expect(known).toEqual([false, true, true, false]);
  });
});
