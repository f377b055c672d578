import {
  binomialAtLeast,
  binomialAtMost,
  type Counts,
  proportionLowerBound,
  proportionUpperBound,
} from '../../../stats/distributions/binomial.js';
import { boundsOfCut, type Cut, cutProportion } from '../../../stats/estimates/cut.js';
import type { Alphas } from '../../../stats/estimates/estimate.js';
import { sortAscending } from '../../../stats/estimates/percentile.js';
import { LEAST_TO_FAIL } from '../../../stats/estimates/proportion.js';
import type { Case } from '../evidence.js';
import type { Interval } from './interval.js';
import type { ProportionQuestion } from '../violations.js';

/** Turns tests of a share of violations into intervals of the value that the threshold is about. */
export interface Scale {
  /** By the exact test of all these values, which are worth `effective` independent ones. */
  exact(values: readonly number[], alphas: Alphas, effective?: number): Interval;
  /** By a look of a sequential test at the first of these values; `alphas` are those of the whole test. */
  look(values: readonly number[], cut: Cut, alphas: Alphas): Interval;
}

export function scaleOf(row: Case, question: ProportionQuestion): Scale {
  return row.metric.type === 'rate' ? rateScale(row, question) : percentileScale(row, question);
}

/** The exact test, which a handful of observations never fails. */
export function exactCut(n: number, theta0: number, alphas: Alphas, effective = n): Cut {
  const cut = cutProportion(n, theta0, alphas, effective);
  return n < LEAST_TO_FAIL ? { ...cut, failFrom: n + 1 } : cut;
}

/** Order statistics: the limits for which the count of violations decides nothing. */
function percentileScale({ spec }: Case, { theta0 }: ProportionQuestion): Scale {
  const side = spec.operator.startsWith('<') ? 'above' : 'below';
  return {
    exact: (values, alphas, effective = values.length) =>
      boundsOfCut(sortAscending(values), exactCut(values.length, theta0, alphas, effective), side),
    look: (values, cut) => boundsOfCut(sortAscending(values.slice(0, cut.n)), cut, side),
  };
}

/** Keeps a count that just reaches its bound on the side to which the bound decides. */
const BEYOND_ROUNDING = 1 + 1e-9;

/** Exact bounds of the share, at a look on the level of that look. */
function rateScale(row: Case, question: ProportionQuestion): Scale {
  const { theta0 } = question;
  const upper = row.spec.operator.startsWith('<');
  const toRate = ({ low, high }: Interval): Interval =>
    upper ? { low, high } : { low: 1 - high, high: 1 - low };
  const weight = weightOf(row);
  const count = (values: readonly number[]): Counts => ({
    violations: values.filter((value) => question.violates(value)).length * weight,
    n: values.length * weight,
  });
  return {
    exact(values, alphas, effective = values.length) {
      const { violations, n } = count(values);
      const worth = {
        violations: (violations * effective) / values.length,
        n: (n * effective) / values.length,
      };
      return toRate({
        low: n < LEAST_TO_FAIL ? 0 : proportionLowerBound(worth, alphas.fail),
        high: proportionUpperBound(worth, alphas.pass),
      });
    },
    look(values, { n, passUpTo, failFrom }, alphas) {
      const { violations } = count(values.slice(0, n));
      // No look so far could have passed, so that none has spent of the error: at the end all of it is left.
      const isWhole = passUpTo < 0 && n === values.length && violations < failFrom;
      const pass = isWhole ? alphas.pass : binomialAtMost(passUpTo, n, theta0) * BEYOND_ROUNDING;
      const fail = binomialAtLeast(failFrom, n, theta0) * BEYOND_ROUNDING;
      return toRate({
        low: fail === 0 ? 0 : proportionLowerBound({ violations, n }, fail),
        high: pass === 0 ? Number.POSITIVE_INFINITY : proportionUpperBound({ violations, n }, pass),
      });
    },
  };
}

/** What one value counts for: several checks of one answer stand or fall together, and are worth one observation. */
export function weightOf({ values, spec, matching, metric }: Case): number {
  const several = metric.name === 'checks' && spec.tags.status === undefined && values.length > matching;
  return several ? matching / values.length : 1;
}
