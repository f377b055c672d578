import { describe, expect, it } from '@jest/globals';
import { judgeBaseline } from '../../../src/stats/estimates/baseline.js';
import { expectNineDigits, readOracle } from '../../support/oracle.js';

describe('judgeBaseline', () => {
  it('has the prediction limit of the formula', () => {
    for (const [current, earlier, ratio, limit] of readOracle<[number, number[], number, number]>(
      'tests-and-intervals',
      'baseline',
    )) {
      const judged = judgeBaseline(current, earlier, 0.05)!;
      expectNineDigits(judged.ratio, ratio);
      expectNineDigits(judged.limit, limit);
      expect(judged.exceeded).toBe(ratio > limit);
    }
  });

  it('tolerates a factor of 1.83 after one run', () => {
    expect(judgeBaseline(180, [100], 0.05)).toMatchObject({ exceeded: false, gates: false, runs: 1 });
    expect(judgeBaseline(185, [100], 0.05)).toMatchObject({ exceeded: true, gates: false });
  });

  it('gates from five runs on and remembers the last twenty', () => {
    expect(judgeBaseline(100, [100, 101, 99, 100], 0.05)?.gates).toBe(false);
    expect(judgeBaseline(100, [100, 101, 99, 100, 100], 0.05)?.gates).toBe(true);
    const drifted = [...new Array<number>(30).fill(1_000), ...new Array<number>(20).fill(100)];
    expect(judgeBaseline(100, drifted, 0.05)).toMatchObject({ runs: 20, ratio: expect.closeTo(1, 9) });
  });

  it('exceeds every limit where the run is infinitely slow', () => {
    expect(judgeBaseline(Infinity, [100], 0.05)).toMatchObject({ ratio: Infinity, exceeded: true });
  });

  it('has nothing to say without a usable past or present', () => {
    expect(judgeBaseline(100, [], 0.05)).toBeUndefined();
    expect(judgeBaseline(100, [0, Infinity, Number.NaN], 0.05)).toBeUndefined();
    expect(judgeBaseline(0, [100], 0.05)).toBeUndefined();
    expect(judgeBaseline(Number.NaN, [100], 0.05)).toBeUndefined();
  });
});

describe('the probability of a ratio at least as large', () => {
  it('is the error on the limit, and a half on what is usual', () => {
    const earlier = [100, 130, 90, 105, 88, 117];
    const usual = Math.exp(earlier.reduce((sum, value) => sum + Math.log(value), 0) / 6);
    for (const alpha of [0.05, 0.01, 0.2]) {
      const { limit } = judgeBaseline(100, earlier, alpha)!;
      const at = (ratio: number) => judgeBaseline(usual * ratio, earlier, alpha)!;
      expect(at(limit).p).toBeCloseTo(alpha, 9);
      expect(at(1 / limit).p).toBeCloseTo(1 - alpha, 9);
      expect([at(limit * 0.999).exceeded, at(limit * 1.001).exceeded]).toEqual([false, true]);
    }
    expect(judgeBaseline(usual, earlier, 0.05)!.p).toBeCloseTo(0.5, 9);
    expect(judgeBaseline(Infinity, earlier, 0.05)!.p).toBe(0);
    expect(judgeBaseline(0.1, [0.2], 0.05)).toMatchObject({ ratio: expect.closeTo(0.5, 12), runs: 1 });
  });
});
