/** Less probability can move no bound, and carrying it along would cost time. */
const NEGLIGIBLE = 1e-30;

/** The distribution of the number of violations on the paths that have not crossed a boundary yet. */
export class UndecidedCount {
  private readonly mass: Float64Array;
  private low = 0;
  private high = 0;

  /** Counts above `most` are forgotten: for a boundary that they can never cross. */
  constructor(
    steps: number,
    private readonly share: number,
    private readonly most = Number.POSITIVE_INFINITY,
  ) {
    this.mass = new Float64Array(steps + 2);
    this.mass[0] = 1;
  }

  /** One more observation. */
  step(): void {
    const { mass, share } = this;
    mass[this.high + 1] = 0;
    this.high += 1;
    for (let k = this.high; k > this.low; k -= 1) {
      mass[k] = this.at(k) * (1 - share) + this.at(k - 1) * share;
    }
    mass[this.low] = this.at(this.low) * (1 - share);
    if (this.high > this.most) this.high = this.most;
    while (this.high > this.low && this.at(this.high) < NEGLIGIBLE) this.high -= 1;
    while (this.low < this.high && this.at(this.low) < NEGLIGIBLE) this.low += 1;
  }

  /** Takes paths away, those with the fewest violations first, as long as `takes` says so; returns the last count taken. */
  cutLow(takes: (count: number, mass: number) => boolean): number {
    while (this.low <= this.high && takes(this.low, this.at(this.low))) this.low += 1;
    return this.low - 1;
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
