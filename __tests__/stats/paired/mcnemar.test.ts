import { describe, expect, it } from '@jest/globals';
import { compareErrors } from '../../../src/stats/paired/mcnemar.js';
import { expectNineDigits, readOracle } from '../../support/oracle.js';

const alphas = { pass: 0.05, fail: 0.05 };

function pairs(headOnly: number, baseOnly: number, neither: number) {
  const repeat = (times: number, base: boolean, head: boolean) =>
    Array.from({ length: times }, () => ({ base, head }));
  return [
    ...repeat(headOnly, false, true),
    ...repeat(baseOnly, true, false),
    ...repeat(neither, false, false),
  ];
}

describe('compareErrors', () => {
  it('has the p-value of a fair coin among the pairs in which one arm erred', () => {
    for (const [headOnly, baseOnly, p] of readOracle<[number, number, number]>(
      'tests-and-intervals',
      'mcnemar',
    )) {
      expectNineDigits(compareErrors(pairs(headOnly, baseOnly, 50), alphas)?.p, p);
    }
  });

  it('estimates the difference of the rates, within bounds that contain it', () => {
    const { estimate, low, high, n } = compareErrors(pairs(12, 2, 86), alphas)!;
    expect(estimate).toBeCloseTo(0.1, 12);
    expect([low > -0.01, low < 0.1, high > 0.1, high < 0.25, n]).toEqual([true, true, true, true, 100]);
  });

  it('sees no difference in pairs that both err or both do not', () => {
    const both = Array.from({ length: 30 }, () => ({ base: true, head: true }));
    expect(compareErrors([...both, ...pairs(0, 0, 30)], alphas)).toMatchObject({ estimate: 0, p: 1 });
    expect(compareErrors([], alphas)).toBeUndefined();
  });
});
