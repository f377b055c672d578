import type { Counts } from '../../../stats/distributions/binomial.js';
import type { Cut } from '../../../stats/estimates/cut.js';
import type { Alphas, Decision } from '../../../stats/estimates/estimate.js';
import { moreNeeded } from '../../../stats/estimates/requests-needed.js';
import type { Case } from '../evidence.js';
import { decideBy, hullOf, type Interval, meetOf } from './interval.js';
import type { Judgement } from '../judgement.js';
import { type Scale, scaleOf, weightOf } from './scale.js';
import type { ProportionQuestion } from '../violations.js';
import { whyUndecided } from '../withheld.js';

/** What decides beside the data. */
export interface Rule {
  readonly alphas: Alphas;
  readonly seed: string;
  /** The looks of the sequential test that ran along; they take the place of the final test. Null without one. */
  readonly looks: readonly Cut[] | null;
  /** Whether the load was the same throughout, so that a drift is the endpoint's own. */
  readonly even: boolean;
  /** Observations that the plan gives the threshold; null where only the run shows. */
  readonly planned: number | null;
}

/** More requests than this many times the plan are no advice. */
const MOST_TIMES = 10;

/** 0 to 1; extremes are the ends. */
export function shareOf({ spec }: Pick<Case, 'spec'>): number {
  const { aggregation } = spec;
  if (aggregation.kind === 'percentile') return aggregation.percent / 100;
  return aggregation.kind === 'min' ? 0 : 1;
}

function countCase(row: Case, question: ProportionQuestion): Counts {
  const violations = row.values.filter((value) => question.violates(value)).length;
  const weight = weightOf(row);
  return { violations: violations * weight, n: row.values.length * weight };
}

/** Of an undecided proportion: more requests that would decide it, and the rule that keeps it undecided. */
export function whatWouldDecide(
  counts: Counts,
  { theta0 }: ProportionQuestion,
  { alphas, planned }: Rule,
  { effective, sequential }: { effective: number; sequential: Decision | null },
): Pick<Judgement, 'needed' | 'withheld'> {
  const most = MOST_TIMES * Math.max(counts.n, planned ?? 0);
  return {
    needed: moreNeeded(counts, { theta0, alphas, effect: counts.n / effective, most }),
    withheld: whyUndecided(counts, theta0, { alphas, sequential, effective }),
  };
}

/** The verdict and the interval it stands for, of values that are worth `effective` independent ones. */
export function decide(
  row: Case,
  question: ProportionQuestion,
  rule: Rule,
  effective: number,
): Pick<Judgement, 'verdict' | 'low' | 'high' | 'n' | 'effective' | 'needed' | 'withheld'> {
  const { spec, values } = row;
  const scale = scaleOf(row, question);
  const raw = plainInterval(row, question, rule, scale);
  // The same share among as many independent observations must decide alike.
  const interval = effective < values.length ? hullOf(raw, scale.exact(values, rule.alphas, effective)) : raw;
  const verdict = decideBy(interval, spec);
  const weight = weightOf(row);
  const decided = {
    verdict,
    ...interval,
    n: Math.round(values.length * weight),
    effective: effective * weight,
    needed: null,
    withheld: null,
  };
  if (verdict !== 'inconclusive') return decided;
  const sequential = rule.looks === null ? null : decideBy(raw, spec);
  const undecided = whatWouldDecide(countCase(row, question), question, rule, {
    effective: effective * weight,
    sequential,
  });
  return { ...decided, ...undecided };
}

/**
 * What the looks on the way decided stands, unless the run went on and the whole of it lies on the other side of the
 * limit: then the endpoint changed, and the whole is judged.
 */
function plainInterval(
  { spec, values }: Case,
  question: ProportionQuestion,
  { alphas, looks }: Rule,
  scale: Scale,
): Interval {
  const whole = (): Interval => scale.exact(values, alphas);
  const [first, last] = (looks ?? []).map((cut) => scale.look(values, cut));
  if (first === undefined) return whole();
  const left = last === undefined ? first : meetOf(first, last);
  if (left === null) return whole();
  const share = values.filter((value) => question.violates(value)).length / values.length;
  const verdict = decideBy(left, spec);
  const contradicted =
    verdict === 'pass' ? share > question.theta0 : verdict === 'fail' && share < question.theta0;
  return contradicted ? whole() : left;
}
