import { describe, expect, it } from '@jest/globals';
import { lognormal, seededRandom } from '../../src/base/random.js';
import { compareBlocks } from '../../src/stats/switchback.js';

const alphas = { pass: 0.05, fail: 0.05 };
const random = seededRandom('flips');

function blocks(count: number, factor: number) {
  const latencies = seededRandom('blocks');
  const block = (median: number) => Array.from({ length: 40 }, () => lognormal(latencies, median, 0.3));
  return Array.from({ length: count }, () => ({ base: block(500), head: block(500 * factor) }));
}

describe('compareBlocks', () => {
  it('has a least p of 1/64 with six pairs of blocks', () => {
    const { p, estimate, n } = compareBlocks(blocks(6, 2), alphas, random)!;
    expect([p, n]).toEqual([1 / 64, 6]);
    expect(Math.abs(estimate - 2)).toBeLessThan(0.3);
  });

  it('finds nothing where the arms are the same', () => {
    const { p, low, high } = compareBlocks(blocks(12, 1), alphas, random)!;
    expect([p > 0.05, low < 1, high > 1]).toEqual([true, true, true]);
  });

  it('samples the flips of many blocks, with nearly the p-value of all', () => {
    const sample = blocks(14, 1.05);
    const exact = compareBlocks(sample, alphas, random)!.p;
    // Two blocks that say nothing, so that there are too many to enumerate.
    const same = { base: [1], head: [1] };
    const sampled = compareBlocks([...sample, same, same], alphas, random)!.p;
    expect(Math.abs(sampled - exact)).toBeLessThan(0.02);
  });

  it('drops pairs with an empty block and survives one that only failed', () => {
    const good = blocks(6, 1.5);
    expect(compareBlocks([...good, { base: [], head: [5] }], alphas, random)?.n).toBe(6);
    expect(compareBlocks([{ base: [], head: [] }], alphas, random)).toBeUndefined();
    const dead = [...good.slice(1), { base: [500], head: [Infinity, Infinity] }];
    expect(compareBlocks(dead, alphas, random)?.p).toBe(1 / 64);
  });
});
