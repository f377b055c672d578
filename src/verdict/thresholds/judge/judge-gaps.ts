import { hasTags } from '../../../metrics/tags.js';
import type { GapHistogram } from '../../../samples/gap-histogram.js';
import { boundsOfCut } from '../../../stats/estimates/cut.js';
import { type Rule, shareOf, whatWouldDecide } from './decide.js';
import type { Case } from '../evidence.js';
import { decideBy } from './interval.js';
import { exactCut } from './scale.js';
import { type Judgement, judgePoint, NO_DATA } from '../judgement.js';
import { satisfies } from '../threshold.js';
import { judgedTags } from '../violations.js';

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
  const side = spec.operator.startsWith('<') ? 'above' : 'below';
  const { low, high } = boundsOfCut(
    Array.from({ length: answers }, (_, i) => i / Math.max(1, answers - 1)),
    exactCut(answers, question.theta0, rule.alphas),
    side,
  );
  const interval = { low: at(gaps, low), high: at(gaps, high) };
  const verdict = decideBy(interval, spec);
  const above = gaps.countFrom(spec.limit.value) / gaps.count;
  const counts = { violations: (side === 'above' ? above : 1 - above) * answers, n: answers };
  return {
    ...NO_DATA,
    ...interval,
    verdict,
    ...(verdict === 'inconclusive'
      ? whatWouldDecide(counts, question, rule, { effective: answers, sequential: null })
      : {}),
    observed,
    n: answers,
    effective: answers,
    method: 'exact',
  };
}

/** The gap at a fraction of them; a bound that there are too few answers for stays infinite. */
function at(gaps: GapHistogram, fraction: number): number {
  return Number.isFinite(fraction) ? (gaps.percentile(fraction) ?? fraction) : fraction;
}
