import type { Counts } from '../distributions/binomial.js';
import type { Alphas } from './estimate.js';
import { normalQuantile } from '../distributions/normal.js';
import { fewestToPass } from './proportion.js';

const POWER = 0.8;

/**
 * About how many more observations would decide an inconclusive proportion with 80 % power, if the share seen so
 * far is the true one: n* = [(z_α √(θ0(1-θ0)) + z_β √(θ(1-θ))) / (θ-θ0)]² (Fleiss 1981). `Infinity` where the
 * share seen lies on the limit, or the limit can never be proven.
 */
export function moreNeeded({ violations, n }: Counts, theta0: number, alphas: Alphas): number {
  // Half an observation of each kind, so that a clean sample does not claim certainty.
  const theta = (violations + 0.5) / (n + 1);
  const passes = theta < theta0;
  const zAlpha = normalQuantile(1 - (passes ? alphas.pass : alphas.fail));
  const spread =
    zAlpha * Math.sqrt(theta0 * (1 - theta0)) + normalQuantile(POWER) * Math.sqrt(theta * (1 - theta));
  const wanted = (spread / (theta - theta0)) ** 2;
  const least = passes ? fewestToPass(theta0, alphas.pass) : 0;
  return Math.max(1, Math.ceil(Math.max(wanted, least) - n));
}

/** An estimate of this kind has hardly two digits: 3335 becomes 3400. */
export function roundUpEstimate(count: number): number {
  if (!Number.isFinite(count) || count < 100) return count;
  const step = 10 ** (Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / step) * step;
}
