import { formatAmount, formatCount, formatRate, formatShare } from '../base/format.js';
import type { HitBasis } from '../metrics/cache-hits.js';
import type { Sample } from '../samples/sample.js';
import type { Finding } from './finding.js';
import { isAnswered } from './measure.js';

/** OpenAI, Azure, Anthropic and Gemini alike name 1,024 tokens or more; servers of one's own cache any prefix. */
const LEAST_CACHED_PREFIX = 1_024;
const CACHES_LONG_PREFIXES =
  /(^|\.)(api\.openai\.com|openai\.azure\.com|api\.anthropic\.com|generativelanguage\.googleapis\.com)$|aiplatform\.googleapis\.com$/;
const BASES: Record<HitBasis, string> = {
  replay: 'the same answer again (its text and its id, or its text in one burst instead of a stream)',
  header: 'the response header',
  usage:
    "the provider's usage: at least half of what the cold request had to read anew was read from the cache",
  latency: 'latency alone (less than half the time of the cold answer)',
};

/** Repeats that are in no rate, and why; `asked` are all that were sent. */
export function describeUntold(
  asked: readonly Sample[],
  cold: readonly Sample[],
): { text: string; untold: number; failed: number } {
  const answered = new Set(cold.map(({ prompt }) => prompt));
  const failed = asked.filter((sample) => !isAnswered(sample)).length;
  const unknown = asked.filter((sample) => isAnswered(sample) && sample.cacheHit === null);
  const orphans = unknown.filter(({ prompt }) => !answered.has(prompt)).length;
  const rest = unknown.length - orphans;
  const reasons = [
    ...(failed > 0 ? [`${formatCount(failed)} failed`] : []),
    ...(orphans > 0 ? [`of ${formatCount(orphans)} the first request of the prompt was not answered`] : []),
    ...(rest > 0 ? [`of ${formatCount(rest)} it cannot be told`] : []),
  ];
  const total = failed + unknown.length;
  const text =
    total === 0
      ? ''
      : ` ${formatAmount(total, 'other repeat')} ${total === 1 ? 'is' : 'are'} not among them: ${reasons.join('; ')}.`;
  return { text, untold: unknown.length, failed };
}

interface Rated {
  readonly basis: HitBasis;
  /** Of the endpoint; of some it is known that they cache long prefixes only. */
  readonly host: string;
  readonly untold: ReturnType<typeof describeUntold>;
}

/** How many of the repeats that can be told were hits. */
export function describeRate(known: readonly Sample[], { basis, host, untold }: Rated): Finding {
  const hits = known.filter(({ cacheHit }) => cacheHit === true).length;
  const share = shareRead(known);
  const values = {
    hits,
    repeats: known.length,
    hitRate: known.length === 0 ? null : hits / known.length,
    basis,
    cachedShare: share,
    untold: untold.untold,
    failed: untold.failed,
  };
  const read =
    share === null ? '' : ` Repeats read ${formatRate(share)} of their input tokens from the prompt cache.`;
  if (hits > 0) {
    const message = `The cache answered ${formatShare(hits, known.length)} of the repeated requests, by ${BASES[basis]}.${untold.text}${read}`;
    return { code: 'cache_hit_rate', message, values };
  }
  const longest = Math.max(0, ...known.map(({ inputTokens }) => inputTokens ?? 0));
  const isShort = longest > 0 && longest < LEAST_CACHED_PREFIX && CACHES_LONG_PREFIXES.test(host);
  const why = isShort
    ? ` The longest prompt has ${longest} tokens, and this provider caches only prefixes of ${LEAST_CACHED_PREFIX} or more.`
    : '';
  const message = `No cache answered any of ${formatAmount(known.length, 'repeated request')}, by ${BASES[basis]}.${untold.text}${why}${read}`;
  return { code: 'cache_never_hit', message, values };
}

/** Of the input of repeats whose usage tells; null where none does. */
function shareRead(repeats: readonly Sample[]): number | null {
  const told = repeats.filter(
    ({ cachedInputTokens, inputTokens }) => cachedInputTokens !== null && inputTokens !== null,
  );
  const input = told.reduce((sum, { inputTokens }) => sum + (inputTokens ?? 0), 0);
  if (input === 0) return null;
  return told.reduce((sum, { cachedInputTokens }) => sum + (cachedInputTokens ?? 0), 0) / input;
}
