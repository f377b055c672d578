import type { Random } from '../../base/random.js';
import type { Alphas, Comparison, Pair } from '../estimates/estimate.js';
import { interpolate, percentile, percentilePosition, sortAscending } from '../estimates/percentile.js';

/** No fewer swaps and resamples, whatever they show. */
const RESAMPLES = 2_000;
/** Of what is exceptional no fewer swaps, and as many as bring this many beyond the observed at the level asked for. */
const [SWAPS, EXCEEDING] = [20_000, 10];
/** Resamples beyond a bound. */
const BEYOND_BOUND = 4;
/** No more of either, whatever the level: a verdict must not take minutes. */
const [MOST_SWAPS, MOST_RESAMPLES] = [1_000_000, 20_000];
/** Values that are equal on paper may differ in the last bit. */
const ROUNDING = 1e-12;

/**
 * By which factor a percentile of head exceeds that of base: s = ln(Q(head) / Q(base)). p by random swaps within
 * pairs (Fisher's randomization test), enough of them for `alphas.fail`; bounds by the percentile bootstrap over pairs.
 * `undefined` without pairs.
 */
export function compareTails(
  pairs: readonly Pair[],
  fraction: number,
  alphas: Alphas,
  random: Random,
): Comparison | undefined {
  const compared = compareBy(new TailWalk(pairs, fraction, logOfRatio), alphas, random);
  return (
    compared && {
      ...compared,
      estimate: Math.exp(compared.estimate),
      low: Math.exp(compared.low),
      high: Math.exp(compared.high),
    }
  );
}

/** The same of the difference Q(head) - Q(base), in the values' own unit. */
export function compareTailDifference(
  pairs: readonly Pair[],
  fraction: number,
  alphas: Alphas,
  random: Random,
): Comparison | undefined {
  return compareBy(new TailWalk(pairs, fraction, differenceOf), alphas, random);
}

function compareBy(tails: TailWalk, alphas: Alphas, random: Random): Comparison | undefined {
  if (tails.pairs === 0) return undefined;
  const observed = tails.contrast(unswapped, once);
  const resampled = bootstrap(tails, resamplesFor(alphas), random);
  return {
    estimate: observed,
    low: percentile(resampled, alphas.fail) ?? -Infinity,
    high: percentile(resampled, 1 - alphas.pass) ?? Infinity,
    n: tails.pairs,
    method: 'swap permutation, pair bootstrap',
    p: swapPValue(tails, observed, { most: swapsFor(alphas), random }),
  };
}

/**
 * Sequentially (Besag & Clifford 1991): ten swaps beyond the observed, after a fixed number, say enough of a p-value, and
 * what is exceptional gets all of them, so that its p-value can be as small as the level needs.
 */
function swapPValue(
  tails: TailWalk,
  observed: number,
  { most, random }: { readonly most: number; readonly random: Random },
): number {
  const swaps = new PairDraws(tails.pairs, () => (random.next() < 0.5 ? 0 : 1));
  let exceeding = 0;
  for (let round = 1; round <= most; round += 1) {
    swaps.forget();
    if (tails.contrast(swaps.of, once) >= observed - ROUNDING) exceeding += 1;
    if (round === RESAMPLES && exceeding >= EXCEEDING) return (exceeding + 1) / (round + 1);
    if (round > RESAMPLES && exceeding === EXCEEDING) return exceeding / round;
  }
  return (exceeding + 1) / (most + 1);
}

function swapsFor({ fail }: Alphas): number {
  return fail > 0 ? Math.min(MOST_SWAPS, Math.max(SWAPS, Math.ceil(EXCEEDING / fail))) : SWAPS;
}

/** A bound at a level takes resamples beyond it. */
function resamplesFor({ pass, fail }: Alphas): number {
  const rarest = Math.min(pass, fail > 0 ? fail : pass);
  return Math.min(MOST_RESAMPLES, Math.max(RESAMPLES, Math.ceil(BEYOND_BOUND / rarest)));
}

/** n pairs drawn with replacement: a multinomial, as one binomial after the other of the draws still to be given out. */
function bootstrap(tails: TailWalk, resamples: number, random: Random): Float64Array {
  let [pairsLeft, drawsLeft] = [0, 0];
  /** By the number of pairs left: ln of the chance that one draw is of another pair than the next. */
  const logOthers = Float64Array.from({ length: tails.pairs + 1 }, (_, pairs) => Math.log1p(-1 / pairs));
  const copies = new PairDraws(tails.pairs, () => {
    const none = Math.exp(drawsLeft * (logOthers[pairsLeft] ?? 0));
    const drawn = drawBinomial(drawsLeft, pairsLeft, none, random);
    pairsLeft -= 1;
    drawsLeft -= drawn;
    return drawn;
  });
  return sortAscending(
    Array.from({ length: resamples }, () => {
      copies.forget();
      [pairsLeft, drawsLeft] = [tails.pairs, tails.pairs];
      return tails.contrast(unswapped, copies.of);
    }),
  );
}

const unswapped = (): number => 0;
const once = (): number => 1;

/** Draws for a pair when it is first asked for: only the few that reach into the tail ever are. */
class PairDraws {
  private readonly known: Int32Array;
  private readonly asked: number[] = [];

  constructor(
    pairs: number,
    private readonly draw: () => number,
  ) {
    this.known = new Int32Array(pairs).fill(-1);
  }

  readonly of = (pair: number): number => {
    const known = this.known[pair] ?? -1;
    if (known >= 0) return known;
    const drawn = this.draw();
    this.known[pair] = drawn;
    this.asked.push(pair);
    return drawn;
  };

  forget(): void {
    for (const pair of this.asked) this.known[pair] = -1;
    this.asked.length = 0;
  }
}

/** How many of n draws from `pairs` are of one pair, by inversion from the chance of `none`; the means are about 1. */
function drawBinomial(n: number, pairs: number, none: number, random: Random): number {
  if (pairs <= 1) return n;
  const odds = 1 / (pairs - 1);
  let mass = none;
  let left = random.next();
  let k = 0;
  while (left >= mass && k < n) {
    left -= mass;
    mass *= ((n - k) * odds) / (k + 1);
    k += 1;
  }
  return k;
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

  constructor(
    pairs: readonly Pair[],
    fraction: number,
    private readonly compare: (head: number, base: number) => number,
  ) {
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

  /** Q(head) against Q(base) with pairs swapped where `swap` is 1 and taken `copies` times. */
  contrast(swap: (pair: number) => number, copies: (pair: number) => number): number {
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
    if (upperRank === 0) return this.compare(lower[1], lower[0]);
    const at = (arm: 0 | 1): number => interpolate(lower[arm], upper[arm], this.share);
    return this.compare(at(1), at(0));
  }
}

/** Two infinite percentiles are equally bad, and so are two of 0. */
function logOfRatio(head: number, base: number): number {
  return head === base ? 0 : Math.log(head) - Math.log(base);
}

function differenceOf(head: number, base: number): number {
  return head === base ? 0 : head - base;
}
