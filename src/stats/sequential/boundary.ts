import { LEAST_TO_FAIL } from '../estimates/proportion.js';
import { buildPassBoundary, type SideDesign, SLACK } from './pass-boundary.js';
import { UndecidedCount } from './undecided-count.js';

export interface BoundaryDesign extends SideDesign {
  readonly side: 'pass' | 'fail';
}

/**
 * Exact boundary with a look after every observation. Entry n decides on the violations k among the first n: a pass
 * boundary when `k <= bound[n]` (-1: never), a fail boundary when `k >= bound[n]` (more than n: never).
 *
 * Failing spends `alpha (n/N)²` by the n-th observation (Lan & DeMets 1983, on binomial counts); `end` is as for passing.
 */
export function buildBoundary({ side, ...design }: BoundaryDesign, end = design.planned): Int32Array {
  return side === 'pass' ? buildPassBoundary(design, end) : buildFailBoundary(design, end);
}

function buildFailBoundary({ planned, theta0, alpha }: SideDesign, end: number): Int32Array {
  const bounds = Int32Array.from({ length: end + 1 }, (_, n) => n + 1);
  const count = new UndecidedCount(end, theta0);
  let spent = 0;
  for (let n = 1; n <= end; n += 1) {
    count.step();
    if (n < LEAST_TO_FAIL) continue;
    const allowed = n === end ? alpha : alpha * (n / planned) ** 2;
    const cut = count.cutHigh(allowed - spent + SLACK);
    spent += cut.mass;
    bounds[n] = cut.bound;
  }
  return bounds;
}
