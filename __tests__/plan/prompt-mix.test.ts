import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../../src/base/random.js';
import { planArrivalRate } from '../../src/plan/open-load.js';
import type { PlanPrompt } from '../../src/plan/plan.js';
import { createMixCursor, sharesOf, turnsOfACycle } from '../../src/plan/prompt-mix.js';
import { frameWith, planPrompt, sessionsOf } from '../support/plans.js';

type Kind = 'judged' | 'control' | 'single';

function promptsOf(kinds: readonly Kind[]): PlanPrompt[] {
  return kinds.map((kind, index) => ({
    ...planPrompt(`${index}`, kind === 'single'),
    ...(kind === 'single' ? {} : { control: kind === 'control' }),
  }));
}

function draw(kinds: readonly Kind[], count: number, rotation = 0): Kind[] {
  const request = { prompts: promptsOf(kinds), promptOrder: 'shuffle' as const, random: seededRandom('mix') };
  const next = createMixCursor({ ...request, rotation });
  return Array.from({ length: count }, () => kinds[next()]!);
}

const kindsArbitrary = fc.array(fc.constantFrom<Kind>('judged', 'control', 'single'), {
  minLength: 1,
  maxLength: 30,
});
const repeat = (kind: Kind, times: number): Kind[] => Array.from({ length: times }, () => kind);

describe('createMixCursor', () => {
  it('gives prompts that differ at least 80 % of the pairs, after any number of arrivals', () => {
    fc.assert(
      fc.property(kindsArbitrary, fc.integer({ min: 1, max: 200 }), (kinds, count) => {
        fc.pre(kinds.includes('judged'));
        const pairs = draw(kinds, count)
          .filter((kind) => kind !== 'single')
          .slice(3);
        const natural = kinds.filter((kind) => kind === 'judged').length * 5;
        const isMixed = natural < 4 * kinds.filter((kind) => kind !== 'single').length;
        const judged = pairs.filter((kind) => kind === 'judged').length;
        if (isMixed) expect(judged).toBeGreaterThanOrEqual(0.8 * pairs.length);
      }),
    );
  });

  it('asks one changed prompt of ten in four of five pairs, and the other nine in turn', () => {
    const kinds = [...repeat('control', 9), 'judged' as const];
    const order = draw(kinds, 3 + 225);
    expect(order.slice(3).filter((kind) => kind === 'judged')).toHaveLength(180);
    expect(order.slice(0, 3)).toEqual(['judged', 'judged', 'judged']);
    expect(order.slice(3, 8)).toEqual(['judged', 'judged', 'judged', 'judged', 'control']);
    const request = {
      prompts: promptsOf(kinds),
      promptOrder: 'sequential' as const,
      random: seededRandom('mix'),
    };
    const next = createMixCursor(request);
    const asked = Array.from({ length: 53 }, () => next()).filter((index) => index !== 9);
    expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 0]);
  });

  it('leaves the order alone where prompts that differ have their share, and where nothing is compared', () => {
    const kinds = [...repeat('judged', 4), 'control' as const];
    expect(draw(kinds, 500).filter((kind) => kind === 'judged')).toHaveLength(400);
    const singles = draw(['single', 'single', 'single'], 30);
    expect(singles).toHaveLength(30);
    const next = createMixCursor({
      prompts: promptsOf(['single', 'single', 'single']),
      promptOrder: 'sequential',
      random: seededRandom('x'),
      rotation: 2,
    });
    expect([next(), next(), next(), next()]).toEqual([2, 0, 1, 2]);
  });

  it('asks new prompts as often as any other', () => {
    const kinds = [...repeat('control', 6), ...repeat('single', 3), 'judged' as const];
    const order = draw(kinds, 1_000);
    expect(order.filter((kind) => kind === 'single')).toHaveLength(300);
    expect(order.filter((kind) => kind === 'control')).toHaveLength(139);
  });
});

describe('sharesOf', () => {
  it('are the shares of the order', () => {
    fc.assert(
      fc.property(kindsArbitrary, (kinds) => {
        const shares = sharesOf(promptsOf(kinds));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        const order = draw(kinds, 3_000);
        for (const kind of ['judged', 'control', 'single'] as const) {
          const expected = shares.reduce((sum, share, i) => sum + (kinds[i] === kind ? share : 0), 0);
          const seen = order.filter((each) => each === kind).length / order.length;
          expect(Math.abs(seen - expected)).toBeLessThan(0.01);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('turnsOfACycle', () => {
  it('is every prompt once, or whole fives where controls are held to a fifth', () => {
    expect(turnsOfACycle(promptsOf(['judged', 'judged', 'single']))).toBe(3);
    expect(turnsOfACycle(promptsOf([...repeat('control', 11), 'judged']))).toBe(15);
  });
});

describe('a plan with controls', () => {
  it('sends them in pairs as well, and warms up with what differs', () => {
    const prompts = promptsOf([...repeat('control', 9), 'judged']);
    const plan = planArrivalRate(frameWith({ design: 'pairs', prompts }), {
      executor: 'constant-arrival-rate',
      stages: [{ durationMs: 100_000, target: 1 }],
      startRate: 0,
      timeUnitMs: 1_000,
      spacing: 'even',
    });
    const sessions = sessionsOf(plan);
    expect(plan.planned).toBe(200);
    expect(sessions.slice(0, 3).map(({ turns }) => turns[0]?.requests[0]?.prompt)).toEqual([9, 9, 9]);
    const controls = sessions.filter(({ turns }) => turns[0]?.requests[0]?.prompt !== 9);
    expect(controls).toHaveLength(19);
    expect(controls.every(({ turns }) => turns[0]?.requests.length === 2)).toBe(true);
  });
});
