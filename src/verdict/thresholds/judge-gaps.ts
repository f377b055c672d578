import { hasTags } from '../../metrics/tags.js';
import { percentileRanks } from '../../stats/estimates/order-statistics.js';
import { decide, type Rule, shareOf } from './decide.js';
import type { Case } from './evidence.js';
import { type Judgement, judgePoint, NO_DATA } from './judgement.js';
import { satisfies } from './threshold.js';
import { judgedTags } from './violations.js';

/**
 * Gaps of one answer depend on each other, so they are worth no more than the answers they came from: the share of
 * violating gaps is judged as if each answer had given one.
 */
export function judgeGaps(row: Case, rule: Rule): Judgement {
  const { spec, question, evidence, metric } = row;
  if (metric.type !== 'trend' || metric.source !== 'gaps') return NO_DATA;
  const tags = judgedTags(spec, metric);
  let answers = 0;
  for (const sample of evidence.samples) {
    if (hasTags(sample, tags) && metric.phases.includes(sample.phase) && (sample.events ?? 0) > 1)
      answers += 1;
  }
  const gaps = evidence.gaps.select((of) => metric.phases.includes(of.phase) && hasTags(of, tags));
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
