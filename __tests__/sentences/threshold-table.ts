import type { ThresholdResult } from '../../src/report/schema/schema.js';
import { isRelative, lossesHold, neededHolds, spansLimit } from './needed.js';
import { pairsOf } from './pairs.js';
import { amountIn, atMost, isNear, mean, ownSamples, quantile, valuesOf } from './recount.js';
import { type Groups, type Sentence, type Told, allowedShare, failed, numberIn } from './told.js';

/* What is said of an absolute threshold, held against its value and its test, both reckoned anew. */

const aggregationOf = ({ expression }: ThresholdResult): string =>
  /^\s*(p\(\s*[\d.]+\s*\)|\w+)/.exec(expression)?.[1]?.replace(/\s/g, '') ?? '';

const operatorOf = ({ expression }: ThresholdResult): string =>
  /[<>]=?|={2,3}|!=/.exec(expression)?.[0] ?? '';

function satisfies(value: number, threshold: ThresholdResult): boolean {
  const limit = threshold.limit ?? NaN;
  switch (operatorOf(threshold)) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '!=':
      return value !== limit;
    default:
      return value === limit;
  }
}

/** What the threshold was judged on, by its raw samples; null where no independent count of it is made here. */
function recounted(told: Told, threshold: ThresholdResult): number[] | null {
  const isLimit = told.run?.inputs['scenario'] === 'rate-limit';
  const samples = ownSamples(told, threshold);
  const shown = isLimit ? samples.filter(({ outcome }) => outcome !== 'rate_limited') : samples;
  const isShare = /_rate$/.test(threshold.metric);
  return samples.length === 0 ? null : (valuesOf(threshold.metric, isShare ? samples : shown) ?? null);
}

function observedOf(values: readonly number[], told: Told, threshold: ThresholdResult): number | null {
  const aggregation = aggregationOf(threshold);
  const percent = /^p\(([\d.]+)\)$/.exec(aggregation)?.[1];
  if (percent !== undefined) return quantile(values, Number(percent) / 100);
  if (aggregation === 'med') return quantile(values, 0.5);
  if (aggregation === 'min') return Math.min(...values);
  if (aggregation === 'max') return Math.max(...values);
  if (aggregation === 'rate') return mean(values);
  if (aggregation !== 'avg') return null;
  return mean(averaged(told, threshold));
}

/**
 * What a mean is over: answers, those without a value with all the time that they took, and time-outs with the time that they
 * were given; other failures are for their rate.
 */
function averaged(told: Told, threshold: ThresholdResult): number[] {
  const timeout = numberIn(told.run?.inputs['timeout'] ?? '60') * 1_000;
  const isTime = /^(time|total)/.test(threshold.metric);
  const isFirst = threshold.metric === 'time_to_first_token';
  return ownSamples(told, threshold).flatMap((sample): number[] => {
    const { outcome, phase, ttftMs, e2eMs } = sample;
    if (outcome === 'timeout' && isTime && phase !== 'warmup')
      return [(isFirst ? ttftMs : null) ?? e2eMs ?? timeout];
    if (outcome !== 'ok') return [];
    return (valuesOf(threshold.metric, [sample]) ?? []).map((value) =>
      Number.isFinite(value) ? value : (e2eMs ?? NaN),
    );
  });
}

/** The value is the one that the samples have, and so is their number. */
function valueHolds(told: Told, threshold: ThresholdResult): boolean {
  const values = recounted(told, threshold);
  if (values === null || isRelative(threshold)) return true;
  const value = observedOf(values, told, threshold);
  if (value === null) return true;
  const isMean = aggregationOf(threshold) === 'avg';
  if (threshold.n !== (isMean ? averaged(told, threshold) : values).length) return false;
  if (!Number.isFinite(value)) return threshold.observed === null;
  return Math.abs((threshold.observed ?? NaN) - value) <= 1e-9 + 1e-6 * Math.abs(value);
}

