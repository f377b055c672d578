import { type Random, shuffled } from '../base/random.js';

/** `sequential`: round robin; `shuffle`: every round in a fresh order. Either way each prompt is asked equally often. */
export const PROMPT_ORDERS = ['shuffle', 'sequential'] as const;

export type PromptOrder = (typeof PROMPT_ORDERS)[number];

/** Which prompt each of `count` arrivals asks: indices into the plan's prompts. */
export function orderPrompts(count: number, prompts: number, order: PromptOrder, random: Random): Int32Array {
  const round = Array.from({ length: prompts }, (_, index) => index);
  const result = new Int32Array(count);
  for (let start = 0; start < count; start += prompts) {
    const next = order === 'shuffle' ? shuffled(random, round) : round;
    result.set(next.slice(0, count - start), start);
  }
  return result;
}
