import { mean, sampleCovariance, sampleVariance } from 'simple-statistics';
import type { Alphas, Comparison, Pair } from './estimate.js';
import { studentCdf, studentQuantile } from '../distributions/student.js';

/**
 * The ratio of two means, mean(head) / mean(base), with Fieller's (1954) bounds: those ρ for which the paired
 * t-test of head - ρ base does not reject. p is that test at ρ = 1. Values must be finite; a bound is infinite
 * where base's mean cannot be told from 0. `undefined` for fewer than two pairs or a base mean not above 0.
 */
export function compareMeans(pairs: readonly Pair[], alphas: Alphas): Comparison | undefined {
  const n = pairs.length;
  if (n < 2) return undefined;
  const base = pairs.map((pair) => pair.base);
  const head = pairs.map((pair) => pair.head);
  const moments: Moments = {
    n,
    base: mean(base),
    head: mean(head),
    baseVariance: sampleVariance(base) / n,
    headVariance: sampleVariance(head) / n,
    covariance: sampleCovariance(base, head) / n,
  };
  if (!(moments.base > 0) || !Number.isFinite(moments.head)) return undefined;
  return {
    estimate: moments.head / moments.base,
    low: boundRatio(moments, alphas.fail, -1),
    high: boundRatio(moments, alphas.pass, 1),
    n,
    method: "Fieller's interval",
    p: pairedTPValue(pairs),
  };
}

/** Means of both arms, and the variances and the covariance of those means. */
interface Moments {
  readonly n: number;
  readonly base: number;
  readonly head: number;
  readonly baseVariance: number;
  readonly headVariance: number;
  readonly covariance: number;
}

/** A root in ρ of (head - ρ base)² = t² Var(head - ρ base). */
function boundRatio(moments: Moments, alpha: number, side: -1 | 1): number {
  const t2 = studentQuantile(1 - alpha, moments.n - 1) ** 2;
  const a = moments.base ** 2 - t2 * moments.baseVariance;
  const b = moments.base * moments.head - t2 * moments.covariance;
  const c = moments.head ** 2 - t2 * moments.headVariance;
  if (a <= 0) return side * Infinity;
  return (b + side * Math.sqrt(Math.max(0, b * b - a * c))) / a;
}

/** One-sided p-value against "head costs no more". Differences that never vary leave nothing to chance. */
function pairedTPValue(pairs: readonly Pair[]): number {
  const differences = pairs.map(({ base, head }) => head - base);
  const center = mean(differences);
  const error = Math.sqrt(sampleVariance(differences) / differences.length);
  if (error === 0) return center > 0 ? 0 : 1;
  return studentCdf(-center / error, differences.length - 1);
}
