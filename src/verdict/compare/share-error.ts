import { leastGroups } from './compare-metrics.js';
import type { Gate } from './comparison-gates.js';
import type { ComparedDesign } from './pair-samples.js';

/** Error probability of red, one-sided, for each gate of a family: of tails, and of all other rows. */
export interface ErrorShares {
  readonly tail: number;
  readonly other: number;
}

/** Two tails have half of it together, and one a quarter. */
const [SHARE_OF_TAIL, MOST_FOR_TAILS] = [1 / 4, 1 / 2];

/** Whether a gate takes resampling, which is asked once, at the end. */
export function isTail({ contrast }: Gate, design: ComparedDesign): boolean {
  return design === 'pairs' && leastGroups(contrast, design) > 0;
}

/**
 * Divides the error of red over a family, by Bonferroni: each tail has a quarter of it, and more than two of them half of
 * it together; the other gates share the rest equally. Together they spend `alpha`, never more.
 */
export function shareError(alpha: number, family: readonly Gate[], design: ComparedDesign): ErrorShares {
  const tails = family.filter((gate) => isTail(gate, design)).length;
  const others = family.length - tails;
  const forTails = others === 0 ? 1 : Math.min(MOST_FOR_TAILS, tails * SHARE_OF_TAIL);
  return {
    tail: tails === 0 ? 0 : (alpha * forTails) / tails,
    other: others === 0 ? 0 : (alpha * (1 - (tails === 0 ? 0 : forTails))) / others,
  };
}
