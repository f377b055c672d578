import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planArrivalRate } from '../../src/plan/open-load.js';
import { frameWith, planPrompt, requestsOf, sessionsOf } from '../support/plans.js';

const constant = (count: number): Parameters<typeof planArrivalRate>[1] => ({
  executor: 'constant-arrival-rate',
  stages: [{ durationMs: count * 1_000, target: 1 }],
  startRate: 0,
  timeUnitMs: 1_000,
  spacing: 'even',
});

describe('a plan of matched pairs', () => {
  it('sends both arms of each arrival in one turn, with the same prompt', () => {
    for (const { pair, turns } of sessionsOf(planArrivalRate(frameWith({ design: 'pairs' }), constant(20)))) {
      const requests = turns[0]?.requests ?? [];
      expect(requests.map(({ arm }) => arm).sort()).toEqual(['base', 'head']);
      expect(new Set(requests.map(({ prompt }) => prompt)).size).toBe(1);
      expect(pair).toBe(requests[0]?.id);
    }
  });

  it('lets either arm go first equally often, in an order of chance', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 60 }), (seed, blocks) => {
        const plan = planArrivalRate(frameWith({ design: 'pairs', seed }), constant(4 * blocks));
        const first = sessionsOf(plan).map(({ turns }) => turns[0]?.requests[0]?.arm);
        expect(first.filter((arm) => arm === 'head')).toHaveLength(2 * blocks);
      }),
    );
    const orders = ['s1', 's2', 's3'].map((seed) =>
      requestsOf(planArrivalRate(frameWith({ design: 'pairs', seed }), constant(40)))
        .map(({ arm }) => arm)
        .join(),
    );
    expect(new Set(orders).size).toBe(3);
  });

  it('warms up with the first three pairs', () => {
    const phases = requestsOf(planArrivalRate(frameWith({ design: 'pairs' }), constant(5))).map(
      ({ phase }) => phase,
    );
    expect(phases).toEqual([...Array<string>(6).fill('warmup'), ...Array<string>(4).fill('measure')]);
  });

  it('asks a new prompt by head alone and leaves no gap in the ids', () => {
    const prompts = [planPrompt('old'), planPrompt('new', true)];
    const plan = planArrivalRate(frameWith({ design: 'pairs', prompts, firstId: 7 }), constant(6));
    expect(plan.planned).toBe(9);
    expect(plan.stages[0]?.planned).toBe(9);
    expect(requestsOf(plan).map(({ id }) => id)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(
      requestsOf(plan)
        .filter(({ prompt }) => prompt === 1)
        .map(({ arm }) => arm),
    ).toEqual(['head', 'head', 'head']);
    expect(plan.sessions.get(1).pair).toBeNull();
  });
});
