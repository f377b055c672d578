import { percentile, sortAscending } from '../src/stats/estimates/percentile.js';

/** Percentile of values as they come; NaN without any. */
export function quantile(values: readonly number[], fraction: number): number {
  return percentile(sortAscending(values), fraction) ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(
    values.filter((value) => Number.isFinite(value)),
    0.5,
  );
}

/** Three significant digits, or a dash. */
export function show(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(value < 0.1 ? 1 : 3)));
}

export function showRatio(value: number): string {
  return Number.isFinite(value) ? `× ${value.toFixed(2)}` : '–';
}

/** `p50 / p99`. */
export function showSpread(values: readonly number[]): string {
  return values.length === 0 ? '–' : `${show(quantile(values, 0.5))} / ${show(quantile(values, 0.99))}`;
}

/** A table in Markdown; all columns but the first two are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i < 2 ? '---' : '--:'));
  return [line(head), `|${rule.join('|')}|`, ...rows.map(line)];
}
