import { describe, expect, it } from '@jest/globals';
import { addCanaries } from '../../../src/plan/canaries.js';
import type { Plan } from '../../../src/plan/plan.js';
import type { Sample, StopReason } from '../../../src/samples/sample.js';
import { arrivals, planOf, type RunOptions, startRun } from '../../support/load-run.js';
import { ManualClock } from '../../support/manual-clock.js';
import { answer, refusal, ScriptedTransport, type Step } from '../../support/scripted-transport.js';

const EVERY_TENTH = (count: number): number[] => Array.from({ length: count }, (_, i) => 100 * i);

async function play(
  count: number,
  fields: Partial<Plan> = {},
  options: Partial<RunOptions> & { readonly script?: (ordinal: number) => readonly Step[] } = {},
) {
  const clock = new ManualClock();
  const transport = new ScriptedTransport(clock, options.script ?? (() => answer(50)));
  const plan = addCanaries(planOf(arrivals(...EVERY_TENTH(count)), fields), count);
  const run = startRun(plan, { clock, transport, ...options });
  clock.advance(120_000);
  await run.result;
  const of = (arm: Sample['arm']): Sample[] =>
    run.samples.filter((sample) => sample.arm === arm).sort((a, b) => a.id - b.id);
  return { run, transport, head: of('head'), canaries: of('canary'), clock };
}

describe('canaries beside a load', () => {
  it('go with every sixth of its requests, in turn, and are tagged and numbered by themselves', async () => {
    const { head, canaries, clock } = await play(20);
    expect(head.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, id) => id));
    expect(canaries.map(({ id, prompt, plannedMs }) => [id, prompt, plannedMs])).toEqual([
      [20, 'canary 1', 500],
      [21, 'canary 2', 1_100],
      [22, 'canary 1', 1_700],
    ]);
    expect(canaries.map(({ stage, pair, phase, scenario }) => [stage, pair, phase, scenario])[0]).toEqual([
      1,
      null,
      'measure',
      'load',
    ]);
    expect(clock.pending).toBe(0);
  });

  it('go with users as well, as often', async () => {
    const user = {
      dueMs: 0,
      stage: 1,
      pair: null,
      turns: [{ pauseMs: 0, requests: [{ id: 0, prompt: 0, arm: 'head', phase: 'measure' } as const] }],
      loop: { untilMs: 5_000, shared: false, from: 0, ids: { first: 0, step: 1 } },
    };
    const clock = new ManualClock();
    const transport = new ScriptedTransport(clock, () => answer(50));
    const run = startRun(addCanaries(planOf([user]), 1_000), { clock, transport });
    clock.advance(60_000);
    await run.result;
    const canaries = run.samples.filter(({ arm }) => arm === 'canary').length;
    expect(canaries).toBe(Math.floor((run.samples.length - canaries) / 6));
    expect(canaries).toBeGreaterThan(10);
  });

  it('are waited for at the end, when they are the last in flight', async () => {
    const script = (ordinal: number): readonly Step[] => answer(ordinal === 6 ? 9_000 : 50);
    const { canaries, run } = await play(6, {}, { script });
    expect(canaries.map(({ e2eMs }) => e2eMs)).toEqual([9_000]);
    expect(run.ended()).toBeNull();
  });

  it('never take more in flight than is left, nor more than their share of it', async () => {
    const slow = await play(60, { maxConcurrency: 20 }, { script: () => answer(800) });
    expect(slow.transport.maxInFlight).toBeLessThanOrEqual(20);
    expect(slow.canaries.length).toBe(10);
    const script = (ordinal: number): readonly Step[] => answer([6, 13, 20].includes(ordinal) ? 5_900 : 50);
    const stuck = await play(80, { maxConcurrency: 20 }, { script });
    // 15 % of 20 are 3: the fourth waits until the first has ended, and none is lost.
    expect(stuck.canaries.slice(0, 4).map(({ startedMs }) => startedMs)).toEqual([500, 1_100, 1_700, 6_400]);
    expect(stuck.canaries.length).toBe(13);
    const full = await play(8, { maxConcurrency: 1 }, { script: () => answer(150) });
    expect(full.transport.maxInFlight).toBe(1);
  });

  it('keep to their own budget, and end nothing when it is used up', async () => {
    // At worst a canary costs about 16 output tokens of a dollar each.
    const prices = { input: 0, output: 1_000_000 };
    const { canaries, head, run } = await play(40, {}, { prices, canaryBudget: 36, budget: 1e6 });
    expect(head).toHaveLength(40);
    expect(run.ended()).toBeNull();
    const usd = canaries.reduce((sum, { costUsd }) => sum + costUsd, 0);
    expect(usd).toBeLessThanOrEqual(36);
    expect(canaries.length).toBeGreaterThan(0);
    const none = await play(40, {}, { prices, canaryBudget: 1, budget: 1e6 });
    expect(none.canaries).toEqual([]);
    expect(none.head).toHaveLength(40);
  });

  it('hold the load back where they are told to wait, and end it where a rule says so', async () => {
    const script = (ordinal: number): readonly Step[] =>
      ordinal === 6 ? refusal(429, { 'retry-after': '1' }) : answer(50);
    const { head } = await play(20, {}, { script });
    expect(head.filter(({ outcome }) => outcome === 'suppressed').length).toBeGreaterThan(5);
    const reason: StopReason = { stoppedBy: 'abort', code: 'test', message: 'enough' };
    const stopped = await play(20, {}, { onSample: ({ arm }) => (arm === 'canary' ? reason : null) });
    expect(stopped.run.ended()).toEqual(reason);
    expect(stopped.head.length).toBeLessThan(9);
  });
});
