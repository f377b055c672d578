import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ArrivalRateLoad, checkArrivalRate, planArrivalRate } from '../../src/plan/open-load.js';
import { frameWith, planPrompt, requestsOf, sessionsOf } from '../support/plans.js';

const load = (fields: Partial<ArrivalRateLoad> = {}): ArrivalRateLoad => ({
  executor: 'ramping-arrival-rate',
  stages: [
    { durationMs: 30_000, target: 1 },
    { durationMs: 60_000, target: 3 },
    { durationMs: 30_000, target: 1 },
  ],
  startRate: 0,
  timeUnitMs: 1_000,
  spacing: 'even',
  ...fields,
});

describe('planArrivalRate', () => {
  it('plans one request an arrival, numbered on from the first id', () => {
    const plan = planArrivalRate(frameWith({ firstId: 100 }), load());
    expect(plan.planned).toBe(195);
    expect(requestsOf(plan).map(({ id }) => id)).toEqual(Array.from({ length: 195 }, (_, n) => 100 + n));
    expect(plan.stages.map(({ planned }) => planned)).toEqual([15, 120, 60]);
    expect(plan.stages[1]).toMatchObject({
      index: 2,
      startMs: 30_000,
      durationMs: 60_000,
      from: 1,
      target: 3,
    });
    expect(plan.durationMs).toBe(120_000);
  });

  it('counts rates by the time unit', () => {
    const plan = planArrivalRate(
      frameWith(),
      load({
        executor: 'constant-arrival-rate',
        timeUnitMs: 60_000,
        stages: [{ durationMs: 60_000, target: 6 }],
      }),
    );
    expect(sessionsOf(plan).map(({ dueMs }) => dueMs)).toEqual(
      [0, 10_000, 20_000, 30_000, 40_000, 50_000].map((ms) => expect.closeTo(ms, 6)),
    );
    expect(plan.stages[0]?.target).toBeCloseTo(0.1, 9);
  });

  it('builds the same session each time it is asked', () => {
    const plan = planArrivalRate(frameWith({ promptOrder: 'shuffle', design: 'pairs' }), load());
    expect(plan.sessions.get(57)).toEqual(plan.sessions.get(57));
    expect(() => plan.sessions.get(195)).toThrow(RangeError);
  });

  it('asks every prompt equally often', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('shuffle' as const, 'sequential' as const),
        fc.integer({ min: 1, max: 9 }),
        (promptOrder, count) => {
          const prompts = Array.from({ length: count }, (_, n) => planPrompt(`p${n}`));
          const asked = requestsOf(planArrivalRate(frameWith({ prompts, promptOrder }), load())).map(
            ({ prompt }) => prompt,
          );
          const counts = prompts.map((_, n) => asked.filter((prompt) => prompt === n).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('holds a million arrivals in columns', () => {
    const plan = planArrivalRate(
      frameWith(),
      load({ executor: 'constant-arrival-rate', stages: [{ durationMs: 1_000_000, target: 1_000 }] }),
    );
    expect(plan.sessions.length).toBe(1_000_000);
    expect(plan.sessions.get(999_999)).toMatchObject({ stage: 1, turns: [{ requests: [{ id: 999_999 }] }] });
    expect(plan.sessions.get(999_999).dueMs).toBeCloseTo(999_999, 4);
  });
});

describe('checkArrivalRate', () => {
  it('names a load that sends nothing or too much', () => {
    expect(checkArrivalRate(load())).toEqual([]);
    expect(checkArrivalRate(load({ stages: [{ durationMs: 60_000, target: 0 }] }))[0]?.message).toMatch(
      /make 0 arrivals/,
    );
    expect(checkArrivalRate(load({ stages: [{ durationMs: 100, target: 1 }] }))[0]?.message).toMatch(
      /make 0.05 arrivals/,
    );
    expect(
      checkArrivalRate(load({ stages: [{ durationMs: 86_400_000, target: 1_000 }] }))[0]?.message,
    ).toMatch(/at most 10000000/);
  });

  it('lets a constant rate send its first request at once', () => {
    expect(
      checkArrivalRate(load({ executor: 'constant-arrival-rate', stages: [{ durationMs: 100, target: 1 }] })),
    ).toEqual([]);
  });
});
