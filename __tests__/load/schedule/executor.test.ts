import { describe, expect, it } from '@jest/globals';
import type { StopReason } from '../../../src/samples/sample.js';
import type { Session } from '../../../src/plan/plan.js';
import { arrival, arrivals, outcomesOf, planOf, settle, startRun } from '../../support/load-run.js';
import { ManualClock } from '../../support/manual-clock.js';
import { answer, refusal, ScriptedTransport, type Step } from '../../support/scripted-transport.js';

type Script = (ordinal: number) => readonly Step[];

function stage(script: Script = () => answer()): { clock: ManualClock; transport: ScriptedTransport } {
  const clock = new ManualClock();
  return { clock, transport: new ScriptedTransport(clock, script) };
}

const sentAt = (transport: ScriptedTransport): number[] => transport.sent.map(({ at }) => at);

const REASON: StopReason = { stoppedBy: 'abort', code: 'test', message: 'enough' };

/** A session of so many turns of one request each, the ids counting up. */
function steps(count: number, fields: { dueMs?: number; pauseMs?: number; firstId?: number } = {}): Session {
  const { dueMs = 0, pauseMs = 0, firstId = 0 } = fields;
  const turns = Array.from({ length: count }, (_, index) => ({
    pauseMs,
    requests: [{ id: firstId + index, prompt: 0, arm: 'head', phase: 'measure' } as const],
  }));
  return { dueMs, stage: 1, pair: null, turns, loop: null };
}

function pair(dueMs: number, firstId: number): Session {
  const requests = (['head', 'base'] as const).map((arm, index) => ({
    id: firstId + index,
    prompt: 0,
    arm,
    phase: 'measure' as const,
  }));
  return { dueMs, stage: 1, pair: firstId, turns: [{ pauseMs: 0, requests }], loop: null };
}

