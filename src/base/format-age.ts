import { formatAmount } from './format.js';
import type { Ms } from './units.js';

const MINUTE = 60_000;
const UNITS: readonly (readonly [ms: Ms, name: string])[] = [
  [24 * 60 * MINUTE, 'day'],
  [60 * MINUTE, 'hour'],
  [MINUTE, 'minute'],
];

/** How long ago something was, in its largest unit: `3 days`, `2 hours`, `0 minutes`. */
export function formatAge(ms: Ms): string {
  const [size, name] = UNITS.find(([unit]) => ms >= unit) ?? [MINUTE, 'minute'];
  return formatAmount(Math.max(0, Math.floor(ms / size)), name);
}
