import type { Comparison, Decision } from './estimate.js';

/**
 * Whether head is worse than base by more than a tolerance (0.1 for +10 %). Fails iff the difference is
 * significant and the estimate beyond the tolerance; passes iff the upper bound is within it. Where more is
 * better, compare base with head instead. `comparison.p` may have been adjusted for other tests.
 */
export function judgeRatio(
  comparison: Comparison | undefined,
  tolerance: number,
  alphaFail: number,
): Decision {
  return judgeAgainst(comparison, 1 + tolerance, alphaFail);
}

/** The same rule for a difference of rates (0.02 for two points more). */
export function judgeDifference(
  comparison: Comparison | undefined,
  tolerance: number,
  alphaFail: number,
): Decision {
  return judgeAgainst(comparison, tolerance, alphaFail);
}

function judgeAgainst(comparison: Comparison | undefined, limit: number, alphaFail: number): Decision {
  if (comparison === undefined) return 'inconclusive';
  if (comparison.p <= alphaFail && comparison.estimate > limit) return 'fail';
  return comparison.high < limit ? 'pass' : 'inconclusive';
}
