import type { Ms } from '../base/units.js';
import type { Sample } from '../samples/sample.js';
import { percentile, sortAscending } from '../stats/estimates/percentile.js';

/** Median of what was measured; null where nothing was. */
export function medianOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return percentile(sortAscending(known), 0.5) ?? null;
}

/** When the request had ended, after the run's start; null where it was never sent or its end is unknown. */
export function endOf(sample: Sample): Ms | null {
  return sample.startedMs === null || sample.e2eMs === null ? null : sample.startedMs + sample.e2eMs;
}

export function isAnswered(sample: Sample): boolean {
  return sample.outcome === 'ok';
}

/** Stable: the samples' own order (ends) says little, their instants say what happened when. */
export function inOrderOfStart(samples: readonly Sample[]): Sample[] {
  return [...samples].sort(
    (a, b) => (a.startedMs ?? a.plannedMs) - (b.startedMs ?? b.plannedMs) || a.id - b.id,
  );
}
