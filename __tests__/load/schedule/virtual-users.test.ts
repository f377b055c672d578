import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planClosedLoad } from '../../../src/plan/closed-load.js';
import type { Loop, Session } from '../../../src/plan/plan.js';
import { arrival, outcomesOf, planOf, plannedIds, settle, startRun } from '../../support/load-run.js';
import { ManualClock } from '../../support/manual-clock.js';
import { frameWith } from '../../support/plans.js';
import { answer, refusal, ScriptedTransport } from '../../support/scripted-transport.js';

/** A virtual user with one turn that leads in and two that repeat. */
function user(loop: Partial<Loop> = {}, pauseMs = 0): Session {
  const turns = [0, 1, 2].map((prompt) => ({
    pauseMs: prompt === 0 ? 0 : pauseMs,
    requests: [{ id: prompt, prompt, arm: 'head', phase: 'measure' } as const],
  }));
  const ids = { first: 7, step: 10 };
  return {
    dueMs: 0,
    stage: 1,
    pair: null,
    turns,
    loop: { untilMs: 1_000, shared: false, from: 1, ids, ...loop },
  };
}

function stage(ms = 100): { clock: ManualClock; transport: ScriptedTransport } {
  const clock = new ManualClock();
  return { clock, transport: new ScriptedTransport(clock, () => answer(ms)) };
}

describe('a virtual user', () => {
  it('sends the next request when the one before is answered, going back to where a pass begins', async () => {
    const { clock, transport } = stage(200);
    const run = startRun(planOf([user()]), { clock, transport });
    clock.advance(20_000);
    await run.result;
    expect(run.samples.map(({ id, prompt, startedMs }) => [id, prompt, startedMs])).toEqual([
      [7, 'a', 0],
      [17, 'b', 200],
      [27, 'c', 400],
      [37, 'b', 600],
      [47, 'c', 800],
    ]);
  });

  it('starts nothing at or after its last instant, think time or not', async () => {
    const { clock, transport } = stage(100);
    const run = startRun(planOf([user({}, 450)]), { clock, transport });
    clock.advance(20_000);
    await run.result;
    expect(run.samples.map(({ startedMs }) => startedMs)).toEqual([0, 550]);
  });

  it('belongs to the stage in which each request starts', async () => {
    const { clock, transport } = stage(2_000);
    const run = startRun(planOf([user({ untilMs: 10_000 })]), { clock, transport });
    clock.advance(20_000);
    await run.result;
    expect(run.samples.map(({ stage: index }) => index)).toEqual([1, 1, 1, 2, 2]);
  });

  it('waits out a 429 without counting as suppressed', async () => {
    const clock = new ManualClock();
    const transport = new ScriptedTransport(clock, (n) =>
      n === 0 ? refusal(429, { 'retry-after': '0.5' }) : answer(300),
    );
    const run = startRun(planOf([user()]), { clock, transport });
    clock.advance(20_000);
    await run.result;
    expect(run.samples.map(({ outcome, startedMs }) => [outcome, startedMs])).toEqual([
      ['rate_limited', 0],
      ['ok', 510],
      ['ok', 810],
    ]);
  });

  it('waits for room that users on their way out still take', async () => {
    const { clock, transport } = stage(600);
    const leaving = [1, 2].map((first) => user({ untilMs: 500, ids: { first, step: 10 } }));
    const coming = [3, 4].map((first) => ({
      ...user({ untilMs: 2_000, ids: { first, step: 10 } }),
      dueMs: 500,
    }));
    const run = startRun(planOf([...leaving, ...coming], { maxConcurrency: 2 }), { clock, transport });
    clock.advance(20_000);
    await run.result;
    expect(transport.maxInFlight).toBe(2);
    expect(run.samples.map(({ id, startedMs }) => [id, startedMs]).slice(0, 4)).toEqual([
      [1, 0],
      [2, 0],
      [3, 600],
      [4, 600],
    ]);
    expect(Math.max(...run.lateness)).toBe(0);
  });

  it('gives up where its turn could never have room', async () => {
    const { clock, transport } = stage();
    const [first] = user().turns;
    const wide = { pauseMs: 0, requests: [0, 1].flatMap(() => first?.requests ?? []) };
    const run = startRun(planOf([{ ...user(), turns: [wide] }], { maxConcurrency: 1 }), { clock, transport });
    clock.advance(20_000);
    await run.result;
    expect(outcomesOf(run.samples)).toEqual(['dropped', 'dropped']);
  });
});

