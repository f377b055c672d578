import { binomialAtMost } from '../distributions/binomial.js';
import { firstInteger } from '../distributions/bisect.js';
import { lognormalShareBeyond } from '../distributions/lognormal.js';
import { UndecidedCount } from './undecided-count.js';

/** One side of a sequential test of "violations below `theta0`" over N planned observations. */
export interface SideDesign {
  readonly planned: number;
  readonly theta0: number;
  readonly alpha: number;
}

/** Absorbs the rounding of sums that are compared with the alpha left. */
export const SLACK = 1e-15;

/**
 * Exact boundary of passing with a look after every observation: entry n passes `k <= bound[n]` violations among the
 * first n (-1: never).
 *
 * What the exact test of all N passes (up to `c` violations) passes at the last look as well, so that no look costs
 * power; the looks before it have the alpha that discreteness leaves over, `alpha - P(Bin(N, theta0) <= c)`. Of paths that
 * a look passes, those that the last one would pass anyway cost nothing of it, the others their probability: by the n-th
 * observation `sqrt(n/N)` of it is spent (error spending as in Lan & DeMets 1983, on the part that a look adds to the
 * error of the whole, as in stochastic curtailment: Lan, Simon & Halperin 1982). Where one violation fewer at the end
 * costs less than two points of power at 0.8 of the limit, its probability is for the looks, too.
 *
 * `end` is where the run really ended, for a reason that has nothing to do with the outcomes: the last look then
 * spends all the alpha left. There are no entries beyond it; nothing is spent after N.
 */
export function buildPassBoundary(design: SideDesign, end = design.planned): Int32Array {
  return spendLeftOver(design, lastCount(design), end);
}

function spendLeftOver({ planned, theta0, alpha }: SideDesign, last: number, end: number): Int32Array {
  const bounds = new Int32Array(end + 1).fill(-1);
  const leftOver = alpha - binomialAtMost(last, planned, theta0);
  // The last look may find room for one more.
  const count = new UndecidedCount(end, theta0, last + 1);
  let [spent, added] = [0, 0];
  for (let n = 1; n <= end; n += 1) {
    count.step();
    const allowed = leftOver * Math.sqrt(n / planned);
    bounds[n] = count.cutLow((k, mass) => {
      const adds = mass * (1 - binomialAtMost(last - k, planned - n, theta0));
      const isLast = n === end;
      if (isLast ? spent + mass > alpha + SLACK : k > last || added + adds > allowed) return false;
      spent += mass;
      added += adds;
      return true;
    });
  }
  return bounds;
}

/** Well within the limit, and how much of the power there may go to earlier looks. */
const [WITHIN, FORGONE] = [0.8, 0.02];

/** How many violations the last look passes; -1 where none are few enough. */
function lastCount(design: SideDesign): number {
  const { planned, theta0, alpha } = design;
  const most = firstInteger((k) => binomialAtMost(k, planned, theta0) > alpha, 0, planned) - 1;
  if (most < 1) return most;
  const share = lognormalShareBeyond(theta0, WITHIN);
  const power = (last: number): number => passing(spendLeftOver(design, last, planned), share, most);
  return power(most) - power(most - 1) < FORGONE ? most - 1 : most;
}

/** How often a boundary that passes at most so many is crossed where each observation violates with this probability. */
function passing(bounds: Int32Array, share: number, most: number): number {
  const count = new UndecidedCount(bounds.length - 1, share, most);
  let passed = 0;
  for (const bound of bounds.subarray(1)) {
    count.step();
    count.cutLow((k, mass) => {
      if (k > bound) return false;
      passed += mass;
      return true;
    });
  }
  return passed;
}
