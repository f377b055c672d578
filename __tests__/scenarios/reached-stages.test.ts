import { describe, expect, it } from '@jest/globals';
import { planArrivalRate } from '../../src/plan/open-load.js';
import { reachedStages } from '../../src/scenarios/reached-stages.js';
import { frameWith, sessionsOf } from '../support/plans.js';
import { sampleWith } from '../support/samples.js';

/** Up to 10 a second in 10 s, on at once to 20 a second, and there for 5 s. */
const plan = planArrivalRate(frameWith(), {
  executor: 'ramping-arrival-rate',
  stages: [
    { durationMs: 10_000, target: 10 },
    { durationMs: 0, target: 20 },
    { durationMs: 5_000, target: 20 },
  ],
  startRate: 0,
  timeUnitMs: 1_000,
  spacing: 'even',
});

/** The stages that are seen where nothing came due from an instant of the plan on. */
function reachedUntil(endMs: number, startMs = 0) {
  const samples = sessionsOf(plan)
    .filter(({ dueMs }) => dueMs < endMs)
    .map(({ dueMs }) => sampleWith({ plannedMs: startMs + Math.round(dueMs * 1_000) / 1_000 }));
  return reachedStages(plan, samples, startMs).map(({ stage, endMs: end, endRate, isCut }) => ({
    stage: stage.index,
    endMs: Math.round(end),
    endRate: Number(endRate.toFixed(2)),
    isCut,
  }));
}

describe('the stages that a run reached', () => {
  const first = { stage: 1, endMs: 10_000, endRate: 10, isCut: false };
  const jump = { stage: 2, endMs: 10_000, endRate: 20, isCut: false };

  it('are all of them where every arrival came due', () => {
    const last = { stage: 3, endMs: 15_000, endRate: 20, isCut: false };
    expect(reachedUntil(15_000)).toEqual([first, jump, last]);
    expect(reachedUntil(15_000, 70_000.0004)).toEqual([first, jump, last]);
  });

  it('end with the arrival that would have been next', () => {
    expect(reachedUntil(5_000)).toEqual([{ stage: 1, endMs: 5_099, endRate: 5.1, isCut: true }]);
    expect(reachedUntil(12_010)).toEqual([
      first,
      jump,
      { stage: 3, endMs: 12_050, endRate: 20, isCut: true },
    ]);
  });

  it('begin with the first where nothing came due', () => {
    expect(reachedStages(plan, [], 0)).toMatchObject([{ stage: { index: 1 }, isCut: true }]);
  });
});
