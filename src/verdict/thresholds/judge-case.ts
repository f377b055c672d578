import { seededRandom } from '../../base/random.js';
import type { SampleTrend } from '../../metrics/metric.js';
import { binomialAtLeast } from '../../stats/distributions/binomial.js';
import { estimateMean, judgeMean } from '../../stats/estimates/mean.js';
import { estimatePercentile } from '../../stats/estimates/order-statistics.js';
import { percentile, sortAscending } from '../../stats/estimates/percentile.js';
import { estimateProportion, LEAST_TO_FAIL } from '../../stats/estimates/proportion.js';
import { countCase, decide, type Rule, shareOf } from './decide.js';
import { countEffective } from './drift.js';
import type { Case } from './evidence.js';
import { formatValue } from '../../base/format.js';
import { judgeGaps } from './judge-gaps.js';
import { type Judgement, judgePoint, NO_DATA } from './judgement.js';
import { isEquality, satisfies } from './threshold.js';
import { whyMeanUndecided } from './withheld.js';

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
  if (metric.type !== 'gauge') return NO_DATA;
  const value = metric.value(evidence.gauges);
  const holds = (observed: number): boolean => satisfies(observed, spec.operator, spec.limit.value);
  const judgement = judgePoint(value ?? undefined, matching, holds);
  const least = metric.least?.(evidence.gauges) ?? value;
  if (judgement.verdict === 'no_data' || least === null || value === null || holds(least) === holds(value))
    return judgement;
  const withheld = `the stages beyond ${formatValue(least, metric.unit)} are too thin to tell`;
  return { ...judgement, verdict: 'inconclusive', low: least, withheld };
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
  const counts = countCase(row, question);
  const shown = estimatePercentile(sorted, share, { pass: rule.alphas.pass, fail: rule.alphas.pass });
  return {
    ...decide(counts, question, rule, rule.even ? countEffective(values, share) : counts.n),
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
  const verdict = judgeMean(mirrored, upper ? limit.value : -limit.value);
  return {
    ...NO_DATA,
    verdict,
    withheld: verdict === 'inconclusive' ? whyMeanUndecided(values.length, holds(estimate.estimate)) : null,
    observed: estimate.estimate,
    low: estimate.low,
    high: estimate.high,
    n: values.length,
    effective: values.length,
    method: 'mean',
  };
}
