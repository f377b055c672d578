import { type Sample, wasSent } from './sample.js';

/** By the id of a request, how many others were in flight when it was due; one that failed left at once where nobody knows when. */
export function countInFlight(samples: readonly Sample[]): Map<number, number> {
  const ascending = (values: number[]): number[] => values.sort((a, b) => a - b);
  const sent = samples.filter(({ outcome }) => wasSent(outcome));
  const starts = ascending(sent.map(({ startedMs, plannedMs }) => startedMs ?? plannedMs));
  const ends = ascending(
    sent.map(
      ({ startedMs, plannedMs, e2eMs, firstByteMs }) =>
        (startedMs ?? plannedMs) + (e2eMs ?? firstByteMs ?? 0),
    ),
  );
  const counts = new Map<number, number>();
  let [started, ended] = [0, 0];
  for (const { id, plannedMs } of [...samples].sort((a, b) => a.plannedMs - b.plannedMs)) {
    while (started < starts.length && (starts[started] ?? 0) < plannedMs) started += 1;
    while (ended < ends.length && (ends[ended] ?? 0) <= plannedMs) ended += 1;
    counts.set(id, started - ended);
  }
  return counts;
}
