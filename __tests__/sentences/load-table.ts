import { mean } from './recount.js';
import { type Sentence, type Told, countOf, failed, numberIn, sent } from './told.js';

/* What an open load found out, and what of it was lost. */

const LATE_WORDS = /were sent late/;

/** Rates that differed, as the arrivals of the run say themselves. */
function variesLoad({ report }: Told): boolean {
  const rates = report.scenarios.flatMap(({ stages }) =>
    stages.flatMap(({ from, target }) => [from, target]),
  );
  return Math.max(...rates) > Math.min(...rates);
}

/** More were in flight at the end of the stage of this rate than in its middle, by the samples' own instants. */
function grew({ report, samples, scenario }: Told, rate: number): boolean {
  const stages = (scenario ?? report.scenarios[0])?.stages.filter(
    ({ from, target }) => from === target && Math.abs(target - rate) <= 0.01 * rate,
  );
  return (stages ?? []).some(({ index }) => {
    const own = samples.filter(({ stage, outcome }) => stage === index && outcome !== 'cancelled');
    const dues = own.map(({ plannedMs }) => plannedMs).sort((a, b) => a - b);
    const inFlight = (at: number): number =>
      samples.filter(
        ({ plannedMs, startedMs, e2eMs, firstByteMs }) =>
          plannedMs < at && (startedMs ?? plannedMs) + (e2eMs ?? firstByteMs ?? 0) > at,
      ).length;
    const over = (from: number, to: number): number =>
      mean(dues.slice(Math.floor(from * dues.length), Math.ceil(to * dues.length)).map(inFlight));
    return over(0.9, 1) > over(0.25, 0.75);
  });
}

const limitedShare = (told: Told): number =>
  countOf(told, 'rate_limited', 'suppressed') / Math.max(1, told.samples.length);

