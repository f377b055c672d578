import { bisect } from '../distributions/bisect.js';
import type { Alphas, Comparison, Pair } from '../estimates/estimate.js';
import { logRatios } from '../estimates/log-ratios.js';
import { sortAscending } from '../estimates/percentile.js';
import { signedRankPValue, walshRank } from './signed-rank.js';

/**
 * By which factor head is slower than base in the typical pair: Hodges & Lehmann's (1963) estimate on the log
 * ratios, bounds by the Walsh averages (Tukey 1949), p by the signed-rank test. `undefined` without a usable pair.
 */
export function compareTypical(pairs: readonly Pair[], alphas: Alphas): Comparison | undefined {
  const differences = logRatios(pairs);
  const center = estimateCenter(differences, alphas);
  if (center === undefined) return undefined;
  return {
    estimate: Math.exp(center.estimate),
    low: Math.exp(center.low),
    high: Math.exp(center.high),
    n: differences.length,
    method: 'Hodges-Lehmann, signed ranks',
    p: signedRankPValue(differences),
  };
}

/** Pseudo-median of differences with its one-sided bounds; infinite where there are too few; `undefined` for none. */
export function estimateCenter(
  differences: readonly number[],
  alphas: Alphas,
): { estimate: number; low: number; high: number } | undefined {
  const estimate = pseudoMedian(differences);
  if (estimate === undefined) return undefined;
  const sorted = sortAscending(differences);
  const total = countAverages(sorted.length);
  const lowRank = walshRank(sorted.length, alphas.fail);
  const highRank = total + 1 - walshRank(sorted.length, alphas.pass);
  return {
    estimate,
    low: lowRank < 1 ? -Infinity : walshAverage(sorted, lowRank),
    high: highRank > total ? Infinity : walshAverage(sorted, highRank),
  };
}

/** The median of the averages of all pairs of differences, each with itself too; `undefined` for none. */
export function pseudoMedian(differences: readonly number[]): number | undefined {
  if (differences.length === 0) return undefined;
  const sorted = sortAscending(differences);
  const total = countAverages(sorted.length);
  const low = walshAverage(sorted, Math.floor((total + 1) / 2));
  return total % 2 === 1 ? low : middle(low, walshAverage(sorted, total / 2 + 1));
}

function countAverages(n: number): number {
  return (n * (n + 1)) / 2;
}

/**
 * The `rank`-th smallest of all n(n+1)/2 averages (d_i + d_j)/2, i <= j. Found by counting, in O(n) a step, so that
 * thousands of pairs need no millions of averages.
 */
function walshAverage(sorted: Float64Array, rank: number): number {
  if (countAtMost(sorted, -Infinity) >= rank) return -Infinity;
  if (countAtMost(sorted, Number.MAX_VALUE) < rank) return Infinity;
  const finite = sorted.filter(Number.isFinite);
  const low = Math.min(finite[0] ?? 0, 0);
  const high = Math.max(finite[finite.length - 1] ?? 0, 0);
  if (countAtMost(sorted, low) >= rank) return low;
  return bisect((x) => countAtMost(sorted, x) >= rank, low, high);
}

function countAtMost(sorted: Float64Array, x: number): number {
  let count = 0;
  let last = sorted.length - 1;
  for (let i = 0; i <= last; i += 1) {
    while (last >= i && middle(sorted[i] ?? 0, sorted[last] ?? 0) > x) last -= 1;
    count += last - i + 1;
  }
  return count;
}

/** The two infinities cancel: one failure in each arm. */
function middle(a: number, b: number): number {
  return a === -b ? 0 : (a + b) / 2;
}
