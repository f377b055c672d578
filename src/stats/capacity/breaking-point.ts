import { type Counts, proportionLowerBound } from '../distributions/binomial.js';
import type { Alphas } from '../estimates/estimate.js';
import { fewestToPass, judgeProportion } from '../estimates/proportion.js';

const TOLERATED_LOSS = 0.05;

/** One stage of a ramp, on its plateau. */
export interface LoadedStage {
  /** Requests per second offered. */
  readonly rate: number;
  /** Violations of every threshold, with the share of them that it allows. */
  readonly thresholds: readonly { readonly counts: Counts; readonly theta0: number }[];
  /** Requests that failed or were dropped. */
  readonly losses: Counts;
  /** The run ended within it. */
  readonly isCut: boolean;
  /** More and more requests were in flight until it ended. */
  readonly grows: boolean;
}

/** Where a ramp broke, between two of its stages, at the dwell it had. */
export interface BreakingPoint {
  /** Highest rate before the break that still held; `undefined` where the first stage broke. */
  readonly lastGood: number | undefined;
  /** The same of stages with enough requests to tell good from bad, and whose requests in flight grew no more. */
  readonly surelyGood: number | undefined;
  /** `undefined` where none broke. */
  readonly firstBroken: number | undefined;
  /** Whether a stage up to the break had too few requests to tell good from bad. */
  readonly thin: boolean;
  /** Rates up to the break that only seemed to hold, as the requests in flight still grew. */
  readonly growing: readonly number[];
}

/**
 * Brackets the breaking point of a ramp, its stages in the order they ran. A stage is broken iff a threshold fails
 * its exact test, or the loss share's exact lower bound exceeds 5 %. Stages without requests say nothing, and one that was
 * cut short shows that it broke or nothing, unless it had requests enough.
 */
export function bracketBreakingPoint(stages: readonly LoadedStage[], alphas: Alphas): BreakingPoint {
  const seen = stages.filter(
    (stage) => stage.losses.n > 0 && !(stage.isCut && isThin(stage, alphas) && !isBroken(stage, alphas)),
  );
  const breaksAt = seen.findIndex((stage) => isBroken(stage, alphas));
  const reached = breaksAt < 0 ? seen : seen.slice(0, breaksAt + 1);
  const firstBroken = breaksAt < 0 ? undefined : seen[breaksAt]?.rate;
  const good = breaksAt < 0 ? seen : seen.slice(0, breaksAt);
  // Rate limits and caches can break a lower rate after a higher one held; the bracket never crosses itself.
  const below = good.filter(({ rate }) => firstBroken === undefined || rate < firstBroken);
  return {
    lastGood: highestRate(below),
    surelyGood: highestRate(below.filter((stage) => !stage.grows && !isThin(stage, alphas))),
    firstBroken,
    thin: reached.some((stage) => isThin(stage, alphas)),
    growing: below.filter(({ grows }) => grows).map(({ rate }) => rate),
  };
}

function highestRate(stages: readonly LoadedStage[]): number | undefined {
  return stages.length === 0 ? undefined : Math.max(...stages.map(({ rate }) => rate));
}

function isBroken({ thresholds, losses }: LoadedStage, alphas: Alphas): boolean {
  if (proportionLowerBound(losses, alphas.fail) > TOLERATED_LOSS) return true;
  return thresholds.some(({ counts, theta0 }) => judgeProportion(counts, theta0, alphas) === 'fail');
}

function isThin({ thresholds, losses }: LoadedStage, alphas: Alphas): boolean {
  if (losses.n < fewestToPass(TOLERATED_LOSS, alphas.pass)) return true;
  return thresholds.some(({ counts, theta0 }) => counts.n < fewestToPass(theta0, alphas.pass));
}
