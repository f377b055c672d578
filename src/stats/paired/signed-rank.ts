import { midranks } from '../estimates/midranks.js';
import { normalCdf, normalQuantile } from '../distributions/normal.js';

/** Up to here the distribution is enumerated; beyond, the normal approximation is closer than anyone can see. */
const EXACT_UP_TO = 60;

/**
 * One-sided p-value of Wilcoxon's (1945) signed-rank test against "the differences are centred at or below 0", with
 * midranks; zeros are dropped, infinite differences share the top ranks. Exact for up to 60 differences, ties
 * included; beyond, normal with the tie-corrected variance. 1 where no difference is left.
 */
export function signedRankPValue(differences: readonly number[]): number {
  const { ranks, positive, mean, deviation } = rankDifferences(differences);
  if (ranks.length === 0) return 1;
  if (ranks.length > EXACT_UP_TO) return normalCdf(-(positive - mean - 0.5) / deviation);
  return upperTail(ranks, positive);
}

/**
 * How many of the smallest values t have P(T+ <= t) <= alpha for n untied differences: the rank, from either end,
 * of the Walsh average that bounds their centre. 0 where n is too small for any bound.
 */
export function walshRank(n: number, alpha: number): number {
  if (n > EXACT_UP_TO) {
    const mean = (n * (n + 1)) / 4;
    const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
    return Math.max(0, Math.floor(mean + normalQuantile(alpha) * deviation - 0.5) + 1);
  }
  const masses = signSumDistribution(Float64Array.from({ length: n }, (_, i) => i + 1));
  let [rank, sum] = [0, 0];
  for (;;) {
    // Only even indices are possible: the distribution counts half ranks.
    sum += masses[2 * rank] ?? 1;
    if (sum > alpha) return rank;
    rank += 1;
  }
}

function upperTail(ranks: Float64Array, observed: number): number {
  const masses = signSumDistribution(ranks);
  let sum = 0;
  for (let t = Math.round(2 * observed); t < masses.length; t += 1) sum += masses[t] ?? 0;
  return Math.min(1, sum);
}

/** P(twice the sum of the ranks with a positive sign = t), all signs equally likely; midranks are halves. */
function signSumDistribution(ranks: Float64Array): Float64Array {
  const doubled = ranks.map((rank) => Math.round(2 * rank));
  const masses = new Float64Array(doubled.reduce((sum, step) => sum + step, 1));
  masses[0] = 1;
  let reach = 0;
  for (const step of doubled) {
    reach += step;
    for (let t = reach; t >= 0; t -= 1) {
      masses[t] = ((masses[t] ?? 0) + (t >= step ? (masses[t - step] ?? 0) : 0)) / 2;
    }
  }
  return masses;
}

/**
 * The ranks of the sizes of what is not 0, the sum of the positive ones, and its moments: every rank has its sign by
 * a fair coin, so the mean is Σ r/2 and the variance Σ r²/4, ties or not.
 */
function rankDifferences(differences: readonly number[]): RankedDifferences {
  const nonZero = differences.filter((difference) => difference !== 0);
  const ranks = midranks(nonZero.map(Math.abs));
  let [positive, mean, variance] = [0, 0, 0];
  ranks.forEach((rank, i) => {
    if ((nonZero[i] ?? 0) > 0) positive += rank;
    mean += rank / 2;
    variance += (rank * rank) / 4;
  });
  return { ranks, positive, mean, deviation: Math.sqrt(variance) };
}

interface RankedDifferences {
  readonly ranks: Float64Array;
  readonly positive: number;
  readonly mean: number;
  readonly deviation: number;
}
