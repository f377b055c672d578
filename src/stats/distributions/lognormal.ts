import { normalCdf, normalQuantile } from './normal.js';

/** How the logarithms of latencies spread within a run: public probes have 0.16 to 0.87, the median 0.34. */
const SIGMA = 0.5;

/**
 * The share of lognormal latencies beyond a limit where their percentile of which a share `theta0` lies above is `ratio`
 * of that limit.
 */
export function lognormalShareBeyond(theta0: number, ratio: number): number {
  return 1 - normalCdf(normalQuantile(1 - theta0) - Math.log(ratio) / SIGMA);
}
