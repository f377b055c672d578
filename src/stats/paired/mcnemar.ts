import { binomialAtLeast, proportionLowerBound, proportionUpperBound } from '../distributions/binomial.js';
import type { Alphas, Comparison } from '../estimates/estimate.js';

/** Which arm of a matched pair erred. */
export interface ErrorPair {
  readonly base: boolean;
  readonly head: boolean;
}

/**
 * The difference of two paired error rates, head - base, with McNemar's (1947) exact one-sided p-value: among the
 * pairs in which just one arm erred, head is so by a fair coin. The bounds combine two Clopper-Pearson bounds at
 * half the error probability each, so they hold exactly and are somewhat wide. `undefined` without pairs.
 */
export function compareErrors(pairs: readonly ErrorPair[], alphas: Alphas): Comparison | undefined {
  const n = pairs.length;
  if (n === 0) return undefined;
  const headOnly = pairs.filter(({ base, head }) => head && !base).length;
  const baseOnly = pairs.filter(({ base, head }) => base && !head).length;
  const [onHead, onBase] = [
    { violations: headOnly, n },
    { violations: baseOnly, n },
  ];
  return {
    estimate: (headOnly - baseOnly) / n,
    low: proportionLowerBound(onHead, alphas.fail / 2) - proportionUpperBound(onBase, alphas.fail / 2),
    high: proportionUpperBound(onHead, alphas.pass / 2) - proportionLowerBound(onBase, alphas.pass / 2),
    n,
    method: "McNemar's exact test",
    p: binomialAtLeast(headOnly, headOnly + baseOnly, 0.5),
  };
}
