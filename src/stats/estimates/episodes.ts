import { hypergeometricAtLeast } from '../distributions/hypergeometric.js';

/**
 * Of the plan. A tenth costs less power, and leaves 2 to 4 % of runs red where neighbours are alike (AR(1) .95), or
 * where an outage lasts longer than ten seconds.
 */
const SHARE = 0.15;
const LEAST_LENGTH = 5;
/** How unlikely it must be that independent violations lie together so. */
const CLUSTERED = 0.05;

/** Observations in a row, and what violates among them. */
export interface Episode {
  readonly from: number;
  readonly length: number;
  readonly violations: number;
}

/** Of a short run ten seconds are more than that, but no more than a third: two of them must be known for a failure. */
const MOST = 1 / 3;

/** How many observations in a row may be one episode, of so many planned and at most `busiest` in any ten seconds. */
export function episodeLength(planned: number, busiest = 0): number {
  return Math.max(LEAST_LENGTH, Math.floor(SHARE * planned), Math.floor(Math.min(MOST * planned, busiest)));
}

/** The stretch of that length with the most violations, each observation being worth 0 to 1 of one; the first of equals. */
export function worstEpisode(violations: readonly number[], length: number): Episode {
  const width = Math.min(length, violations.length);
  let sum = 0;
  let worst = { from: 0, length: width, violations: 0 };
  for (let end = 0; end < violations.length; end += 1) {
    sum += violations[end] ?? 0;
    if (end >= width) sum -= violations[end - width] ?? 0;
    const from = end - width + 1;
    // A sum of shares has rounding that a count has not.
    if (from >= 0 && sum > worst.violations + 1e-9) worst = { from, length: width, violations: sum };
  }
  return worst;
}

/** An episode may be shorter than it might be: it is looked for at its full length, at a half and at a quarter. */
const SCALES = [1, 2, 4];

/**
 * Whether violations lie together as independent ones would not: of k among n, `worst` within some stretch of w in a row,
 * of which there are about 2n/w that differ by half their length.
 */
export function isClustered(violations: readonly number[], length: number): boolean {
  const n = violations.length;
  const marked = Math.round(violations.reduce((sum, each) => sum + each, 0));
  return SCALES.some((scale) => {
    const worst = worstEpisode(violations, Math.max(LEAST_LENGTH, Math.ceil(length / scale)));
    const urn = { n, marked, drawn: worst.length };
    const stretches = (SCALES.length * 2 * n) / worst.length;
    return stretches * hypergeometricAtLeast(Math.round(worst.violations), urn) <= CLUSTERED;
  });
}
