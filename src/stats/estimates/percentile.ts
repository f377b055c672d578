/** Ranks are computed in floating point: `100 * 0.07` is a little more than 7 and must not become rank 8. */
const RANK_TOLERANCE = 1e-9;

/** A new ascending array; infinities sort to the ends. */
export function sortAscending(values: Iterable<number>): Float64Array {
  return Float64Array.from(values).sort();
}

/**
 * Percentile by linear interpolation between order statistics (definition 7 of Hyndman & Fan 1996, as in k6,
 * R and numpy) of an ascending array. `fraction` is 0 to 1. Interpolating towards an infinite value gives that
 * infinity, never NaN; `undefined` without data.
 */
export function percentile(sorted: ArrayLike<number>, fraction: number): number | undefined {
  const { below, share } = percentilePosition(sorted.length, fraction);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, sorted.length - 1)];
  if (low === undefined || high === undefined) return undefined;
  return interpolate(low, high, share);
}

/** `low + share (high - low)` where either may be infinite: any share of an infinite distance is infinite. */
export function interpolate(low: number, high: number, share: number): number {
  if (share === 0 || low === high) return low;
  if (!Number.isFinite(high)) return high;
  if (!Number.isFinite(low)) return low;
  return low + share * (high - low);
}

/** Where a percentile of n values lies: the 0-based index of the value below it, and the share of the way to the next. */
export function percentilePosition(n: number, fraction: number): { below: number; share: number } {
  const position = snapToInteger((n - 1) * fraction);
  const below = Math.floor(position);
  return { below, share: position - below };
}

function snapToInteger(position: number): number {
  const nearest = Math.round(position);
  return Math.abs(position - nearest) < RANK_TOLERANCE ? nearest : position;
}
