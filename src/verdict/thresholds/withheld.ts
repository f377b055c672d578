import { formatAmount, formatCount } from '../../base/format.js';
import { binomialAtLeast, type Counts } from '../../stats/distributions/binomial.js';
import type { Alphas, Decision } from '../../stats/estimates/estimate.js';
import { ENOUGH_FOR_MEAN, LEAST_TO_PASS_MEAN } from '../../stats/estimates/mean.js';
import { fewestToPass, judgeProportion, LEAST_TO_FAIL } from '../../stats/estimates/proportion.js';

/** What else than the exact test had a say. */
interface Judging {
  readonly alphas: Alphas;
  readonly sequential: Decision | null;
  /** Observations worth as much as independent ones. */
  readonly effective: number;
}

/**
 * Which rule keeps an undecided proportion undecided, as a clause behind "cannot be decided"; null where it is the
 * exact test alone, whose interval holds the limit.
 */
export function whyUndecided(
  counts: Counts,
  theta0: number,
  { alphas, sequential, effective }: Judging,
): string | null {
  const { violations, n } = counts;
  const whole = judgeProportion(counts, theta0, alphas);
  if (whole !== 'inconclusive' && sequential === 'inconclusive')
    return 'the looks on the way left too little of the error allowed for the last one to decide';
  if (whole !== 'inconclusive' && effective < n)
    return `its ${formatAmount(n, 'request')} resemble their neighbours and are worth about ${formatCount(effective)} independent ones, too few to decide`;
  const wouldFail = binomialAtLeast(violations, n, theta0) <= alphas.fail;
  if (n < LEAST_TO_FAIL && wouldFail) return `on fewer than ${LEAST_TO_FAIL} requests nothing fails`;
  const least = fewestToPass(theta0, alphas.pass);
  if (violations / n < theta0 && n < least) return `passing takes at least ${formatCount(least)} requests`;
  return null;
}

/** The same of a mean; `large`: one value is a good part of the sum. */
export function whyMeanUndecided(
  { n }: { readonly n: number },
  large: boolean,
  holds: boolean,
): string | null {
  if (!holds) return n < LEAST_TO_FAIL ? `on fewer than ${LEAST_TO_FAIL} requests nothing fails` : null;
  if (n < LEAST_TO_PASS_MEAN) return `a mean passes on no fewer than ${LEAST_TO_PASS_MEAN} requests`;
  return large && n < ENOUGH_FOR_MEAN
    ? `one request is more than a fifth of the sum, and a mean of such passes on no fewer than ${ENOUGH_FOR_MEAN}`
    : null;
}
