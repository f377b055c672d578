import type { Ms } from '../../../base/units.js';
import type { Metric } from '../../../metrics/metric.js';
import { binomialAtLeast, binomialAtMost, type Counts } from '../../../stats/distributions/binomial.js';
import type { Alphas, Decision } from '../../../stats/estimates/estimate.js';
import { episodeSoFar, findCluster } from './cluster.js';
import { correlationOf } from './drift.js';

/** The load under which a threshold is judged. */
export interface JudgedLoad {
  /** Whether it was the same throughout. */
  readonly even: boolean;
  /** How many observations in a row may be one episode; null where only the run shows. */
  readonly episode: number | null;
}

/** One observation, in dispatch order. */
export interface Seen {
  readonly id: number;
  readonly start: Ms;
  readonly value: number;
  readonly violates: boolean;
}

export interface Confirming extends JudgedLoad {
  readonly metric: Metric;
  readonly theta0: number;
  readonly alphas: Alphas;
  /** Whether the look would have failed on these counts alone. */
  readonly failsWith: (counts: Counts) => boolean;
}

/** Where the plan is known, an earlier failure leaves too few requests to tell an episode by. */
const LEAST_TO_FAIL_EARLY = 40;

/** A decision on the way stands only if the rules of the end would not withhold it from what is known by then. */
export function confirmLook(decision: Decision, seen: readonly Seen[], confirming: Confirming): Decision {
  const { metric, theta0, alphas, even, episode, failsWith } = confirming;
  const marks = {
    starts: seen.map(({ start }) => start),
    violations: seen.map(({ violates }) => Number(violates)),
  };
  const counts: Counts = { violations: marks.violations.reduce((a, b) => a + b, 0), n: seen.length };
  if (decision === 'fail') {
    // A few requests cannot show that violations lie together.
    if (episode !== null && seen.length < LEAST_TO_FAIL_EARLY) return 'inconclusive';
    const cluster = findCluster(marks, episode ?? episodeSoFar(marks.starts));
    if (cluster === 'short') return 'inconclusive';
    if (cluster !== null) {
      const others = { violations: counts.violations - cluster.violations, n: counts.n - cluster.length };
      if (!failsWith(others)) return 'inconclusive';
    }
  }
  const values = metric.type === 'trend' ? seen.map(({ value }) => value) : [];
  const effect = correlationOf({ metric, values, violations: marks.violations, theta0, even });
  if (effect === 1) return decision;
  const worth = { violations: counts.violations / effect, n: counts.n / effect };
  const holds =
    decision === 'fail'
      ? binomialAtLeast(worth.violations, worth.n, theta0) <= alphas.fail
      : binomialAtMost(worth.violations, worth.n, theta0) <= alphas.pass;
  return holds ? decision : 'inconclusive';
}
