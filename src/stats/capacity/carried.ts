/** The load that an endpoint completed in a probe beyond its capacity, and over how many requests. */
export interface Carried {
  /** Requests per second. */
  readonly rate: number;
  readonly requests: number;
}

/** So many answers show what an endpoint carries; a probe whose queue had still to build up shows less than that. */
const ENOUGH = 200;

/** Of two such loads the one that shows better what the endpoint carries. */
export function better(known: Carried | null, other: Carried): Carried {
  if (known === null) return other;
  if (Math.min(known.requests, other.requests) >= ENOUGH) return known.rate >= other.rate ? known : other;
  return known.requests >= other.requests ? known : other;
}
