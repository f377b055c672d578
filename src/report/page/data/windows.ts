import type { Ms } from '../../../base/units.js';
import { ascending, instantOf, isCanaryRow, quantileOf } from './series.js';
import type { SampleColumns } from './columns.js';

/** What happened in one slice of the run, over both arms. */
export interface Window {
  readonly fromMs: Ms;
  readonly toMs: Ms;
  readonly requests: number;
  readonly rateLimited: number;
  readonly failed: number;
  readonly undelivered: number;
}

/** How an outcome is marked on the timeline. */
export type Mark = 'answered' | 'rate_limited' | 'failed' | 'undelivered';

export function markOf(outcome: string): Mark {
  if (outcome === 'ok') return 'answered';
  if (outcome === 'rate_limited') return 'rate_limited';
  return outcome === 'dropped' || outcome === 'suppressed' || outcome === 'cancelled'
    ? 'undelivered'
    : 'failed';
}

/** The run cut into `slices` equal windows. */
export function countWindows(columns: SampleColumns, durationMs: Ms, slices: number): Window[] {
  const windows = Array.from({ length: slices }, (_, index) => ({
    fromMs: (durationMs * index) / slices,
    toMs: (durationMs * (index + 1)) / slices,
    requests: 0,
    answered: 0,
    rate_limited: 0,
    failed: 0,
    undelivered: 0,
  }));
  const marks = columns.texts.outcome.words.map(markOf);
  const isCanary = isCanaryRow(columns);
  columns.texts.outcome.values.forEach((outcome, row) => {
    const window = windows[sliceOf(instantOf(columns, row), durationMs, slices)];
    const mark = marks[outcome];
    if (window === undefined || mark === undefined || isCanary(row)) return;
    window.requests += 1;
    window[mark] += 1;
  });
  return windows.map(({ rate_limited: rateLimited, ...window }) => ({ ...window, rateLimited }));
}

/** The percentile of the values in each window; NaN where fewer than three say nothing. */
export function windowQuantiles(
  series: { readonly times: readonly Ms[]; readonly values: readonly Ms[] },
  durationMs: Ms,
  slices: number,
  percent: number,
): number[] {
  const groups: number[][] = Array.from({ length: slices }, () => []);
  series.values.forEach((value, i) => groups[sliceOf(series.times[i] ?? 0, durationMs, slices)]?.push(value));
  return groups.map((values) => (values.length < 3 ? Number.NaN : quantileOf(ascending(values), percent)));
}

function sliceOf(instant: Ms, durationMs: Ms, slices: number): number {
  return Math.min(slices - 1, Math.max(0, Math.floor((instant / durationMs) * slices)));
}
