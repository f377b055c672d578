/** What is known so far of one of the things that are asked of a load. */
export interface Tally {
  /** Share of arrivals that may not be good. */
  readonly theta0: number;
  n: number;
  bad: number;
}

/** Requests after which a climb goes on, and after which a steering probe may end. */
const [ENOUGH_TO_CLIMB, ENOUGH_TO_STEER] = [40, 60];
/** So many bad ones, and a share of them that is so much larger than what may be, are no chance at any load that holds. */
const [CLEARLY_BAD, CLEAR_EXCESS] = [10, 0.25];
/** Of those that may be bad a probe that is good at first sight has this part at most. */
const FEW = 1 / 4;

/* First impressions, which steer a search and claim nothing. */

export function isClearlyBad({ theta0, n, bad }: Tally): boolean {
  return bad >= Math.max(CLEARLY_BAD, (theta0 + CLEAR_EXCESS) * n);
}

/** Where nothing is known to break: none bad of forty, where one in twenty may be. */
export function mayClimb({ theta0, n, bad }: Tally): boolean {
  return n >= ENOUGH_TO_CLIMB && bad <= Math.floor(FEW * theta0 * ENOUGH_TO_CLIMB);
}

export function isClearlyGood({ theta0, n, bad }: Tally): boolean {
  return n >= ENOUGH_TO_STEER && bad <= FEW * theta0 * n;
}
