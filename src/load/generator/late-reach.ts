import type { Ms } from '../../base/units.js';
import { type Dispatch, findLate } from './late-requests.js';
import type { Sample } from '../../samples/sample.js';

/** From when a request should have been under way until it was over. */
interface Flight extends Dispatch {
  readonly to: Ms;
}

/**
 * By how much less time each request may have taken, had all been sent when they were due: the largest lateness of those
 * late ones that were under way together with it, itself included; for requests that never met a late one, nothing. One
 * that has no end is under way for ever.
 */
export function reachOfLate(samples: readonly Sample[]): (sample: Sample) => Ms {
  const flightsBySample = new Map(samples.map((sample) => [sample, flightOf(sample)]));
  const flights = [...flightsBySample.values()].filter((flight) => flight !== null);
  const late = findLate(flights).sort((a, b) => a.due - b.due);
  if (late.length === 0) return () => 0;
  const ends = [...new Set(late.map(({ to }) => to))].sort((a, b) => a - b);
  const known = new MaxBehind(ends.length);
  const reach = new Map<Flight, Ms>();
  let next = 0;
  for (const flight of [...flights].sort((a, b) => a.to - b.to)) {
    for (let one = late[next]; one !== undefined && one.due <= flight.to; one = late[(next += 1)])
      known.put(placeOf(ends, one.to), one.lateness);
    reach.set(flight, known.from(placeOf(ends, flight.due)));
  }
  return (sample) => {
    const flight = flightsBySample.get(sample) ?? null;
    return flight === null ? 0 : (reach.get(flight) ?? 0);
  };
}

function flightOf({ plannedMs, startedMs, e2eMs }: Sample): Flight | null {
  if (startedMs === null) return null;
  const lateness = Math.max(0, startedMs - plannedMs);
  return { due: plannedMs, lateness, to: e2eMs === null ? Infinity : startedMs + e2eMs };
}

/** The first place whose value is at least `value`; all are sorted. */
function placeOf(sorted: readonly Ms[], value: Ms): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? Infinity) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The largest of the values that were put at a place or behind it, in logarithmic time (Fenwick 1994). */
class MaxBehind {
  private readonly tree: Float64Array;

  constructor(private readonly size: number) {
    this.tree = new Float64Array(size + 1);
  }

  put(place: number, value: number): void {
    for (let i = this.size - place; i <= this.size; i += i & -i)
      this.tree[i] = Math.max(this.tree[i] ?? 0, value);
  }

  from(place: number): number {
    let most = 0;
    for (let i = this.size - place; i > 0; i -= i & -i) most = Math.max(most, this.tree[i] ?? 0);
    return most;
  }
}
