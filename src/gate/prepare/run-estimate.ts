import type { CostEstimate } from '../../budget/estimate.js';
import type { Usd } from '../../base/units.js';

/** What a run will cost, as far as that is known before it. */
export interface RunEstimate extends CostEstimate {
  /**
   * One request of a load that sends as many as fit: of virtual users or of a search, beside what is planned by number.
   * Nobody can know before the run how many there will be; null without such a load.
   */
  readonly perOpenRequest: { readonly expected: Usd; readonly worst: Usd } | null;
}

/** Of all that is sent; null where only the run shows how much that is. */
export function expectedCost({ expected, perOpenRequest }: RunEstimate): Usd | null {
  return perOpenRequest === null ? expected : null;
}

/** Likewise; the budget bounds it all the same. */
export function worstCost({ worst, perOpenRequest }: RunEstimate): Usd | null {
  return perOpenRequest === null ? worst : null;
}

/** The mean request; 0 where nothing is sent. */
export function expectedPerRequest({ requests, expected, perOpenRequest }: RunEstimate): Usd {
  if (perOpenRequest !== null) return perOpenRequest.expected;
  return requests > 0 ? expected / requests : 0;
}
