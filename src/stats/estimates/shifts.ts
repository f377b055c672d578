import { type Random, shuffled } from '../../base/random.js';
import { average } from './average.js';

/** A stretch of a series that lies higher than the rest of it. */
export interface Shift {
  /** First index, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Mean within, less the mean without. */
  readonly by: number;
}

export interface ShiftSettings {
  /** Of one that is not there. */
  readonly alpha: number;
  /** Smaller ones are of no interest, in the series' unit. */
  readonly least: number;
}

const SHUFFLES = 199;
/** One value is an outlier. */
const SHORTEST = 2;
/** So many must lie without: a level to rise from. */
const LEAST_LEVEL = 3;
const MOST_SHIFTS = 6;

/**
 * Stretches that lie higher than the rest, one after the other: the stretch whose mean differs most by its standard
 * error, kept where at most `alpha` of shuffled series have as large a one (circular binary segmentation: Olshen,
 * Venkatraman et al. 2004, Biostatistics 5:557), then the same of what is left. The spread is that of neighbours, so that
 * several stretches do not hide each other. For series of at most some hundred values.
 */
export function findShifts(series: readonly number[], random: Random, settings: ShiftSettings): Shift[] {
  const found: Shift[] = [];
  let left = series.map((value, index) => ({ value, index }));
  while (found.length < MOST_SHIFTS) {
    const values = left.map(({ value }) => value);
    const best = highest(values);
    if (best === null || best.by < settings.least || !isRare(best.score, values, random, settings)) break;
    const inside = left.slice(best.from, best.to);
    found.push({ from: inside[0]?.index ?? 0, to: (inside.at(-1)?.index ?? 0) + 1, by: best.by });
    left = [...left.slice(0, best.from), ...left.slice(best.to)];
  }
  return found.sort((a, b) => a.from - b.from);
}

interface Stretch extends Shift {
  /** Grows with the square of the difference over its standard error: to compare with others of as many values. */
  readonly score: number;
}

/** Null where nothing varies, or there is too little of it. */
function highest(values: readonly number[]): Stretch | null {
  const n = values.length;
  if (n < SHORTEST + LEAST_LEVEL) return null;
  const mean = average(values);
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value - mean);
  const spread = Math.max(neighbourSpread(values), LEAST_SPREAD);
  let best: Stretch | null = null;
  for (let from = 0; from < n; from += 1)
    for (let to = from + SHORTEST; to <= n && to - from <= n - LEAST_LEVEL; to += 1) {
      const m = to - from;
      const by = ((sums[to] ?? 0) - (sums[from] ?? 0)) * (n / (m * (n - m)));
      if (by <= 0) continue;
      const score = (by * by * m * (n - m)) / spread;
      if (score > (best?.score ?? 0)) best = { from, to, by, score };
    }
  return best;
}

/** Of what does not vary. */
const LEAST_SPREAD = 1e-12;

/** Of the differences of neighbours, which a few steps between levels hardly move (von Neumann 1941). */
function neighbourSpread(values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + (value - (values[i - 1] ?? value)) ** 2, 0);
}

/** Stops as soon as it is sure: what is no shift shows in a few shuffles. */
function isRare(score: number, values: readonly number[], random: Random, { alpha }: ShiftSettings): boolean {
  const most = Math.floor(alpha * (SHUFFLES + 1)) - 1;
  let asLarge = 0;
  for (let i = 0; i < SHUFFLES && asLarge <= most; i += 1)
    if ((highest(shuffled(random, values))?.score ?? 0) >= score) asLarge += 1;
  return asLarge <= most;
}
