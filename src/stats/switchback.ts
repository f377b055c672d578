import { sum } from 'simple-statistics';
import type { Random } from '../base/random.js';
import type { Alphas, Comparison } from './estimate.js';
import { estimateCenter } from './hodges-lehmann.js';
import { logRatios } from './log-ratios.js';
import { percentile, sortAscending } from './percentile.js';

const ENUMERATE_UP_TO = 14;
const SAMPLED_FLIPS = 10_000;
const ROUNDING = 1e-12;

/** Two neighbouring blocks of time in which one arm had the endpoint to itself: their durations, start-up left out. */
export interface BlockPair {
  readonly base: readonly number[];
  readonly head: readonly number[];
}

/**
 * Compares arms that took turns under load: a sign-flip test (Fisher 1935) on the log ratios of the blocks'
 * medians, exact for up to 14 block pairs. A block without data drops its pair; `undefined` if none is left.
 */
export function compareBlocks(
  blocks: readonly BlockPair[],
  alphas: Alphas,
  random: Random,
): Comparison | undefined {
  const usable = blocks.filter(({ base, head }) => base.length > 0 && head.length > 0);
  const differences = logRatios(
    usable.map(({ base, head }) => ({ base: medianOf(base), head: medianOf(head) })),
  );
  const center = estimateCenter(differences, alphas);
  if (center === undefined) return undefined;
  return {
    estimate: Math.exp(center.estimate),
    low: Math.exp(center.low),
    high: Math.exp(center.high),
    n: differences.length,
    method: 'sign flips of block medians',
    p: signFlipPValue(differences, random),
  };
}

/** Infinities of both signs would cancel into NaN, so they become one more than the largest finite size. */
function signFlipPValue(differences: readonly number[], random: Random): number {
  const largest = Math.max(0, ...differences.filter(Number.isFinite).map(Math.abs));
  const sizes = differences.map((difference) => Math.min(Math.abs(difference), largest + 1));
  const observed = sum(sizes.map((size, i) => ((differences[i] ?? 0) < 0 ? -size : size)));
  const reaches = (isNegative: (i: number) => boolean): boolean =>
    sum(sizes.map((size, i) => (isNegative(i) ? -size : size))) >= observed - ROUNDING;
  let count = 0;
  if (sizes.length <= ENUMERATE_UP_TO) {
    for (let signs = 0; signs < 2 ** sizes.length; signs += 1) {
      if (reaches((i) => ((signs >> i) & 1) === 1)) count += 1;
    }
    return count / 2 ** sizes.length;
  }
  for (let flip = 0; flip < SAMPLED_FLIPS; flip += 1) {
    if (reaches(() => random.next() < 0.5)) count += 1;
  }
  return (count + 1) / (SAMPLED_FLIPS + 1);
}

function medianOf(values: readonly number[]): number {
  return percentile(sortAscending(values), 0.5) ?? Infinity;
}
