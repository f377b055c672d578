import type { GapHistogram } from '../samples/gap-histogram.js';
import { percentile, sortAscending } from '../stats/estimates/percentile.js';
import type { Unit } from './metric.js';

/** A metric in figures, as in the report; null where nothing was measured. */
export type MetricSummary = TrendSummary | CounterSummary | RateSummary | GaugeSummary;

export interface TrendSummary {
  readonly type: 'trend';
  readonly unit: Unit;
  readonly count: number;
  readonly min: number | null;
  readonly avg: number | null;
  readonly med: number | null;
  readonly max: number | null;
  /** Keyed by the percentile as written: `"95"`. */
  readonly percentiles: Record<string, number | null>;
}

export interface CounterSummary {
  readonly type: 'counter';
  readonly unit: Unit;
  readonly count: number;
  /** Per second. */
  readonly rate: number | null;
}

export interface RateSummary {
  readonly type: 'rate';
  readonly unit: Unit;
  /** Number of trials. */
  readonly count: number;
  readonly rate: number | null;
}

export interface GaugeSummary {
  readonly type: 'gauge';
  readonly unit: Unit;
  readonly value: number | null;
}

/** Percentiles that a report keeps of a trend. */
export const PERCENTS = [50, 75, 90, 95, 99] as const;

/** Values in any order. */
export function summariseValues(values: readonly number[], unit: Unit): TrendSummary {
  const sorted = sortAscending(values);
  const at = (fraction: number): number | null => percentile(sorted, fraction) ?? null;
  const avg = sorted.length === 0 ? null : sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return describeTrend({ unit, count: sorted.length, avg }, at);
}

export function summariseGaps(gaps: GapHistogram, unit: Unit): TrendSummary {
  const avg = gaps.count === 0 ? null : gaps.sum / gaps.count;
  return describeTrend({ unit, count: gaps.count, avg }, (fraction) => gaps.percentile(fraction));
}

function describeTrend(
  head: Pick<TrendSummary, 'unit' | 'count' | 'avg'>,
  at: (fraction: number) => number | null,
): TrendSummary {
  const percentiles = Object.fromEntries(PERCENTS.map((percent) => [String(percent), at(percent / 100)]));
  return { type: 'trend', ...head, min: at(0), med: at(0.5), max: at(1), percentiles };
}
