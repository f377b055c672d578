import { formatValue } from '../../../base/format.js';
import type { CapacityInterval, SampleTrend } from '../../../metrics/metric.js';
import { percentile, sortAscending } from '../../../stats/estimates/percentile.js';
import { decide, type Rule, shareOf } from './decide.js';
import type { Case } from '../evidence.js';
import { judgeGaps } from './judge-gaps.js';
import { judgeMean } from './judge-mean.js';
import { type Judgement, judgePoint, NO_DATA } from '../judgement.js';
import { satisfies } from '../threshold.js';

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

function judgeCounter({ spec, total, matching, evidence }: Case): Judgement {
  const { aggregation, operator, limit } = spec;
  const value = aggregation.kind === 'rate' ? (total * 1_000) / evidence.durationMs : total;
  return judgePoint(value, matching, (observed) => satisfies(observed, operator, limit.value));
}

function judgeGauge({ spec, metric, matching, evidence }: Case): Judgement {
  if (metric.type !== 'gauge') return NO_DATA;
  const interval = metric.interval?.(evidence.gauges) ?? null;
  if (interval !== null) return judgeInterval(interval, metric.value(evidence.gauges), { spec, matching });
  const value = metric.value(evidence.gauges);
  const holds = (observed: number): boolean => satisfies(observed, spec.operator, spec.limit.value);
  const judgement = judgePoint(value ?? undefined, matching, holds);
  const least = metric.least?.(evidence.gauges) ?? value;
  if (judgement.verdict === 'no_data' || least === null || value === null || holds(least) === holds(value))
    return judgement;
  const withheld = `the stages beyond ${formatValue(least, metric.unit)} are too thin to tell`;
  return { ...judgement, verdict: 'inconclusive', low: least, withheld };
}

/** By both ends of what was certified: where the limit lies between them, nothing tells. */
function judgeInterval(
  { low, high }: CapacityInterval,
  value: number | null,
  { spec: { operator, limit }, matching }: Pick<Case, 'spec' | 'matching'>,
): Judgement {
  const bounds = { low: low ?? 0, high: high ?? Number.POSITIVE_INFINITY };
  const [lowHolds, highHolds] = [bounds.low, bounds.high].map((end) => satisfies(end, operator, limit.value));
  const isOrdered = operator !== '==' && operator !== '===' && operator !== '!=';
  const verdict = !isOrdered || lowHolds !== highHolds ? 'inconclusive' : lowHolds === true ? 'pass' : 'fail';
  const shown = { observed: value ?? bounds.low, ...bounds, n: matching, effective: matching };
  const withheld = verdict === 'inconclusive' ? 'the search did not come closer' : null;
  return { ...NO_DATA, verdict, ...shown, withheld };
}

function judgeRate(row: Case, rule: Rule): Judgement {
  const { spec, values, question } = row;
  if (values.length === 0) return NO_DATA;
  const rate = values.reduce((sum, event) => sum + event, 0) / values.length;
  if (question === null)
    return judgePoint(rate, values.length, (observed) =>
      satisfies(observed, spec.operator, spec.limit.value),
    );
  return {
    ...decide(row, question, rule),
    observed: rate,
    method: 'exact',
    infinite: 0,
    standIns: {},
  };
}

function judgeTrend(row: Case, metric: SampleTrend, rule: Rule): Judgement {
  const { spec, values, question } = row;
  if (values.length === 0) return NO_DATA;
  if (spec.aggregation.kind === 'avg') return judgeMean(row, rule);
  const infinite = values.filter((value) => value === metric.failed).length;
  const sorted = sortAscending(values);
  const share = shareOf(row);
  const observed = percentile(sorted, share);
  if (question === null) {
    return {
      ...judgePoint(observed, values.length, (value) => satisfies(value, spec.operator, spec.limit.value)),
      infinite,
    };
  }
  return {
    ...decide(row, question, rule),
    observed,
    method: 'exact',
    infinite,
    standIns: {},
  };
}
