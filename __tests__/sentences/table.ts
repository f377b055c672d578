import {
  type Sentence,
  allowedShare,
  countOf,
  failed,
  fewestClean,
  lossesHold,
  numberIn,
  sent,
} from './told.js';
import type { Told } from './told.js';

/* Every sentence that the product can say about one run of a load, with the facts that must hold for it. */

const LATE_WORDS = /were sent late/;

const fails = ({ report }: Told): number =>
  report.thresholds.filter(({ verdict }) => verdict === 'fail' || verdict === 'no_data').length;

/** `; 49 more would, if none fails`: exact by counting anew; an estimate only has to be one. */
function neededHolds(
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
  if (share === null) return false;
  if (condition === 'whatever becomes of them') return threshold.n + requests <= 12;
  if (condition === null) return true;
  // Requests that resemble their neighbours are worth fewer, and it takes more of them.
  const fewest = fewestClean(share, 0.05);
  return /resemble their neighbours/.test(threshold.message)
    ? threshold.n + requests > fewest
    : threshold.n + requests === fewest;
}

/** The interval of an undecided threshold holds its limit, or a rule is named that keeps it undecided. */
function spansLimit({ threshold }: Told): boolean {
  if (threshold === undefined || threshold.limit === null) return false;
  const { low, high, limit } = threshold;
  return (low === null || low <= limit) && (high === null || high >= limit);
}

/** `6 of 25 requests failed without an answer (4 answered 500, 2 timed out): the infrastructure, and no answer`. */
const OUTAGE =
  '(?<lost>[\\d,]+) of (?<asked>[\\d,]+) requests? failed without an answer \\((?<causes>.+)\\)(, to the end of the run)?: the infrastructure, and no answer';

