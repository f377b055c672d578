/**
 * The one formatter of numbers: every renderer says the same value in the same way. Words (verdicts, names of
 * metrics) are in `words.ts`. What was not measured is `–`. All results are plain text without markup.
 */

/** Stands for a value that was not measured. */
export const UNKNOWN = '–';

type Value = number | null | undefined;

/** Decimals that show two significant digits of small values and none of large ones. */
function usualDecimals(value: number): number {
  const size = Math.abs(value);
  if (size >= 99.5 || size === 0) return 0;
  if (size >= 0.995) return 1;
  return Math.min(6, 1 - Math.floor(Math.log10(size)));
}

/** `1,234.5`: thousands separated by commas, U+2212 as the minus, trailing zeros dropped unless `fixed`. */
function group(value: number, decimals: number, fixed = false): string {
  const digits = Math.abs(value).toFixed(Math.min(20, Math.max(0, decimals)));
  const [whole = '0', fraction = ''] = digits.split('.');
  const kept = fixed ? fraction : fraction.replace(/0+$/, '');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (kept === '' ? '' : `.${kept}`);
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** Any finite number, with about two significant digits below 100: `1,234`, `41.7`, `0.42`. */
export function formatNumber(value: Value, extra = 0): string {
  return isKnown(value) ? group(value, usualDecimals(value) + extra) : sayUnknown(value);
}

/** A whole number: `12,345`. */
export function formatCount(value: Value): string {
  return isKnown(value) ? group(value, 0) : sayUnknown(value);
}

/** A duration in milliseconds, scaled: `<0.01 ms`, `0.42 ms`, `412 ms`, `2.1 s`, `1 min 30 s`, `2 h 5 min`. `extra` adds decimals. */
export function formatMs(value: Value, extra = 0): string {
  if (!isKnown(value)) return sayUnknown(value);
  const size = Math.abs(value);
  // No clock of ours tells so short a time.
  if (value > 0 && size < 0.005 && extra === 0) return '<0.01 ms';
  if (size < 999.5) return `${group(value, usualDecimals(value) + extra)} ms`;
  if (size < 59_950) return `${group(value / 1000, 1 + extra, extra === 0 && value % 1000 !== 0)} s`;
  const seconds = Math.round(size / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const parts =
    hours > 0
      ? [`${group(hours, 0)} h`, minutes && `${minutes} min`]
      : [`${minutes} min`, seconds % 60 && `${seconds % 60} s`];
  return (value < 0 ? '−' : '') + parts.filter(Boolean).join(' ');
}

/** Milliseconds of one table row or axis in one unit with the same decimals: `0.41 s`, `2.10 s`. */
export function formatMsRow(values: readonly Value[]): string[] {
  const known = values.filter(isKnown).map(Math.abs);
  const largest = Math.max(0, ...known);
  const [unit, divisor] = largest >= 999.5 ? ['s', 1000] : ['ms', 1];
  const smallest = Math.min(...known.filter((value) => value > 0)) / divisor;
  const decimals = Number.isFinite(smallest)
    ? Math.min(2, Math.max(divisor === 1 ? 0 : 1, usualDecimals(smallest)))
    : 0;
  return values.map((value) =>
    isKnown(value) ? `${group(value / divisor, decimals, true)} ${unit}` : sayUnknown(value),
  );
}

/** US dollars: `$1,234.50`, `$0.12`, `$0.042`, `$0.0004`, `<$0.0001`, `$0`. `extra` adds decimals. */
export function formatUsd(value: Value, extra = 0): string {
  if (!isKnown(value)) return sayUnknown(value);
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size === 0) return '$0';
  if (size < 0.00005 && extra === 0) return value < 0 ? '−$0' : '<$0.0001';
  const decimals = size >= 0.0995 ? 2 : Math.min(5, 1 - Math.floor(Math.log10(size)));
  const [whole = '0', fraction = ''] = group(size, decimals + extra, true).split('.');
  return `${sign}$${whole}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`;
}

/** Dollars per million tokens, never rounded below a thousandth of a cent: `$2.50`, `$0.0375`. */
export function formatPrice(value: Value): string {
  if (!isKnown(value)) return sayUnknown(value);
  return value === 0
    ? '$0'
    : `$${group(value, 5).replace(/^([\d,]+)(?:\.(\d*))?$/, (_, whole: string, rest = '') => `${whole}.${String(rest).padEnd(2, '0')}`)}`;
}

/** A share from 0 to 1: `4.2 %`, `18 %`, `99.9 %`. Never rounds to 0 % or 100 % what is not. */
export function formatRate(value: Value, extra = 0): string {
  if (!isKnown(value)) return sayUnknown(value);
  if (value > 0 && value < 0.00005 && extra === 0) return '<0.01 %';
  if (value < 1 && value > 0.99995 && extra === 0) return '>99.99 %';
  const fromEdge = Math.min(Math.abs(value), Math.abs(1 - value)) * 100;
  const decimals = fromEdge < 0.095 ? 2 : fromEdge < 9.95 ? 1 : 0;
  return `${group(value * 100, decimals + extra)} %`;
}

/** A part of a whole with both counts: `4.2 % (5 of 120)`; `none` of nothing. */
export function formatShare(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${formatRate(part / whole)} (${formatCount(part)} of ${formatCount(whole)})`;
}

/** Head over base as a change: 1.18 is `+18 %`, 0.93 is `−7 %`; from tenfold on `×12`. */
export function formatChange(ratio: Value, extra = 0): string {
  if (!isKnown(ratio)) return sayUnknown(ratio);
  if (ratio >= 10) return `×${group(ratio, 0)}`;
  const percent = (ratio - 1) * 100;
  const text = group(percent, (Math.abs(percent) < 9.95 ? 1 : 0) + extra);
  if (!/[1-9]/.test(text)) return '±0 %';
  return `${percent > 0 ? '+' : ''}${text} %`;
}

/** A value in a metric's unit; units it does not know are written after the number. */
export function formatValue(value: Value, unit: string, extra = 0): string {
  switch (unit) {
    case 'ms':
      return formatMs(value, extra);
    case 's':
      return formatMs(isKnown(value) ? value * 1000 : value, extra);
    case 'USD':
      return formatUsd(value, extra);
    case 'fraction':
      return formatRate(value, extra);
    case 'requests/s':
      return isKnown(value) ? `${formatNumber(value, extra)} req/s` : sayUnknown(value);
    case 'ratio':
      return isKnown(value) ? `×${formatNumber(value, extra)}` : sayUnknown(value);
    default:
      return isKnown(value) && unit !== ''
        ? `${formatNumber(value, extra)} ${unit}`
        : formatNumber(value, extra);
  }
}

/** A limit as it was set, not rounded: `3 s`, `1.234 s`, `0.5 %`, `$0.00005`. */
export function formatLimit(value: Value, unit: string): string {
  return formatValue(value, unit, isKnown(value) && Math.abs(value) >= 1e-12 ? 4 : 0);
}

/** A value beside its limit, with as many decimals as it takes not to look equal where it is not. */
export function formatAgainst(value: Value, limit: Value, unit: string): string {
  if (!isKnown(value) || !isKnown(limit) || value === limit) return formatValue(value, unit);
  const shown = formatLimit(limit, unit);
  for (let extra = 0; extra <= 4; extra += 1) {
    const text = formatValue(value, unit, extra);
    if (dropZeros(text) !== dropZeros(shown) && !text.startsWith('<')) return text;
  }
  return `just ${value > limit ? 'over' : 'under'} ${shown}`;
}

function dropZeros(text: string): string {
  return text.replace(/\.0+(?=\D|$)/, '');
}

/** `780 ms to 850 ms`; an open end is `at least …` or `at most …`; nothing at all is the empty text. */
export function formatInterval(low: Value, high: Value, format: (value: number) => string): string {
  if (isKnown(low) && isKnown(high)) {
    const [from, to] = [format(low), format(high)];
    return from === to ? from : `${from} to ${to}`;
  }
  if (isKnown(low)) return `at least ${format(low)}`;
  return isKnown(high) ? `at most ${format(high)}` : '';
}

/** `1 request`, `12 requests`. */
export function formatAmount(value: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(value)} ${value === 1 ? singular : plural}`;
}

/** A UTC instant in ISO 8601 as `2026-11-03 14:05 UTC`; other text is left as it is. */
export function formatInstant(iso: string): string {
  return iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}

function isKnown(value: Value): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function sayUnknown(value: Value): string {
  return value === Infinity ? '∞' : UNKNOWN;
}
