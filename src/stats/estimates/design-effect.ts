import { average } from './average.js';
import { midranks } from './midranks.js';
import { removeTrend } from './trend.js';
import { normalDensity, normalQuantile } from '../distributions/normal.js';

/** From here on the correlation within a run is worth a word, and the verdict must survive it. */
export const NOTABLE_DESIGN_EFFECT = 1.25;

const HERMITE_TERMS = 9;
/** Keeps a run of very many values that drifts throughout within seconds. */
const LONGEST_LAG = 2_000;

/**
 * By how much correlation between neighbours inflates the variance of the count of values above a percentile;
 * `n / deff` is the effective sample size. `values` stand in dispatch order. 1 where nothing is correlated.
 *
 * deff = 1 + 2 Σ (1 - l/n) ρ_l, with ρ_l the correlation of the exceedance indicators l apart, from the
 * autocorrelation r_l of the normal scores by Mehler's expansion (Kibble 1945); lags end by Geyer's (1992)
 * initial positive sequence. Under a load that changes by plan values follow it: then `trend` is taken out first.
 */
export function designEffect(values: readonly number[], fraction: number, trend = false): number {
  const weights = mehlerWeights(fraction);
  const scores = normalScores(values);
  return effectOf(trend ? removeTrend(scores) : scores, (r) =>
    weights.reduceRight((inner, weight) => (inner + weight) * r, 0),
  ).effect;
}

/** The same of a rate, by the correlation of its events (0 or 1, or the share of an answer's) themselves. */
export function rateDesignEffect(events: readonly number[], trend = false): number {
  const series = Float64Array.from(events);
  return effectOf(trend ? removeTrend(series) : series, (r) => r).effect;
}

/**
 * The same of a mean, by the correlation of the values themselves. Held against their own mean, values look less alike than
 * they are, each autocovariance by about the variance of that mean (Bartlett 1946); so by as much they are put right.
 */
export function meanDesignEffect(values: readonly number[], trend = false): number {
  const series = Float64Array.from(values);
  const { effect, weight } = effectOf(trend ? removeTrend(series) : series, (r) => r);
  const n = values.length;
  return effect === 1 ? 1 : effect / (1 - (weight - effect) / n);
}

/** `weight`: what the effect would be if all the lags that it has were perfectly alike. */
function effectOf(
  series: Float64Array,
  toEvents: (r: number) => number,
): { readonly effect: number; readonly weight: number } {
  const n = series.length;
  const correlation = autocorrelation(series);
  let [sum, weight] = [0, 0];
  const lastLag = Math.min(Math.ceil(n / 4) - 1, LONGEST_LAG);
  let r = correlation(1);
  for (let lag = 1; lag <= lastLag; lag += 1) {
    const following = correlation(lag + 1);
    if (lag % 2 === 1 && r + following <= 0) break;
    sum += (1 - lag / n) * toEvents(r);
    weight += 1 - lag / n;
    r = following;
  }
  return { effect: Math.max(1, 1 + 2 * sum), weight: 1 + 2 * weight };
}

/** Blom's (1958) normal scores of midranks: whatever the law, and with infinities, they are roughly normal. */
function normalScores(values: readonly number[]): Float64Array {
  return midranks(values).map((rank) => normalQuantile((rank - 0.375) / (values.length + 0.25)));
}

function autocorrelation(scores: Float64Array): (lag: number) => number {
  const center = scores.length === 0 ? 0 : average(scores);
  const centered = scores.map((score) => score - center);
  const product = (lag: number): number => {
    let sum = 0;
    for (let i = lag; i < centered.length; i += 1) sum += (centered[i] ?? 0) * (centered[i - lag] ?? 0);
    // Over its own number of products: the sum over lags is tapered already.
    return sum / (centered.length - lag);
  };
  const total = product(0);
  // Equal values leave nothing but rounding, which correlates perfectly with itself.
  return (lag) => (total > 1e-9 / scores.length ? Math.max(-1, Math.min(1, product(lag) / total)) : 0);
}

/** φ(z)² / (q(1-q)) · He_{j-1}(z)² / j! for j = 1, 2, …: the weight of r^j in the indicators' correlation. */
function mehlerWeights(fraction: number): number[] {
  const z = normalQuantile(fraction);
  const scale = normalDensity(z) ** 2 / (fraction * (1 - fraction));
  const weights: number[] = [];
  let [previous, hermite, factorial] = [0, 1, 1];
  for (let j = 1; j <= HERMITE_TERMS; j += 1) {
    factorial *= j;
    weights.push((scale * hermite ** 2) / factorial);
    [previous, hermite] = [hermite, z * hermite - (j - 1) * previous];
  }
  return weights;
}
