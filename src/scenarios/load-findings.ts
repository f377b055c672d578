import { formatAmount, formatMs, formatRate, formatShare, formatValue } from '../base/format.js';
import { isError, type Sample, wasSent } from '../samples/sample.js';
import { findCapacity } from './capacity-findings.js';
import type { Finding } from './finding.js';
import type { LoadAssessment, StageOutcome } from './load-assessment.js';
import { findQuality } from './quality-findings.js';

/** A stage shorter than this many median latencies is over before the endpoint has settled in it. */
const DWELL_LATENCIES = 10;
const MOST_ERROR_KINDS = 3;

/** What the run says of a load beside its samples. */
export interface LoadRun {
  /** False where the load generator itself could not keep up. */
  readonly generatorHealthy: boolean;
  /** Why the run ended early; null where it did not. */
  readonly stopCode: string | null;
}

/** What a load found out. */
export function findLoad(
  assessment: LoadAssessment,
  samples: readonly Sample[],
  { generatorHealthy, stopCode }: LoadRun,
): Finding[] {
  // The endpoint refused for good: what came before says nothing of what it can bear.
  if (stopCode === 'quota_exhausted') return [...findErrors(samples), describeQuota(samples)];
  const stayed = describeStayingFault(assessment);
  return [
    ...stayed,
    ...(stayed.length > 0 ? [] : describeBreak(assessment, generatorHealthy)),
    ...findCapacity(assessment, stopCode),
    ...findQuality(assessment.effect),
    ...warnOfThinStages(assessment),
    ...warnOfGrowth(assessment),
    ...findErrors(samples),
    ...describeLimits(samples),
    ...describeDrops(samples),
  ];
}

/** Requests that fail at any rate say nothing of what load the endpoint bears. */
function describeStayingFault({ bracket, effect }: LoadAssessment): Finding[] {
  const { groups, errorsStayed } = effect;
  if (bracket.firstBroken === undefined || groups === null || !errorsStayed) return [];
  const [low, high] = [groups.low, groups.high].map((group) => {
    const sent = group.filter(({ outcome }) => wasSent(outcome) && outcome !== 'rate_limited');
    return { failed: sent.filter(({ outcome }) => isError(outcome)).length, sent: sent.length };
  }) as [{ failed: number; sent: number }, { failed: number; sent: number }];
  const { lowRate, highRate } = groups;
  const message = `Requests fail whatever the load: ${formatShare(low.failed, low.sent)} at up to ${formatValue(lowRate, 'requests/s')}, ${formatShare(high.failed, high.sent)} from ${formatValue(highRate, 'requests/s')} on. That is a fault of its own, and no breaking point.`;
  const values = { failedLow: low.failed, sentLow: low.sent, failedHigh: high.failed, sentHigh: high.sent };
  return [{ code: 'fault_independent_of_load', message, values }];
}

/** Only of rates that differed: one rate that holds, or does not, is what its thresholds say. */
function describeBreak(assessment: LoadAssessment, generatorHealthy: boolean): Finding[] {
  const { bracket, breakingPoint, effect } = assessment;
  const { surelyGood, lastGood, firstBroken } = bracket;
  if (effect.groups === null) return [];
  if (firstBroken === undefined) {
    if (surelyGood === undefined) return [];
    const message = `Nothing broke up to ${formatValue(surelyGood, 'requests/s')}, the highest rate offered for long enough to tell.`;
    return [{ code: 'not_broken', message, values: { held: surelyGood } }];
  }
  const values = { held: breakingPoint, broke: firstBroken };
  const message =
    lastGood === undefined
      ? `No rate offered kept every threshold: ${formatValue(firstBroken, 'requests/s')} broke already.`
      : `Breaking point: every threshold held up to ${formatValue(lastGood, 'requests/s')}, and ${formatValue(firstBroken, 'requests/s')} broke, at the time each rate was given here; a longer stay may break a lower one.`;
  return [{ code: 'breaking_point', message, values }, ...describeCause(assessment, generatorHealthy)];
}

/** What went wrong at the lowest rate that broke; the largest loss comes first. */
function describeCause(assessment: LoadAssessment, generatorHealthy: boolean): Finding[] {
  const { bracket, stages } = assessment;
  const broken = stages.find(({ rate, arrivals }) => rate === bracket.firstBroken && arrivals > 0);
  if (broken === undefined) return [];
  const cause = generatorHealthy
    ? causeOf(broken, assessment)
    : { what: 'generator', text: 'that cannot be told, for the load generator itself was late' };
  if (cause === null) return [];
  const { limited, errors, dropped, arrivals } = broken;
  const values = { cause: cause.what, stage: broken.stage.index, limited, errors, dropped, arrivals };
  const message = `What broke first, at ${formatValue(broken.rate, 'requests/s')}: ${cause.text}.`;
  return [{ code: 'broke_first', message, values }];
}

