import { describe, expect, it } from '@jest/globals';
import { addCanaries, canaryPrompts, countCanaries } from '../../src/plan/canaries.js';
import { shardPlan } from '../../src/plan/shard.js';
import { arrivals, planOf } from '../support/load-run.js';

describe('canaries', () => {
  it('are two tiny questions of the model that the prompts name', () => {
    const prompts = canaryPrompts('m');
    expect(prompts.map(({ head }) => head.maxTokens)).toEqual([16, 16]);
    expect(prompts.map(({ head }) => head.model)).toEqual(['m', 'm']);
    expect(new Set(prompts.map(({ head }) => head.messages[0]?.content)).size).toBe(2);
    expect(canaryPrompts(undefined)[0]?.head).not.toHaveProperty('model');
  });

  it('are at most 15 % of what is sent, and nothing of the plan', () => {
    const plan = planOf(arrivals(0, 1, 2));
    const beside = addCanaries(plan, 3);
    expect(beside.sessions).toBe(plan.sessions);
    expect(beside.prompts).toBe(plan.prompts);
    for (const requests of [1, 5, 6, 60, 195]) {
      const canaries = countCanaries(beside, requests);
      expect(canaries / (requests + canaries)).toBeLessThanOrEqual(0.15);
    }
    expect(countCanaries(beside, 195)).toBe(32);
    expect(countCanaries(plan, 195)).toBe(0);
  });

  it('have ids of their own in every shard', () => {
    const plan = addCanaries(planOf(arrivals(...Array.from({ length: 12 }, (_, i) => i))), 100);
    const ids = [1, 2, 3].flatMap((index) => {
      const { first, step } = shardPlan(plan, { index, count: 3 }).canaries!.ids;
      return [0, 1, 2].map((k) => first + k * step);
    });
    expect([...ids].sort((a, b) => a - b)).toEqual([100, 101, 102, 103, 104, 105, 106, 107, 108]);
  });
});
