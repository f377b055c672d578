import { describe, expect, it } from '@jest/globals';
import { checkClosedLoad, type ClosedLoad, planClosedLoad } from '../../src/plan/closed-load.js';
import { frameWith, planPrompt, sessionsOf } from '../support/plans.js';

const load = (fields: Partial<ClosedLoad> = {}): ClosedLoad => ({
  executor: 'constant-vus',
  stages: [{ durationMs: 10_000, target: 3 }],
  vus: null,
  iterations: null,
  thinkTime: { minMs: 0, maxMs: 0 },
  ...fields,
});

/** The requests that a user sends in its first `turns` turns, as an executor walks them. */
function walk(
  session: ReturnType<typeof sessionsOf>[number],
  turns: number,
): { id: number; prompt: number; pauseMs: number; phase: string }[] {
  let sent = 0;
  let index = 0;
  return Array.from({ length: turns }, () => {
    const turn = session.turns[index]!;
    index = index + 1 < session.turns.length ? index + 1 : session.loop!.from;
    return turn.requests.map(({ prompt, phase }) => ({
      id: session.loop!.ids.first + sent++ * session.loop!.ids.step,
      prompt,
      phase,
      pauseMs: turn.pauseMs,
    }));
  }).flat();
}

describe('planClosedLoad', () => {
  it('makes each virtual user a session that loops until its time is up', () => {
    const plan = planClosedLoad(frameWith(), load());
    expect(sessionsOf(plan).map(({ dueMs, loop }) => [dueMs, loop?.untilMs, loop?.shared])).toEqual(
      Array(3).fill([0, 10_000, false]),
    );
    expect(plan).toMatchObject({
      planned: null,
      iterations: null,
      durationMs: 10_000,
      executor: 'constant-vus',
    });
    expect(plan.stages).toEqual([
      { index: 1, startMs: 0, durationMs: 10_000, from: 3, target: 3, planned: 0 },
    ]);
  });

  it('lets `vus` overrule the targets of constant-vus', () => {
    expect(planClosedLoad(frameWith(), load({ vus: 5 })).sessions.length).toBe(5);
  });

  it.each(['constant-vus', 'shared-iterations'] as const)(
    'is one stage where its users do not follow the stages (%s)',
    (executor) => {
      const stages = [1, 3, 1].map((target) => ({ durationMs: 10_000, target }));
      const plan = planClosedLoad(frameWith(), load({ executor, stages, vus: 5, iterations: 20 }));
      expect(plan.stages).toEqual([
        { index: 1, startMs: 0, durationMs: 30_000, from: 5, target: 5, planned: 0 },
      ]);
      expect(new Set(sessionsOf(plan).map(({ stage }) => stage))).toEqual(new Set([1]));
    },
  );

  it('gives every request of every user an id of its own', () => {
    const users = sessionsOf(planClosedLoad(frameWith({ firstId: 10, design: 'pairs' }), load()));
    const ids = users.flatMap((user) => walk(user, 300).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.min(...ids)).toBe(10);
    const [first] = users;
    const planned = first!.turns.flatMap(({ requests }) => requests.map(({ id }) => id));
    expect(walk(first!, first!.turns.length).map(({ id }) => id)).toEqual(planned);
  });

  it('goes round the prompts without a break where a pass begins anew, each user from another one', () => {
    const prompts = Array.from({ length: 5 }, (_, n) => planPrompt(`p${n}`));
    const users = sessionsOf(planClosedLoad(frameWith({ prompts }), load()));
    users.forEach((user, offset) => {
      expect(walk(user, 200).map(({ prompt }) => prompt)).toEqual(
        Array.from({ length: 200 }, (_, n) => (n + offset) % 5),
      );
    });
  });

  it('thinks between requests, not before the first, as the seed says', () => {
    const pauses = (seed: string): number[] =>
      walk(
        sessionsOf(planClosedLoad(frameWith({ seed }), load({ thinkTime: { minMs: 100, maxMs: 200 } })))[0]!,
        100,
      ).map(({ pauseMs }) => pauseMs);
    expect(pauses('a')[0]).toBe(0);
    expect(
      pauses('a')
        .slice(1)
        .every((ms) => ms >= 100 && ms < 200),
    ).toBe(true);
    expect(pauses('a')).toEqual(pauses('a'));
    expect(pauses('a')).not.toEqual(pauses('b'));
  });

  it('warms up with three pairs over all users', () => {
    const warm = (vus: number): number =>
      sessionsOf(planClosedLoad(frameWith({ design: 'pairs' }), load({ vus })))
        .flatMap((user) => walk(user, 300))
        .filter(({ phase }) => phase === 'warmup').length;
    expect([1, 2, 3, 5].map(warm)).toEqual([6, 6, 6, 6]);
  });

  it.each([1, 2, 5])('plans what is sent where a prompt is new and has no base: %i users', (users) => {
    const prompts = [planPrompt('a'), planPrompt('new', true), planPrompt('c')];
    const frame = frameWith({ prompts, design: 'pairs' });
    const plan = planClosedLoad(frame, load({ executor: 'shared-iterations', vus: users, iterations: 61 }));
    const turns = sessionsOf(plan).map((_, user) => Math.floor(61 / users) + Number(user < 61 % users));
    const sent = sessionsOf(plan).flatMap((session, user) => walk(session, turns[user]!));
    expect(plan.planned).toBe(sent.length);
    // A third of them are asked of head alone.
    expect(Math.abs(sent.length - (61 * 5) / 3)).toBeLessThanOrEqual(users + 1);
  });

  it('shares iterations between the users of shared-iterations', () => {
    const plan = planClosedLoad(frameWith(), load({ executor: 'shared-iterations', vus: 2, iterations: 9 }));
    expect(plan).toMatchObject({ planned: 9, iterations: 9 });
    expect(sessionsOf(plan).map(({ loop }) => loop?.shared)).toEqual([true, true]);
    expect(
      planClosedLoad(
        frameWith({ design: 'pairs' }),
        load({ executor: 'shared-iterations', vus: 2, iterations: 9 }),
      ).planned,
    ).toBe(18);
  });
});

describe('checkClosedLoad', () => {
  const check = (fields: Partial<ClosedLoad>, frame = frameWith()): string[] =>
    checkClosedLoad(load(fields), frame).map(({ setting, message }) => `${setting}: ${message}`);

  it('accepts a load that fits', () => {
    expect(check({})).toEqual([]);
    expect(check({ executor: 'ramping-vus', vus: 0 })).toEqual([]);
  });

  it.each<[Partial<ClosedLoad>, RegExp]>([
    [{ stages: [{ durationMs: 1_000, target: 2.5 }] }, /^stages: `2.5`: there are only whole/],
    [{ stages: [{ durationMs: 1_000, target: 60 }] }, /^stages: 60 virtual users have up to 60 .* is 50/],
    [{ vus: 20_000 }, /^vus: 20000 virtual users; at most 10000/],
    [{ stages: [{ durationMs: 1_000, target: 0 }] }, /never a virtual user/],
    [{ executor: 'shared-iterations', iterations: 0 }, /^iterations: `0`/],
  ])('refuses %j', (fields, message) => {
    expect(check(fields)).toEqual([expect.stringMatching(message)]);
  });

  it('knows that a pair needs room for two, and that users cannot switch arms by the clock', () => {
    expect(check({ vus: 30 }, frameWith({ design: 'pairs' }))[0]).toMatch(/up to 60 requests/);
    expect(check({}, frameWith({ design: 'switchback' }))[0]).toMatch(/^executor: /);
  });
});
