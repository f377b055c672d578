import { mean, sampleVariance } from 'simple-statistics';
import { studentCdf, studentQuantile } from '../distributions/student.js';

/** From this many earlier runs on a stored baseline may gate; before, it only warns. */
export const LEAST_RUNS_TO_GATE = 5;
/** Runs worth keeping: older ones describe another endpoint. */
export const MOST_RUNS = 20;

/** What is believed of the day-to-day spread of a log statistic before any run is seen, and worth how many runs. */
const PRIOR_FREEDOM = 4;
const PRIOR_DEVIATION = 0.2;

export interface BaselineJudgement {
  /** This run over the typical earlier one. */
  readonly ratio: number;
  /** The largest ratio that run-to-run variation explains. */
  readonly limit: number;
  readonly exceeded: boolean;
  /** Probability of a ratio at least as large while nothing has changed. */
  readonly p: number;
  /** Earlier runs it rests on. */
  readonly runs: number;
  /** Whether there were enough of them to gate. */
  readonly gates: boolean;
}

/**
 * Whether a statistic (a latency percentile, a cost; above 0) lies beyond the one-sided prediction limit
 * m + t_{1-α,ν} s √(1 + 1/K) of the logs of K earlier runs, with ν = 4 + K - 1 and
 * s² = (4·0.2² + (K-1) var) / ν: a normal prediction interval with a conjugate prior on the variance (Gelman et al.,
 * Bayesian Data Analysis, 3.3). Of the earlier runs, oldest first, the last 20 count. `undefined` where there is none,
 * or a value is not positive and finite.
 */
export function judgeBaseline(
  current: number,
  earlier: readonly number[],
  alpha: number,
): BaselineJudgement | undefined {
  const logs = earlier
    .filter((value) => value > 0 && value < Infinity)
    .slice(-MOST_RUNS)
    .map(Math.log);
  const runs = logs.length;
  if (runs === 0 || !(current > 0)) return undefined;
  const freedom = PRIOR_FREEDOM + runs - 1;
  const squares = runs > 1 ? (runs - 1) * sampleVariance(logs) : 0;
  const deviation = Math.sqrt((PRIOR_FREEDOM * PRIOR_DEVIATION ** 2 + squares) / freedom);
  const error = deviation * Math.sqrt(1 + 1 / runs);
  const limit = Math.exp(studentQuantile(1 - alpha, freedom) * error);
  const ratio = current / Math.exp(mean(logs));
  const p = 1 - studentCdf(Math.log(ratio) / error, freedom);
  return { ratio, limit, exceeded: ratio > limit, p, runs, gates: runs >= LEAST_RUNS_TO_GATE };
}