describe('the executor, open arrivals', () => {
  it('fires each at its absolute instant, whatever became of the earlier ones', async () => {
    const { clock, transport } = stage(() => answer(5_000));
    const run = startRun(planOf(arrivals(0, 100, 100, 250, 9_000)), { clock, transport });
    clock.advance(20_000);
    await run.result;
    expect(sentAt(transport)).toEqual([0, 100, 100, 250, 9_000]);
    expect(run.samples.map(({ id, plannedMs, startedMs }) => [id, plannedMs, startedMs])).toEqual([
      [0, 0, 0],
      [1, 100, 100],
      [2, 100, 100],
      [3, 250, 250],
      [4, 9_000, 9_000],
    ]);
    expect(clock.pending).toBe(0);
  });

  it('fires all that is due when a timer comes late, and says how late', async () => {
    const { clock, transport } = stage();
    const run = startRun(planOf(arrivals(100, 200, 300, 900)), { clock, transport });
    clock.stall(350);
    expect(sentAt(transport)).toEqual([350, 350, 350]);
    expect(run.lateness).toEqual([250, 150, 50]);
    clock.advance(1_000);
    await run.result;
    expect(sentAt(transport)[3]).toBe(900);
    expect(run.lateness[3]).toBe(0);
  });

  it('drops and counts those beyond max-concurrency', async () => {
    const { clock, transport } = stage(() => answer(1_000));
    const plan = planOf(arrivals(0, 1, 2, 3, 500, 1_500), { maxConcurrency: 2 });
    const run = startRun(plan, { clock, transport });
    clock.advance(10_000);
    await run.result;
    expect(transport.maxInFlight).toBe(2);
    expect(run.executor.progress()).toMatchObject({ maxInFlight: 2, sent: 3, done: 3 });
    expect(run.samples.filter(({ outcome }) => outcome === 'dropped').map(({ id }) => id)).toEqual([2, 3, 4]);
    expect(run.samples.find(({ id }) => id === 4)).toMatchObject({
      startedMs: null,
      ttftMs: null,
      costUsd: 0,
    });
  });

  it('are suppressed after a 429 until its Retry-After has passed', async () => {
    const { clock, transport } = stage((n) => (n === 0 ? refusal(429, { 'retry-after': '2' }) : answer()));
    const run = startRun(planOf(arrivals(0, 5, 10, 2_009, 2_010, 3_000)), { clock, transport });
    clock.advance(10_000);
    await run.result;
    const outcomes = new Map(run.samples.map(({ id, outcome }) => [id, outcome]));
    // The refusal is read at 10 ms; the one due then was sent before, as the timer of the arrival is the older one.
    expect([...outcomes].sort(([a], [b]) => a - b).map(([, outcome]) => outcome)).toEqual([
      'rate_limited',
      'ok',
      expect.stringMatching(/ok|suppressed/),
      'suppressed',
      'ok',
      'ok',
    ]);
  });

  it('are suppressed for five seconds where the 429 names no time', async () => {
    const { clock, transport } = stage((n) => (n === 0 ? refusal(429) : answer()));
    const run = startRun(planOf(arrivals(0, 5_009, 5_010)), { clock, transport });
    clock.advance(10_000);
    await run.result;
    expect(run.samples.map(({ id, outcome }) => [id, outcome])).toEqual([
      [0, 'rate_limited'],
      [1, 'suppressed'],
      [2, 'ok'],
    ]);
  });

  it('are sent all the same where a 429 is the finding', async () => {
    const { clock, transport } = stage(() => refusal(429, { 'retry-after': '60' }));
    const run = startRun(planOf(arrivals(0, 100, 200), { onRateLimit: 'ignore' }), { clock, transport });
    clock.advance(10_000);
    await run.result;
    expect(outcomesOf(run.samples)).toEqual(['rate_limited', 'rate_limited', 'rate_limited']);
  });

  it('send the two of a pair in one tick', async () => {
    const { clock, transport } = stage();
    const run = startRun(planOf([pair(0, 0), pair(700, 2)]), { clock, transport });
    clock.advance(10_000);
    await run.result;
    expect(sentAt(transport)).toEqual([0, 0, 700, 700]);
    expect(run.samples.map(({ id, arm, pair: name }) => [id, arm, name])).toEqual([
      [0, 'head', 0],
      [1, 'base', 0],
      [2, 'head', 2],
      [3, 'base', 2],
    ]);
  });

  it('drop both of a pair where only one has room', async () => {
    const { clock, transport } = stage(() => answer(1_000));
    const plan = planOf([pair(0, 0), pair(10, 2)], { maxConcurrency: 3 });
    const run = startRun(plan, { clock, transport });
    clock.advance(10_000);
    await run.result;
    expect(outcomesOf(run.samples)).toEqual(['dropped', 'dropped', 'ok', 'ok']);
    expect(transport.maxInFlight).toBe(2);
  });
});

