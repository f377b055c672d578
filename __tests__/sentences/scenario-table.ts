import type { Sample } from '../../src/samples/sample.js';
import { isError } from '../../src/samples/sample.js';
import { type Sentence, type Told, numberIn, sent } from './told.js';

/* What is said of cold starts, rate limits and caches, held against a count of its own. */

const ok = (samples: readonly Sample[]): Sample[] => samples.filter(({ outcome }) => outcome === 'ok');
const isCold = ({ phase }: Sample): boolean => phase === 'cold' || phase === 'fill';

/** Of an odd count the middle one, of an even count the mean of the middle two. */
function middle(values: readonly (number | null)[]): number {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, min: 60_000 };

/** Whether a rounded duration, `1.2 s`, can be this one. */
function isAbout(text: string | undefined, ms: number): boolean {
  const [, digits = '', unit = ''] = /^([\d.,]+) (ms|s|min)/.exec(text ?? '') ?? [];
  const scale = UNITS[unit] ?? NaN;
  const said = numberIn(digits) * scale;
  return Math.abs(said - ms) <= Math.max(0.012 * ms, 0.051 * scale, 0.01);
}

/** Cold requests before which nothing had been in flight for the idle time, of its plan. */
function coldAfterIdling({ samples }: Told, idleMs: number): Sample[] {
  return samples.filter(
    (cold) =>
      isCold(cold) &&
      cold.startedMs !== null &&
      samples.every(
        ({ id, startedMs, e2eMs }) =>
          id >= cold.id ||
          startedMs === null ||
          startedMs + (e2eMs ?? 0) <= (cold.startedMs ?? 0) - idleMs + 51,
      ),
  );
}

const COLD_FORM =
  'after (?<idle>[\\d.]+ s) idle the median (?<what>total generation time|time to first token) is (?<cold>[\\d.,]+ \\w+) \\((?<colds>[\\d,]+) cold requests?\\), right after it (?<warm>[\\d.,]+ \\w+) \\((?<warms>[\\d,]+) warm requests?\\)';

function coldHolds(groups: Readonly<Record<string, string | undefined>>, told: Told): number | null {
  const { idle, what, cold, colds, warm, warms } = groups;
  const read = (sample: Sample): number | null =>
    what === 'time to first token' ? sample.ttftMs : sample.e2eMs;
  const trusted = ok(coldAfterIdling(told, numberIn(idle) * 1_000)).map(read);
  const after = ok(told.samples.filter(({ phase }) => phase === 'warm')).map(read);
  const known = (values: readonly (number | null)[]): number =>
    values.filter((value) => value !== null).length;
  const holds =
    known(trusted) === numberIn(colds) &&
    known(after) === numberIn(warms) &&
    isAbout(cold, middle(trusted)) &&
    isAbout(warm, middle(after));
  return holds ? middle(trusted) / middle(after) : null;
}

