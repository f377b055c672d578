import { normal, type Random } from '../../src/base/random.js';
import { bisect } from '../../src/stats/distributions/bisect.js';
import { normalCdf } from '../../src/stats/distributions/normal.js';

/** ln X normal with standard deviation `sigma` and mean 0, times `factor` for a share of the requests; plain data. */
export interface LatencyLaw {
  readonly name: string;
  readonly sigma: number;
  readonly share: number;
  readonly factor: number;
}

export const lognormalLaw = (sigma: number): LatencyLaw => ({
  name: `LN${sigma}`,
  sigma,
  share: 0,
  factor: 1,
});
/** The shape of a small hosted model: a tight body and, in 3 %, seven times as long. */
export const heavyLaw: LatencyLaw = { name: 'heavy', sigma: 0.25, share: 0.03, factor: 7 };
/** Two kinds of answers, as with a cache or a tool call. */
export const bimodalLaw: LatencyLaw = { name: 'bimodal', sigma: 0.25, share: 0.12, factor: 3.5 };

export function drawLatency({ sigma, share, factor }: LatencyLaw, random: Random): number {
  return Math.exp(sigma * normal(random)) * (random.next() < share ? factor : 1);
}

/** The law's percentile, exactly. */
export function lawPercentile({ sigma, share, factor }: LatencyLaw, fraction: number): number {
  const body = (x: number): number => normalCdf(-Math.log(x) / sigma);
  const tail = (x: number): number => (1 - share) * body(x) + share * body(x / factor);
  return bisect((x) => tail(x) <= 1 - fraction, 1e-6, 1e6);
}

/** Stationary AR(1) on the log scale. */
export function autoregression(
  random: Random,
  steps: number,
  { phi, sd }: { phi: number; sd: number },
): number[] {
  let level = sd * normal(random);
  return Array.from({ length: steps }, () => {
    const now = level;
    level = phi * level + sd * Math.sqrt(1 - phi * phi) * normal(random);
    return now;
  });
}
