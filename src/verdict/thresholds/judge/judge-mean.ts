import { seededRandom } from '../../../base/random.js';
import { average } from '../../../stats/estimates/average.js';
import { meanDesignEffect, NOTABLE_DESIGN_EFFECT } from '../../../stats/estimates/design-effect.js';
import { normalQuantile } from '../../../stats/distributions/normal.js';
import { studentQuantile } from '../../../stats/distributions/student.js';
import type { Alphas, Estimate } from '../../../stats/estimates/estimate.js';
import { ENOUGH_FOR_MEAN, estimateMean, LEAST_TO_PASS_MEAN } from '../../../stats/estimates/mean.js';
import { LEAST_TO_FAIL } from '../../../stats/estimates/proportion.js';
import type { Rule } from './decide.js';
import type { Case } from '../evidence.js';
import { LEAST_FOR_DRIFT } from './drift.js';
import { decideBy, type Interval } from './interval.js';
import { type Judgement, judgePoint, NO_DATA } from '../judgement.js';
import { isEquality, satisfies } from '../threshold.js';
import { explainAlike, whyMeanUndecided } from '../withheld.js';
import { withholdEpisode } from './withhold-episode.js';

/** Of fewer nothing is known of their spread. */
const LEAST_WORTH = 2;
/** Of the sum: a value beyond it makes the mean of few values its own. */
const LARGE = 0.2;

/** Means of few skewed values have bounds that mean little: no side is decided by them. */
export function judgeMean({ spec, metric, values, starts, standIns }: Case, rule: Rule): Judgement {
  const { operator, limit } = spec;
  const upper = operator.startsWith('<');
  const holds = (value: number): boolean => satisfies(value, operator, limit.value);
  const estimateOf = (of: readonly number[]): Estimate | undefined =>
    estimateMean(of, rule.alphas, seededRandom(rule.seed, `mean/${spec.metric}/${spec.source}`));
  const estimate = estimateOf(values);
  if (estimate === undefined || isEquality(operator))
    return { ...judgePoint(estimate?.estimate ?? values[0], values.length, holds), standIns };
  // What no endpoint can fail to give, its bill say, has neither weather nor outages.
  const mayFail = metric.type === 'trend' && metric.source === 'samples' && metric.failed !== null;
  const effect = mayFail ? effectOf(values, rule.even) : 1;
  const raw = withhold(estimate, values, upper);
  const correlated = withhold(widen(estimate, effect, { alphas: rule.alphas, upper }), values, upper);
  const marks = { starts, violations: values.map((value) => Number(!holds(value))) };
  const { interval, withheld, cluster } =
    mayFail && decideBy(raw, spec) === 'fail'
      ? withholdEpisode(spec, correlated, { marks, length: rule.episode, outside: outsideOf })
      : { interval: correlated, withheld: null, cluster: null };
  const verdict = decideBy(interval, spec);
  const isAlike = effect > 1 && decideBy(raw, spec) !== 'inconclusive';
  const why =
    withheld ??
    (isAlike
      ? explainAlike(values.length, values.length / effect)
      : whyMeanUndecided(estimate, hasLarge(values), holds(estimate.estimate)));
  return {
    ...NO_DATA,
    ...interval,
    verdict,
    withheld: verdict === 'inconclusive' ? why : null,
    cluster,
    observed: estimate.estimate,
    n: values.length,
    effective: values.length / effect,
    method: 'mean',
    standIns,
  };

  /** The bounds of the others, without a stretch of requests. */
  function outsideOf(from: number, length: number): Interval {
    const others = [...values.slice(0, from), ...values.slice(from + length)];
    const found = estimateOf(others);
    return found === undefined
      ? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
      : withhold(found, others, upper);
  }
}

/** By how much the values' own correlation widens the error of their mean, as a share of its variance. */
function effectOf(values: readonly number[], even: boolean): number {
  if (values.length < LEAST_FOR_DRIFT) return 1;
  const effect = meanDesignEffect(values, !even);
  return effect > NOTABLE_DESIGN_EFFECT ? effect : 1;
}

/**
 * Where n values are worth m = n / deff, their own spread is short of the true one by a share 1 / m (they lie about their own
 * mean), and what is known of it is worth m - 1 degrees of freedom: Student's quantile in place of the normal one. Below 30
 * even that passes too often (in 12 % on the limit under an AR(1) of .95, where m is about 10): passing is asked on a level
 * that falls by the cube of m / 30. What an episode spreads out does not reach below 0: a lower bound is that of the logarithm
 * (delta method).
 */
function widen(
  estimate: Estimate,
  effect: number,
  { alphas, upper }: { readonly alphas: Alphas; readonly upper: boolean },
): Estimate {
  if (effect === 1) return estimate;
  const { estimate: center, n } = estimate;
  const worth = Math.max(LEAST_WORTH, n / effect);
  const toPass = alphas.pass * Math.min(1, worth / LEAST_TO_PASS_MEAN) ** 3;
  const reach = (bound: number, alpha: number, level: number): number => {
    const student = studentQuantile(1 - level, worth - 1) / normalQuantile(1 - alpha);
    return (bound - center) * Math.sqrt(n / (worth - 1)) * student;
  };
  const down = reach(estimate.low, alphas.fail, upper ? alphas.fail : toPass);
  return {
    ...estimate,
    low: center > 0 ? center * Math.exp(down / center) : center + down,
    high: center + reach(estimate.high, alphas.pass, upper ? toPass : alphas.fail),
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