export const FINDINGS: Readonly<Record<string, readonly Sentence[]>> = {
  errors: [
    {
      says: /^(?<n>[\d,]+) requests? failed: (?<first>[\d,]+) × (?<outcome>\w+)/,
      holds: ({ n, first, outcome }, told) =>
        numberIn(n) === failed(told).length &&
        numberIn(first) <= failed(told).filter((sample) => sample.outcome === outcome).length,
    },
  ],
  dropped: [
    {
      says: /^(?<n>[\d,]+) arrivals? \((?<share>.+)\) found `max-concurrency` requests in flight and (was|were) dropped\./,
      holds: ({ n }, told) => numberIn(n) === countOf(told, 'dropped'),
    },
  ],
  rate_limited: [
    {
      says: /^(?<n>[\d,]+) requests? met a rate limit \(429\), and (?<held>[\d,]+) arrivals? (was|were) held back/,
      holds: ({ n, held }, told) =>
        numberIn(n) === countOf(told, 'rate_limited') && numberIn(held) === countOf(told, 'suppressed'),
    },
  ],
  quota_exhausted: [
    {
      says: /^The quota is used up, .+ (?<n>[\d,]+) requests? (was|were) refused\.$/,
      holds: ({ n }, told) =>
        numberIn(n) === countOf(told, 'rate_limited') && told.report.verdict === 'error',
    },
  ],
  breaking_point: [
    {
      says: /^(Breaking point: every threshold held up to (?<held>[\d.]+) req\/s, and (?<broke>[\d.]+) req\/s broke|No rate offered kept every threshold: (?<first>[\d.]+) req\/s broke already)/,
      holds: ({ held, broke }, told) =>
        variesLoad(told) && (held === undefined || numberIn(held) < numberIn(broke)),
    },
  ],
  not_broken: [
    {
      says: /^Nothing broke up to (?<rate>[\d.]+) req\/s, the highest rate offered for long enough to tell\.$/,
      holds: (_, told) => variesLoad(told) && failed(told).length / sent(told).length < 0.2,
    },
  ],
  broke_first: [
    {
      says: /^What broke first, at [\d.]+ req\/s: (?<cause>.+)\.$/,
      holds: ({ cause = '' }, told) => {
        if (!variesLoad(told)) return false;
        if (/rate limit, which/.test(cause)) return limitedShare(told) > 0;
        if (/^errors/.test(cause)) return failed(told).length > 0;
        if (/max-concurrency/.test(cause)) return countOf(told, 'dropped') > 0;
        if (/cannot be told/.test(cause)) return !told.report.generator.healthy;
        return told.report.thresholds.some(({ expression }) => cause.startsWith(expression));
      },
    },
  ],
  fault_independent_of_load: [
    {
      says: /^Requests fail whatever the load: .+? \((?<low>[\d,]+) of (?<lowOf>[\d,]+)\) at up to .+?, .+? \((?<high>[\d,]+) of (?<highOf>[\d,]+)\) from/,
      holds: ({ low, lowOf, high, highOf }, told) => {
        const [few, many] = [numberIn(low) / numberIn(lowOf), numberIn(high) / numberIn(highOf)];
        return (
          variesLoad(told) &&
          Math.min(numberIn(lowOf), numberIn(highOf)) >= 10 &&
          Math.max(few, many) <= 1.6 * Math.min(few, many) &&
          numberIn(low) + numberIn(high) <= failed(told).length
        );
      },
    },
  ],
  capacity: [
    {
      says: /^Estimated capacity: (?<rate>[\d.]+) req\/s, beyond which answers only queue/,
      holds: ({ rate }, told) =>
        variesLoad(told) &&
        limitedShare(told) < 0.3 &&
        numberIn(rate) < Number(told.finding?.values['maxRate']) + 0.1,
    },
  ],
  limit_rate: [
    {
      says: /^The rate limit lets about [\d.]+ req\/s through/,
      holds: (_, told) => limitedShare(told) > 0.02,
    },
  ],
  saturated: [
    { says: /^Saturated: the endpoint fell behind at up to/, holds: (_, told) => variesLoad(told) },
  ],
  not_saturated: [
    {
      says: /^Not saturated: the endpoint served what it was offered, so its capacity is about [\d.]+ req\/s or more\./,
      holds: (_, told) => variesLoad(told) && countOf(told, 'ok') > 0.7 * told.samples.length,
    },
  ],
  quality_falls: [
    {
      says: /, quality falls(?<latency>.*?): .+\.$/,
      holds: (_, told) => variesLoad(told) && countOf(told, 'ok') >= 20,
    },
  ],
  thin_stages: [
    {
      says: /The breaking point is rough: give each rate more time\.$/,
      holds: (_, told) => variesLoad(told),
    },
  ],
  growing_stages: [
    {
      says: /^At (?<rates>.+) the requests in flight still grew when the stage ended: it held for as long as it was given, and may break in a longer one\.$/,
      holds: ({ rates = '' }, told) =>
        variesLoad(told) && rates.split(', ').every((rate) => grew(told, numberIn(rate))),
    },
  ],
  generator_late: [
    {
      says: /^(?<who>The load generator was the bottleneck|The machine was held up): (?<what>.+)\. (What that may have changed turns no threshold|That may have moved .+ by up to (?<moved>[\d.]+) (?<unit>\S+), and its limit is (?<away>[\d.,]+) (?<awayUnit>\S+) away): every verdict stands\.$/,
      holds: ({ who, what = '', moved, unit, away, awayUnit }, { report }) => {
        const { generator } = report;
        const inMs = (value: string | undefined, of: string | undefined): number =>
          numberIn(value) * (of === 's' ? 1_000 : 1);
        return (
          !generator.healthy &&
          (generator.cause === 'busy') === who?.startsWith('The load generator') &&
          LATE_WORDS.test(what) === generator.lateRequests >= 3 &&
          (moved === undefined || inMs(moved, unit) <= 1.06 * inMs(away, awayUnit)) &&
          !report.reasons.some(({ code }) => code.startsWith('generator_'))
        );
      },
    },
  ],
};