describe('the executor, sessions of several turns', () => {
  it('pauses before each turn from the end of the one before', async () => {
    const { clock, transport } = stage(() => answer(100));
    const run = startRun(planOf([steps(3, { dueMs: 50, pauseMs: 400 })]), { clock, transport });
    clock.advance(10_000);
    await run.result;
    expect(sentAt(transport)).toEqual([450, 950, 1_450]);
  });

  it('waits out a 429 instead of being suppressed', async () => {
    const { clock, transport } = stage((n) => (n === 0 ? refusal(429, { 'retry-after': '3' }) : answer()));
    const run = startRun(planOf([steps(2)]), { clock, transport });
    clock.advance(10_000);
    await run.result;
    expect(sentAt(transport)).toEqual([0, 3_010]);
    expect(run.lateness).toEqual([0, 0]);
  });

  it('probes only when every Retry-After has passed, even where the load does not wait', async () => {
    const { clock, transport } = stage((n) =>
      n < 2 ? refusal(429, { 'retry-after': `${n + 1}` }) : answer(),
    );
    const turns = [0, 1].map((id) => ({
      pauseMs: 0,
      afterRetryAfter: true,
      requests: [{ id: 10 + id, prompt: 0, arm: 'head', phase: 'probe' } as const],
    }));
    const probes: Session = { dueMs: 300, stage: 2, pair: null, turns, loop: null };
    const plan = planOf([...arrivals(0, 200), probes], { onRateLimit: 'ignore' });
    const run = startRun(plan, { clock, transport });
    clock.advance(10_000);
    await run.result;
    expect(sentAt(transport)).toEqual([0, 200, 2_210, 2_310]);
  });

  it('counts as suppressed what a 429 pushes past the end of the plan', async () => {
    const { clock, transport } = stage(() => refusal(429, { 'retry-after': '3600' }));
    const run = startRun(planOf([steps(3)]), { clock, transport });
    clock.advance(10_000);
    await run.result;
    expect(outcomesOf(run.samples)).toEqual(['rate_limited', 'suppressed', 'suppressed']);
  });

  it('waits for room instead of passing max-concurrency', async () => {
    const { clock, transport } = stage(() => answer(100));
    const sessions = [0, 10, 20].map((firstId) => steps(2, { firstId }));
    const run = startRun(planOf(sessions, { maxConcurrency: 2 }), { clock, transport });
    clock.advance(10_000);
    await run.result;
    expect(transport.maxInFlight).toBe(2);
    expect(outcomesOf(run.samples)).toEqual(Array(6).fill('ok'));
  });

  it('drops a turn that could never have room', async () => {
    const { clock, transport } = stage();
    const requests = [1, 2, 3].map((id) => ({ id, prompt: 0, arm: 'head', phase: 'measure' }) as const);
    const wide: Session = {
      ...steps(2),
      turns: [{ pauseMs: 0, requests }, ...steps(1, { firstId: 9 }).turns],
    };
    const run = startRun(planOf([wide], { maxConcurrency: 2 }), { clock, transport });
    clock.advance(10_000);
    await run.result;
    expect(outcomesOf(run.samples)).toEqual(['dropped', 'dropped', 'dropped', 'ok']);
  });
});

