/** What a sample says of one number: the point, and the bounds within which the sample cannot tell. */
export interface Estimate {
  readonly estimate: number;
  /** One-sided lower bound; `-Infinity` where the sample holds none. */
  readonly low: number;
  /** One-sided upper bound; `Infinity` where the sample holds none. */
  readonly high: number;
  /** Observations it rests on. */
  readonly n: number;
  /** How it was made, in a few words for the report. */
  readonly method: string;
}

/** How head relates to base, with the one-sided p-value of "head is no worse". */
export interface Comparison extends Estimate {
  readonly p: number;
}

/** The three answers of every stochastic test: `inconclusive` means that the sample cannot tell. */
export type Decision = 'pass' | 'fail' | 'inconclusive';

/** Error probability allowed on each side, one-sided: of passing what is bad, of failing what is good. */
export interface Alphas {
  readonly pass: number;
  readonly fail: number;
}

/** One matched pair: the same prompt at the same moment, in both arms. A request that failed is infinitely slow. */
export interface Pair {
  readonly base: number;
  readonly head: number;
}
