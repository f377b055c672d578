import { describe, expect, it } from '@jest/globals';
import { planFor } from '../../support/comparison-trials.js';
import { thresholdsOf } from '../../support/relative.js';
import { leastToFail, levelsOf } from '../../../src/verdict/compare/plan-comparison.js';
import { isTail, shareError } from '../../../src/verdict/compare/share-error.js';

const RED = 0.005;

function sharesOf(pairs: number, thresholds = '', design: 'pairs' | 'switchback' = 'pairs') {
  const specs = thresholds === '' ? [] : thresholdsOf(thresholds);
  const { family } = planFor(pairs, { plannedPairs: pairs, thresholds: specs, design });
  const { tail, other } = shareError(RED, family, design);
  const tails = family.filter((gate) => isTail(gate, design)).length;
  return { tail, other, tails, others: family.length - tails };
}

describe('shareError', () => {
  it('gives each of two tails a quarter, and an eighth to each of the four other rows', () => {
    expect(sharesOf(192)).toEqual({ tail: RED / 4, other: RED / 8, tails: 2, others: 4 });
  });

  it('gives all to the four rows that fewer pairs can judge', () => {
    expect(sharesOf(99)).toEqual({ tail: 0, other: RED / 4, tails: 0, others: 4 });
    expect(sharesOf(11, '', 'switchback')).toEqual({ tail: 0, other: RED / 6, tails: 0, others: 6 });
  });

  it('spends alpha and no more, however many thresholds of either kind there are', () => {
    const many = ['p(90)', 'p(95)', 'p(99)', 'p(50)', 'avg'].map((each) => `e2e: ${each}<+20%`).join('\n');
    for (const thresholds of ['', 'ttft: p(95)<+20%', many]) {
      const { tail, other, tails, others } = sharesOf(600, thresholds);
      expect(tails * tail + others * other).toBeCloseTo(RED, 12);
    }
    const { tails, tail } = sharesOf(600, many);
    expect([tails, tail]).toEqual([4, RED / 8]);
  });

  it('gives a single tail a quarter beside the others, and the half to three', () => {
    const { family } = planFor(600, {
      plannedPairs: 600,
      thresholds: thresholdsOf('e2e: p(90)<+20%'),
    });
    const [tails, others] = [true, false].map((is) => family.filter((gate) => isTail(gate, 'pairs') === is));
    expect([tails!.length, others!.length]).toEqual([3, 4]);
    expect(shareError(RED, [...tails!.slice(0, 1), ...others!], 'pairs')).toEqual({
      tail: RED / 4,
      other: (RED * 3) / 4 / 4,
    });
    expect(shareError(RED, family, 'pairs')).toEqual({ tail: RED / 6, other: RED / 8 });
  });

  it('gives tails alone everything', () => {
    const plan = planFor(200, { plannedPairs: 200 });
    const tails = plan.family.filter((gate) => isTail(gate, 'pairs'));
    expect(shareError(RED, tails, 'pairs')).toEqual({ tail: RED / 2, other: 0 });
    expect(shareError(RED, [], 'pairs')).toEqual({ tail: 0, other: 0 });
  });
});

describe('levelsOf', () => {
  it('leaves the share of tails that so many groups cannot judge to the others', () => {
    const plan = planFor(0);
    expect(levelsOf(plan, 99).fail).toEqual({ tail: 0, other: expect.closeTo(RED / 4, 12) });
    expect(levelsOf(plan, 100).fail).toEqual({
      tail: expect.closeTo(RED / 4, 12),
      other: expect.closeTo(RED / 8, 12),
    });
    expect(levelsOf(plan, 99).suspect).toBeCloseTo(0.05 / 4, 12);
    expect(levelsOf(plan, 100).suspect).toBeCloseTo(0.05 / 6, 12);
  });

  it('keeps half of the error of red for an extension, which passes at half the error too', () => {
    const plan = planFor(200, { plannedPairs: 200, mayExtend: true });
    expect(levelsOf(plan, 200).fail.tail).toBeCloseTo(RED / 8, 12);
    expect(levelsOf(plan, 400, 'extension')).toMatchObject({ pass: expect.closeTo(0.025, 12) });
    expect(levelsOf(plan, 400, 'extension').fail.other).toBeCloseTo(RED / 16, 12);
    expect(levelsOf(plan, 200).pass).toBeCloseTo(0.05, 12);
  });
});

describe('leastToFail', () => {
  it('is the number of pairs whose signs, all alike, are rare enough', () => {
    const short = planFor(9, { plannedPairs: 9 });
    const level = short.looks!.levels.at(-1)!.fail.other;
    expect(2 ** -leastToFail(short)).toBeLessThanOrEqual(level);
    expect(2 ** -(leastToFail(short) - 1)).toBeGreaterThan(level);
    expect(leastToFail(planFor(9, { plannedPairs: 9, mayExtend: true }))).toBe(leastToFail(short) + 1);
  });

  it('is eleven pairs of blocks for six rows, and never fewer than seven', () => {
    expect(leastToFail(planFor(0, { design: 'switchback' }))).toBe(11);
    expect(leastToFail(planFor(0, { design: 'switchback', redConfidence: 0.6 }))).toBe(7);
  });
});
