import { describe, expect, it } from '@jest/globals';
import { planArrivalRate } from '../../src/plan/open-load.js';
import { frameWith, planPrompt, sessionsOf } from '../support/plans.js';

const plan = (minutes: number, fields = {}): ReturnType<typeof sessionsOf> =>
  sessionsOf(
    planArrivalRate(frameWith({ design: 'switchback', ...fields }), {
      executor: 'constant-arrival-rate',
      stages: [{ durationMs: minutes * 60_000, target: 1 }],
      startRate: 0,
      timeUnitMs: 1_000,
      spacing: 'even',
    }),
  );

describe('a switchback plan', () => {
  it('gives each block of a minute to one arm, and each pair of blocks to both', () => {
    const sessions = plan(8);
    const armsOf = (minute: number): string[] => [
      ...new Set(
        sessions
          .filter(({ dueMs }) => Math.floor(dueMs / 60_000) === minute)
          .map(({ turns }) => turns[0]!.requests[0]!.arm),
      ),
    ];
    for (let pair = 0; pair < 4; pair += 1) {
      expect([armsOf(2 * pair), armsOf(2 * pair + 1)].flat().sort()).toEqual(['base', 'head']);
    }
    expect([0, 2, 4, 6].filter((minute) => armsOf(minute)[0] === 'head')).toHaveLength(2);
  });

  it('does not judge the first 20 s of a block', () => {
    for (const { dueMs, turns } of plan(3)) {
      expect(turns[0]!.requests[0]!.phase).toBe(dueMs % 60_000 < 20_000 ? 'warmup' : 'measure');
    }
  });

  it('joins the two blocks of a pair by the id of their first request', () => {
    expect([...new Set(plan(4, { firstId: 5 }).map(({ pair }) => pair))]).toEqual([5, 125]);
  });

  it('asks a new prompt by head in either block, outside the pairs', () => {
    const sessions = plan(4, { prompts: [planPrompt('new', true)] });
    expect(new Set(sessions.map(({ pair, turns }) => `${pair} ${turns[0]!.requests[0]!.arm}`))).toEqual(
      new Set(['null head']),
    );
  });
});
