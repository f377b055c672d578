import { describe, expect, it } from '@jest/globals';
import type { Plan, Session } from '../../../src/plan/plan.js';
import { arrival, arrivals, planOf, type RunOptions, startRun } from '../../support/load-run.js';
import { ManualClock } from '../../support/manual-clock.js';
import { answer, refusal, ScriptedTransport, type Step } from '../../support/scripted-transport.js';

function play(
  sessions: readonly Session[],
  script: (ordinal: number) => readonly Step[],
  { fields = {}, ...options }: Partial<RunOptions> & { readonly fields?: Partial<Plan> } = {},
) {
  const clock = new ManualClock();
  const transport = new ScriptedTransport(clock, script);
  const run = startRun(planOf(sessions, fields), { clock, transport, ...options });
  const endsAt = async (): Promise<number> => {
    for (let at = 0; at < 120_000; at += 10) {
      await Promise.resolve();
      if (run.ended() !== undefined) return at - 10;
      clock.advance(10);
    }
    return Infinity;
  };
  const outcomes = (): string[] =>
    [...run.samples].sort((a, b) => a.id - b.id).map(({ id, outcome }) => `${id} ${outcome}`);
  return { run, clock, transport, endsAt, outcomes };
}

const session = (fields: Partial<Session>, ids: readonly number[] = [0, 1]): Session => ({
  ...arrival(0),
  turns: ids.map((id) => ({ pauseMs: 0, requests: [{ id, prompt: 0, arm: 'head', phase: 'measure' }] })),
  ...fields,
});

describe('the end of a plan', () => {
  it('still takes what is due at its last instant, and nothing behind it', async () => {
    const { run, endsAt, outcomes } = play(arrivals(10_000, 10_001), () => answer(50));
    expect(await endsAt()).toBe(10_050);
    expect(outcomes()).toEqual(['0 ok', '1 dropped']);
    expect(run.samples.map(({ plannedMs }) => plannedMs)).toContain(10_000);
  });

  it('comes with the last answer, and not before a turn that pauses', async () => {
    const [first, second] = session({}).turns;
    const turns = [first, { ...second, pauseMs: 300 }] as Session['turns'];
    const { endsAt, outcomes } = play([session({ turns })], () => answer(50));
    expect(await endsAt()).toBe(400);
    expect(outcomes()).toEqual(['0 ok', '1 ok']);
  });

  it('drops a turn whose pause outlasts it, at once and not when the grace is over', async () => {
    const [first, second] = session({}).turns;
    const turns = [first, { ...second, pauseMs: 10_000 }] as Session['turns'];
    const { endsAt, outcomes } = play([session({ turns })], () => answer(50));
    expect(await endsAt()).toBe(50);
    expect(outcomes()).toEqual(['0 ok', '1 dropped']);
  });

  it('after its grace takes back what is in flight, drops what waits, and counts each once', async () => {
    const silent: Step[] = [{ after: 0, do: 'written' }];
    const waiting = session({ dueMs: 10 }, [1, 2]);
    const { endsAt, outcomes, transport } = play([...arrivals(0), waiting], () => silent, {
      fields: { maxConcurrency: 1, gracefulStopMs: 500 },
      timeoutMs: 60_000,
    });
    expect(await endsAt()).toBe(10_500);
    expect(outcomes()).toEqual(['0 cancelled', '1 dropped', '2 dropped']);
    expect(transport.sent).toHaveLength(1);
  });

  it('of shared iterations drops none of them where the run was stopped', async () => {
    const stop = { stoppedBy: 'early', code: 'early', message: '' } as const;
    let left = 2;
    const user = session(
      { loop: { untilMs: 10_000, shared: true, from: 0, ids: { first: 0, step: 1 } } },
      [0],
    );
    const { run, endsAt, outcomes } = play([user], () => answer(100), {
      fields: { iterations: 9 },
      onSample: () => ((left -= 1) === 0 ? (stop as never) : null),
    });
    expect(await endsAt()).toBe(200);
    expect(outcomes()).toEqual(['0 ok', '1 ok']);
    expect(run.ended()).toEqual(stop);
  });
});

describe('a reason to send nothing more', () => {
  it('takes back what is in flight where nothing pays for it', async () => {
    // A hundred times what its seven tokens come to: of the others, the budget can hold that no more.
    const dear = answer(50, 25, { prompt_tokens: 5, completion_tokens: 2, cost: 700 });
    const { run, endsAt, outcomes } = play(arrivals(0, 0, 500), (n) => (n === 0 ? dear : answer(2_000)), {
      prices: { input: 1e6, output: 1e6 },
      budget: 1_000,
    });
    expect(await endsAt()).toBe(50);
    expect(run.ended()).toMatchObject({ stoppedBy: 'error', code: 'price_above_reservation' });
    expect(outcomes()).toEqual(['0 ok', '1 cancelled']);
  });

  it('else lets it finish', async () => {
    const quota = refusal(429, {}, '{"error":{"code":"insufficient_quota","message":"gone"}}', 100);
    const script = [answer(50), quota, answer(2_000)];
    const { run, endsAt, outcomes } = play(arrivals(0, 0, 0, 500), (n) => script[n] ?? []);
    expect(await endsAt()).toBe(2_000);
    expect(run.ended()).toMatchObject({ stoppedBy: 'error', code: 'quota_exhausted' });
    expect(outcomes()).toEqual(['0 ok', '1 rate_limited', '2 ok']);
  });

  it('may come of a sample that was never sent', async () => {
    const stop = { stoppedBy: 'early', code: 'early', message: '' } as never;
    const { run, endsAt } = play(arrivals(0, 10, 500), () => answer(100), {
      fields: { maxConcurrency: 1 },
      onSample: ({ outcome }) => (outcome === 'dropped' ? stop : null),
    });
    expect(await endsAt()).toBe(100);
    expect(run.samples).toHaveLength(2);
    expect(run.ended()).toBe(stop);
  });
});

describe('what a 429 holds back', () => {
  const limited = (seconds: number) => refusal(429, { 'retry-after': String(seconds) }, '{}', 10);

  it('is suppressed before its instant, and sent at it', async () => {
    const { endsAt, outcomes } = play(arrivals(0, 2_009, 2_010), (n) => (n === 0 ? limited(2) : answer(50)));
    await endsAt();
    expect(outcomes()).toEqual(['0 rate_limited', '1 suppressed', '2 ok']);
  });

  it('is suppressed and not dropped where it is held past the plan’s end, the rest of its session as well', async () => {
    const { endsAt, outcomes } = play([session({}, [0, 1, 2])], () => limited(20));
    await endsAt();
    expect(outcomes()).toEqual(['0 rate_limited', '1 suppressed', '2 suppressed']);
  });
});
