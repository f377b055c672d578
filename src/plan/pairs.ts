import { type Random, shuffled } from '../base/random.js';
import type { Arm } from '../samples/sample.js';
import type { ArmAssignment } from './arms.js';
import type { PlanFrame } from './frame.js';
import { armsAsking } from './plan.js';

/** The first pairs meet cold connections and caches; they are sent and counted, but not judged. */
export const WARMUP_PAIRS = 3;

/** Orders are balanced within every block of this many pairs. */
const BLOCK = 4;

/**
 * Every arrival is a matched pair, or a block of as many requests as there are arms: the same prompt by each of them in one tick, the
 * order random and balanced, so that neither drift nor a cache warmed by the first of them can pass for a difference between the
 * arms. A prompt that has no base is asked by head alone.
 */
export function assignPairs(frame: PlanFrame, prompts: Uint32Array, random: Random): ArmAssignment {
  const orderOf = drawOrders(frame, prompts.length, random);
  const before = countRequestsBefore(frame, prompts);
  return {
    total: before[prompts.length] ?? 0,
    at: (arrival) => {
      const prompt = prompts[arrival] ?? 0;
      const id = frame.firstId + (before[arrival] ?? 0);
      const phase = arrival < WARMUP_PAIRS ? 'warmup' : 'measure';
      const arms = orderOf(arrival, prompt);
      const pair = hasBase(frame, prompt) ? id : null;
      return { pair, requests: arms.map((arm, index) => ({ id: id + index, prompt, arm, phase })) };
    },
    count: (from, to) => (before[to] ?? 0) - (before[from] ?? 0),
  };
}

/** The arms in the order in which the n-th of the pairs or blocks sends them, of those that ask its prompt. */
export function drawOrders(
  frame: Pick<PlanFrame, 'prompts'>,
  count: number,
  random: Random,
): (index: number, prompt: number) => readonly Arm[] {
  const asking = frame.prompts.map(armsAsking);
  const arms = asking.reduce((most, each) => (each.length > most.length ? each : most), asking[0] ?? []);
  const order = arms.length > 2 ? rotatedOrders(arms, count, random) : pairOrders(count, random);
  return (index, prompt) => {
    const own = asking[prompt] ?? [];
    return own.length < 2 ? own : order(index).filter((arm) => own.includes(arm));
  };
}

function pairOrders(count: number, random: Random): (index: number) => readonly Arm[] {
  const headFirst = balancedOrders(count, random);
  return (index) => armsInOrder(headFirst[index] === 1);
}

/**
 * Within as many blocks as there are arms each of them has each place once: a random order and its rotations, shuffled (a random
 * Latin square).
 */
function rotatedOrders(
  arms: readonly Arm[],
  count: number,
  random: Random,
): (index: number) => readonly Arm[] {
  const orders: (readonly Arm[])[] = [];
  while (orders.length < count) {
    const first = shuffled(random, arms);
    orders.push(
      ...shuffled(
        random,
        first.map((_, by) => [...first.slice(by), ...first.slice(0, by)]),
      ),
    );
  }
  return (index) => orders[index] ?? arms;
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

/** Most requests of one turn. */
export function widestTurn({ prompts, design }: Pick<PlanFrame, 'prompts' | 'design'>): number {
  return design === 'pairs' ? Math.max(1, ...prompts.map((prompt) => armsAsking(prompt).length)) : 1;
}

/** Element i: requests of the first i arrivals. */
function countRequestsBefore(frame: PlanFrame, prompts: Uint32Array): Float64Array {
  const sizes = frame.prompts.map((prompt) => armsAsking(prompt).length);
  const before = new Float64Array(prompts.length + 1);
  prompts.forEach((prompt, arrival) => {
    before[arrival + 1] = (before[arrival] ?? 0) + (sizes[prompt] ?? 1);
  });
  return before;
}