const COLD: Readonly<Record<string, readonly Sentence[]>> = {
  cold_start: [
    {
      says: new RegExp(`^Cold start: ${COLD_FORM}: (?<times>[\\d.,]+) times as long\\.`),
      holds: (groups, told) => {
        const ratio = coldHolds(groups, told) ?? 0;
        return ratio >= 1.2 && Math.abs(numberIn(groups['times']) / ratio - 1) < 0.051;
      },
    },
  ],
  no_cold_start: [
    {
      says: new RegExp(`^No cold start seen: ${COLD_FORM}\\.$`),
      holds: (groups, told) => {
        const ratio = coldHolds(groups, told);
        if (ratio === null) return false;
        const warm = ok(told.samples.filter(({ phase }) => phase === 'warm'));
        // Small, or no longer than what was warm and slow.
        const read = (sample: Sample): number | null =>
          groups['what'] === 'time to first token' ? sample.ttftMs : sample.e2eMs;
        return (
          ratio < 1.2 ||
          ratio * middle(warm.map(read)) <= Math.max(...warm.map((each) => read(each) ?? 0)) * 1.01
        );
      },
    },
  ],
  cold_requests_failed: [
    {
      says: /^(?<n>[\d,]+) of (?<of>[\d,]+) requests? after .+ idle got no answer \((?<outcomes>[\w, ]+)\)(?<late>: a cold start may outlast the timeout, and then it costs more than the answers show)?(; the comparison is without them)?\.$/,
      holds: ({ n, of, outcomes, late }, { samples }) => {
        const cold = samples.filter(
          (sample) =>
            isCold(sample) &&
            (sample.outcome === 'ok' || sample.outcome === 'rate_limited' || isError(sample.outcome)),
        );
        const lost = cold.filter(({ outcome }) => outcome !== 'ok').map(({ outcome }) => outcome);
        return (
          lost.length === numberIn(n) &&
          cold.length === numberIn(of) &&
          [...new Set(lost)].sort().join() === (outcomes ?? '').split(', ').sort().join() &&
          lost.includes('timeout') === (late !== undefined)
        );
      },
    },
  ],
  idle_too_short: [
    {
      says: /^In (?<n>[\d,]+) of (?<of>[\d,]+) cycles? the endpoint was not idle for (?<idle>[\d.]+ s) before/,
      holds: ({ n, of, idle }, told) => {
        const cycles = told.samples.filter(isCold).length;
        return (
          numberIn(of) === cycles &&
          numberIn(n) === cycles - coldAfterIdling(told, numberIn(idle) * 1_000).length
        );
      },
    },
  ],
  warm_prompt_cached: [
    {
      says: /^(?<n>[\d,]+) of (?<of>[\d,]+) warm requests? read most of their prompt from the provider's cache/,
      holds: ({ n, of }, { samples }) => {
        const warm = samples.filter(({ phase }) => phase === 'warm');
        const read = warm.filter(
          ({ cachedInputTokens, inputTokens }) => 2 * (cachedInputTokens ?? 0) >= (inputTokens ?? Infinity),
        );
        return read.length > 0 && numberIn(n) === read.length && numberIn(of) === warm.length;
      },
    },
  ],
};

const loadOf = (told: Told): Sample[] => sent(told).filter(({ phase }) => phase !== 'probe');
const probesOf = (told: Told): Sample[] => sent(told).filter(({ phase }) => phase === 'probe');
const refusedOf = (told: Told): Sample[] => loadOf(told).filter(({ outcome }) => outcome === 'rate_limited');
const waitsOf = (told: Told): number[] => refusedOf(told).flatMap(({ retryAfterS }) => retryAfterS ?? []);

/** `3 × 200, 2 × 429` by status, or by outcome where there is none. */
function statusesIn(text: string): Map<string, number> {
  return new Map(
    [...text.matchAll(/([\d,]+) × (\w+)/g)].map(([, count, status = '']) => [status, numberIn(count)]),
  );
}

