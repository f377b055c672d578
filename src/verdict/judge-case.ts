import { seededRandom } from '../base/random.js';
import type { SampleTrend } from '../metrics/metric.js';
import { hasTags } from '../metrics/tags.js';
import { type Counts, binomialAtLeast } from '../stats/binomial.js';
import { designEffect, NOTABLE_DESIGN_EFFECT } from '../stats/design-effect.js';
import type { Alphas, Decision } from '../stats/estimate.js';
import { estimateMean, judgeMean } from '../stats/mean.js';
import { estimatePercentile, percentileRanks } from '../stats/order-statistics.js';
import { percentile, sortAscending } from '../stats/percentile.js';
import { estimateProportion, judgeProportion, LEAST_TO_FAIL } from '../stats/proportion.js';
import { moreNeeded } from '../stats/requests-needed.js';
import type { Case } from './evidence.js';
import { type Judgement, judgePoint, NO_DATA } from './judgement.js';
import { type Operator, satisfies } from './threshold.js';
import type { ProportionQuestion } from './violations.js';

/** What decides beside the data. */
export interface Rule {
  readonly alphas: Alphas;
  readonly seed: string;
  /** The sequential test's decision, where one ran along; it takes the place of the final test. */
  readonly sequential: Decision | null;
}

/** Fewer values show no autocorrelation worth the name. */
const LEAST_FOR_DRIFT = 20;

export function judgeCase(row: Case, rule: Rule): Judgement {
  const { metric } = row;
  switch (metric.type) {
    case 'counter':
      return judgeCounter(row);
    case 'gauge':
      return judgeGauge(row);
    case 'rate':
      return judgeRate(row, rule);
    case 'trend':
      return metric.source === 'gaps' ? judgeGaps(row, rule) : judgeTrend(row, metric, rule);
  }
}

/** P(at least as many violations | the limit holds exactly); null where the threshold is no proportion, or has no data. */
export function failProbability(row: Case): number | null {
  if (row.question === null) return null;
  const { violations, n } = countCase(row, row.question);
  return n < LEAST_TO_FAIL ? (n === 0 ? null : 1) : binomialAtLeast(violations, n, row.question.theta0);
}

function judgeCounter({ spec, total, matching, evidence }: Case): Judgement {
  const { aggregation, operator, limit } = spec;
  const value = aggregation.kind === 'rate' ? (total * 1_000) / evidence.durationMs : total;
  return judgePoint(value, matching, (observed) => satisfies(observed, operator, limit.value));
}

function judgeGauge({ spec, metric, matching, evidence }: Case): Judgement {
  const value = metric.type === 'gauge' ? metric.value(evidence.gauges) : null;
  return judgePoint(value ?? undefined, matching, (observed) =>
    satisfies(observed, spec.operator, spec.limit.value),
  );
}

function judgeRate(row: Case, rule: Rule): Judgement {
  const { spec, values, question } = row;
  if (values.length === 0) return NO_DATA;
  const rate = values.reduce((sum, event) => sum + event, 0) / values.length;
  if (question === null)
    return judgePoint(rate, values.length, (observed) =>
      satisfies(observed, spec.operator, spec.limit.value),
    );
  const counts = countCase(row, question);
  const shown = estimateProportion(
    { violations: rate * counts.n, n: counts.n },
    { pass: rule.alphas.pass, fail: rule.alphas.pass },
  );
  return {
    ...decide(counts, question, rule, counts.n),
    observed: rate,
    low: shown?.low ?? 0,
    high: shown?.high ?? 1,
    method: 'exact',
    infinite: 0,
  };
}

function judgeTrend(row: Case, metric: SampleTrend, rule: Rule): Judgement {
  const { spec, values, question } = row;
  if (values.length === 0) return NO_DATA;
  const infinite = values.filter((value) => value === metric.failed).length;
  if (spec.aggregation.kind === 'avg') return { ...judgeAverage(row, rule), infinite };
  const sorted = sortAscending(values);
  const share = shareOf(row);
  const observed = percentile(sorted, share);
  if (question === null) {
    return {
      ...judgePoint(observed, values.length, (value) => satisfies(value, spec.operator, spec.limit.value)),
      infinite,
    };
  }
  const effect = values.length < LEAST_FOR_DRIFT ? 1 : designEffect(values, share);
  const counts = countCase(row, question);
  const shown = estimatePercentile(sorted, share, { pass: rule.alphas.pass, fail: rule.alphas.pass });
  return {
    ...decide(counts, question, rule, effect > NOTABLE_DESIGN_EFFECT ? counts.n / effect : counts.n),
    observed,
    low: shown?.low ?? Number.NEGATIVE_INFINITY,
    high: shown?.high ?? Number.POSITIVE_INFINITY,
    method: 'exact',
    infinite,
  };
}

