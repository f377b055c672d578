import type { Random } from '../base/random.js';
import type { Ms } from '../base/units.js';
import type { ArmAssignment } from './arms.js';
import type { Arrivals } from './arrivals.js';
import type { PlanFrame } from './frame.js';
import { armsInOrder, balancedOrders, hasBase } from './pairs.js';

/** Long enough for queues to reach their level under one arm. */
const BLOCK_MS: Ms = 60_000;
/** Both arms had the endpoint to themselves once. */
export const BLOCK_PAIR_MS: Ms = 2 * BLOCK_MS;
/** The start of a block still feels the other arm's load, and is not judged. */
const WASHOUT_MS: Ms = 20_000;

/**
 * The whole load goes to one arm for a block, then to the other: the design that also sees the load an arm creates,
 * where pairs would average it out (Bojinov, Simchi-Levi & Zhao 2023). Blocks come in pairs, the order within each
 * random and balanced. A prompt without a base is asked by head in either block, and then belongs to no pair.
 */
export function assignSwitchback(
  frame: PlanFrame,
  plan: { arrivals: Arrivals; prompts: Uint32Array },
  random: Random,
): ArmAssignment {
  const { arrivals, prompts } = plan;
  const lastMs = arrivals.dueMs[arrivals.length - 1] ?? 0;
  const headFirst = balancedOrders(blockPair(lastMs) + 1, random);
  const firstOfPair = firstArrivals(arrivals);
  return {
    total: prompts.length,
    at: (arrival) => {
      const due = arrivals.dueMs[arrival] ?? 0;
      const prompt = prompts[arrival] ?? 0;
      const matched = hasBase(frame, prompt);
      const arms = armsInOrder(headFirst[blockPair(due)] === 1);
      const arm = matched ? arms[Math.floor(due / BLOCK_MS) % 2 === 0 ? 0 : 1] : 'head';
      const phase = due % BLOCK_MS < WASHOUT_MS ? 'warmup' : 'measure';
      const pair = matched ? frame.firstId + (firstOfPair[blockPair(due)] ?? 0) : null;
      return { pair, requests: [{ id: frame.firstId + arrival, prompt, arm, phase }] };
    },
    count: (from, to) => to - from,
  };
}

function blockPair(due: Ms): number {
  return Math.floor(due / BLOCK_PAIR_MS);
}

/** For each pair of blocks its first arrival. */
function firstArrivals(arrivals: Arrivals): number[] {
  const first: number[] = [];
  arrivals.dueMs.forEach((due, arrival) => {
    first[blockPair(due)] ??= arrival;
  });
  return first;
}
