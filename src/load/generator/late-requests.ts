import type { Ms } from '../../base/units.js';

/** One dispatched request: when it was due, on the clock, and by how much later it was handed to the transport. */
export interface Dispatch {
  readonly due: Ms;
  readonly lateness: Ms;
}

/** A request less late than this changes no load, however dense. */
const LATE: Ms = 20;
/** Nor does one that is late by less than this share of the time between arrivals. */
const LATE_SHARE = 0.1;
/** The interval is that of so many arrivals before and behind. */
const NEIGHBOURS = 10;

/** How many were later than both 20 ms and a tenth of the interval between the arrivals around them. */
export function countLate(dispatches: readonly Dispatch[]): number {
  return findLate(dispatches).length;
}

/** Those that were. */
export function findLate<Any extends Dispatch>(dispatches: readonly Any[]): Any[] {
  const suspects = dispatches.filter(({ lateness }) => lateness > LATE);
  // Where none is late, nobody has to know how dense a million arrivals were.
  if (suspects.length === 0) return [];
  const dues = [...new Set(dispatches.map(({ due }) => due))].sort((a, b) => a - b);
  const place = new Map(dues.map((due, index) => [due, index]));
  const intervalAt = (due: Ms): Ms => {
    const index = place.get(due) ?? 0;
    const [low, high] = [Math.max(0, index - NEIGHBOURS), Math.min(dues.length - 1, index + NEIGHBOURS)];
    return high === low ? 0 : ((dues[high] ?? due) - (dues[low] ?? due)) / (high - low);
  };
  return suspects.filter(({ due, lateness }) => lateness > LATE_SHARE * intervalAt(due));
}
