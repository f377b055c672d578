import { normal, type Random } from '../../src/base/random.js';
import { bisect } from '../../src/stats/bisect.js';
import { normalCdf } from '../../src/stats/normal.js';

/** A law of latencies with median about 1. */
export interface LatencyLaw {
  readonly name: string;
  draw(random: Random): number;
  /** P(X >= x). */
  tail(x: number): number;
}

/** ln X normal with standard deviation `sigma`, times `factor` for a share of the requests. */
function mixture(name: string, sigma: number, share: number, factor: number): LatencyLaw {
  const body = (x: number): number => normalCdf(-Math.log(x) / sigma);
  return {
    name,
    draw: (random) => Math.exp(sigma * normal(random)) * (random.next() < share ? factor : 1),
    tail: (x) => (1 - share) * body(x) + share * body(x / factor),
  };
}

export const lognormalLaw = (sigma: number): LatencyLaw => mixture(`LN${sigma}`, sigma, 0, 1);
/** The shape of a small hosted model: a tight body and, in 3 %, seven times as long. */
export const heavyLaw: LatencyLaw = mixture('heavy', 0.25, 0.03, 7);
/** Two kinds of answers, as with a cache or a tool call. */
export const bimodalLaw: LatencyLaw = mixture('bimodal', 0.25, 0.12, 3.5);

/** The law's percentile, exactly. */
export function lawPercentile(law: LatencyLaw, fraction: number): number {
  return bisect((x) => law.tail(x) <= 1 - fraction, 1e-6, 1e6);
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
