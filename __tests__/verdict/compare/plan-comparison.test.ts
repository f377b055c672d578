import { describe, expect, it } from '@jest/globals';
import { leastToFail, levelsOf } from '../../../src/verdict/compare/plan-comparison.js';
import { planFor } from '../../support/comparison-trials.js';
import { thresholdsOf } from '../../support/relative.js';

const planned = (pairs: number, fields: Parameters<typeof planFor>[1] = {}) =>
  planFor(pairs, { plannedPairs: pairs, ...fields });

describe('the levels of a comparison', () => {
  it('are one in twenty of passing, and one in two hundred of red over all that can fail', () => {
    // Four rows on 60 pairs: the tails take a hundred.
    const plan = planned(60);
    expect(plan.family).toHaveLength(4);
    const { pass, fail, suspect, mayPass, mayTrust } = levelsOf(plan, 60);
    expect(pass).toBeCloseTo(0.05, 12);
    expect(fail).toEqual({ tail: 0, other: expect.closeTo(0.005 / 4, 12) });
    expect(suspect).toBeCloseTo(0.05 / 4, 12);
    expect([mayPass, mayTrust]).toEqual([true, true]);
  });

  it('keep half of the error of red for an extension, where passing has half of its own', () => {
    const plan = planned(60, { mayExtend: true });
    expect(levelsOf(plan, 60).fail.other).toBeCloseTo(0.0025 / 4, 12);
    expect(levelsOf(plan, 60).pass).toBeCloseTo(0.05, 12);
    const more = levelsOf(plan, 120, 'extension');
    expect([more.pass, more.fail.other]).toEqual([expect.closeTo(0.025, 12), expect.closeTo(0.0025 / 4, 12)]);
  });

  it('are shared by what so many groups can judge', () => {
    const plan = planFor(0);
    expect(plan.family).toHaveLength(6);
    expect(levelsOf(plan, 60).suspect).toBeCloseTo(0.05 / 4, 12);
    expect(levelsOf(plan, 100).suspect).toBeCloseTo(0.05 / 6, 12);
    expect(levelsOf(plan, 0).suspect).toBeCloseTo(0.05 / 4, 12);
    const none = { ...plan, family: [] };
    expect(levelsOf(none, 60)).toMatchObject({
      fail: { tail: 0, other: 0 },
      suspect: expect.closeTo(0.05, 12),
    });
  });
});

describe('the family of a plan', () => {
  it('is of the rows that so many pairs can judge, and of all thresholds', () => {
    const keys = (pairs: number, text = '') =>
      planned(pairs, { thresholds: text === '' ? [] : thresholdsOf(text) }).family.map(({ key }) => key);
    expect(keys(99)).not.toContain('time_to_first_token:p(95)');
    expect(keys(100)).toContain('time_to_first_token:p(95)');
    expect(keys(20, 'ttft: p(95)<+50%')[0]).toBe('time_to_first_token:p(95)');
    // A row that a threshold replaces is not judged twice.
    expect(keys(200, 'ttft: p(95)<+50%').filter((key) => key === 'time_to_first_token:p(95)')).toHaveLength(
      1,
    );
    expect(keys(200, 'ttft{stage:2}: p(95)<+50%').filter((key) => key.endsWith('token:p(95)'))).toHaveLength(
      2,
    );
  });
});

describe('the fewest groups on which anything can be red', () => {
  it('are as many as have all signs alike no more often than the level says', () => {
    for (const [pairs, fields] of [
      [60, { mayLook: false }],
      [60, {}],
      [200, { mayExtend: true }],
      [200, { redConfidence: 0.9, mayLook: false }],
    ] as const) {
      const plan = planned(pairs, fields);
      const level = (plan.looks?.levels.at(-1) ?? levelsOf(plan, pairs)).fail.other;
      const least = leastToFail(plan);
      expect([0.5 ** least <= level, 0.5 ** (least - 1) <= level]).toEqual([true, false]);
    }
    expect(leastToFail(planned(60, { mayLook: false }))).toBe(10);
    expect(leastToFail(planned(60, { mayLook: false, design: 'switchback', redConfidence: 0.5 }))).toBe(7);
  });
});
