import { describe, expect, it } from '@jest/globals';
import { joinPlans, numberAfter } from '../../src/plan/continue-plan.js';
import { planArrivalRate } from '../../src/plan/open-load.js';
import { frameWith, requestsOf, sessionsOf } from '../support/plans.js';

const load = {
  executor: 'constant-arrival-rate',
  stages: [
    { durationMs: 2_000, target: 1 },
    { durationMs: 3_000, target: 2 },
  ],
  startRate: 0,
  timeUnitMs: 1_000,
  spacing: 'even',
} as const;
const first = planArrivalRate(frameWith({ design: 'pairs' }), load);
const second = planArrivalRate(frameWith({ design: 'pairs', firstId: first.planned! }), load);

describe('a plan that goes on', () => {
  it('numbers its stages after those before', () => {
    const after = numberAfter(first, second);
    expect(after.stages.map(({ index, startMs }) => [index, startMs])).toEqual([
      [3, 0],
      [4, 2_000],
    ]);
    expect(new Set(sessionsOf(after).map(({ stage }) => stage))).toEqual(new Set([3, 4]));
    expect(requestsOf(after)).toEqual(requestsOf(second));
  });

  it('is one plan with the first: sessions, stages, requests and time', () => {
    const whole = joinPlans(first, numberAfter(first, second), 5_700);
    expect(whole).toMatchObject({ planned: 32, durationMs: 10_700, scenario: first.scenario });
    expect(whole.stages.map(({ startMs, planned }) => [startMs, planned])).toEqual([
      [0, 4],
      [2_000, 12],
      [5_700, 4],
      [7_700, 12],
    ]);
    expect(requestsOf(whole).map(({ id }) => id)).toEqual(Array.from({ length: 32 }, (_, id) => id));
    const dues = sessionsOf(whole).map(({ dueMs }) => dueMs);
    expect(dues[first.sessions.length]).toBe(5_700 + dues[0]!);
    expect(joinPlans({ ...first, planned: null }, second, 0).planned).toBeNull();
  });
});
