import type { Counts } from '../../../stats/distributions/binomial.js';
import { designEffect, NOTABLE_DESIGN_EFFECT } from '../../../stats/estimates/design-effect.js';
import type { Alphas, Decision } from '../../../stats/estimates/estimate.js';
import { judgeProportion } from '../../../stats/estimates/proportion.js';

/** Fewer values show no autocorrelation worth the name. */
const LEAST_FOR_DRIFT = 20;

/**
 * How many independent observations values in dispatch order are worth for a percentile: fewer than there are where
 * the endpoint drifted within the run.
 */
export function countEffective(values: readonly number[], share: number): number {
  const effect = values.length < LEAST_FOR_DRIFT ? 1 : designEffect(values, share);
  return effect > NOTABLE_DESIGN_EFFECT ? values.length / effect : values.length;
}

/** A decision stands only if the same share among the observations' independent worth decides alike. */
export function confirmDecision(
  decision: Decision,
  { violations, n }: Counts,
  { effective, theta0, alphas }: { effective: number; theta0: number; alphas: Alphas },
): Decision {
  if (effective >= n) return decision;
  const corrected = judgeProportion(
    { violations: (violations * effective) / n, n: effective },
    theta0,
    alphas,
  );
  return corrected === decision ? decision : 'inconclusive';
}
