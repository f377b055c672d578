import type { Config } from '../../../settings/schema.js';
import type { ProbeRecord, SearchEnd, SearchRecord } from './search-record.js';

/** So large a share of late requests, and the load was not the one that was meant. */
const LATE_SHARE = 0.05;

/** How a search ended, and what bound it. `cut`: what ended it before it was through. */
export function endOf(
  { probes, state }: Pick<SearchRecord, 'probes' | 'state'>,
  cut: 'budget' | 'time' | null,
  { share }: Config['capacity'],
): SearchEnd {
  const { low, high, lowHolds, highBreaks } = state;
  const breaking = probes.findLast(
    ({ load, result }) => load === high && (result.word === 'breaks' || result.word === 'poor'),
  );
  if (breaking !== undefined && isOurs(breaking, share)) return 'generator';
  if (cut !== null) return cut;
  if (lowHolds && high === null) return 'max';
  if (highBreaks && low === null) return 'min';
  if (!lowHolds || !highBreaks) return 'unresolved';
  return breaking !== undefined && isQuota(breaking) ? 'quota' : 'certified';
}

/** Nothing was wrong with the answers there were: they were too few in flight, or sent too late. */
function isOurs({ brokenBy, ended, late }: ProbeRecord, share: number): boolean {
  const { dropped = 0 } = brokenBy;
  const bad = Object.values(brokenBy).reduce((sum, count) => sum + count, 0);
  const came = ended - dropped;
  if (ended > 0 && late > LATE_SHARE * ended) return true;
  return dropped > 0 && bad - dropped <= (1 - share) * came;
}

function isQuota({ brokenBy }: ProbeRecord): boolean {
  const bad = Object.values(brokenBy).reduce((sum, count) => sum + count, 0);
  return (brokenBy['429'] ?? 0) > bad / 2;
}
