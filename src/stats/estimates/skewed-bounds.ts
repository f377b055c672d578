import { sampleSkewness, sampleStandardDeviation } from 'simple-statistics';
import { studentQuantile } from '../distributions/student.js';

/**
 * Two-sided bounds of a mean, moved to where the `total` stands: Student's, widened by Hall's (1992) transformation for their skewness,
 * which costs no resampling.
 */
export function boundSkewed(
  values: readonly number[],
  total: number,
  alpha: number,
): { readonly low: number | null; readonly high: number | null } {
  const n = values.length;
  if (n < 3) return { low: null, high: null };
  const deviation = sampleStandardDeviation([...values]);
  if (deviation === 0) return { low: total, high: total };
  const error = deviation / Math.sqrt(n);
  const quantile = studentQuantile(1 - alpha, n - 1);
  const skew = sampleSkewness([...values]) / Math.sqrt(n);
  return {
    low: total - error * Math.max(quantile, untransform(quantile, skew)),
    high: total + error * Math.max(quantile, -untransform(-quantile, skew)),
  };
}

/** The t at which Hall's cubic of it is `x`. */
function untransform(x: number, skew: number): number {
  if (Math.abs(skew) < 1e-6) return x;
  return (3 / skew) * (Math.cbrt(1 + skew * (x - skew / 6)) - 1);
}
