import { formatAmount, formatMs, formatShare, formatUsd } from '../base/format.js';
import type { Usd } from '../base/units.js';
import { type HitBasis, resolveCacheHits } from '../metrics/cache-hits.js';
import { answerUsd, type Sample } from '../samples/sample.js';
import type { Finding } from './finding.js';
import { isAnswered, medianOf } from './measure.js';

/** Dollars per million input tokens: plain, read from the cache, and written to it. */
export interface InputRates {
  readonly input: Usd;
  readonly cachedInput: Usd;
  readonly cacheWrite: Usd;
}

/** Providers do not cache shorter prefixes (OpenAI, Anthropic and Gemini alike name 1,024 tokens or more). */
const LEAST_CACHED_PREFIX = 1_024;
/** Under load the hit rate may differ by chance; below this it is no drop worth a word. */
const NOTABLE_DROP = 0.1;

const BASES: Record<HitBasis, string> = {
  header: 'the response header',
  usage: "the provider's usage",
  latency: 'latency alone (less than half the time of the cold answer)',
};

/** What the cache does, alone and under load. `samples` are those of the scenario. */
export function findCache(samples: readonly Sample[], rates: InputRates | null): Finding[] {
  const resolved = resolveCacheHits(samples);
  const cold = samples.filter((sample) => sample.phase === 'cold' && isAnswered(sample));
  const repeats = resolved.samples.filter((sample) => sample.phase !== 'cold' && isAnswered(sample));
  if (resolved.basis === null)
    return [
      {
        code: 'cache_unknown',
        message: 'Whether a cache answers cannot be told: no prompt was answered both cold and again.',
        values: { cold: cold.length, repeats: repeats.length },
      },
    ];
  const known = repeats.filter(({ cacheHit }) => cacheHit !== null);
  const hits = known.filter(({ cacheHit }) => cacheHit === true);
  return [
    describeRate(known, hits, resolved.basis),
    ...describeLatency(known, hits, cold),
    ...describeSaving(hits, cold, { basis: resolved.basis, rates }),
    ...findMissesUnderLoad(known),
    ...findWarmBefore(cold),
  ];
}

function describeRate(known: readonly Sample[], hits: readonly Sample[], basis: HitBasis): Finding {
  const values = {
    hits: hits.length,
    repeats: known.length,
    hitRate: known.length === 0 ? null : hits.length / known.length,
    basis,
  };
  if (hits.length > 0) {
    return {
      code: 'cache_hit_rate',
      message: `The cache answered ${formatShare(hits.length, known.length)} of the repeated requests, by ${BASES[basis]}.`,
      values,
    };
  }
  const longest = Math.max(0, ...known.map(({ inputTokens }) => inputTokens ?? 0));
  const short = longest > 0 && longest < LEAST_CACHED_PREFIX;
  const why = short
    ? ` The longest prompt has ${longest} tokens, and providers cache only prefixes of ${LEAST_CACHED_PREFIX} or more.`
    : '';
  const message = `No cache answered any of ${formatAmount(known.length, 'repeated request')}, by ${BASES[basis]}.${why}`;
  return { code: 'cache_never_hit', message, values };
}

function describeLatency(
  known: readonly Sample[],
  hits: readonly Sample[],
  cold: readonly Sample[],
): Finding[] {
  const misses = [...cold, ...known.filter(({ cacheHit }) => cacheHit === false)];
  const [hit, miss] = [hits, misses].map((samples) => medianOf(samples.map(({ e2eMs }) => e2eMs)));
  const [hitTtft, missTtft] = [hits, misses].map((samples) => medianOf(samples.map(({ ttftMs }) => ttftMs)));
  if (typeof hit !== 'number' || typeof miss !== 'number') return [];
  const first =
    typeof hitTtft === 'number' && typeof missTtft === 'number'
      ? `; to the first token ${formatMs(hitTtft)} against ${formatMs(missTtft)}`
      : '';
  const message = `A hit takes ${formatMs(hit)} (median of ${hits.length}), a miss ${formatMs(miss)} (median of ${misses.length})${first}.`;
  return [
    {
      code: 'cache_latency',
      message,
      values: { hitMs: hit, missMs: miss, hitTtftMs: hitTtft ?? null, missTtftMs: missTtft ?? null },
    },
  ];
}

/** By usage the discount of the tokens that were read from the cache; a hit that answers by itself saves the request. */
function describeSaving(
  hits: readonly Sample[],
  cold: readonly Sample[],
  known: { basis: HitBasis; rates: InputRates | null },
): Finding[] {
  if (hits.length === 0) return [];
  if (known.basis !== 'usage') {
    const saved = hits.reduce((sum, hit) => sum + answerUsd(hit), 0);
    const message = `If the provider is not asked for what the cache answers, the hits saved ${formatUsd(saved)}.`;
    return [{ code: 'cache_saving', message, values: { savedUsd: saved, ifHitsAreFree: true } }];
  }
  const { rates } = known;
  if (rates === null) return [];
  const read = hits.reduce((sum, { cachedInputTokens }) => sum + (cachedInputTokens ?? 0), 0);
  const written = [...cold, ...hits].reduce((sum, { cacheWriteTokens }) => sum + (cacheWriteTokens ?? 0), 0);
  const saved = (read * (rates.input - rates.cachedInput) - written * (rates.cacheWrite - rates.input)) / 1e6;
  const verb = saved < 0 ? `cost ${formatUsd(-saved)} more than it saved` : `saved ${formatUsd(saved)}`;
  const message = `Reading ${formatAmount(read, 'input token')} from the cache ${verb}, what writing it costs included.`;
  return [
    {
      code: 'cache_saving',
      message,
      values: { savedUsd: saved, cachedTokens: read, writtenTokens: written, ifHitsAreFree: false },
    },
  ];
}

/** The first repeat of a prompt goes alone, the others in bursts. */
function findMissesUnderLoad(known: readonly Sample[]): Finding[] {
  const [alone, loaded] = (['warm', 'measure'] as const).map((phase) =>
    known.filter((sample) => sample.phase === phase),
  ) as [Sample[], Sample[]];
  const hitsOf = (samples: readonly Sample[]): number =>
    samples.filter(({ cacheHit }) => cacheHit === true).length;
  const [hitsAlone, hitsLoaded] = [hitsOf(alone), hitsOf(loaded)];
  if (alone.length === 0 || loaded.length === 0 || hitsAlone === 0) return [];
  const drop = hitsAlone / alone.length - hitsLoaded / loaded.length;
  if (drop < NOTABLE_DROP) return [];
  const message = `The cache misses under load: ${formatShare(hitsAlone, alone.length)} hits for a single repeat, ${formatShare(hitsLoaded, loaded.length)} in bursts. A cache key that routes a prompt to the same instance, a shared cache, or joining identical requests in flight would help.`;
  return [
    {
      code: 'cache_misses_under_load',
      message,
      values: { hitRateAlone: hitsAlone / alone.length, hitRateLoaded: hitsLoaded / loaded.length, drop },
    },
  ];
}

/** A cold request that hit was not cold: an earlier run had filled the cache. */
function findWarmBefore(cold: readonly Sample[]): Finding[] {
  const warm = cold.filter(
    (sample) => sample.cacheHit === true || (sample.cachedInputTokens ?? 0) > 0,
  ).length;
  if (warm === 0) return [];
  const message = `${formatShare(warm, cold.length)} of the first requests were answered from the cache already, so it was warm before the run; \`nonce: true\` makes them cold.`;
  return [{ code: 'cache_warm_before', message, values: { warm, cold: cold.length } }];
}
