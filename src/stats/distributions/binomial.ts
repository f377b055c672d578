import { betaQuantile, regularizedBeta } from './beta.js';

/** Counts of a binomial sample. Both may be fractional, as when a design effect shrinks them. */
export interface Counts {
  readonly violations: number;
  readonly n: number;
}

/** P(X <= k) for X binomial with n trials of probability p, by the incomplete beta function. */
export function binomialAtMost(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return regularizedBeta(1 - p, n - k, k + 1);
}

/** P(X >= k) for X binomial with n trials of probability p. */
export function binomialAtLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return regularizedBeta(p, k, n - k + 1);
}

/** Exact one-sided lower bound of a proportion at confidence `1 - alpha` (Clopper & Pearson 1934). */
export function proportionLowerBound({ violations: k, n }: Counts, alpha: number): number {
  return k <= 0 ? 0 : betaQuantile(alpha, k, n - k + 1);
}

/** Exact one-sided upper bound of a proportion at confidence `1 - alpha` (Clopper & Pearson 1934). */
export function proportionUpperBound({ violations: k, n }: Counts, alpha: number): number {
  return k >= n ? 1 : 1 - betaQuantile(alpha, n - k, k + 1);
}
