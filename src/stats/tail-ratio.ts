import { integerBelow, type Random } from '../base/random.js';
import type { Alphas, Comparison, Pair } from './estimate.js';
import { interpolate, percentile, percentilePosition, sortAscending } from './percentile.js';

/** With fewer pairs a comparison of p95s is for information only. */
export const LEAST_PAIRS_FOR_TAIL = 100;

const RESAMPLES = 2_000;
/** Ratios that are equal on paper may differ in the last bit. */
const ROUNDING = 1e-12;

/**
 * By which factor a percentile of head exceeds that of base: s = ln(Q(head) / Q(base)). p by random swaps within
 * pairs (Fisher's randomization test), bounds by the percentile bootstrap over pairs; 2000 of each.
 * `undefined` without pairs.
 */
export function compareTails(
  pairs: readonly Pair[],
  fraction: number,
  alphas: Alphas,
  random: Random,
): Comparison | undefined {
  if (pairs.length === 0) return undefined;
  const tails = new TailWalk(pairs, fraction);
  const observed = tails.logRatio(unswapped, once);
  const bootstrap = sortAscending(Array.from({ length: RESAMPLES }, () => resample(tails, random)));
  return {
    estimate: Math.exp(observed),
    low: Math.exp(percentile(bootstrap, alphas.fail) ?? -Infinity),
    high: Math.exp(percentile(bootstrap, 1 - alphas.pass) ?? Infinity),
    n: pairs.length,
    method: 'swap permutation, pair bootstrap',
    p: swapPValue(tails, observed, random),
  };
}

function swapPValue(tails: TailWalk, observed: number, random: Random): number {
  // A coin is tossed only for the few pairs that reach into the tail: twice the round in which it was, plus its side.
  const tosses = new Int32Array(tails.pairs);
  let atLeast = 1;
  for (let round = 1; round <= RESAMPLES; round += 1) {
    const swap = (pair: number): 0 | 1 => {
      let toss = tosses[pair] ?? 0;
      if (toss >> 1 !== round) {
        toss = 2 * round + (random.next() < 0.5 ? 0 : 1);
        tosses[pair] = toss;
      }
      return (toss & 1) as 0 | 1;
    };
    if (tails.logRatio(swap, once) >= observed - ROUNDING) atLeast += 1;
  }
  return atLeast / (RESAMPLES + 1);
}

const unswapped = (): 0 => 0;
const once = (): 1 => 1;

function resample(tails: TailWalk, random: Random): number {
  const n = tails.pairs;
  const copies = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) {
    const drawn = integerBelow(random, n);
    copies[drawn] = (copies[drawn] ?? 0) + 1;
  }
  return tails.logRatio(unswapped, (pair) => copies[pair] ?? 0);
}

/**
 * Reads both arms' percentiles off the pooled values from the top down, so that a resample costs a walk through
 * the tail and no sorting.
 */
class TailWalk {
  readonly pairs: number;
  private readonly values: Float64Array;
  /** Twice the pair, plus 1 for head. */
  private readonly owners: Uint32Array;
  private readonly upperRank: number;
  private readonly share: number;

  constructor(pairs: readonly Pair[], fraction: number) {
    this.pairs = pairs.length;
    const pooled = pairs.flatMap(({ base, head }, i) => [
      { value: base, owner: 2 * i },
      { value: head, owner: 2 * i + 1 },
    ]);
    pooled.sort((a, b) => (a.value > b.value ? -1 : a.value < b.value ? 1 : a.owner - b.owner));
    this.values = Float64Array.from(pooled, ({ value }) => value);
    this.owners = Uint32Array.from(pooled, ({ owner }) => owner);
    const { below, share } = percentilePosition(pairs.length, fraction);
    this.upperRank = pairs.length - 1 - below;
    this.share = share;
  }

  /** ln(Q(head)/Q(base)) with pairs swapped where `swap` is 1 and taken `copies` times. */
  logRatio(swap: (pair: number) => 0 | 1, copies: (pair: number) => number): number {
    const seen: [number, number] = [0, 0];
    const upper: [number, number] = [0, 0];
    const lower: [number, number] = [0, 0];
    const { upperRank } = this;
    for (let i = 0; i < this.values.length && (seen[0] <= upperRank || seen[1] <= upperRank); i += 1) {
      const value = this.values[i] ?? 0;
      const owner = this.owners[i] ?? 0;
      const pair = owner >> 1;
      const arm = ((owner & 1) ^ swap(pair)) as 0 | 1;
      const before = seen[arm];
      const after = before + copies(pair);
      seen[arm] = after;
      // Counted from the top, the value below the percentile has rank `upperRank`, the one above it one less.
      if (before < upperRank && after >= upperRank) upper[arm] = value;
      if (before <= upperRank && after > upperRank) lower[arm] = value;
    }
    if (upperRank === 0) return logOfRatio(lower[1], lower[0]);
    const at = (arm: 0 | 1): number => interpolate(lower[arm], upper[arm], this.share);
    return logOfRatio(at(1), at(0));
  }
}

/** Two infinite percentiles are equally bad, and so are two of 0. */
function logOfRatio(head: number, base: number): number {
  return head === base ? 0 : Math.log(head) - Math.log(base);
}
