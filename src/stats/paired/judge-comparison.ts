import type { Comparison, Decision } from '../estimates/estimate.js';

/**
 * Whether head is worse than base by more than a limit: 1.1 for a ratio's +10 %, 0.02 for two points more of a rate.
 * Fails iff the difference is significant and the estimate beyond the limit; passes iff the upper bound is within it.
 * Where more is better, compare base with head instead. `comparison.p` may have been adjusted for other tests.
 */
export function judgeComparison(
  comparison: Comparison | undefined,
  limit: number,
  alphaFail: number,
): Decision {
  if (comparison === undefined) return 'inconclusive';
  if (comparison.p <= alphaFail && comparison.estimate > limit) return 'fail';
  return comparison.high < limit ? 'pass' : 'inconclusive';
}
