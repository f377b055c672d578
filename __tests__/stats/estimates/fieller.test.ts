import { describe, expect, it } from '@jest/globals';
import { compareMeans } from '../../../src/stats/estimates/fieller.js';
import { expectNineDigits, readOracle } from '../../support/oracle.js';

const alphas = { pass: 0.05, fail: 0.05 };
const paired = (base: readonly number[], head: readonly number[]) =>
  base.map((value, i) => ({ base: value, head: head[i]! }));

describe('compareMeans', () => {
  it('bounds the ratio where the paired t-test turns', () => {
    type Row = [number[], number[], number, number, number, number];
    for (const [base, head, ratio, low, high, p] of readOracle<Row>('tests-and-intervals', 'fieller')) {
      const found = compareMeans(paired(base, head), alphas)!;
      expectNineDigits(found.estimate, ratio);
      expectNineDigits(found.low, low);
      expectNineDigits(found.high, high);
      expectNineDigits(found.p, p);
    }
  });

  it('is certain where every pair has the same ratio', () => {
    const found = compareMeans(paired([1, 2, 3], [1.5, 3, 4.5]), alphas)!;
    for (const value of [found.estimate, found.low, found.high]) expect(value).toBeCloseTo(1.5, 9);
  });

  it('leaves nothing to chance where the difference never varies', () => {
    expect(compareMeans(paired([5, 5, 5], [6, 6, 6]), alphas)?.p).toBe(0);
    expect(compareMeans(paired([5, 5, 5], [5, 5, 5]), alphas)?.p).toBe(1);
    expect(compareMeans(paired([5, 5, 5], [4, 4, 4]), alphas)?.p).toBe(1);
  });

  it("has no bounds where base's mean may be 0", () => {
    const found = compareMeans(paired([0.1, 9, -5], [4, 2, 3]), alphas)!;
    expect([found.low, found.high]).toEqual([-Infinity, Infinity]);
  });

  it('has nothing to say of one pair, of a free base, or of infinite values', () => {
    expect(compareMeans(paired([1], [2]), alphas)).toBeUndefined();
    expect(compareMeans(paired([0, 0], [2, 3]), alphas)).toBeUndefined();
    expect(compareMeans(paired([1, 2], [2, Infinity]), alphas)).toBeUndefined();
    expect(compareMeans(paired([1, Infinity], [2, 2]), alphas)).toBeUndefined();
  });
});
