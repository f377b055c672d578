/**
 * The queue whose capacity is known: that of `__tests__/support/search-servers.ts`, sixteen places, first come first served. Times are
 * those of a run at speed 1; at speed 4 everything takes a quarter, and the capacity is four times as many requests a second.
 * `__tests__/bench/share-good.slow.ts` holds both capacities.
 */
export const QUEUE = {
  places: 16,
  /** Of a lognormal law whose mean is 900 ms. */
  medianMs: 900 * Math.exp(-0.08),
  sigma: 0.4,
  /** A good answer begins within so long. */
  limitMs: 2_500,
  /** Requests a second at which 95 % are good in the long run, by 60,000 s of virtual time at each of several rates. */
  capacity: 16.65,
  /** The most users who ask again at once of whom 95 % are answered in time in the long run. */
  users: 31,
} as const;

/** In requests a second, or in users. */
export function trueCapacity(by: 'rate' | 'users', speed: number): number {
  return by === 'rate' ? QUEUE.capacity * speed : QUEUE.users;
}
