import { mean, sampleVariance } from 'simple-statistics';
import type { Alphas, Comparison, Pair } from '../estimates/estimate.js';
import { estimateCenter } from './hodges-lehmann.js';
import { signedRankPValue } from './signed-rank.js';
import { studentCdf, studentQuantile } from '../distributions/student.js';

/**
 * By how much head exceeds base in the typical pair, in the values' own unit: Hodges & Lehmann's (1963) estimate and
 * the signed-rank test on the differences. A pair in which both failed is left out; `undefined` without a usable pair.
 */
export function compareTypicalDifference(pairs: readonly Pair[], alphas: Alphas): Comparison | undefined {
  const differences = pairs
    .filter(({ base, head }) => Number.isFinite(base) || Number.isFinite(head))
    .map(({ base, head }) => head - base);
  const center = estimateCenter(differences, alphas);
  if (center === undefined) return undefined;
  return {
    ...center,
    n: differences.length,
    method: 'Hodges-Lehmann, signed ranks',
    p: signedRankPValue(differences),
  };
}

/**
 * The difference of two means, head - base, by Student's (1908) paired t-test and interval. Values must be finite.
 * `undefined` for fewer than two pairs.
 */
export function compareMeanDifference(pairs: readonly Pair[], alphas: Alphas): Comparison | undefined {
  const n = pairs.length;
  if (n < 2) return undefined;
  const differences = pairs.map(({ base, head }) => head - base);
  const estimate = mean(differences);
  const error = Math.sqrt(sampleVariance(differences) / n);
  // Differences that never vary leave nothing to chance.
  const p = error === 0 ? Number(estimate <= 0) : studentCdf(-estimate / error, n - 1);
  const reach = (alpha: number): number => (error === 0 ? 0 : studentQuantile(1 - alpha, n - 1) * error);
  return {
    estimate,
    low: estimate - reach(alphas.fail),
    high: estimate + reach(alphas.pass),
    n,
    method: "Student's paired t",
    p,
  };
}
