import type { ThresholdResult } from '../../src/report/schema/schema.js';
import { isError, type Sample } from '../../src/samples/sample.js';
import { isSearch, ownSamples, samplesOf, valuesOf } from './recount.js';
import { type Told, allowedShare, fewestClean, numberIn } from './told.js';

/** `; 49 more would, if none fails`: exact by counting anew; an estimate only has to be one. */
export function neededHolds(
  more: string | undefined,
  about: string | undefined,
  { threshold, report }: Told,
): boolean {
  if (more === undefined) return true;
  if (threshold?.verdict !== 'inconclusive' || threshold.needed === null || report.verdict === 'error')
    return false;
  const { requests, condition } = threshold.needed;
  if (requests !== numberIn(more) || requests < 1 || (about !== undefined) !== (condition === null))
    return false;
  const share = allowedShare(threshold);
  if (share === null) return isRelative(threshold) && condition === null;
  if (condition === 'whatever becomes of them') return threshold.n + requests <= 12;
  if (condition === null) return true;
  // Requests that resemble their neighbours are worth fewer, and it takes more of them.
  const fewest = fewestClean(share, 0.05);
  return /resemble their neighbours/.test(threshold.message)
    ? threshold.n + requests > fewest
    : threshold.n + requests === fewest;
}

/** The interval of an undecided threshold holds its limit, or a rule is named that keeps it undecided. */
export function spansLimit({ threshold }: Told): boolean {
  if (threshold === undefined || threshold.limit === null) return false;
  const { low, high, limit } = threshold;
  return (low === null || low <= limit) && (high === null || high >= limit);
}

export function isRelative({ expression }: ThresholdResult): boolean {
  return /[<>=]\s*[+-]/.test(expression);
}

/** What `N were dropped …, M failed` says, counted anew among the samples that the threshold judges. */
export function lossesHold(text: string, told: Told, threshold: ThresholdResult): boolean {
  const judged = isSearch(told) ? samplesOf(told, threshold) : ownSamples(told, threshold);
  const own = judged.filter(({ phase }) => phase !== 'warmup');
  const isFirst = threshold.metric === 'time_to_first_token';
  const isMean = /^\s*avg/.test(threshold.expression);
  const lacksValue = (sample: Sample): boolean =>
    (valuesOf(threshold.metric, [sample]) ?? []).some((value) => !Number.isFinite(value));
  const count = (holds: (sample: Sample) => boolean): number => own.filter(holds).length;
  const known: readonly (readonly [RegExp, number])[] = [
    [/([\d,]+) (?:was|were) dropped/, count(({ outcome }) => outcome === 'dropped')],
    [/([\d,]+) (?:was|were) refused/, count(({ outcome }) => outcome === 'rate_limited')],
    [
      /([\d,]+) timed out/,
      // In a mean the first token that came has its own value.
      count(({ outcome, ttftMs }) => outcome === 'timeout' && !(isMean && isFirst && ttftMs !== null)),
    ],
    [
      /([\d,]+) (?:was|were) answered without one/,
      count((sample) => sample.outcome === 'ok' && lacksValue(sample)),
    ],
    [
      /([\d,]+) failed/,
      count(
        ({ outcome, ttftMs }) => isError(outcome) && outcome !== 'timeout' && !(isFirst && ttftMs !== null),
      ),
    ],
  ];
  return known.every(([form, right]) => {
    const said = form.exec(text)?.[1];
    return said === undefined || numberIn(said) === right;
  });
}
