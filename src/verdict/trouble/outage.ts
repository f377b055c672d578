import { formatAmount, formatCount } from '../../base/format.js';
import { type Sample, wasSent } from '../../samples/sample.js';
import type { JudgedThreshold } from '../thresholds/evaluate-thresholds.js';
import { causeOf, countCauses } from './causes.js';
import { hasTags } from '../../metrics/tags.js';
import { satisfies, type ThresholdSpec } from '../thresholds/threshold.js';
import { judgedTags } from '../thresholds/violations.js';

export interface OutageEvidence {
  /** Of all arms, each in dispatch order. */
  readonly samples: readonly Sample[];
  /** Judges a threshold on a part of them, by the test of the end. */
  readonly judge: (spec: ThresholdSpec, samples: readonly Sample[]) => JudgedThreshold | undefined;
}

/** Of the requests to the end of the run: so many fail in an outage, and so many of all it takes. */
const DOWN = 0.9;
const LONG = 1 / 3;
const LEAST = 10;

/** Whether from some request on nearly none was answered any more, for a good part of the run. In dispatch order. */
export function isLastingOutage(head: readonly Sample[]): boolean {
  const sent = head.filter(({ outcome }) => wasSent(outcome) && outcome !== 'cancelled');
  let [failed, longest] = [0, 0];
  for (let length = 1; length <= sent.length; length += 1) {
    const sample = sent[sent.length - length];
    if (sample !== undefined && causeOf(sample) !== null) failed += 1;
    if (failed >= DOWN * length) longest = length;
  }
  return longest >= Math.max(LEAST, LONG * sent.length);
}

/**
 * Names what made a threshold fail where that is requests without an answer, and no answer: without them it would not
 * fail. Null elsewhere.
 */
export function nameOutage(
  { spec, judgement, row }: JudgedThreshold,
  { samples, judge }: OutageEvidence,
): string | null {
  const { metric } = row;
  if (judgement.verdict !== 'fail' || (metric.type !== 'trend' && metric.type !== 'rate')) return null;
  const tags = judgedTags(spec, metric);
  const sent = samples.filter((sample) => wasSent(sample.outcome) && hasTags(sample, tags));
  const failed = sent.filter((sample) => causeOf(sample) !== null);
  if (failed.length === 0) return null;
  const others = judge(
    spec,
    samples.filter((sample) => causeOf(sample) === null),
  )?.judgement;
  // Without them it holds, or nothing is left to judge: else it is not they alone that it fails by.
  const holds = (value: number): boolean => satisfies(value, spec.operator, spec.limit.value);
  if (others?.verdict === 'fail' || (others?.observed !== undefined && !holds(others.observed))) return null;
  const canaries = samples.filter(({ arm, outcome }) => arm === 'canary' && wasSent(outcome));
  const ill = canaries.filter((sample) => causeOf(sample) !== null).length;
  const beside =
    ill === 0 ? '' : `, and of ${formatAmount(canaries.length, 'canary', 'canaries')} ${formatCount(ill)}`;
  const lasting = isLastingOutage(sent) ? ', to the end of the run' : '';
  return `${formatCount(failed.length)} of ${formatAmount(sent.length, 'request')} failed without an answer (${countCauses(failed)})${beside}${lasting}: the infrastructure, and no answer`;
}
