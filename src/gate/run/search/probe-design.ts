import type { Ms } from '../../../base/units.js';
import type { PlanFrame } from '../../../plan/frame.js';
import type { Config } from '../../../settings/schema.js';
import type { LoadBounds } from '../../../stats/capacity/loads.js';
import type { SearchProbe } from '../../../stats/capacity/search.js';

/** A certifying probe sends so many at least, however long that takes. */
const LEAST_REQUESTS = 300;
/** The lower end may take so many times as long as the upper one: it must be watched through busy stretches and quiet ones. */
const CONFIRM_LOW = 2;
/** Of the fewest requests that could show it: the warm-up is cut off, and a few may be bad. */
const AMPLE = 1.3;

/** The loads that a search may try, and where it begins. */
export function boundsOf(
  { capacity }: Pick<Config, 'capacity'>,
  { maxConcurrency }: Pick<PlanFrame, 'maxConcurrency'>,
): LoadBounds & { readonly start: number } {
  const isWhole = capacity.by === 'vus';
  const max = isWhole ? Math.min(Math.floor(capacity.max), maxConcurrency) : capacity.max;
  const min = isWhole ? Math.max(1, Math.ceil(capacity.min)) : capacity.min;
  return { min, max, isWhole, start: Math.min(max, Math.max(min, capacity.start)) };
}

/** How long a load is judged at most, where nothing says more. */
export function dwellAt(load: number, { capacity }: Pick<Config, 'capacity'>): Ms {
  return capacity.by === 'rate' ? Math.max(capacity.dwell, (LEAST_REQUESTS * 1_000) / load) : capacity.dwell;
}

/** How long a probe is judged at most; `fewestToHold`: requests, none of them bad, that certify a load. */
export function lengthOf(
  { kind, load, stretch }: SearchProbe,
  config: Pick<Config, 'capacity'>,
  fewestToHold: number,
): Ms {
  const full = dwellAt(load, config);
  if (kind !== 'confirm-low') return kind === 'steer' ? full / 2 : full;
  // Where one in a hundred may be bad, so many without one take long at a low load.
  const leastMs = config.capacity.by === 'rate' ? (AMPLE * fewestToHold * 1_000) / load : 0;
  return stretch * Math.max(CONFIRM_LOW * full, leastMs);
}
