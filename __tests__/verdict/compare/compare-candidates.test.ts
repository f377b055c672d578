import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../src/base/random.js';
import { judgeBlocks } from '../../support/choice-trials.js';

const ROW = 'time_to_first_token:p(50)';

describe('several candidates against one control', () => {
  it('are each judged by themselves, on the requests that stood beside the control', () => {
    const [slow, same] = judgeBlocks({ blocks: 80, candidates: [1.8, 1] }, seededRandom('one'));
    expect(slow!.compared.gates.some(({ verdict }) => verdict === 'fail')).toBe(true);
    expect(same!.compared.gates.every(({ verdict }) => verdict === 'pass')).toBe(true);
    expect([slow!.compared.comparison.pairs, same!.compared.comparison.pairs]).toEqual([80, 80]);
    expect(same!.compared.comparison.metrics[ROW]!.ratio).toBeCloseTo(1, 0);
  });

  it('share the error of red by Holm: who fails leaves the others its part', () => {
    const levels = (candidates: readonly number[]): (number | null)[] =>
      judgeBlocks({ blocks: 80, candidates }, seededRandom('two')).map(
        ({ compared }) => compared.comparison.metrics[ROW]!.level,
      );
    const [alone] = levels([1]);
    const three = levels([1, 1, 1]);
    for (const level of three) expect(level! / alone!).toBeCloseTo(1 / 3, 6);
    const one = levels([1, 3, 1]);
    expect(one[1]! / alone!).toBeCloseTo(1 / 3, 6);
    expect([one[0]! / alone!, one[2]! / alone!]).toEqual([
      expect.closeTo(1 / 2, 6),
      expect.closeTo(1 / 2, 6),
    ]);
    const two = levels([3, 3, 1]);
    expect(two[2]! / alone!).toBeCloseTo(1, 6);
  });

  it('name the arms in their sentences', () => {
    const [slow] = judgeBlocks({ blocks: 80, candidates: [1.8, 1] }, seededRandom('one'));
    const { message } = slow!.compared.gates.find(({ verdict }) => verdict === 'fail')!;
    expect(message).toMatch(/in main@def5678/);
    expect(message).not.toMatch(/ base| head/);
  });
});