/** The causes are those of so many, and nobody answered more of them. */
function outageHolds({ lost, asked, causes = '' }: Groups, told: Told): boolean {
  if (lost === undefined) return true;
  const counts = [...causes.matchAll(/(?:^|, )([\d,]+) (?=[a-z])/g)].map(([, count]) => numberIn(count));
  const without = sent(told).filter(({ outcome }) => outcome !== 'ok').length;
  return (
    numberIn(asked) === sent(told).length &&
    numberIn(lost) <= without &&
    counts.reduce((sum, count) => sum + count, 0) === numberIn(lost)
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

const MORE_FAIL = '(; (?<more>[\\d,]+) more fails?)?';

export const HEADLINES: readonly Sentence[] = [
  {
    says: /^✅ (The threshold holds|(?<both>Both) thresholds hold|All (?<count>[\d,]+) thresholds hold): /,
    holds: ({ count, both }, { report }) =>
      report.verdict === 'pass' &&
      report.thresholds.every(({ verdict }) => verdict === 'pass') &&
      report.thresholds.length === (count !== undefined ? numberIn(count) : both === undefined ? 1 : 2),
  },
  {
    says: /^❌ (?<name>.+) is unbounded \(.+?\): of (?<n>[\d,]+) (requests?|arrivals?) (?<losses>.+?)(; raise it, or offer less)?(; (?<more>[\d,]+) more fails?)?$/,
    holds: ({ n, losses = '', more }, told) =>
      fails(told) === 1 + (more === undefined ? 0 : numberIn(more)) &&
      told.report.thresholds.some(
        (threshold) =>
          threshold.verdict === 'fail' &&
          threshold.observed === null &&
          threshold.n === numberIn(n) &&
          lossesHold(losses, told, threshold),
      ) &&
      (!/raise it/.test(told.report.headline) || countOf(told, 'dropped') > 0),
  },
  {
    says: new RegExp(`^❌ .+ is .+?: ${OUTAGE}${MORE_FAIL}$`),
    holds: (groups, told) =>
      told.report.verdict === 'fail' &&
      fails(told) === 1 + (groups['more'] === undefined ? 0 : numberIn(groups['more'])) &&
      outageHolds(groups, told),
  },
  {
    says: /^❌ (?<name>.+) is (?<value>.+) \((limit|at least|must be) ?.+?\)(; (?<more>[\d,]+) more fails?)?$/,
    holds: ({ more }, told) =>
      told.report.verdict === 'fail' && fails(told) === 1 + (more === undefined ? 0 : numberIn(more)),
  },
  {
    says: /^❌ No data for .+: nothing was measured, so nothing has passed/,
    holds: (_, { report }) => report.thresholds.some(({ verdict, n }) => verdict === 'no_data' && n === 0),
  },
  {
    says: /^❌ The budget of .+ ended the run after (?<sent>[\d,]+) of (?<planned>[\d,]+) planned requests?$/,
    holds: (groups, told) =>
      told.report.run.stoppedBy === 'budget' &&
      numberIn(groups['sent']) === sent(told).length &&
      numberIn(groups['planned']) === told.report.load.planned + told.report.load.unsent,
  },
  {
    says: /^❌ none of (?<n>[\d,]+) requests? was answered$/,
    holds: ({ n }, told) => countOf(told, 'ok') === 0 && sent(told).length === numberIn(n),
  },
  {
    says: /^⚠️ (?<name>.+?) is (?<value>.+), but (?<n>[\d,]+) requests? cannot tell( \(true value .+?\))?(; (?<about>about )?(?<more>[\d,]+) more would(, .+)?)?$/,
    holds: ({ n, more, about }, told) =>
      told.report.verdict === 'inconclusive' &&
      told.report.thresholds.some(
        (threshold) =>
          threshold.verdict === 'inconclusive' &&
          threshold.n === numberIn(n) &&
          threshold.withheld === null &&
          spansLimit({ ...told, threshold }) &&
          neededHolds(more, about, { ...told, threshold }),
      ),
  },
  {
    // The rule that withholds a decision, in the words of the threshold's own sentence, which is held to its facts.
    says: /^⚠️ (?<name>.+?) is (?<value>.+?), but (?<why>.+?)(; (?<about>about )?(?<more>[\d,]+) more would(, .+)?)?$/,
    holds: ({ why, more, about }, told) =>
      told.report.verdict === 'inconclusive' &&
      told.report.thresholds.some(
        (threshold) =>
          threshold.verdict === 'inconclusive' &&
          threshold.withheld?.replaceAll('`', '') === why &&
          threshold.message.includes(threshold.withheld ?? '') &&
          neededHolds(more, about, { ...told, threshold }),
      ),
  },
  {
    says: /^⚠️ Only (?<share>[\d.]+) % of the planned load was delivered \((?<dropped>[\d,]+) dropped, (?<held>[\d,]+) suppressed\), too little to pass$/,
    holds: ({ share, dropped, held }, told) =>
      numberIn(share) < 95 &&
      numberIn(dropped) === countOf(told, 'dropped') &&
      numberIn(held) === countOf(told, 'suppressed'),
  },
  {
    says: /^⚠️ The load generator was the bottleneck \(.+\), so the endpoint cannot be judged; shard over (?<jobs>\d+) jobs$/,
    holds: ({ jobs }, { report: { generator } }) =>
      generator.cause === 'busy' &&
      generator.shardsNeeded === Number(jobs) &&
      (generator.cpuShare ?? 0) >= 0.5,
  },
  {
    says: /^⚠️ The machine that sends the load was held up \(.+\), so the endpoint cannot be judged; run again, or on a quieter runner$/,
    holds: (_, { report: { generator } }) =>
      generator.cause === 'held_up' && generator.shardsNeeded === null && (generator.cpuShare ?? 0) < 0.5,
  },
  {
    says: /^⚠️ .+ cannot be judged: .+\.$/,
    holds: (_, { report }) =>
      report.thresholds.some(({ verdict, observed }) => verdict === 'inconclusive' && observed === null),
  },
  {
    says: /^💥 .+/,
    holds: (_, { report }) =>
      report.verdict === 'error' && ['error', 'cancelled'].includes(report.run.stoppedBy),
  },
];

export const THRESHOLDS: readonly Sentence[] = [
  {
    says: /: nothing was measured, and no data is no pass\.$/,
    holds: (_, { threshold }) => threshold?.verdict === 'no_data' && threshold.n === 0,
  },
  {
    says: /is unbounded: of (?<n>[\d,]+) (requests?|arrivals?) (?<losses>.+), which counts as infinitely slow; .+ does not hold\./,
    holds: ({ n, losses = '' }, told) =>
      told.threshold?.verdict === 'fail' &&
      told.threshold.n === numberIn(n) &&
      lossesHold(losses, told, told.threshold),
  },
  {
    says: new RegExp(
      `^(?!.*unbounded).+ is .+?( \\(95 %, (?<n>[\\d,]+) requests?(, of which (?<losses>[^)]+))?.*?\\))?: .+ (?<word>holds|does not hold)\\.( The endpoint drifted within the run, so these requests are worth about (?<worth>[\\d,]+) independent ones\\.)?( ${OUTAGE}\\.)?$`,
    ),
    holds: ({ n, losses, word, worth, ...outage }, told) => {
      const { threshold } = told;
      if (threshold === undefined) return false;
      return (
        outageHolds(outage, told) &&
        threshold.verdict === (word === 'holds' ? 'pass' : 'fail') &&
        (n === undefined || numberIn(n) === threshold.n) &&
        (losses === undefined || lossesHold(losses, told, threshold)) &&
        (worth === undefined || numberIn(worth) < threshold.n)
      );
    },
  },
  {
    says: /cannot be judged: .+\.$/,
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
    says: /^.+ is .+: .+ cannot be decided(?<withheld>: [^;]+)?(; (?<about>about )?(?<more>[\d,]+) more requests?( \(.+?\))? would(, .+)?)?\.$/,
    holds: ({ withheld, more, about }, told) =>
      told.threshold?.verdict === 'inconclusive' &&
      (withheld !== undefined || spansLimit(told)) &&
      neededHolds(more, about, told),
  },
];

/** Rates that differed, as the arrivals of the run say themselves. */
function variesLoad({ report }: Told): boolean {
  const rates = report.scenarios.flatMap(({ stages }) =>
    stages.flatMap(({ from, target }) => [from, target]),
  );
  return Math.max(...rates) > Math.min(...rates);
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

/** Sentences of other rooms, whose facts their own tests hold; here only what they count. */
export const COUNTED: Readonly<Record<string, (told: Told) => boolean>> = {
  cap_ignored: (told) => told.samples.some(({ error }) => error?.kind === 'past_reservation'),
  usage_unknown: (told) => told.samples.some(({ usageSource }) => usageSource === 'none'),
  silent_answers: (told) => told.samples.some(({ outcome, events }) => outcome === 'ok' && events === 0),
  pace_unknown: (told) => told.samples.some(({ outcome, tpotMs }) => outcome === 'ok' && tpotMs === null),
  gaps_bundled: (told) => told.samples.some(({ events }) => (events ?? 0) > 1),
  unknown_stop_reason: (told) => told.samples.some(({ finish }) => finish !== null),
};

/** A reason that is a threshold's says what the threshold says. */
const ofThreshold =
  (...verdicts: readonly string[]): ReasonFacts =>
  ({ report }, message) =>
    report.thresholds.some(
      (threshold) => verdicts.includes(threshold.verdict) && threshold.message === message,
    );

/** `… (after 13 of 37 requests, which saved about $0.003)`. */
function isShortened({ report, samples }: Told, message: string): boolean {
  const cut = /\(after ([\d,]+) of ([\d,]+) requests/.exec(message);
  if (report.run.stoppedBy !== 'decided') return false;
  if (cut === null) return report.load.unsent === 0;
  const [, done, planned] = cut;
  const count = sent({ report, samples }).length;
  return numberIn(done) === count && numberIn(planned) === count + report.load.unsent;
}

type ReasonFacts = (told: Told, message: string) => boolean;

const isGenerator =
  (cause: 'busy' | 'held_up', words: RegExp): ReasonFacts =>
  ({ report }, message) =>
    report.generator.cause === cause &&
    words.test(message) &&
    /\. (\d+) thresholds? (is|are) undecided for it$/.test(message);

/** Reasons by their code. */
export const REASONS: Readonly<Record<string, ReasonFacts>> = {
  threshold_failed: ofThreshold('fail'),
  no_data: ofThreshold('no_data'),
  undecided: ofThreshold('inconclusive'),
  budget: ({ report }) => report.run.stoppedBy === 'budget',
  nothing_answered: (told, message) =>
    countOf(told, 'ok') === 0 &&
    message === `none of ${sent(told).length} request${sent(told).length === 1 ? '' : 's'} was answered`,
  load_not_delivered: (told, message) =>
    sent(told).length < 0.95 * told.samples.length &&
    message.endsWith(
      `: ${countOf(told, 'dropped')} arrivals were dropped and ${countOf(told, 'suppressed')} suppressed`,
    ),
  generator_saturated: isGenerator('busy', /of a core: share the load among \d+ jobs/),
  generator_held_up: isGenerator('held_up', /run again, or on a quieter runner/),
  decided_fail: (told, message) =>
    isShortened(told, message) &&
    /leaves that open/.test(message) === told.report.thresholds.every(({ verdict }) => verdict !== 'fail'),
  decided_pass: (told, message) =>
    isShortened(told, message) && told.report.thresholds.every(({ verdict }) => verdict === 'pass'),
  saturated: isShortened,
  quota_exhausted: ({ report }) => report.verdict === 'error',
  usage_beyond_bound: ({ report }) => report.verdict === 'error',
  endpoint_unreachable: ({ report }) => report.verdict === 'error',
  endpoint_refuses: ({ report }) => report.verdict === 'error',
};
