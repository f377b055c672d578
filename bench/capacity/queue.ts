/** The queue whose capacity is known: that of `__tests__/support/search-servers.ts`. */
export const QUEUE = {
  places: 16,
  /** Of a lognormal law whose mean is 900 ms. */
  medianMs: 900 * Math.exp(-0.08),
  sigma: 0.4,
  /** A good answer comes within so long. */
  limitMs: 2_500,
  /** Requests a second at which 95 % are good in the long run, by 60,000 s of virtual time at each of several rates. */
  capacity: 16.65,
} as const;
