/** The loads that there are. */
export interface LoadBounds {
  readonly min: number;
  readonly max: number;
  /** Whether only whole loads exist, such as users. */
  readonly isWhole: boolean;
}

/** Between its bounds, on a grid that people can read. */
export class Loads {
  constructor(private readonly bounds: LoadBounds) {}

  within(load: number): number {
    const { min, max, isWhole } = this.bounds;
    return Math.min(max, Math.max(min, isWhole ? Math.round(load) : roundLoad(load)));
  }

  up(load: number, factor: number): number {
    return this.within(Math.max(load * factor, this.bounds.isWhole ? load + 1 : 0));
  }

  down(load: number, factor: number): number {
    return this.within(Math.min(load / factor, this.bounds.isWhole ? load - 1 : Infinity));
  }
}

/** Three digits are more than any search can tell. */
function roundLoad(load: number): number {
  return Number(load.toPrecision(3));
}
