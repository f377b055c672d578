import type { Pair } from './estimate.js';

/** A clock that says 0 ms means "less than it can tell". */
const LEAST_MS = 0.01;

/**
 * ln(head / base) of every pair of durations in ms. A pair in which one request failed is infinite on that side;
 * one in which both failed says nothing of either arm and is left out.
 */
export function logRatios(pairs: readonly Pair[]): number[] {
  return pairs.filter(({ base, head }) => base < Infinity || head < Infinity).map(logRatio);
}

function logRatio({ base, head }: Pair): number {
  return Math.log(Math.max(head, LEAST_MS)) - Math.log(Math.max(base, LEAST_MS));
}
