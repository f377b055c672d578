import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../../src/base/random.js';
import { createPromptCursor, orderPrompts } from '../../src/prompts/order.js';

describe('the order of prompts', () => {
  it('goes round in sequence', () => {
    expect([...orderPrompts(createPromptCursor('sequential', 3, seededRandom(1)), 7)]).toEqual([
      0, 1, 2, 0, 1, 2, 0,
    ]);
  });

  it('asks every prompt equally often when shuffled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(300), fc.nat(), (count, requests, seed) => {
        const order = orderPrompts(createPromptCursor('shuffle', count, seededRandom(seed)), requests);
        const times = Array.from(
          { length: count },
          (_, index) => order.filter((one) => one === index).length,
        );
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is the same for a seed, and another one each cycle', () => {
    const order = (seed: number): string =>
      orderPrompts(createPromptCursor('shuffle', 20, seededRandom(seed)), 40).join();
    expect(order(5)).toBe(order(5));
    expect(order(5)).not.toBe(order(6));
    const cycles = orderPrompts(createPromptCursor('shuffle', 20, seededRandom(5)), 40);
    expect(cycles.slice(0, 20)).not.toEqual(cycles.slice(20));
  });

  it.each([0, -1, Number.NaN])('cannot order %p prompts', (count) => {
    expect(() => createPromptCursor('shuffle', count, seededRandom(1))).toThrow(RangeError);
  });
});
