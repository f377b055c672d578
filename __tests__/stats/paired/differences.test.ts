import { describe, expect, it } from '@jest/globals';
import { normal, seededRandom } from '../../../src/base/random.js';
import { compareMeanDifference, compareTypicalDifference } from '../../../src/stats/paired/differences.js';
import { compareTailDifference } from '../../../src/stats/paired/tail-ratio.js';

const ALPHAS = { pass: 0.05, fail: 0.05 };
const random = seededRandom('differences');
const pairs = Array.from({ length: 200 }, () => {
  const common = 100 * normal(random) + 1_000;
  return { base: common + 20 * normal(random), head: common + 50 + 20 * normal(random) };
});

describe.each([
  ['typical', compareTypicalDifference(pairs, ALPHAS)!],
  ['mean', compareMeanDifference(pairs, ALPHAS)!],
  ['tail', compareTailDifference(pairs, 0.95, ALPHAS, seededRandom('tail'))!],
])('the difference of %s values', (name, found) => {
  it('is estimated in their unit, with an interval around it', () => {
    expect(Math.abs(found.estimate - 50)).toBeLessThan(name === 'tail' ? 40 : 5);
    expect(found.low).toBeLessThan(found.estimate);
    expect(found.high).toBeGreaterThan(found.estimate);
    expect(found.p).toBeLessThan(name === 'tail' ? 0.2 : 1e-6);
  });
});

describe('compareMeanDifference', () => {
  it('agrees with a t-test worked by hand', () => {
    // d = 1, 2, 3, 4: mean 2.5, standard error 0.6455, t = 3.873 with 3 degrees of freedom, p = 0.01523.
    const found = compareMeanDifference(
      [1, 2, 3, 4].map((head) => ({ base: 0, head })),
      ALPHAS,
    )!;
    expect(found.estimate).toBe(2.5);
    expect(found.p).toBeCloseTo(0.01523, 4);
    expect(found.high).toBeCloseTo(2.5 + 2.35336 * 0.645497, 4);
  });
  it('leaves nothing to chance where nothing varies, and says nothing of one pair', () => {
    const constant = (head: number) => [1, 2, 3].map((base) => ({ base, head: base + head }));
    expect(compareMeanDifference(constant(1), ALPHAS)).toMatchObject({ estimate: 1, low: 1, high: 1, p: 0 });
    expect(compareMeanDifference(constant(0), ALPHAS)).toMatchObject({ estimate: 0, p: 1 });
    expect(compareMeanDifference([{ base: 1, head: 2 }], ALPHAS)).toBeUndefined();
  });
});

describe('compareTypicalDifference', () => {
  it('takes a failure for infinitely slow, and one in both arms for nothing', () => {
    const failing = [...pairs.slice(0, 10), { base: 1, head: Infinity }, { base: Infinity, head: Infinity }];
    expect(compareTypicalDifference(failing, ALPHAS)).toMatchObject({ n: 11 });
    expect(compareTypicalDifference([], ALPHAS)).toBeUndefined();
  });
});
