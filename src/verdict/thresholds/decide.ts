import type { Counts } from '../../stats/distributions/binomial.js';
import type { Alphas, Decision } from '../../stats/estimates/estimate.js';
import { judgeProportion } from '../../stats/estimates/proportion.js';
import { moreNeeded } from '../../stats/estimates/requests-needed.js';
import { confirmDecision } from './drift.js';
import type { Case } from './evidence.js';
import type { Judgement } from './judgement.js';
import type { ProportionQuestion } from './violations.js';
import { whyUndecided } from './withheld.js';

/** What decides beside the data. */
export interface Rule {
  readonly alphas: Alphas;
  readonly seed: string;
  /** The sequential test's decision, where one ran along; it takes the place of the final test. */
  readonly sequential: Decision | null;
  /** Whether the load was the same throughout, so that a drift is the endpoint's own. */
  readonly even: boolean;
  /** Observations that the plan gives the threshold; null where only the run shows. */
  readonly planned: number | null;
}

/** More requests than this many times the plan are no advice. */
const MOST_TIMES = 10;

/** 0 to 1; extremes are the ends. */
export function shareOf({ spec }: Case): number {
  const { aggregation } = spec;
  if (aggregation.kind === 'percentile') return aggregation.percent / 100;
  return aggregation.kind === 'min' ? 0 : 1;
}

export function countCase({ values, spec, matching, metric }: Case, question: ProportionQuestion): Counts {
  const violations = values.filter((value) => question.violates(value)).length;
  // Several checks of one answer stand or fall together: they are worth one observation.
  const perRequest =
    metric.name === 'checks' && spec.tags.status === undefined && values.length > matching
      ? matching / values.length
      : 1;
  return { violations: violations * perRequest, n: values.length * perRequest };
}

export function decide(
  counts: Counts,
  question: ProportionQuestion,
  rule: Rule,
  effective: number,
): Pick<Judgement, 'verdict' | 'n' | 'effective' | 'needed' | 'withheld'> {
  const verdict = confirmDecision(decideCounts(counts, question, rule), counts, {
    effective,
    theta0: question.theta0,
    alphas: rule.alphas,
  });
  const decided = { verdict, n: Math.round(counts.n), effective, needed: null, withheld: null };
  if (verdict !== 'inconclusive') return decided;
  const { theta0 } = question;
  return {
    ...decided,
    needed: moreNeeded(counts, {
      theta0,
      alphas: rule.alphas,
      effect: counts.n / effective,
      most: MOST_TIMES * Math.max(counts.n, rule.planned ?? 0),
    }),
    withheld: whyUndecided(counts, theta0, { ...rule, effective }),
  };
}

/**
 * What the looks on the way decided stands, unless the run went on and the whole of it lies on the other side of the
 * limit: then the endpoint changed, and the whole is judged.
 */
function decideCounts(
  counts: Counts,
  { theta0 }: ProportionQuestion,
  { sequential, alphas }: Rule,
): Decision {
  const whole = judgeProportion(counts, theta0, alphas);
  if (sequential === null) return whole;
  const share = counts.violations / counts.n;
  const contradicted = sequential === 'pass' ? share > theta0 : sequential === 'fail' && share < theta0;
  return contradicted ? whole : sequential;
}
