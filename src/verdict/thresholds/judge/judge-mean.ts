import { seededRandom } from '../../../base/random.js';
import { average } from '../../../stats/estimates/average.js';
import type { Estimate } from '../../../stats/estimates/estimate.js';
import { ENOUGH_FOR_MEAN, estimateMean, LEAST_TO_PASS_MEAN } from '../../../stats/estimates/mean.js';
import { LEAST_TO_FAIL } from '../../../stats/estimates/proportion.js';
import type { Rule } from './decide.js';
import type { Case } from '../evidence.js';
import { decideBy, type Interval } from './interval.js';
import { type Judgement, judgePoint, NO_DATA } from '../judgement.js';
import { isEquality, satisfies } from '../threshold.js';
import { whyMeanUndecided } from '../withheld.js';

/** Of the sum: a value beyond it makes the mean of few values its own. */
const LARGE = 0.2;

/** Means of few skewed values have bounds that mean little: no side is decided by them. */
export function judgeMean({ spec, values, atLeast }: Case, rule: Rule): Judgement {
  const { operator, limit } = spec;
  const holds = (value: number): boolean => satisfies(value, operator, limit.value);
  const estimate = estimateMean(
    values,
    rule.alphas,
    seededRandom(rule.seed, `mean/${spec.metric}/${spec.source}`),
  );
  if (estimate === undefined || isEquality(operator))
    return {
      ...judgePoint(estimate?.estimate ?? values[0], values.length, (value) =>
        satisfies(value, operator, limit.value),
      ),
      atLeast,
    };
  const interval = withhold(estimate, values, operator.startsWith('<'));
  const verdict = decideBy(interval, spec);
  return {
    ...NO_DATA,
    ...interval,
    verdict,
    withheld:
      verdict === 'inconclusive'
        ? whyMeanUndecided(estimate, hasLarge(values), holds(estimate.estimate))
        : null,
    observed: estimate.estimate,
    n: values.length,
    effective: values.length,
    method: 'mean',
    atLeast,
  };
}

function withhold({ low, high, n }: Estimate, values: readonly number[], upper: boolean): Interval {
  const mayPass = n >= LEAST_TO_PASS_MEAN && (n >= ENOUGH_FOR_MEAN || !hasLarge(values));
  const mayFail = n >= LEAST_TO_FAIL;
  return {
    low: (upper ? mayFail : mayPass) ? low : Number.NEGATIVE_INFINITY,
    high: (upper ? mayPass : mayFail) ? high : Number.POSITIVE_INFINITY,
  };
}

function hasLarge(values: readonly number[]): boolean {
  return values.reduce((most, value) => Math.max(most, value), 0) > LARGE * average(values) * values.length;
}
