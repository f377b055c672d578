import { formatCount, formatAmount } from '../../base/format.js';
import { isSilent } from '../../metrics/answers.js';
import { judgedValue } from '../../metrics/metric.js';
import { isError, type Sample } from '../../samples/sample.js';
import { type Contrast, isAsked, valueOf } from './contrast.js';
import type { MatchedSamples } from './pair-samples.js';

/** What base left without a value of its own, of all that a contrast asks of it. */
export interface Unanswered {
  readonly count: number;
  readonly of: number;
  /** Whether each of them was sent and failed; else some were dropped, or answered without what is measured. */
  readonly failed: boolean;
}

/** Of these the failures are what is measured. */
const OF_FAILURES: ReadonlySet<string> = new Set([
  'error_rate',
  'timeout_rate',
  'rate_limit_rate',
  'dropped_rate',
]);

/** What base did not answer; null where it answered all, or where failing is what the contrast is about. */
export function findUnanswered(contrast: Contrast, { groups }: MatchedSamples): Unanswered | null {
  if (OF_FAILURES.has(contrast.metric.name)) return null;
  const asked = groups.flatMap(({ base }) => base.filter((sample) => isAsked(contrast, sample)));
  const missed = asked.filter((sample) => isMissed(contrast, sample));
  if (missed.length === 0) return null;
  const failed = missed.every(({ outcome }) => isError(outcome) || outcome === 'rate_limited');
  return { count: missed.length, of: asked.length, failed };
}

/** Whether head has any value of its own, so that the metric is one that this run measures. */
export function hasAnswers(contrast: Contrast, { groups }: MatchedSamples): boolean {
  return groups.some(({ head }) =>
    head.some(
      (sample) =>
        isAsked(contrast, sample) && !isMissed(contrast, sample) && valueOf(contrast.metric, sample) !== null,
    ),
  );
}

/** The groups without what either arm did not answer: of unchanged arms neither is favoured by that. */
export function answeredByBoth(contrast: Contrast, matched: MatchedSamples): MatchedSamples {
  const answered = (samples: readonly Sample[]): Sample[] =>
    samples.filter((sample) => !isMissed(contrast, sample));
  const groups = matched.groups
    .map(({ base, head }) => ({ base: answered(base), head: answered(head) }))
    .filter(({ base, head }) => base.length > 0 && head.length > 0);
  return { ...matched, groups };
}

/** `failed 40 of 60 requests`. */
export function unansweredText({ count, of, failed }: Unanswered): string {
  return `${failed ? 'failed' : 'did not answer'} ${formatCount(count)} of ${formatAmount(of, 'request')}`;
}

/** Whether a request has no value of its own: it failed, was dropped, or came without what is measured. */
function isMissed({ metric }: Contrast, sample: Sample): boolean {
  if (metric.type !== 'trend' || metric.source !== 'samples')
    return sample.outcome !== 'ok' || isSilent(sample);
  if (sample.outcome === 'ok') return metric.value(sample) === null && metric.lacks?.(sample) === true;
  return metric.failed === null || judgedValue(metric, sample, false) === metric.failed;
}
