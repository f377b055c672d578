import { type Random, shuffled } from '../base/random.js';

/** `shuffle`: every cycle a new permutation, so that each prompt is asked equally often. `sequential`: as they stand. */
export type PromptOrder = 'shuffle' | 'sequential';

/** Gives the index of the next prompt, without end. `count` must be at least 1. */
export function createPromptCursor(order: PromptOrder, count: number, random: Random): () => number {
  if (!(count >= 1)) throw new RangeError('there must be a prompt to order');
  const inOrder = Array.from({ length: count }, (_, index) => index);
  let cycle: readonly number[] = [];
  let at = 0;
  return () => {
    if (at === cycle.length) {
      cycle = order === 'shuffle' ? shuffled(random, inOrder) : inOrder;
      at = 0;
    }
    const index = cycle[at] ?? 0;
    at += 1;
    return index;
  };
}

/** Prompt indices for a number of requests that is known beforehand. */
export function orderPrompts(next: () => number, requests: number): Uint32Array {
  return Uint32Array.from({ length: requests }, next);
}
