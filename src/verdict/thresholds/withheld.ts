import { formatAmount, formatCount, formatMs } from '../../base/format.js';
import { binomialAtLeast, type Counts } from '../../stats/distributions/binomial.js';
import type { Alphas, Decision } from '../../stats/estimates/estimate.js';
import { ENOUGH_FOR_MEAN, LEAST_TO_PASS_MEAN } from '../../stats/estimates/mean.js';
import type { Cluster, Marks } from './judge/cluster.js';
import type { ThresholdSpec } from './threshold.js';
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
  if (whole !== 'inconclusive' && effective < n) return explainAlike(n, effective);
  const wouldFail = binomialAtLeast(violations, n, theta0) <= alphas.fail;
  if (n < LEAST_TO_FAIL && wouldFail) return `on fewer than ${LEAST_TO_FAIL} requests nothing fails`;
  const least = fewestToPass(theta0, alphas.pass);
  if (violations / n >= theta0 || effective >= least) return null;
  const takes = `passing takes at least ${formatCount(least)}`;
  return Math.round(effective) < n
    ? `its ${formatAmount(n, 'request')} resemble their neighbours and are worth about ${formatCount(effective)} independent ones, and ${takes}`
    : `${takes} requests`;
}

/** Where as many independent requests would have decided. */
export function explainAlike(n: number, effective: number): string {
  return `its ${formatAmount(n, 'request')} resemble their neighbours and are worth about ${formatCount(effective)} independent ones, too few to decide`;
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

/** Of violations that lie together in time, and what the test of the others decides. */
export function explainCluster(
  spec: ThresholdSpec,
  { violations, of, fromMs, toMs }: Cluster,
  others: Decision,
): string {
  const together = `${formatCount(violations)} of ${formatCount(of)} ${wordOf(spec)} lie within ${formatMs(Math.max(1_000, toMs - fromMs))}`;
  const without = others === 'pass' ? 'the limit holds' : 'nothing shows that the limit is broken';
  return `${together}; without them ${without}`;
}

/** Where too few requests are known to tell an episode from the endpoint's nature. */
export function explainShort({ violations }: Marks): string {
  return `${formatAmount(violations.length, 'request')} are too few to tell an episode from what the endpoint is like`;
}

function wordOf({ metric, operator }: ThresholdSpec): string {
  const words: Readonly<Record<string, string>> = {
    error_rate: 'failed requests',
    timeout_rate: 'time-outs',
    rate_limit_rate: 'refused requests',
    dropped_rate: 'dropped arrivals',
    checks: 'answers that fail a check',
    good_requests: 'requests that were not good',
  };
  return words[metric] ?? (operator.startsWith('<') ? 'slow requests' : 'requests that fall short');
}
