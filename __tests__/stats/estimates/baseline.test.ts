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
