import { midranks } from './midranks.js';
import { normalCdf, normalQuantile } from './normal.js';

/** Up to here the distribution is enumerated; beyond, the normal approximation is closer than anyone can see. */
const EXACT_UP_TO = 60;

export interface SignedRank {
  /** One-sided p-value against "the differences are centred at or below 0". */
  readonly p: number;
  /** Standardized statistic, positive where differences are, without continuity correction. */
  readonly z: number;
  /** Differences used: those that are not 0. */
  readonly n: number;
}

/**
 * Wilcoxon's (1945) signed-rank test with midranks; zeros are dropped, infinite differences share the top ranks.
 * Exact for up to 60 differences, ties included; beyond, normal with the tie-corrected variance.
 */
export function testSignedRanks(differences: readonly number[]): SignedRank {
  const nonZero = differences.filter((difference) => difference !== 0);
  const n = nonZero.length;
  if (n === 0) return { p: 1, z: 0, n };
  const ranks = midranks(nonZero.map(Math.abs));
  // Under the hypothesis every rank has its sign by a fair coin: mean Σr/2, variance Σr²/4, ties or not.
  let [positive, mean, variance] = [0, 0, 0];
  ranks.forEach((rank, i) => {
    if ((nonZero[i] ?? 0) > 0) positive += rank;
    mean += rank / 2;
    variance += (rank * rank) / 4;
  });
  const deviation = positive - mean;
  const z = deviation / Math.sqrt(variance);
  if (n > EXACT_UP_TO) return { p: normalCdf(-(deviation - 0.5) / Math.sqrt(variance)), z, n };
  return { p: upperTail(ranks, positive), z, n };
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
