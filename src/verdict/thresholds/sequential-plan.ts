import type { Cut } from '../../stats/estimates/cut.js';
import type { Alphas } from '../../stats/estimates/estimate.js';
import { planSequentialTest, type SequentialTest } from '../../stats/sequential/sequential.js';
import type { ProportionQuestion } from './violations.js';

/** Looks at one threshold while the run goes on: everything fixed before the first request. */
export interface SequentialPlan {
  /** Observations planned. */
  readonly planned: number;
  readonly alphas: Alphas;
}

/** Boundaries cost quadratic time; beyond this many observations looking early saves nothing that matters. */
export const MOST_PLANNED = 10_000;

const prepared = new Map<string, () => SequentialTest>();

/** A fresh test; its boundaries are computed once for all that share the design. */
export function startSequential(plan: SequentialPlan, question: ProportionQuestion): SequentialTest {
  const key = JSON.stringify([plan, question.theta0]);
  const start = prepared.get(key) ?? planSequentialTest({ ...plan, theta0: question.theta0 });
  prepared.set(key, start);
  return start();
}

/** The looks that bind once the run is over: the one that decided on these values in dispatch order, and the last. */
export function replaySequential(
  plan: SequentialPlan,
  values: readonly number[],
  question: ProportionQuestion,
): readonly Cut[] {
  const test = startSequential(plan, question);
  for (const value of values) test.observe(question.violates(value));
  test.finish();
  return test.looks;
}
