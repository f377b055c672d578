import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RunError } from '../../src/base/errors.js';
import { planClosedLoad } from '../../src/plan/closed-load.js';
import { planArrivalRate } from '../../src/plan/open-load.js';
import type { Plan } from '../../src/plan/plan.js';
import { formatShard, parseShard, shardPlan } from '../../src/plan/shard.js';
import { frameWith, sessionsOf } from '../support/plans.js';

const openPlan = (count: number, frame = frameWith()): Plan =>
  planArrivalRate(frame, {
    executor: 'constant-arrival-rate',
    stages: [
      { durationMs: 1_000, target: count },
      { durationMs: 1_000, target: 2 },
    ],
    startRate: 0,
    timeUnitMs: 1_000,
    spacing: 'even',
  });

const shardsOf = (plan: Plan, count: number): Plan[] =>
  Array.from({ length: count }, (_, index) => shardPlan(plan, { index: index + 1, count }));

const sum = (plans: readonly Plan[], amount: (plan: Plan) => number | null): number =>
  plans.reduce((total, plan) => total + (amount(plan) ?? 0), 0);

describe('parseShard', () => {
  it('reads i/n and writes it back', () => {
    expect(parseShard(' 2 / 4 ')).toEqual({ index: 2, count: 4 });
    expect(formatShard({ index: 2, count: 4 })).toBe('2/4');
  });

  it.each(['', '0/4', '5/4', '1/0', '1/257', '1', '1/2/3', '-1/2', '1.5/2', 'a/b'])('refuses %j', (text) => {
    expect(parseShard(text)).toBeUndefined();
  });
});

describe('shardPlan', () => {
  it('stripes the sessions so that all shards together are the plan', () => {
    const shape = fc.record({
      arrivals: fc.integer({ min: 1, max: 60 }),
      count: fc.integer({ min: 1, max: 9 }),
      concurrency: fc.integer({ min: 9, max: 60 }),
    });
    fc.assert(
      fc.property(
        shape,
        fc.constantFrom('single' as const, 'pairs' as const),
        ({ arrivals, count, concurrency }, design) => {
          const plan = openPlan(arrivals, frameWith({ design, maxConcurrency: concurrency }));
          const shards = shardsOf(plan, count);
          const united = shards
            .flatMap(sessionsOf)
            .sort((a, b) => a.turns[0]!.requests[0]!.id - b.turns[0]!.requests[0]!.id);
          expect(united).toEqual(sessionsOf(plan));
          expect(sum(shards, ({ maxConcurrency }) => maxConcurrency)).toBe(concurrency);
          expect(sum(shards, ({ planned }) => planned)).toBe(plan.planned);
          for (const stage of plan.stages) {
            expect(
              sum(shards, ({ stages }) => stages.find(({ index }) => index === stage.index)!.planned),
            ).toBe(stage.planned);
          }
          for (const shard of shards)
            if (shard.sessions.length > 0) expect(shard.maxConcurrency).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('divides shared iterations and users', () => {
    const plan = planClosedLoad(frameWith(), {
      executor: 'shared-iterations',
      stages: [{ durationMs: 10_000, target: 0 }],
      vus: 5,
      iterations: 23,
      thinkTime: { minMs: 0, maxMs: 0 },
    });
    const shards = shardsOf(plan, 3);
    expect(shards.map(({ sessions }) => sessions.length)).toEqual([2, 2, 1]);
    expect(sum(shards, ({ iterations }) => iterations)).toBe(23);
    expect(sum(shards, ({ planned }) => planned)).toBe(23);
  });

  it('leaves an unbounded plan unbounded', () => {
    const plan = planClosedLoad(frameWith(), {
      executor: 'constant-vus',
      stages: [{ durationMs: 1_000, target: 4 }],
      vus: null,
      iterations: null,
      thinkTime: { minMs: 0, maxMs: 0 },
    });
    expect(shardsOf(plan, 2).map(({ planned, iterations }) => [planned, iterations])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('refuses to leave a shard with sessions but nothing in flight', () => {
    const plan = openPlan(10, frameWith({ maxConcurrency: 2 }));
    expect(() => shardsOf(plan, 4)).toThrow(RunError);
  });
});