/** A failed request makes a mean infinite: the certain verdict is that no finite limit holds. */
function judgeAverage({ spec, values }: Case, rule: Rule): Judgement {
  const { operator, limit } = spec;
  const holds = (value: number): boolean => satisfies(value, operator, limit.value);
  const estimate = estimateMean(
    values,
    { pass: rule.alphas.pass, fail: rule.alphas.fail },
    seededRandom(rule.seed, `mean/${spec.metric}/${spec.source}`),
  );
  if (estimate === undefined || !Number.isFinite(estimate.estimate) || isEquality(operator)) {
    return judgePoint(estimate?.estimate ?? values[0], values.length, holds);
  }
  const upper = operator === '<' || operator === '<=';
  const mirrored = upper ? estimate : { ...estimate, low: -estimate.high, high: -estimate.low };
  return {
    ...NO_DATA,
    verdict: judgeMean(mirrored, upper ? limit.value : -limit.value),
    observed: estimate.estimate,
    low: estimate.low,
    high: estimate.high,
    n: values.length,
    effective: values.length,
    method: 'mean',
  };
}

/**
 * Gaps of one answer depend on each other, so they are worth no more than the answers they came from: the share of
 * violating gaps is judged as if each answer had given one.
 */
function judgeGaps(row: Case, rule: Rule): Judgement {
  const { spec, question, evidence, metric } = row;
  if (metric.type !== 'trend' || metric.source !== 'gaps') return NO_DATA;
  let answers = 0;
  for (const sample of evidence.samples) {
    if (hasTags(sample, spec.tags) && metric.phases.includes(sample.phase) && (sample.events ?? 0) > 1)
      answers += 1;
  }
  const gaps = evidence.gaps.select((tags) => metric.phases.includes(tags.phase) && hasTags(tags, spec.tags));
  if (gaps.count === 0 || answers === 0) return NO_DATA;
  const observed = spec.aggregation.kind === 'avg' ? gaps.sum / gaps.count : gaps.percentile(shareOf(row));
  if (question === null || observed === null) {
    return judgePoint(observed ?? undefined, answers, (value) =>
      satisfies(value, spec.operator, spec.limit.value),
    );
  }
  const above = gaps.countFrom(spec.limit.value) / gaps.count;
  const violating = spec.operator.startsWith('<') ? above : 1 - above;
  const counts = { violations: violating * answers, n: answers };
  const { lowRank, highRank } = percentileRanks(answers, shareOf(row), {
    pass: rule.alphas.pass,
    fail: rule.alphas.pass,
  });
  const atRank = (rank: number): number | null => gaps.percentile((rank - 1) / Math.max(1, answers - 1));
  return {
    ...decide(counts, question, { ...rule, sequential: null }, answers),
    observed,
    low: lowRank < 1 ? 0 : (atRank(lowRank) ?? 0),
    high: highRank > answers ? Number.POSITIVE_INFINITY : (atRank(highRank) ?? Number.POSITIVE_INFINITY),
    method: 'exact',
    infinite: 0,
  };
}

function isEquality(operator: Operator): boolean {
  return operator === '==' || operator === '===' || operator === '!=';
}

/** 0 to 1; extremes are the ends. */
function shareOf({ spec }: Case): number {
  const { aggregation } = spec;
  if (aggregation.kind === 'percentile') return aggregation.percent / 100;
  return aggregation.kind === 'min' ? 0 : 1;
}

function countCase({ values, spec, matching, metric }: Case, question: ProportionQuestion): Counts {
  const violations = values.filter((value) => question.violates(value)).length;
  // Several checks of one answer stand or fall together: they are worth one observation.
  const perRequest =
    metric.name === 'checks' && spec.tags.status === undefined && values.length > matching
      ? matching / values.length
      : 1;
  return { violations: violations * perRequest, n: values.length * perRequest };
}

function decide(
  counts: Counts,
  question: ProportionQuestion,
  rule: Rule,
  effective: number,
): Pick<Judgement, 'verdict' | 'n' | 'effective' | 'needed'> {
  const first = rule.sequential ?? judgeProportion(counts, question.theta0, rule.alphas);
  const shrink = effective / counts.n;
  const corrected = judgeProportion(
    { violations: counts.violations * shrink, n: effective },
    question.theta0,
    rule.alphas,
  );
  const verdict = effective < counts.n && corrected !== first ? 'inconclusive' : first;
  return {
    verdict,
    n: Math.round(counts.n),
    effective,
    needed: verdict === 'inconclusive' ? moreNeeded(counts, question.theta0, rule.alphas) : null,
  };
}