const LIMITS: Readonly<Record<string, readonly Sentence[]>> = {
  statuses: [
    {
      says: /^Answers: (?<all>[^.]+)\. Over time: (?<slices>.+)\.$/,
      holds: ({ all = '', slices = '' }, told) => {
        const right = new Map<string, number>();
        for (const { status, outcome } of loadOf(told))
          right.set(`${status ?? outcome}`, (right.get(`${status ?? outcome}`) ?? 0) + 1);
        const summed = new Map<string, number>();
        for (const slice of slices.split('; '))
          for (const [status, count] of statusesIn(slice.slice(slice.indexOf(': '))))
            summed.set(status, (summed.get(status) ?? 0) + count);
        const isRight = (found: ReadonlyMap<string, number>): boolean =>
          found.size === right.size && [...right].every(([status, count]) => found.get(status) === count);
        return isRight(statusesIn(all)) && isRight(summed) && slices.split('; ').length === 6;
      },
    },
  ],
  limit_not_reached: [
    {
      says: /^No limit was met: (?<n>[\d,]+)( of (?<of>[\d,]+))? requests? at (?<rate>[\d.,]+) req\/s over (?<span>[\d.]+) s brought no 429\./,
      holds: ({ n, of, rate, span }, told) => {
        const planned = numberIn(rate) * numberIn(span);
        return (
          refusedOf(told).length === 0 &&
          numberIn(n) === loadOf(told).length &&
          Math.abs(numberIn(of ?? n) - planned) <= 1
        );
      },
    },
  ],
  accepted_rate: [
    {
      says: /^The limit lets (?<rate>[\d.,]+) requests a minute through( \((?<least>at least )?(?<tokens>[\d,]+) tokens a minute\))?, of (?<sentRate>[\d.,]+) a minute that were sent(; (?<lost>[\d,]+) of these (?<of>[\d,]+) requests? failed behind the limit)?; the first 429 came after (?<after>[\d.]+ \w+) and (?<burst>[\d,]+) requests? that passed\. Back off (?<how>as Retry-After says|exponentially)/,
      holds: ({ rate, sentRate, tokens, least, lost, of, after, burst, how }, told) => {
        const load = loadOf(told).sort((a, b) => (a.startedMs ?? 0) - (b.startedMs ?? 0));
        const first = load.findIndex(({ outcome }) => outcome === 'rate_limited');
        const [begin, refused, last] = [load[0], load[first], load.at(-1)].map(
          (each) => each?.startedMs ?? NaN,
        );
        // Whoever was not refused, however he fared behind the limit; a connection that broke first came to none.
        const passed = (samples: readonly Sample[]): Sample[] =>
          samples.filter(
            ({ outcome, status }) =>
              !['rate_limited', 'cancelled'].includes(outcome) && (outcome !== 'network_error' || status),
          );
        const through = passed(load.slice(first));
        // From the first refusal to the last arrival, and the one interval behind it.
        const minutes = Math.max(1_000, (last ?? NaN) - (refused ?? NaN)) / 60_000;
        const isRate = (said: string | undefined, count: number): boolean =>
          numberIn(said) <= (1.06 * count) / minutes + 0.1 &&
          numberIn(said) >= (0.94 * count) / (minutes + 1 / 60) - 0.1;
        const counted = through.filter((each) => each.inputTokens !== null && each.outputTokens !== null);
        const written = counted.reduce((sum, each) => sum + each.inputTokens! + each.outputTokens!, 0);
        return (
          first >= 0 &&
          numberIn(burst) === passed(load.slice(0, first)).length &&
          isAbout(after, (refused ?? NaN) - (begin ?? NaN)) &&
          isRate(rate, through.length) &&
          isRate(sentRate, load.length - first) &&
          (tokens === undefined ? counted.length === 0 : isRate(tokens, written)) &&
          (least !== undefined) === (counted.length > 0 && counted.length < through.length) &&
          numberIn(lost ?? '0') === through.length - ok(through).length &&
          (of === undefined || numberIn(of) === through.length) &&
          waitsOf(told).length > 0 === (how === 'as Retry-After says')
        );
      },
    },
  ],
  retry_after: [
    {
      says: /^Retry-After came with .+ % \((?<n>[\d,]+) of (?<of>[\d,]+)\) of the refusals: median (?<median>[\d.]+ \w+), (?<least>[\d.]+ \w+)[^,]* to (?<most>[\d.]+ \w+)/,
      holds: ({ n, of, median, least, most }, told) => {
        const waits = waitsOf(told).map((seconds) => seconds * 1_000);
        return (
          numberIn(n) === waits.length &&
          numberIn(of) === refusedOf(told).length &&
          isAbout(median, middle(waits)) &&
          isAbout(least, Math.min(...waits)) &&
          isAbout(most, Math.max(...waits))
        );
      },
    },
  ],
  retry_after_missing: [
    {
      says: /^None of (?<n>[\d,]+) refusals? said how long to wait/,
      holds: ({ n }, told) => waitsOf(told).length === 0 && numberIn(n) === refusedOf(told).length,
    },
  ],
  limit_bound_first: [
    {
      says: /^The limit on (?<what>.+) bound first(: at the first 429 (?<left>[\d,]+).* remained, by the provider's headers|, by the words of the first 429)\.$/,
      holds: ({ what = '', left }, told) => {
        const first = refusedOf(told).sort((a, b) => (a.startedMs ?? 0) - (b.startedMs ?? 0))[0];
        if (first === undefined) return false;
        if (left === undefined)
          return `${first.error?.message}`.toLowerCase().includes(what.replace(/s$/, ''));
        return Object.entries(first.limits ?? {}).some(
          ([name, value]) => /remaining/.test(name) && Number(value) === numberIn(left),
        );
      },
    },
  ],
  waiting_enough: [
    {
      says: /^Waiting as told was enough: the first request after it was answered, and (?<n>[\d,]+) of (?<of>[\d,]+) probes?\.$/,
      holds: ({ n, of }, told) => {
        const probes = probesOf(told);
        // It waited as long as it was told.
        const until = Math.max(
          ...refusedOf(told).map(
            ({ startedMs, retryAfterS }) => (startedMs ?? 0) + 1_000 * (retryAfterS ?? 0),
          ),
        );
        return (
          waitsOf(told).length > 0 &&
          probes[0]?.outcome === 'ok' &&
          (probes[0].startedMs ?? 0) >= until - 1 &&
          numberIn(n) === ok(probes).length &&
          numberIn(of) === probes.length
        );
      },
    },
  ],
  waiting_not_enough: [
    {
      says: /^Waiting as told was not enough: the first request after it was refused again \((?<n>[\d,]+) of (?<of>[\d,]+) probes? answered\)\./,
      holds: ({ n, of }, told) =>
        waitsOf(told).length > 0 &&
        probesOf(told)[0]?.outcome === 'rate_limited' &&
        numberIn(n) === ok(probesOf(told)).length &&
        numberIn(of) === probesOf(told).length,
    },
  ],
  waiting_untested: [
    {
      says: /^Whether waiting as told is enough was not tried: no probe was sent/,
      holds: (_, told) => probesOf(told).length === 0 && refusedOf(told).length > 0,
    },
    {
      says: /^Whether waiting as told is enough stays open: the first request after it ended as (?<outcome>\w+)\.$/,
      holds: ({ outcome }, told) =>
        outcome !== 'ok' && waitsOf(told).length > 0 && probesOf(told)[0]?.outcome === outcome,
    },
    {
      says: /^Whether waiting as told is enough stays open: nobody said how long\. Of (?<of>[\d,]+) probes? after waits of our own (?<n>[\d,]+) (was|were) answered\.$/,
      holds: ({ of, n }, told) =>
        waitsOf(told).length === 0 &&
        numberIn(of) === probesOf(told).length &&
        numberIn(n) === ok(probesOf(told)).length,
    },
  ],
};

const repeatsOf = ({ samples }: Told): Sample[] => ok(samples).filter((sample) => !isCold(sample));

/** A simulated answer out of the cache is whole after 5 ms, and no other ever is. */
const isReplay = ({ e2eMs }: Sample): boolean => (e2eMs ?? Infinity) < 6;

function isHit(sample: Sample, basis: string, told: Told): boolean {
  if (/header|same answer again/.test(basis)) return isReplay(sample);
  const cold = ok(told.samples).find((each) => isCold(each) && each.prompt === sample.prompt);
  if (cold === undefined) return false;
  if (/latency alone/.test(basis)) return (sample.e2eMs ?? Infinity) < (cold.e2eMs ?? NaN) / 2;
  const fresh = (cold.inputTokens ?? NaN) - (cold.cachedInputTokens ?? 0);
  return (sample.cachedInputTokens ?? 0) - (cold.cachedInputTokens ?? 0) >= fresh / 2;
}

/** What the run said that hits are told by. */
const basisOf = ({ report }: Told): string =>
  report.scenarios
    .flatMap(({ findings }) => findings)
    .find(({ code }) => code === 'cache_hit_rate' || code === 'cache_never_hit')?.message ?? '';

const hitsOf = (told: Told, samples = knownOf(told)): Sample[] =>
  samples.filter((sample) => isHit(sample, basisOf(told), told));

/** Repeats of which it can be told: by what the cold answer was, where that decides. */
function knownOf(told: Told): Sample[] {
  // Where answers have ids each tells by itself whether it was given before.
  if (/header|same answer again/.test(basisOf(told))) return repeatsOf(told);
  const cold = new Set(ok(told.samples).flatMap((each) => (isCold(each) ? [each.prompt] : [])));
  // A header that says `hit` needs no cold answer.
  return repeatsOf(told).filter(({ prompt, cacheHit }) => cold.has(prompt) || cacheHit === true);
}

function readShareHolds(read: string | undefined, told: Told): boolean {
  if (read === undefined) return true;
  const sum = (field: 'inputTokens' | 'cachedInputTokens'): number =>
    knownOf(told).reduce((total, sample) => total + (sample[field] ?? 0), 0);
  return Math.abs(numberIn(read) - (100 * sum('cachedInputTokens')) / sum('inputTokens')) < 0.51;
}

const UNTOLD =
  '( (?<others>[\\d,]+) other repeats? (is|are) not among them: ((?<failed>[\\d,]+) failed)?(; )?(of (?<orphans>[\\d,]+) the first request of the prompt was not answered)?(; )?(of (?<rest>[\\d,]+) it cannot be told)?\\.)?';

/** All repeats that were sent are in the rate, or among the others, each for its own reason. */
function untoldHolds(
  { others = '0', failed = '0', orphans = '0', rest = '0' }: Readonly<Record<string, string | undefined>>,
  told: Told,
): boolean {
  const repeats = sent(told).filter((sample) => !isCold(sample));
  const cold = new Set(ok(told.samples).flatMap((each) => (isCold(each) ? [each.prompt] : [])));
  const unknown = ok(repeats).filter((sample) => !knownOf(told).includes(sample));
  return (
    numberIn(others) === repeats.length - knownOf(told).length &&
    numberIn(failed) === repeats.length - ok(repeats).length &&
    numberIn(orphans) === unknown.filter(({ prompt }) => !cold.has(prompt)).length &&
    numberIn(rest) === unknown.filter(({ prompt }) => cold.has(prompt)).length
  );
}

const READ = '( Repeats read (?<read>[\\d.<>]+) % of their input tokens from the prompt cache\\.)?';

const CACHES: Readonly<Record<string, readonly Sentence[]>> = {
  cache_hit_rate: [
    {
      says: new RegExp(
        `^The cache answered .+ % \\((?<n>[\\d,]+) of (?<of>[\\d,]+)\\) of the repeated requests, by .+?\\.${UNTOLD}${READ}$`,
      ),
      holds: ({ n, of, read, ...untold }, told) =>
        numberIn(n) > 0 &&
        untoldHolds(untold, told) &&
        numberIn(n) === hitsOf(told).length &&
        numberIn(of) === knownOf(told).length &&
        readShareHolds(read, told),
    },
  ],
  cache_never_hit: [
    {
      says: new RegExp(
        `^No cache answered any of (?<of>[\\d,]+) repeated requests?, by .+?\\.${UNTOLD}( The longest prompt .+?\\.)?${READ}$`,
      ),
      holds: ({ of, read, ...untold }, told) =>
        numberIn(of) > 0 &&
        untoldHolds(untold, told) &&
        numberIn(of) === knownOf(told).length &&
        knownOf(told).every((sample) => !isReplay(sample)) &&
        hitsOf(told).length === 0 &&
        readShareHolds(read, told),
    },
  ],
  cache_unknown: [
    {
      says: /^Whether a cache answers cannot be told: (?<why>no prompt was answered both cold and again|neither usage nor times tell a hit from a miss)\.$/,
      holds: ({ why = '' }, told) => (knownOf(told).length === 0) === why.startsWith('no prompt'),
    },
  ],
  hit_header_missing: [
    {
      says: /^The header that should tell a hit \(`(?<header>.+?)`\) came with none of (?<n>[\d,]+) answers?: hits are told without it\.$/,
      holds: ({ header, n }, told) =>
        // The simulated cache tells each of its answers, by one header.
        (header?.startsWith('x-other') === true || told.run?.endpoint?.cache?.answers !== true) &&
        numberIn(n) === ok(told.samples).length &&
        !/by the response header/.test(basisOf(told)),
    },
  ],
  cache_latency: [
    {
      says: /^A hit takes (?<hit>[\d.]+ \w+) \(median of (?<hits>[\d,]+)\), a miss (?<miss>[\d.]+ \w+) \(median of (?<misses>[\d,]+)\)/,
      holds: ({ hit, hits, miss, misses }, told) => {
        const own = hitsOf(told);
        const others = ok(told.samples).filter(
          (sample) => isCold(sample) || (knownOf(told).includes(sample) && !own.includes(sample)),
        );
        return (
          numberIn(hits) === own.length &&
          numberIn(misses) === others.length &&
          isAbout(hit, middle(own.map(({ e2eMs }) => e2eMs))) &&
          isAbout(miss, middle(others.map(({ e2eMs }) => e2eMs)))
        );
      },
    },
  ],
  cache_saving: [
    {
      says: /^If the provider is not asked for what the cache answers, the hits saved <?\$(?<usd>[\d.]+)\.$/,
      holds: ({ usd }, told) => {
        const saved = hitsOf(told).reduce((sum, { costUsd }) => sum + costUsd, 0);
        return Math.abs(numberIn(usd) - saved) <= Math.max(0.0001, 0.051 * saved);
      },
    },
    {
      says: /^Reading (?<n>[\d,]+) input tokens? from the cache (?<verb>saved|cost) <?\$(?<usd>[\d.]+)( more than it saved)?, what writing it costs included\.$/,
      holds: ({ n, verb, usd }, told) => {
        const { input, cachedInput, cacheWrite } = told.report.cost.prices;
        const read = repeatsOf(told).reduce((sum, sample) => sum + (sample.cachedInputTokens ?? 0), 0);
        const written = ok(told.samples).reduce((sum, sample) => sum + (sample.cacheWriteTokens ?? 0), 0);
        const saved = (read * (input - cachedInput) - written * (cacheWrite - input)) / 1e6;
        return (
          numberIn(n) === read &&
          saved < 0 === (verb === 'cost') &&
          Math.abs(numberIn(usd) - Math.abs(saved)) <= Math.max(0.0001, 0.051 * Math.abs(saved))
        );
      },
    },
  ],
  cache_warm_before: [
    {
      says: /^(?<share>\S+) % \((?<n>[\d,]+) of (?<of>[\d,]+)\) of the first requests were answered from the cache although nothing of this run had been answered, so it was warm before: clear it, or begin the prompts with a text of their own\.$/,
      holds: ({ n, of }, told) => {
        const cold = ok(told.samples).filter(isCold);
        const first = Math.min(
          ...told.samples.map(({ startedMs, e2eMs }) =>
            startedMs === null || e2eMs === null ? Infinity : startedMs + e2eMs,
          ),
        );
        const before = cold.filter(({ startedMs }) => startedMs !== null && startedMs < first);
        return numberIn(of) === cold.length && numberIn(n) <= before.length && numberIn(n) > 0;
      },
    },
  ],
  cache_misses_under_load: [
    {
      says: /^The cache misses under load: .+ \((?<alone>[\d,]+) of (?<ofAlone>[\d,]+)\) hits for a single repeat, .+? ?\(?(?<loaded>[\d,]+) of (?<ofLoaded>[\d,]+)\) in bursts\./,
      holds: ({ alone, ofAlone, loaded, ofLoaded }, told) => {
        const single = knownOf(told).filter(({ phase }) => phase === 'warm' || phase === 'again');
        const bursts = knownOf(told).filter(({ phase }) => phase === 'measure');
        return (
          numberIn(alone) === hitsOf(told, single).length &&
          numberIn(ofAlone) === single.length &&
          numberIn(loaded) === hitsOf(told, bursts).length &&
          numberIn(ofLoaded) === bursts.length &&
          numberIn(alone) / single.length > numberIn(loaded) / bursts.length
        );
      },
    },
  ],
};

export const SCENARIO_FINDINGS: Readonly<Record<string, readonly Sentence[]>> = {
  ...COLD,
  ...LIMITS,
  ...CACHES,
};
