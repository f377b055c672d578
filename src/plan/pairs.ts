import { type Random, shuffled } from '../base/random.js';
import type { ArmAssignment } from './arms.js';
import type { PlanFrame } from './frame.js';
import type { Arm } from '../samples/sample.js';

/** The first pairs meet cold connections and caches; they are sent and counted, but not judged. */
export const WARMUP_PAIRS = 3;

/** Orders are balanced within every block of this many pairs. */
const BLOCK = 4;

/**
 * Every arrival is a matched pair: the same prompt by both arms in one tick, the order random and balanced, so that
 * neither drift nor a cache warmed by the first of the two can pass for a difference between the arms. A prompt
 * that has no base is asked by head alone.
 */
export function assignPairs(frame: PlanFrame, prompts: Uint32Array, random: Random): ArmAssignment {
  const headFirst = balancedOrders(prompts.length, random);
  const before = countRequestsBefore(frame, prompts);
  return {
    total: before[prompts.length] ?? 0,
    at: (arrival) => {
      const prompt = prompts[arrival] ?? 0;
      const id = frame.firstId + (before[arrival] ?? 0);
      const phase = arrival < WARMUP_PAIRS ? 'warmup' : 'measure';
      if (!hasBase(frame, prompt)) return { pair: null, requests: [{ id, prompt, arm: 'head', phase }] };
      const arms = armsInOrder(headFirst[arrival] === 1);
      return { pair: id, requests: arms.map((arm, index) => ({ id: id + index, prompt, arm, phase })) };
    },
    count: (from, to) => (before[to] ?? 0) - (before[from] ?? 0),
  };
}

export function hasBase(frame: PlanFrame, prompt: number): boolean {
  return (frame.prompts[prompt]?.base ?? null) !== null;
}

export function armsInOrder(headFirst: boolean): readonly [Arm, Arm] {
  return headFirst ? ['head', 'base'] : ['base', 'head'];
}

/** For each pair whether head goes first (1) or base (0): permuted blocks, so that both orders are equally frequent. */
export function balancedOrders(count: number, random: Random): Uint8Array {
  const half = Array.from({ length: BLOCK }, (_, index) => index % 2);
  const orders = new Uint8Array(count);
  for (let start = 0; start < count; start += BLOCK)
    orders.set(shuffled(random, half).slice(0, count - start), start);
  return orders;
}

/** Element i: requests of the first i arrivals. */
function countRequestsBefore(frame: PlanFrame, prompts: Uint32Array): Float64Array {
  const sizes = frame.prompts.map((_, prompt) => (hasBase(frame, prompt) ? 2 : 1));
  const before = new Float64Array(prompts.length + 1);
  prompts.forEach((prompt, arrival) => {
    before[arrival + 1] = (before[arrival] ?? 0) + (sizes[prompt] ?? 1);
  });
  return before;
}