function causeOf(
  { limited, errors, dropped, arrivals, failing }: StageOutcome,
  { effect, maxConcurrency, medianLatencyMs }: LoadAssessment,
): { what: string; text: string } | null {
  const inFlight = `${formatShare(dropped, arrivals)} of the arrivals found \`max-concurrency\` (${maxConcurrency}) in flight`;
  const losses = [
    {
      what: 'limits',
      count: limited,
      text: `the rate limit, which refused or held back ${formatShare(limited, arrivals)} of the arrivals; back off, or ask for a higher tier`,
    },
    {
      what: 'errors',
      count: errors,
      text: `errors and timeouts, in ${formatShare(errors, arrivals)} of the arrivals`,
    },
    effect.latencyRose
      ? { what: 'latency', count: dropped, text: `latency: answers took so long that ${inFlight}` }
      : {
          what: 'max_concurrency',
          count: dropped,
          text: `\`max-concurrency\`, our own setting: ${inFlight}, with a median answer of ${formatMs(medianLatencyMs)}; raise it`,
        },
  ];
  const largest = losses.reduce((most, loss) => (loss.count > most.count ? loss : most));
  if (largest.count * 20 > arrivals) return largest;
  const [first, ...others] = failing;
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : `, and ${others.length} more of the thresholds`;
  return { what: first.about, text: `${first.name}${more}` };
}

function warnOfThinStages({ bracket, stages, medianLatencyMs, effect }: LoadAssessment): Finding[] {
  if (effect.groups === null) return [];
  const seen = stages.filter(({ arrivals, isCut }) => arrivals > 0 && !isCut);
  const short = seen.filter(
    ({ stage }) => medianLatencyMs !== null && stage.durationMs < DWELL_LATENCIES * medianLatencyMs,
  );
  if (seen.length === 0 || (!bracket.thin && short.length === 0)) return [];
  const fewest = Math.min(...seen.map(({ arrivals }) => arrivals));
  const hurried =
    short.length === 0 || medianLatencyMs === null
      ? ''
      : ` ${formatAmount(short.length, 'stage')} lasted less than ${DWELL_LATENCIES} times the median answer of ${formatMs(medianLatencyMs)}.`;
  const thin = bracket.thin
    ? `Some stages are too thin to tell good from bad (the thinnest has ${formatAmount(fewest, 'counted request')}).`
    : '';
  const message = `${thin}${hurried} The breaking point is rough: give each rate more time.`.trimStart();
  return [{ code: 'thin_stages', message, values: { fewestRequests: fewest, shortStages: short.length } }];
}

/** What held while the queue grew held for so long alone. */
function warnOfGrowth({ bracket: { growing }, effect }: LoadAssessment): Finding[] {
  if (effect.groups === null || growing.length === 0) return [];
  const rates = growing.map((rate) => formatValue(rate, 'requests/s')).join(', ');
  const message = `At ${rates} the requests in flight still grew when the stage ended: it held for as long as it was given, and may break in a longer one.`;
  return [
    { code: 'growing_stages', message, values: { stages: growing.length, highest: Math.max(...growing) } },
  ];
}

/** How requests failed, the most frequent ways first; their words are told beside the findings. */
export function findErrors(samples: readonly Sample[]): Finding[] {
  const kinds = new Map<string, number>();
  const failed = samples.filter(
    ({ outcome, error }) => error !== null && outcome !== 'rate_limited' && outcome !== 'cancelled',
  );
  for (const { outcome, error, status } of failed) {
    const kind = `${outcome}${status === null ? '' : ` ${status}`} (${error?.kind ?? 'unknown'})`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  if (failed.length === 0) return [];
  const common = [...kinds].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_ERROR_KINDS);
  const message = `${formatAmount(failed.length, 'request')} failed: ${common.map(([kind, count]) => `${count} × ${kind}`).join(', ')}.`;
  return [
    {
      code: 'errors',
      message,
      values: { failed: failed.length, kinds: kinds.size, mostCommon: common[0]?.[0] ?? null },
    },
  ];
}

function describeQuota(samples: readonly Sample[]): Finding {
  const refused = samples.filter(({ outcome }) => outcome === 'rate_limited').length;
  const message = `The quota is used up, by the provider's own words: neither waiting nor a lower rate helps. Add credit, or ask for a higher quota. ${formatAmount(refused, 'request')} ${refused === 1 ? 'was' : 'were'} refused.`;
  return { code: 'quota_exhausted', message, values: { refused } };
}

function describeLimits(samples: readonly Sample[]): Finding[] {
  const limited = samples.filter(({ outcome }) => outcome === 'rate_limited').length;
  const held = samples.filter(({ outcome }) => outcome === 'suppressed').length;
  if (limited === 0) return [];
  const message = `${formatAmount(limited, 'request')} met a rate limit (429), and ${formatAmount(held, 'arrival')} ${held === 1 ? 'was' : 'were'} held back while waiting as told. Offer a lower rate, or ask for a higher tier; the \`rate-limit\` scenario finds where the limit is.`;
  return [{ code: 'rate_limited', message, values: { limited, suppressed: held } }];
}

function describeDrops(samples: readonly Sample[]): Finding[] {
  const dropped = samples.filter(({ outcome }) => outcome === 'dropped').length;
  if (dropped === 0) return [];
  const share = formatRate(dropped / samples.length);
  const message = `${formatAmount(dropped, 'arrival')} (${share}) found \`max-concurrency\` requests in flight and ${dropped === 1 ? 'was' : 'were'} dropped. Raise it if the endpoint should bear more at a time.`;
  return [{ code: 'dropped', message, values: { dropped, share: dropped / samples.length } }];
}
