import { formatAmount, formatMs, formatRate, formatShare, formatValue } from '../base/format.js';
import type { Sample } from '../samples/sample.js';
import type { Finding } from './finding.js';
import type { LoadAssessment, StageOutcome } from './load-assessment.js';

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
  return [
    ...describeBreak(assessment),
    ...describeCause(assessment, generatorHealthy),
    ...describeCapacity(assessment, stopCode),
    ...warnOfThinStages(assessment),
    ...findErrors(samples),
    ...describeLimits(samples),
    ...describeDrops(samples),
  ];
}

function describeBreak({ bracket, breakingPoint }: LoadAssessment): Finding[] {
  const { lastGood, firstBroken } = bracket;
  if (firstBroken === undefined) {
    if (lastGood === undefined) return [];
    const message = `Nothing broke up to ${formatValue(lastGood, 'requests/s')}, the highest rate offered for long enough to tell.`;
    return [{ code: 'not_broken', message, values: { held: lastGood } }];
  }
  const values = { held: breakingPoint, broke: firstBroken };
  const held =
    lastGood === undefined
      ? 'no rate offered kept every threshold'
      : `every threshold held up to ${formatValue(lastGood, 'requests/s')}`;
  const message = `Breaking point: ${held}, and ${formatValue(firstBroken, 'requests/s')} broke, at the time each rate was given here; a longer stay may break a lower one.`;
  return [{ code: 'breaking_point', message, values }];
}

/** What went wrong at the lowest rate that broke; the largest loss comes first. */
function describeCause({ bracket, stages }: LoadAssessment, generatorHealthy: boolean): Finding[] {
  const broken = stages.find(({ rate, arrivals }) => rate === bracket.firstBroken && arrivals > 0);
  if (broken === undefined) return [];
  const cause = generatorHealthy
    ? causeOf(broken)
    : {
        what: 'generator',
        text: 'the load generator itself, which fell behind its own schedule; spread the load over several jobs (`shard`)',
      };
  if (cause === null) return [];
  const { limited, errors, dropped, arrivals } = broken;
  const values = { cause: cause.what, stage: broken.stage.index, limited, errors, dropped, arrivals };
  return [
    {
      code: 'broke_first',
      message: `What broke first, at ${formatValue(broken.rate, 'requests/s')}: ${cause.text}.`,
      values,
    },
  ];
}

function causeOf({
  limited,
  errors,
  dropped,
  arrivals,
  failing,
}: StageOutcome): { what: string; text: string } | null {
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
    {
      what: 'latency',
      count: dropped,
      text: `latency: answers took so long that ${formatShare(dropped, arrivals)} of the arrivals found \`max-concurrency\` in flight`,
    },
  ];
  const largest = losses.reduce((most, loss) => (loss.count > most.count ? loss : most));
  if (largest.count * 20 > arrivals) return largest;
  const first = failing[0];
  return first === undefined
    ? null
    : {
        what: 'latency',
        text: failing.length > 1 ? `${first}, and ${failing.length - 1} more of the thresholds` : first,
      };
}

function describeCapacity({ capacity, maxRate }: LoadAssessment, stopCode: string | null): Finding[] {
  if (capacity === undefined) return [];
  const values = { capacity: capacity.capacity ?? null, maxRate, gain: capacity.gain };
  if (capacity.capacity === undefined && stopCode === 'saturated') {
    const message = `Saturated: the endpoint fell behind at up to ${formatValue(maxRate, 'requests/s')}, where the ramp was ended; too little was seen beyond its capacity to estimate it.`;
    return [{ code: 'saturated', message, values }];
  }
  if (capacity.capacity === undefined) {
    const message = `Not saturated: the endpoint served what it was offered, so its capacity is about ${formatValue(maxRate, 'requests/s')} or more. Ramp to one and a half times what you expect it to bear to find it.`;
    return [{ code: 'not_saturated', message, values }];
  }
  const message = `Estimated capacity: ${formatValue(capacity.capacity, 'requests/s')}, beyond which answers only queue (fluid fit to arrivals and answers).`;
  return [{ code: 'capacity', message, values }];
}

function warnOfThinStages({ bracket, stages, medianLatencyMs }: LoadAssessment): Finding[] {
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