/** By the binomial law: what passes or fails at 5 % by the looks on the way does so nearly as well on the whole. */
function testHolds(told: Told, threshold: ThresholdResult): boolean {
  const values = recounted(told, threshold);
  const theta0 = allowedShare(threshold);
  const isPoint = told.run?.inputs['on-inconclusive'] === 'point';
  if (values === null || theta0 === null || isPoint || isRelative(threshold)) return true;
  const isLoss = aggregationOf(threshold) === 'rate';
  const upper = operatorOf(threshold).startsWith('<');
  const bad = values.filter((value) =>
    isLoss ? (upper ? value === 1 : value === 0) : !satisfies(value, threshold),
  );
  const level = told.report.run.stoppedBy === 'completed' ? 0.0501 : 0.25;
  return threshold.verdict === 'pass'
    ? atMost(bad.length, values.length, theta0) <= level
    : values.length >= 10 && 1 - atMost(bad.length - 1, values.length, theta0) <= level;
}

/** A mean is on its side of the limit by more than its own error, and rests on enough. */
function meanHolds(told: Told, threshold: ThresholdResult): boolean {
  if (aggregationOf(threshold) !== 'avg' || isRelative(threshold)) return true;
  if (told.run?.inputs['on-inconclusive'] === 'point') return true;
  if (recounted(told, threshold) === null) return true;
  const values = averaged(told, threshold);
  const middle = mean(values);
  const error = Math.sqrt(
    mean(values.map((value) => (value - middle) ** 2)) / Math.max(1, values.length - 1),
  );
  const away = Math.abs((threshold.observed ?? NaN) - (threshold.limit ?? NaN));
  return threshold.n >= (threshold.verdict === 'pass' ? 20 : 10) && away >= 1.2 * error;
}

function decidedHolds(groups: Groups, told: Told): boolean {
  const { threshold } = told;
  const { seen, n, losses, word, worth } = groups;
  if (threshold === undefined) return false;
  const { observed, verdict, unit } = threshold;
  const isPass = word === 'holds';
  return (
    verdict === (isPass ? 'pass' : 'fail') &&
    (n === undefined || numberIn(n) === threshold.n) &&
    (losses === undefined || lossesHold(losses, told, threshold)) &&
    (worth === undefined || numberIn(worth) < threshold.n) &&
    (observed === null || satisfies(observed, threshold) === isPass || isCertified(threshold)) &&
    (observed === null || saysObserved(seen, observed, unit)) &&
    // A pace need not be as slow as the whole that stands for it.
    (seen?.startsWith('at least ') !== true ||
      isCertified(threshold) ||
      (losses !== undefined && threshold.metric !== 'time_per_output_token')) &&
    valueHolds(told, threshold) &&
    testHolds(told, threshold) &&
    meanHolds(told, threshold)
  );
}

/** Gauges are judged by what is certain of them, and not by the one value. */
function isCertified({ metric }: ThresholdResult): boolean {
  return /^(breaking_point|capacity)/.test(metric);
}

function saysObserved(text: string | undefined, observed: number, unit: string): boolean {
  const bare = text?.replace(/^at least /, '');
  return isNear(bare, unit === 's' ? observed * 1_000 : observed) || bare?.startsWith('just ') === true;
}

const DRIFT =
  '( The endpoint drifted within the run, so these requests are worth about (?<worth>[\\d,]+) independent ones\\.)?';
const BASIS = '( \\(((?<confidence>[\\d.]+) %, )?(?<n>[\\d,]+) requests?(, of which (?<losses>[^)]+))?\\))?';

