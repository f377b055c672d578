import { LEAST_TO_FAIL } from '../estimates/proportion.js';

/** One side of a sequential test of "violations below `theta0`" over N planned observations. */
export interface BoundaryDesign {
  readonly side: 'pass' | 'fail';
  readonly planned: number;
  readonly theta0: number;
  readonly alpha: number;
}

/** Absorbs the rounding of sums that are compared with the alpha left. */
const SLACK = 1e-15;
/** Less probability can move no bound, and carrying it along would cost time. */
const NEGLIGIBLE = 1e-30;

/**
 * Exact boundary with a look after every observation, spending `alpha (n/N)²` by the n-th (Lan & DeMets 1983, on
 * binomial counts). Entry n decides on the violations k among the first n: a pass boundary when `k <= bound[n]`
 * (-1: never), a fail boundary when `k >= bound[n]` (more than n: never).
 *
 * `end` is where the run really ended, for a reason that has nothing to do with the outcomes: the last look then
 * spends all the alpha left. There are no entries beyond it; nothing is spent after N.
 */
export function buildBoundary(design: BoundaryDesign, end = design.planned): Int32Array {
  const { side, planned, theta0, alpha } = design;
  const firstLook = side === 'fail' ? LEAST_TO_FAIL : 1;
  const bounds = Int32Array.from({ length: end + 1 }, (_, n) => (side === 'fail' ? n + 1 : -1));
  const count = new UndecidedCount(end, theta0);
  let spent = 0;
  for (let n = 1; n <= end; n += 1) {
    count.step();
    if (n < firstLook) continue;
    const allowed = n === end ? alpha : alpha * (n / planned) ** 2;
    const cut =
      side === 'pass' ? count.cutLow(allowed - spent + SLACK) : count.cutHigh(allowed - spent + SLACK);
    spent += cut.mass;
    bounds[n] = cut.bound;
  }
  return bounds;
}

/** The distribution of the number of violations on the paths that have not crossed the boundary yet. */
class UndecidedCount {
  private readonly mass: Float64Array;
  private low = 0;
  private high = 0;

  constructor(
    steps: number,
    private readonly theta0: number,
  ) {
    this.mass = new Float64Array(steps + 2);
    this.mass[0] = 1;
  }

  /** One more observation. */
  step(): void {
    const { mass, theta0 } = this;
    mass[this.high + 1] = 0;
    this.high += 1;
    for (let k = this.high; k > this.low; k -= 1) {
      mass[k] = this.at(k) * (1 - theta0) + this.at(k - 1) * theta0;
    }
    mass[this.low] = this.at(this.low) * (1 - theta0);
    while (this.high > this.low && this.at(this.high) < NEGLIGIBLE) this.high -= 1;
    while (this.low < this.high && this.at(this.low) < NEGLIGIBLE) this.low += 1;
  }

  /** Takes the fewest violations away, as many counts as the budget covers; `bound` is the last one taken. */
  cutLow(budget: number): { mass: number; bound: number } {
    let mass = 0;
    while (this.low <= this.high && mass + this.at(this.low) <= budget) {
      mass += this.at(this.low);
      this.low += 1;
    }
    return { mass, bound: this.low - 1 };
  }

  /** Takes the most violations away, as many counts as the budget covers; `bound` is the last one taken. */
  cutHigh(budget: number): { mass: number; bound: number } {
    let mass = 0;
    while (this.high >= this.low && mass + this.at(this.high) <= budget) {
      mass += this.at(this.high);
      this.high -= 1;
    }
    return { mass, bound: this.high + 1 };
  }

  private at(k: number): number {
    return this.mass[k] ?? 0;
  }
}
