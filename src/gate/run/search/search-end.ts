import type { ProbeRecord, SearchEnd, SearchRecord } from './search-record.js';

/** So large a share of late requests, and the load was not the one that was meant. */
const LATE_SHARE = 0.05;

/** How a search ended, and what bound it. `cut`: what ended it before it was through; `allowed`: shares that may be bad. */
export function endOf(
  { probes, state }: Pick<SearchRecord, 'probes' | 'state'>,
  cut: 'budget' | 'time' | null,
  allowed: readonly number[],
): SearchEnd {
  const { low, high, lowHolds, highBreaks } = state;
  const breaking = probes.findLast(
    ({ load, result }) => load === high && (result.word === 'breaks' || result.word === 'poor'),
  );
  if (breaking !== undefined && isOurs(breaking, allowed)) return 'generator';
  if (cut !== null) return cut;
  if (lowHolds && high === null) return 'max';
  if (highBreaks && low === null) return 'min';
  if (!lowHolds || !highBreaks) return 'unresolved';
  return breaking !== undefined && isQuota(breaking) ? 'quota' : 'certified';
}

/** Nothing was wrong with the answers there were: they were too few in flight, or sent too late. */
function isOurs({ brokenBy, came, ended, late }: ProbeRecord, allowed: readonly number[]): boolean {
  if (ended > 0 && late > LATE_SHARE * ended) return true;
  const isKept = allowed.every((theta0, about) => {
    const { violations = 0, n = 0 } = came[about] ?? {};
    return violations <= theta0 * n;
  });
  return (brokenBy['dropped'] ?? 0) > 0 && isKept;
}

function isQuota({ brokenBy }: ProbeRecord): boolean {
  const bad = Object.values(brokenBy).reduce((sum, count) => sum + count, 0);
  return (brokenBy['429'] ?? 0) > bad / 2;
}
