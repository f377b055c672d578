import { normalDensity, normalQuantile } from '../../../stats/distributions/normal.js';
import { walshRank } from '../../../stats/paired/signed-rank.js';
import type { Contrast } from '../contrast.js';

/**
 * How the estimate of a contrast varies over runs of so many pairs, as the tests see it (more is worse), where only the plan
 * is known. About n pairs it is normal, with `spread(factor) / √n` around `place(factor)`.
 */
export interface AssumedLaw {
  /** Where a ratio lies on the estimate's scale: its logarithm, or itself. */
  place(ratio: number): number;
  /** Of the estimate, times the root of the pairs, where head is `factor` times base. */
  spread(factor: number): number;
  /** From where on the test of "no worse" rejects at a level, on n pairs. */
  rejectsFrom(level: number, n: number, factor: number): number;
}

/**
 * Of the logarithms of latencies, within an arm: public probes have 0.16 to 0.87 in all, the median 0.34. Of 0.5 what two
 * requests of a pair have in common (the prompt, the moment) takes 0.3, and leaves 0.4 to each.
 */
const TIMES = { shared: 0.3, own: 0.4 };
/** The same of what answers cost: their lengths vary, their prompts do not. */
const COSTS = { shared: 0.3, own: 0.3 };

type Variation = typeof TIMES;

/** Null for what nothing is known of: differences in a unit of its own, and rates. */
export function assumeLaw({ kind, aggregation, metric }: Contrast): AssumedLaw | null {
  if (kind !== 'ratio' || metric.type !== 'trend') return null;
  const variation = metric.unit === 'ms' || metric.name === 'tokens_per_second' ? TIMES : COSTS;
  if (aggregation.kind === 'avg') return meanLaw(variation);
  if (aggregation.kind !== 'percentile') return null;
  const { percent } = aggregation;
  return percent === 50 ? typicalLaw(variation) : tailLaw(variation, percent / 100);
}

/** Of the signed-rank test's loss beside the best there is (Hodges & Lehmann 1956): 3/π is left. */
const OF_RANKS = Math.sqrt(Math.PI / 3);

/** Hodges & Lehmann's estimate of normal differences; the test rejects where a low one of the Walsh averages is above 0. */
function typicalLaw({ own }: Variation): AssumedLaw {
  return {
    place: Math.log,
    // Differences vary by √2 of what each does, their averages by as much as each.
    spread: () => OF_RANKS * Math.SQRT2 * own,
    rejectsFrom: (level, n) => {
      const rank = walshRank(n, level);
      return rank < 1 ? Infinity : -own * normalQuantile((rank - 0.5) / ((n * (n + 1)) / 2));
    },
  };
}

/** A percentile's own variance, less what the two arms of a pair share of it. */
function tailLaw({ own, shared }: Variation, fraction: number): AssumedLaw {
  const z = normalQuantile(fraction);
  const whole = Math.hypot(own, shared);
  const alike = indicatorCorrelation((shared / whole) ** 2, z, fraction);
  const spread = (Math.SQRT2 * whole * Math.sqrt(fraction * (1 - fraction) * (1 - alike))) / normalDensity(z);
  return {
    place: Math.log,
    spread: () => spread,
    rejectsFrom: (level, n) => (-normalQuantile(level) * spread) / Math.sqrt(n),
  };
}

/** Of exceeding the percentile in both arms, where logarithms correlate by r: the integral of the bivariate density over it. */
function indicatorCorrelation(r: number, z: number, fraction: number): number {
  const steps = 64;
  let sum = 0;
  for (let i = 0; i < steps; i += 1) {
    const at = ((i + 0.5) * r) / steps;
    sum += Math.exp(-(z * z) / (1 + at)) / (2 * Math.PI * Math.sqrt(1 - at * at));
  }
  return (sum * r) / steps / (fraction * (1 - fraction));
}

/** Fieller's ratio of two means of lognormal values with a factor in common. */
function meanLaw({ own, shared }: Variation): AssumedLaw {
  const [within, between] = [Math.exp(own ** 2), Math.exp(shared ** 2)];
  // Of head - factor · base, in means of base.
  const spread = (factor: number): number => factor * Math.sqrt(2 * between * (within - 1));
  // Of head - base, whose mean is not 0.
  const tested = (factor: number): number =>
    Math.sqrt(between * (1 + factor ** 2) * (within - 1) + (between - 1) * (factor - 1) ** 2);
  return {
    place: (ratio) => ratio,
    spread,
    rejectsFrom: (level, n, factor) => 1 + (studentReach(level, n - 1) * tested(factor)) / Math.sqrt(n),
  };
}

/** Student's quantile by its expansion in the normal one (Fisher & Cornish 1960): three digits from ten pairs on, and quick. */
function studentReach(level: number, freedom: number): number {
  const z = -normalQuantile(level);
  if (!Number.isFinite(z) || freedom < 1) return Infinity;
  const first = (z ** 3 + z) / (4 * freedom);
  return z + first + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);
}
