import type { Ms } from '../../../base/units.js';
import { episodeLength, isClustered, worstEpisode } from '../../../stats/estimates/episodes.js';

/** Requests of one threshold in dispatch order. */
export interface Marks {
  readonly starts: readonly Ms[];
  /** Of each request the share of its observations that violate: 0 or 1, but for several checks of an answer. */
  readonly violations: readonly number[];
}

/** Violations that lie together in time, as they would not if it were the endpoint's nature. */
export interface Cluster {
  /** Index of its first request, and how many they are. */
  readonly from: number;
  readonly length: number;
  readonly fromMs: Ms;
  readonly toMs: Ms;
  /** Of the violations in the run. */
  readonly violations: number;
  readonly of: number;
}

/** `short` where fewer than two episodes' length is known; null where violations lie as independent ones would. */
export function findCluster({ starts, violations }: Marks, length: number): Cluster | 'short' | null {
  const n = violations.length;
  if (n < 2 * length) return 'short';
  if (!isClustered(violations, length)) return null;
  const worst = worstEpisode(violations, length);
  const within = (index: number): boolean => (violations[index] ?? 0) > 0;
  let [first, last] = [worst.from, worst.from + worst.length - 1];
  while (first < last && !within(first)) first += 1;
  while (last > first && !within(last)) last -= 1;
  return {
    from: worst.from,
    length: worst.length,
    fromMs: starts[first] ?? 0,
    toMs: starts[last] ?? 0,
    violations: Math.round(worst.violations),
    of: Math.round(violations.reduce((sum, each) => sum + each, 0)),
  };
}

/** What takes no longer may be an episode. */
const SHORTEST_EPISODE: Ms = 10_000;

/** How many requests may be one episode of a run that is over, by when they were sent. */
export function episodeOf(starts: readonly Ms[]): number {
  return episodeLength(starts.length, mostWithin(starts, SHORTEST_EPISODE));
}

/** The same of a run that goes on, nobody knows how long. */
export function episodeSoFar(starts: readonly Ms[]): number {
  return Math.max(episodeLength(starts.length), mostWithin(starts, SHORTEST_EPISODE));
}

/** Most of ascending instants within any stretch of time. */
function mostWithin(instants: readonly Ms[], span: Ms): number {
  let [first, most] = [0, 0];
  for (let last = 0; last < instants.length; last += 1) {
    while ((instants[last] ?? 0) - (instants[first] ?? 0) >= span) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
