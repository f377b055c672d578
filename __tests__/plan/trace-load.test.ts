import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Plan, PlanPrompt } from '../../src/plan/plan.js';
import { shardPlan } from '../../src/plan/shard.js';
import { planTrace } from '../../src/plan/trace-load.js';
import { frameWith, requestsOf, sessionsOf } from '../support/plans.js';

const dueAt = (...instants: readonly number[]): PlanPrompt[] =>
  instants.map((arrivesMs, index) => ({
    id: `t#${index + 1}`,
    head: { id: `t#${index + 1}`, messages: [{ role: 'user', content: 'x' }], arrivesMs },
    base: null,
  }));

const asked = (plan: Plan): [number, number][] =>
  sessionsOf(plan).map(({ dueMs, turns }) => [dueMs, turns[0]?.requests[0]?.prompt ?? -1]);

describe('planTrace', () => {
  it('asks each prompt once, at its own instant', () => {
    const plan = planTrace(frameWith({ prompts: dueAt(0, 10, 10, 2_500), firstId: 7 }), [
      { durationMs: 2_000, target: 99 },
      { durationMs: 1_000, target: 1 },
    ]);
    expect(asked(plan)).toEqual([
      [0, 0],
      [10, 1],
      [10, 2],
      [2_500, 3],
    ]);
    expect(requestsOf(plan).map(({ id }) => id)).toEqual([7, 8, 9, 10]);
    expect(plan).toMatchObject({ executor: 'trace', planned: 4, durationMs: 3_000, iterations: null });
  });

  it('says of each stage the mean rate of the trace in it, and not the target', () => {
    const plan = planTrace(frameWith({ prompts: dueAt(0, 500, 1_000, 1_999, 2_000) }), [
      { durationMs: 2_000, target: 99 },
      { durationMs: 0, target: 99 },
      { durationMs: 1_000, target: 99 },
      { durationMs: 1_000, target: 99 },
    ]);
    expect(plan.stages.map(({ from, target, planned }) => [from, target, planned])).toEqual([
      [2, 2, 4],
      [0, 0, 0],
      [1, 1, 1],
      [0, 0, 0],
    ]);
  });

  it('loses nothing, whole or in shards', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 });
    const lengths = fc.array(fc.integer({ min: 0, max: 9_000 }), { maxLength: 5 });
    fc.assert(
      fc.property(gaps, lengths, fc.integer({ min: 1, max: 5 }), (steps, durations, count) => {
        let now = 0;
        const instants = steps.map((step) => (now += step) - (steps[0] ?? 0));
        const stages = [...durations, 60 * 400 + 1].map((durationMs) => ({ durationMs, target: 1 }));
        const plan = planTrace(frameWith({ prompts: dueAt(...instants) }), stages);
        expect(asked(plan)).toEqual(instants.map((due, index) => [due, index]));
        expect(plan.stages.reduce((sum, { planned }) => sum + planned, 0)).toBe(instants.length);
        for (const { dueMs, stage } of sessionsOf(plan)) {
          const { startMs, durationMs } = plan.stages[stage - 1]!;
          expect(dueMs >= startMs && dueMs < startMs + durationMs).toBe(true);
        }
        const shards = Array.from({ length: count }, (_, at) => shardPlan(plan, { index: at + 1, count }));
        expect(shards.flatMap(asked).sort(([, a], [, b]) => a - b)).toEqual(asked(plan));
        expect(shards.reduce((sum, { planned }) => sum + (planned ?? 0), 0)).toBe(instants.length);
      }),
    );
  });
});
