import { sampleStandardDeviation } from 'simple-statistics';
import { integerBelow, type Random } from '../../base/random.js';
import { average } from './average.js';
import type { Alphas, Estimate } from './estimate.js';
import { normalQuantile } from '../distributions/normal.js';
import { percentile, sortAscending } from './percentile.js';

/** The bounds of a mean mean little on fewer values of a skewed law, so fewer never pass. */
export const LEAST_TO_PASS_MEAN = 30;
/** From so many on no single value, however large, makes the bounds. */
export const ENOUGH_FOR_MEAN = 100;

const RESAMPLES = 1_000;
/** Beyond, resampling only repeats the central limit theorem. */
const BOOTSTRAP_UP_TO = 10_000;

/**
 * A mean with one-sided bootstrap-t bounds (Efron 1982; Hall 1988): the t-statistic's own distribution stands in
 * for Student's, which is wrong on skewed values. `undefined` for fewer than two values; an infinite value makes
 * the mean infinite and leaves no bounds.
 */
export function estimateMean(
  values: readonly number[],
  alphas: Alphas,
  random: Random,
): Estimate | undefined {
  const n = values.length;
  if (n < 2) return undefined;
  const center = average(values);
  if (!Number.isFinite(center))
    return { estimate: center, low: -Infinity, high: Infinity, n, method: 'mean' };
  const error = sampleStandardDeviation([...values]) / Math.sqrt(n);
  if (error === 0) return { estimate: center, low: center, high: center, n, method: 'mean' };
  const pivots = n <= BOOTSTRAP_UP_TO ? sortAscending(resamplePivots(values, center, random)) : undefined;
  const pivot = (p: number): number => (pivots && percentile(pivots, p)) ?? normalQuantile(p);
  return {
    estimate: center,
    low: center - pivot(1 - alphas.fail) * error,
    high: center - pivot(alphas.pass) * error,
    n,
    method: pivots ? 'bootstrap-t' : 'normal',
  };
}

/** (mean* - mean) / se* of every resample. */
function resamplePivots(values: readonly number[], center: number, random: Random): Float64Array {
  const n = values.length;
  return Float64Array.from({ length: RESAMPLES }, () => {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < n; i += 1) {
      const deviation = (values[integerBelow(random, n)] ?? 0) - center;
      sum += deviation;
      squares += deviation * deviation;
    }
    const variance = Math.max(0, squares - (sum * sum) / n) / (n - 1);
    const shift = sum / n;
    // A resample of one value repeated: its t is infinite unless that value is the mean.
    return shift === 0 ? 0 : shift / Math.sqrt(variance / n);
  });
}