export const THRESHOLDS: readonly Sentence[] = [
  {
    says: /^(?<usd>\S+) a month( \((?<range>.+?)\))?, limit (?<limit>\S+), at (?<n>[\d,]+) requests; (?<name>.+ is .+: .+ (holds|does not hold|cannot be decided).*)$/,
    holds: ({ usd, n }, told) =>
      told.threshold?.metric === 'monthly_cost' &&
      Number(told.run?.inputs['monthly-requests']) === numberIn(n) &&
      told.threshold.observed !== null &&
      Math.abs(amountIn(usd ?? '') - told.threshold.observed) <= 0.011 * told.threshold.observed + 0.006,
  },
  {
    says: /: nothing was measured, and no data is no pass\.$/,
    holds: (_, { threshold }) => threshold?.verdict === 'no_data' && threshold.n === 0,
  },
  {
    says: new RegExp(
      `is unbounded: of (?<n>[\\d,]+) (requests?|arrivals?) (?<losses>.+), which counts as infinitely slow; .+ does not hold\\.${DRIFT}$`,
    ),
    holds: ({ n, losses = '' }, told) =>
      told.threshold?.verdict === 'fail' &&
      told.threshold.n === numberIn(n) &&
      valueHolds(told, told.threshold) &&
      testHolds(told, told.threshold) &&
      lossesHold(losses, told, told.threshold),
  },
  {
    says: new RegExp(
      `^(?<name>(?!\\S+ a month[ ,])(?!.*(unbounded|cannot be decided| against .+ in \\S+ \\(| usual in [\\d,]+ earlier )).+?) is (?<seen>(at least |just (over|under) )?\\S.*?)${BASIS}: (the (limit|least|value) of|a value (other than|below|above)) .+? (?<word>holds|does not hold)\\.${DRIFT}$`,
    ),
    holds: decidedHolds,
  },
  {
    says: /^((?<arm>\S+): )?(?<name>.+) \(`(?<source>.+)`\) holds: nothing that it is about differs from (?<base>\S+)\.$/,
    holds: ({ source }, told) =>
      told.threshold?.verdict === 'pass' &&
      told.threshold.expression === source &&
      isRelative(told.threshold) &&
      pairsOf(told).length === 0,
  },
  {
    says: /^(?<name>.+) cannot be judged: (?<why>.+)\.$/,
    holds: (_, { threshold }) => threshold?.verdict === 'inconclusive' && threshold.observed === null,
  },
  {
    says: /^.+ is .+: .+ cannot be decided: (?<within>[\d,]+) of (?<of>[\d,]+) (?<what>.+?) lie within .+?; without them (the limit holds|nothing shows that the limit is broken)\.$/,
    holds: ({ within, of, what = '' }, told) => {
      const episode = told.threshold?.episode;
      if (told.threshold?.verdict !== 'inconclusive' || episode == null) return false;
      const most = what === 'failed requests' ? failed(told).length : told.threshold.n;
      return (
        episode.violations === numberIn(within) &&
        episode.of === numberIn(of) &&
        episode.violations <= episode.of &&
        episode.of <= most
      );
    },
  },
  {
    says: /^(?!\S+ a month[ ,])(?!.* against .+ in \S+ \().+ is .+: .+ cannot be decided(?<withheld>: (?![^;]*? lie within )[^;]+(; without that (the limit holds|nothing shows that the limit is broken))?)?(; (?<about>about )?(?<more>[\d,]+) more requests?( \(.+?\))? would(, .+)?)?\.$/,
    holds: ({ withheld, more, about }, told) =>
      told.threshold?.verdict === 'inconclusive' &&
      valueHolds(told, told.threshold) &&
      (withheld !== undefined || spansLimit(told)) &&
      withheldHolds(withheld, told) &&
      neededHolds(more, about, told),
  },
];

/** What is said of base, or of the canaries, is counted among their own requests. */
function withheldHolds(withheld: string | undefined, told: Told): boolean {
  const { threshold, samples } = told;
  if (threshold === undefined || withheld === undefined) return true;
  const base = /base exceeds it in the same run as well, (at (?<value>.+)|without a bound)$/.exec(withheld);
  if (base !== null) {
    const own = { ...threshold, tags: { ...threshold.tags, arm: 'base' } };
    const values = recounted(told, own);
    const value = values === null ? null : observedOf(values, told, own);
    const said = base.groups?.['value'];
    if (value === null) return true;
    return (
      !satisfies(value, threshold) && (said === undefined ? !Number.isFinite(value) : isNear(said, value))
    );
  }
  const ill = /: (?<n>[\d,]+) of (?<of>[\d,]+) canar(y|ies) failed as well/.exec(withheld)?.groups;
  if (ill === undefined) return true;
  const canaries = samples.filter(
    ({ arm, outcome }) => arm === 'canary' && !['dropped', 'suppressed', 'cancelled'].includes(outcome),
  );
  return (
    numberIn(ill['of']) === canaries.length &&
    numberIn(ill['n']) <= canaries.filter(({ outcome }) => outcome !== 'ok').length
  );
}
