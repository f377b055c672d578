import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../../src/base/random.js';
import { assignPairs } from '../../src/plan/pairs.js';
import type { PlanFrame } from '../../src/plan/frame.js';
import type { PlanPrompt } from '../../src/plan/plan.js';
import { ARMS, type Arm } from '../../src/samples/sample.js';
import { planPrompt } from '../support/plans.js';

/** A prompt that head, base and so many others ask. */
function promptFor(id: string, others: number): PlanPrompt {
  const prompt = planPrompt(id);
  const more = ARMS.slice(2, 2 + others).map((arm): [Arm, PlanPrompt['head']] => [arm, prompt.head]);
  return { ...prompt, others: Object.fromEntries(more) };
}

function blocksOf(prompts: readonly PlanPrompt[], order: readonly number[], seed: string) {
  const frame = { prompts, firstId: 100, design: 'pairs' } as unknown as PlanFrame;
  const assigned = assignPairs(frame, Uint32Array.from(order), seededRandom(seed, 'arms'));
  return { assigned, blocks: order.map((_, arrival) => assigned.at(arrival)) };
}

describe('blocks of several arms', () => {
  it('give every arm each place once within as many blocks as there are arms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.string(), (others, seed) => {
        const arms = others + 2;
        const { blocks } = blocksOf(
          [promptFor('a', others)],
          Array.from({ length: arms * 4 }, () => 0),
          seed,
        );
        for (let from = 0; from < blocks.length; from += arms)
          for (let place = 0; place < arms; place += 1) {
            const own = blocks.slice(from, from + arms).map(({ requests }) => requests[place]!.arm);
            expect(new Set(own).size).toBe(arms);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('number their requests in the order of dispatch, without a gap, and are joined by the first of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 40 }), fc.string(), (order, seed) => {
        // The third is new: head alone asks it.
        const prompts = [promptFor('a', 2), promptFor('b', 1), { ...planPrompt('c', true), others: {} }];
        const { assigned, blocks } = blocksOf(prompts, order, seed);
        const ids = blocks.flatMap(({ requests }) => requests.map(({ id }) => id));
        expect(ids).toEqual(ids.map((_, index) => 100 + index));
        expect(assigned.total).toBe(ids.length);
        expect(assigned.count(0, order.length)).toBe(ids.length);
        for (const { pair, requests } of blocks) {
          expect(pair).toBe(requests.length === 1 ? null : requests[0]!.id);
          expect(new Set(requests.map(({ arm }) => arm)).size).toBe(requests.length);
        }
        expect(blocks.map(({ requests }) => requests.length)).toEqual(
          order.map((prompt) => [4, 3, 1][prompt]),
        );
      }),
      { numRuns: 60 },
    );
  });
});
