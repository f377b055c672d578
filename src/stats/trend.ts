import { average } from './average.js';
import { percentile, sortAscending } from './percentile.js';

/** A trend metric in figures; every figure is null where nothing was measured. */
export interface TrendStatistics {
  readonly count: number;
  readonly min: number | null;
  readonly avg: number | null;
  readonly med: number | null;
  readonly max: number | null;
  /** Keyed by the percentile as written: `"95"`, `"99.9"`. */
  readonly percentiles: Readonly<Record<string, number | null>>;
}

/** Summarizes values in any order; `percents` are 0 to 100. */
export function summarizeTrend(values: readonly number[], percents: readonly number[]): TrendStatistics {
  const sorted = sortAscending(values);
  const at = (percent: number): number | null => percentile(sorted, percent / 100) ?? null;
  return {
    count: sorted.length,
    min: at(0),
    avg: values.length === 0 ? null : average(values),
    med: at(50),
    max: at(100),
    percentiles: Object.fromEntries(percents.map((percent) => [String(percent), at(percent)])),
  };
}
