import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shardPlan } from '../../src/plan/shard.js';
import { planCache } from '../../src/scenarios/cache-plan.js';
import { planColdStart } from '../../src/scenarios/cold-start-plan.js';
import { planRateLimit, PROBE_WINDOW, PROBES } from '../../src/scenarios/rate-limit-plan.js';
import { frameWith, planPrompt, requestsOf, sessionsOf } from '../support/plans.js';

describe('planColdStart', () => {
  const settings = { cycles: 3, idleMs: 60_000, warmRequests: 2, timeoutMs: 30_000 };

  it('idles before each cold request and asks the warm ones right after it, with the same prompt', () => {
    const plan = planColdStart(frameWith({ firstId: 5 }), settings);
    expect(plan.sessions.length).toBe(1);
    const turns = plan.sessions
      .get(0)
      .turns.map(({ pauseMs, requests }) => [
        pauseMs,
        requests[0]?.id,
        requests[0]?.phase,
        requests[0]?.prompt,
      ]);
    expect(turns).toEqual([
      [60_000, 5, 'cold', 0],
      [0, 6, 'warm', 0],
      [0, 7, 'warm', 0],
      [60_000, 8, 'cold', 1],
      [0, 9, 'warm', 1],
      [0, 10, 'warm', 1],
      [60_000, 11, 'cold', 2],
      [0, 12, 'warm', 2],
      [0, 13, 'warm', 2],
    ]);
  });

  it('lasts long enough for every request to time out', () => {
    expect(planColdStart(frameWith(), settings).durationMs).toBe(3 * (60_000 + 3 * 30_000));
  });

  it('is not divided: one shard carries it', () => {
    const plan = planColdStart(frameWith(), settings);
    expect([1, 2].map((index) => shardPlan(plan, { index, count: 2 }).planned)).toEqual([9, 0]);
  });
});

describe('planRateLimit', () => {
  const plan = planRateLimit(frameWith({ design: 'pairs' }), { rate: 5, durationMs: 10_000 });

  it('keeps its rate whatever is answered', () => {
    expect(plan.onRateLimit).toBe('ignore');
    expect(plan.planned).toBe(50 + PROBES);
    expect(plan.stages.map(({ planned }) => planned)).toEqual([50, PROBES]);
    expect(requestsOf(plan).every(({ arm }) => arm === 'head')).toBe(true);
  });

  it('probes behind the load, each time when the latest Retry-After has passed', () => {
    const probes = sessionsOf(plan).at(-1)!;
    expect(probes).toMatchObject({ dueMs: 10_000, stage: 2, loop: null });
    expect(probes.turns).toHaveLength(PROBES);
    for (const turn of probes.turns)
      expect(turn).toMatchObject({ afterRetryAfter: true, requests: [{ phase: 'probe' }] });
    expect(plan.durationMs).toBe(10_000 + PROBE_WINDOW);
  });

  it('gives every request an id of its own', () => {
    expect(requestsOf(plan).map(({ id }) => id)).toEqual(Array.from({ length: 53 }, (_, id) => id));
  });
});

describe('planCache', () => {
  it('asks each prompt once cold, once more alone, then in bursts', () => {
    const plan = planCache(frameWith({ prompts: [planPrompt('a')], maxConcurrency: 4 }), {
      repeats: 10,
      timeoutMs: 1_000,
    });
    const turns = plan.sessions.get(0).turns.map(({ requests }) => [requests.length, requests[0]?.phase]);
    expect(turns).toEqual([
      [1, 'cold'],
      [1, 'warm'],
      [4, 'measure'],
      [4, 'measure'],
      [1, 'measure'],
    ]);
    expect(plan.durationMs).toBe(5_000);
  });

  it('asks every prompt equally often, never more at a time than may be in flight, in any number of shards', () => {
    const shape = fc.record({
      count: fc.integer({ min: 1, max: 12 }),
      repeats: fc.integer({ min: 1, max: 9 }),
      maxConcurrency: fc.integer({ min: 1, max: 20 }),
      shards: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(shape, ({ count, repeats, maxConcurrency, shards }) => {
        fc.pre(shards <= maxConcurrency);
        const prompts = Array.from({ length: count }, (_, n) => planPrompt(`p${n}`));
        const plan = planCache(frameWith({ prompts, maxConcurrency }), { repeats, timeoutMs: 1_000 });
        const requests = requestsOf(plan);
        expect(requests.map(({ id }) => id).sort((a, b) => a - b)).toEqual(
          Array.from({ length: count * (1 + repeats) }, (_, id) => id),
        );
        expect(prompts.map((_, n) => requests.filter(({ prompt }) => prompt === n).length)).toEqual(
          prompts.map(() => 1 + repeats),
        );
        for (let index = 1; index <= shards; index += 1) {
          const shard = shardPlan(plan, { index, count: shards });
          const widest = sessionsOf(shard).map(({ turns }) =>
            Math.max(...turns.map(({ requests: burst }) => burst.length)),
          );
          expect(widest.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(shard.maxConcurrency);
        }
      }),
    );
  });
});
