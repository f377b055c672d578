import { binomialAtLeast, binomialAtMost } from '../distributions/binomial.js';
import { firstInteger } from '../distributions/bisect.js';
import type { Alphas } from './estimate.js';

/** A test of "violations below a share" as the counts among `n` observations on which it decides. */
export interface Cut {
  readonly n: number;
  /** Passes with no more violations; -1 where none is few enough. */
  readonly passUpTo: number;
  /** Fails with no fewer; more than `n` where none is enough. */
  readonly failFrom: number;
}

/**
 * The exact binomial test of "violations below `theta0`" on `n` observations that are worth `effective` independent
 * ones: k of them count as k · effective / n.
 */
export function cutProportion(n: number, theta0: number, alphas: Alphas, effective = n): Cut {
  return {
    n,
    passUpTo: mostToPass(n, theta0, alphas.pass, effective),
    failFrom: fewestToFail(n, theta0, alphas.fail, effective),
  };
}

/** The `passUpTo` of a cut. */
export function mostToPass(n: number, theta0: number, alpha: number, effective = n): number {
  const passes = (k: number): boolean => binomialAtMost((k * effective) / n, effective, theta0) <= alpha;
  return firstInteger((k) => !passes(k), 0, n) - 1;
}

/** The `failFrom` of a cut. */
export function fewestToFail(n: number, theta0: number, alpha: number, effective = n): number {
  const fails = (k: number): boolean => binomialAtLeast((k * effective) / n, effective, theta0) <= alpha;
  return firstInteger(fails, 1, n);
}

/**
 * The percentile that a cut is about, of an ascending array, with the distribution-free bounds of Thompson (1936): a
 * limit between them is one that the cut does not decide. Values violate `above` a limit, or `below` it. A bound that
 * the sample is too small for is infinite.
 */
export function boundsOfCut(
  sorted: ArrayLike<number>,
  { passUpTo, failFrom }: Pick<Cut, 'passUpTo' | 'failFrom'>,
  side: 'above' | 'below',
): { low: number; high: number } {
  // The k-th from the violating end violates wherever at least k do.
  const fromWorst = (k: number): number | undefined => sorted[side === 'above' ? sorted.length - k : k - 1];
  const [failing, passing] = [fromWorst(failFrom), fromWorst(passUpTo + 1)];
  return side === 'above'
    ? { low: failing ?? -Infinity, high: passUpTo < 0 ? Infinity : (passing ?? -Infinity) }
    : { low: passUpTo < 0 ? -Infinity : (passing ?? Infinity), high: failing ?? Infinity };
}
