/** Dollars, and bounds where there are any. */
interface Amount {
  readonly usd: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A cent; a millionth of a dollar where all of it is less than one. */
export function unitOf(usd: number): number {
  return Math.abs(usd) >= 1 ? 0.01 : 1e-6;
}

export function roundAmount<T extends Amount>(amount: T, unit: number): T {
  const round = (usd: number): number => toUnits(Math.round(usd / unit), unit);
  return {
    ...amount,
    usd: round(amount.usd),
    low: amount.low === null ? null : round(amount.low),
    high: amount.high === null ? null : round(amount.high),
  };
}

/** Whole units, without the dust that a multiplication leaves. */
function toUnits(count: number, unit: number): number {
  return Number((count / Math.round(1 / unit)).toPrecision(15)) + 0;
}

/** Rounds parts so that they sum to the rounded total: the units that are over go to the largest remainders. */
export function roundParts<T extends Amount>(parts: readonly T[], total: number): T[] {
  const unit = unitOf(total);
  const exact = parts.map(({ usd }) => usd / unit);
  const floors = exact.map(Math.floor);
  const missing = Math.round(total / unit) - floors.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact
    .map((value, i) => ({ i, rest: value - (floors[i] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const counts = [...floors];
  for (let k = 0; k < missing; k += 1) {
    const at = byRemainder[k % byRemainder.length]?.i ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return parts
    .map((part, i) => ({ ...roundAmount(part, unit), usd: toUnits(counts[i] ?? 0, unit) }))
    .filter(({ usd }) => usd !== 0);
}
