import { normalCdf } from '../distributions/normal.js';
import { midranks } from './midranks.js';

/** Values of one kind of request (a prompt, say), of those to be called small and those to be called large. */
export interface Stratum {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/**
 * One-sided p-value of "`high` is no larger than `low`", each kind of request compared with its own: Wilcoxon's rank sums
 * over strata with weights 1 / (N + 1) (van Elteren 1960), by their normal law with the variance that ties leave. Of
 * zeros and ones it is the test of Mantel and Haenszel (1959). 1 where no stratum has both.
 */
export function rankSumProbability(strata: readonly Stratum[]): number {
  let [sum, variance] = [0, 0];
  for (const { low, high } of strata) {
    const [n, m] = [high.length, low.length];
    if (n === 0 || m === 0) continue;
    const total = n + m;
    const ranks = midranks([...high, ...low]);
    const ofHigh = ranks.slice(0, n).reduce((all, rank) => all + rank, 0);
    const spread = ranks.reduce((all, rank) => all + (rank - (total + 1) / 2) ** 2, 0);
    sum += (ofHigh - (n * (total + 1)) / 2) / (total + 1);
    variance += (n * m * spread) / (total * (total - 1)) / (total + 1) ** 2;
  }
  return variance > 0 ? 1 - normalCdf(sum / Math.sqrt(variance)) : 1;
}