describe('shared iterations', () => {
  it.each([
    [1, 9],
    [4, 9],
    [5, 3],
  ])('are exactly as many as planned: %i users, %i iterations', async (vus, iterations) => {
    const { clock, transport } = stage(70);
    const plan = planClosedLoad(frameWith(), {
      executor: 'shared-iterations',
      stages: [{ durationMs: 10_000, target: 1 }],
      vus,
      iterations,
      thinkTime: { minMs: 0, maxMs: 0 },
    });
    const run = startRun(plan, { clock, transport });
    clock.advance(60_000);
    await run.result;
    expect(outcomesOf(run.samples)).toEqual(Array(iterations).fill('ok'));
    expect(new Set(run.samples.map(({ id }) => id)).size).toBe(iterations);
    expect(transport.maxInFlight).toBe(Math.min(vus, iterations));
  });

  it('that nobody was left to start are dropped, each with an id of its own', async () => {
    const { clock, transport } = stage(400);
    const users = [1, 2].map((first) => user({ shared: true, ids: { first, step: 2 } }));
    const run = startRun(planOf(users, { iterations: 11 }), { clock, transport });
    clock.advance(20_000);
    await run.result;
    expect(run.samples.filter(({ outcome }) => outcome === 'ok')).toHaveLength(6);
    expect(run.samples.filter(({ outcome }) => outcome === 'dropped')).toHaveLength(5);
    expect(run.samples.map(({ id }) => id).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 11 }, (_, i) => i + 1),
    );
  });
});

const anyTurns = fc.array(
  fc.record({ pauseMs: fc.integer({ min: 0, max: 800 }), size: fc.integer({ min: 1, max: 3 }) }),
  { minLength: 1, maxLength: 4 },
);

const anySessions = fc.array(fc.record({ dueMs: fc.integer({ min: 0, max: 3_000 }), turns: anyTurns }), {
  maxLength: 12,
});

describe('conservation', () => {
  it('gives every planned request exactly one sample, whatever the endpoint and the event loop do', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySessions,
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.constantFrom('fast', 'slow', 'limited', 'broken', 'silent'), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.array(fc.record({ stall: fc.boolean(), ms: fc.integer({ min: 1, max: 2_500 }) }), {
          maxLength: 12,
        }),
        async (drawn, maxConcurrency, fates, passing) => {
          let id = 0;
          const sessions = drawn
            .sort((a, b) => a.dueMs - b.dueMs)
            .map(
              ({ dueMs, turns }): Session => ({
                ...arrival(dueMs),
                turns: turns.map(({ pauseMs, size }) => ({
                  pauseMs,
                  requests: Array.from({ length: size }, () => ({
                    id: id++,
                    prompt: 0,
                    arm: 'head' as const,
                    phase: 'measure' as const,
                  })),
                })),
              }),
            );
          const clock = new ManualClock();
          const transport = new ScriptedTransport(clock, (n) => {
            switch (fates[n % fates.length]) {
              case 'limited':
                return refusal(429, { 'retry-after': '1' });
              case 'broken':
                return [{ after: 30, do: 'fail', error: new Error('reset') }];
              case 'silent':
                return [{ after: 0, do: 'written' }];
              default:
                return answer(fates[n % fates.length] === 'slow' ? 1_500 : 40);
            }
          });
          const plan = planOf(sessions, { maxConcurrency, durationMs: 4_000, gracefulStopMs: 500 });
          const run = startRun(plan, { clock, transport, timeoutMs: 900 });
          for (const { stall, ms } of passing) {
            if (stall) clock.stall(ms);
            else clock.advance(ms);
          }
          clock.advance(60_000);
          await settle();
          expect(run.ended()).toBeNull();
          expect(run.samples.map((sample) => sample.id).sort((a, b) => a - b)).toEqual(plannedIds(plan));
          expect(transport.maxInFlight).toBeLessThanOrEqual(maxConcurrency);
          expect(run.ledger.reserved).toBe(0);
          expect(clock.pending).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
