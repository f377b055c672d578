import type { Ms, Usd } from '../base/units.js';

/** Numbers as findings say them. */

export function sayMs(ms: Ms): string {
  if (ms < 999.5) return `${significant(ms)} ms`;
  if (ms < 59_950) return `${significant(ms / 1_000, 1)} s`;
  const seconds = Math.round(ms / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  const parts =
    hours > 0
      ? [`${hours} h`, minutes && `${minutes} min`]
      : [`${minutes} min`, seconds % 60 && `${seconds % 60} s`];
  return parts.filter(Boolean).join(' ');
}

export function sayUsd(usd: Usd): string {
  if (usd === 0) return '$0';
  if (Math.abs(usd) < 0.00005) return 'less than $0.0001';
  const size =
    Math.abs(usd) >= 0.0995 ? Math.abs(usd).toFixed(2) : String(Number(Math.abs(usd).toPrecision(2)));
  return `${usd < 0 ? '−' : ''}$${size}`;
}

export function sayShare(part: number, whole: number): string {
  return whole === 0
    ? 'none'
    : `${significant((part / whole) * 100)} % (${sayCount(part)} of ${sayCount(whole)})`;
}

export function sayRate(perSecond: number): string {
  return `${significant(perSecond)} req/s`;
}

export function sayCount(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 request`, `3 requests`. */
export function sayAmount(value: number, noun: string): string {
  return `${sayCount(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** Two significant digits below ten, one decimal below a hundred where it says something, whole numbers above. */
export function significant(value: number, decimals = value < 1 ? 2 : value < 100 ? 1 : 0): string {
  const text = value.toFixed(decimals).replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros));
  const [whole = '0', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction.replace(/0+$/, '')}`;
}
