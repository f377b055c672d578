import { binomialAtLeast, binomialAtMost } from '../distributions/binomial.js';
import { firstInteger } from '../distributions/bisect.js';
import type { Alphas, Estimate } from './estimate.js';
import { percentile } from './percentile.js';

/**
 * The percentile of an ascending array with distribution-free bounds `[X_(r), X_(s)]` (Thompson 1936): r is the
 * largest rank with P(Bin(n, q) <= r-1) <= alpha.fail, s the smallest with P(Bin(n, q) >= s) <= alpha.pass.
 * A bound the sample is too small for is infinite. The bounds agree with `judgeProportion`: the upper one is
 * below a threshold iff it passes. `undefined` without data.
 */
export function estimatePercentile(
  sorted: ArrayLike<number>,
  fraction: number,
  alphas: Alphas,
): Estimate | undefined {
  const n = sorted.length;
  const estimate = percentile(sorted, fraction);
  if (estimate === undefined) return undefined;
  const { lowRank, highRank } = percentileRanks(n, fraction, alphas);
  return {
    estimate,
    low: sorted[lowRank - 1] ?? -Infinity,
    high: sorted[highRank - 1] ?? Infinity,
    n,
    method: 'order statistics',
  };
}

/** The 1-based ranks r and s of the bounds; r is 0 and s is `n + 1` where the sample is too small. */
export function percentileRanks(
  n: number,
  fraction: number,
  alphas: Alphas,
): { lowRank: number; highRank: number } {
  return {
    lowRank: firstInteger((r) => binomialAtMost(r - 1, n, fraction) > alphas.fail, 1, n) - 1,
    highRank: firstInteger((s) => binomialAtLeast(s, n, fraction) <= alphas.pass, 1, n),
  };
}