describe('the executor, the end', () => {
  it('cancels what is in flight when the graceful stop is over', async () => {
    const { clock, transport } = stage(() => answer(20_000, 100));
    const run = startRun(planOf(arrivals(0, 9_000), { gracefulStopMs: 2_000 }), { clock, transport });
    clock.advance(11_999);
    expect(run.samples).toEqual([]);
    clock.advance(1);
    expect(await run.result).toBeNull();
    expect(run.samples).toMatchObject([
      { id: 0, outcome: 'cancelled', ttftMs: 100, e2eMs: null, costBasis: 'worst_case' },
      { id: 1, outcome: 'cancelled' },
    ]);
    expect(transport.inFlight).toBe(0);
    expect(clock.pending).toBe(0);
  });

  it('drops the arrivals and turns that a stalled event loop kept until after it', async () => {
    const { clock, transport } = stage();
    const plan = planOf([...arrivals(0), steps(3, { dueMs: 10, pauseMs: 50, firstId: 5 }), arrival(100, 1)], {
      durationMs: 200,
      gracefulStopMs: 0,
    });
    const run = startRun(plan, { clock, transport });
    clock.stall(5_000);
    clock.advance(1_000);
    await run.result;
    expect(run.samples.map(({ id }) => id).sort((a, b) => a - b)).toEqual([0, 1, 5, 6, 7]);
  });

  it('stops sending where the budget refuses, and lets what is in flight finish', async () => {
    const { clock, transport } = stage(() =>
      answer(1_000, 500, { prompt_tokens: 5, completion_tokens: 100 }),
    );
    // A hundred tokens at a dollar each: two fit, a third does not until their real cost is known, and it is the same.
    const prices = { input: 0, output: 1e6 };
    const plan = planOf(arrivals(0, 10, 20, 30));
    const run = startRun(plan, { clock, transport, prices, budget: 250, maxTokens: 100 });
    clock.advance(30);
    expect(transport.sent).toHaveLength(2);
    expect(run.executor.progress().inFlight).toBe(2);
    clock.advance(5_000);
    expect(await run.result).toMatchObject({ stoppedBy: 'budget' });
    expect(outcomesOf(run.samples)).toEqual(['ok', 'ok']);
    expect(run.ledger).toMatchObject({ spent: 200, reserved: 0 });
  });

  it('admits both of a pair to the budget, or none', async () => {
    const { clock, transport } = stage();
    const prices = { input: 0, output: 1e6 };
    const run = startRun(planOf([pair(0, 0)]), { clock, transport, prices, budget: 150, maxTokens: 100 });
    clock.advance(100);
    expect(await run.result).toMatchObject({ stoppedBy: 'budget' });
    expect(transport.sent).toHaveLength(0);
    expect(run.ledger).toMatchObject({ spent: 0, reserved: 0 });
  });

  it('is stopped by a sample’s reason, and keeps the first', async () => {
    const { clock, transport } = stage();
    const run = startRun(planOf(arrivals(0, 10, 5_000)), { clock, transport, onSample: () => REASON });
    clock.advance(200);
    run.executor.stop({ ...REASON, code: 'later' });
    expect(await run.result).toEqual(REASON);
    expect(outcomesOf(run.samples)).toEqual(['ok', 'ok']);
    expect(clock.pending).toBe(0);
  });

  it('is stopped by a quota that cannot recover', async () => {
    const body = JSON.stringify({
      error: { code: 'insufficient_quota', message: 'You exceeded your quota.' },
    });
    const { clock, transport } = stage(() => refusal(429, {}, body));
    const run = startRun(planOf(arrivals(0, 9_000)), { clock, transport });
    clock.advance(100);
    expect(await run.result).toMatchObject({ stoppedBy: 'error', code: 'quota_exhausted' });
  });

  it('ends at once where it was stopped before it began', async () => {
    const { clock, transport } = stage();
    const run = startRun(planOf(arrivals(10)), { clock, transport });
    run.executor.cancel(REASON);
    expect(await run.result).toEqual(REASON);
    expect(transport.sent).toHaveLength(0);
  });

  it('ends a plan of nothing at once', async () => {
    const { clock, transport } = stage();
    expect(await startRun(planOf([]), { clock, transport }).result).toBeNull();
    expect(clock.pending).toBe(0);
  });

  it('leaves nothing behind, at whatever moment it is cancelled', async () => {
    for (let moment = 0; moment <= 1_500; moment += 50) {
      const { clock, transport } = stage((n) =>
        n % 3 === 2 ? refusal(429, { 'retry-after': '0.2' }) : answer(300),
      );
      const user: Session = {
        ...steps(2, { firstId: 100, pauseMs: 70 }),
        loop: { untilMs: 9_000, shared: false, from: 1, ids: { first: 100, step: 1 } },
      };
      const plan = planOf([...arrivals(0, 50, 120, 400), user, pair(600, 50)].sort(byDue), {
        maxConcurrency: 3,
      });
      const run = startRun(plan, { clock, transport });
      clock.advance(moment);
      run.executor.cancel(REASON);
      await settle();
      expect(run.ended()).toEqual(REASON);
      expect(transport.inFlight).toBe(0);
      expect(run.ledger.reserved).toBe(0);
      expect(
        run.samples.filter(({ outcome }) => outcome !== 'dropped' && outcome !== 'suppressed'),
      ).toHaveLength(transport.sent.length);
      const before = transport.sent.length;
      clock.advance(60_000);
      expect(transport.sent).toHaveLength(before);
      expect(clock.pending).toBe(0);
    }
  });
});

function byDue(a: Session, b: Session): number {
  return a.dueMs - b.dueMs;
}
