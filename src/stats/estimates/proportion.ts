import { binomialAtLeast, binomialAtMost, type Counts } from '../distributions/binomial.js';
import { firstInteger } from '../distributions/bisect.js';
import type { Alphas, Decision } from './estimate.js';

/** Fewer observations never fail a gate: a handful of slow requests is an anecdote. */
export const LEAST_TO_FAIL = 10;

/**
 * Exact three-way test of "the share of violations is below `theta0`". For a percentile threshold `p(q) < T` a
 * violation is a value at or above T and `theta0 = 1 - q`; for `rate < x` it is the event and `theta0 = x`.
 * Passes iff P(Bin(n, theta0) <= k) <= alpha.pass, fails iff P(Bin(n, theta0) >= k) <= alpha.fail and n >= 10.
 */
export function judgeProportion({ violations, n }: Counts, theta0: number, alphas: Alphas): Decision {
  if (n <= 0) return 'inconclusive';
  if (binomialAtMost(violations, n, theta0) <= alphas.pass) return 'pass';
  if (n >= LEAST_TO_FAIL && binomialAtLeast(violations, n, theta0) <= alphas.fail) return 'fail';
  return 'inconclusive';
}

/** The fewest requests with which "violations below `theta0`" can pass at all, when none violates. */
export function fewestToPass(theta0: number, alphaPass: number): number {
  if (theta0 <= 0) return Infinity;
  const guess = Math.ceil(Math.log(alphaPass) / Math.log1p(-theta0));
  const couldPass = (n: number): boolean => binomialAtMost(0, n, theta0) <= alphaPass;
  return firstInteger(couldPass, Math.max(1, guess - 1), guess + 1);
}

/**
 * Curtailment: the smallest count of violations among N planned requests with which the final test must fail.
 * Reaching it earlier decides the run and costs no alpha; it also holds on ramps, where the sum of unequal
 * indicators is less spread than the binomial (Hoeffding 1956). `planned + 1` if no count can fail.
 */
export function failBound(planned: number, theta0: number, alphaFail: number): number {
  return firstInteger((k) => binomialAtLeast(k, planned, theta0) <= alphaFail, 1, planned);
}
