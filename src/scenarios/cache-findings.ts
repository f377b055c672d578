import { formatAmount, formatMs, formatShare, formatUsd } from '../base/format.js';
import type { Usd } from '../base/units.js';
import { type HitBasis, resolveCacheHits } from '../metrics/cache-hits.js';
import { warmBefore } from '../metrics/cold-references.js';
import { answerUsd, type Sample, wasSent } from '../samples/sample.js';
import { describeRate, describeUntold } from './cache-rate.js';
import type { Finding } from './finding.js';
import { isAnswered, medianOf } from './measure.js';

/** Dollars per million input tokens: plain, read from the cache, and written to it. */
export interface InputRates {
  readonly input: Usd;
  readonly cachedInput: Usd;
  readonly cacheWrite: Usd;
}

/** What is known of the cache beside the samples. */
export interface CacheFacts {
  /** Null where there are none. */
  readonly rates: InputRates | null;
  /** Host of the endpoint; of some it is known that they cache long prefixes only. */
  readonly host: string;
  /** As the user named it; empty for none. */
  readonly hitHeader: string;
}

/** Under load the hit rate may differ by chance; below this it is no drop worth a word. */
const NOTABLE_DROP = 0.1;
const LEAST_MISSES_MORE = 3;

/** What the cache does, alone and under load. `samples` are those of the scenario. */
export function findCache(samples: readonly Sample[], facts: CacheFacts): Finding[] {
  const { basis, samples: resolved } = resolveCacheHits(samples);
  const cold = samples.filter((sample) => sample.phase === 'cold' && isAnswered(sample));
  const asked = resolved.filter(({ phase, outcome }) => phase !== 'cold' && wasSent(outcome));
  const repeats = asked.filter(isAnswered);
  const missing = findMissingHeader(samples, facts.hitHeader);
  const known = repeats.filter(({ cacheHit }) => cacheHit !== null);
  if (basis === null || known.length === 0) return [...missing, describeUnknown(cold, repeats)];
  const hits = known.filter(({ cacheHit }) => cacheHit === true);
  return [
    describeRate(known, { basis, host: facts.host, untold: describeUntold(asked, cold) }),
    ...missing,
    ...describeLatency(known, hits, cold),
    ...describeSaving(hits, { cold, repeats, basis, rates: facts.rates }),
    ...findMissesUnderLoad(known, basis),
    ...findWarmBefore(samples, cold),
  ];
}

function describeUnknown(cold: readonly Sample[], repeats: readonly Sample[]): Finding {
  const asked = new Set(cold.map(({ prompt }) => prompt));
  const why = repeats.every(({ prompt }) => !asked.has(prompt))
    ? 'no prompt was answered both cold and again'
    : 'neither usage nor times tell a hit from a miss';
  return {
    code: 'cache_unknown',
    message: `Whether a cache answers cannot be told: ${why}.`,
    values: { cold: cold.length, repeats: repeats.length },
  };
}

/** A header that never comes is evidence of nothing. */
function findMissingHeader(samples: readonly Sample[], hitHeader: string): Finding[] {
  const answered = samples.filter(isAnswered);
  if (hitHeader === '' || answered.length === 0 || answered.some(({ cacheHit }) => cacheHit !== null))
    return [];
  const message = `The header that should tell a hit (\`${hitHeader}\`) came with none of ${formatAmount(answered.length, 'answer')}: hits are told without it.`;
  return [{ code: 'hit_header_missing', message, values: { answers: answered.length } }];
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
  known: {
    cold: readonly Sample[];
    repeats: readonly Sample[];
    basis: HitBasis;
    rates: InputRates | null;
  },
): Finding[] {
  if (hits.length === 0) return [];
  if (known.basis !== 'usage') {
    const saved = hits.reduce((sum, hit) => sum + answerUsd(hit), 0);
    const message = `If the provider is not asked for what the cache answers, the hits saved ${formatUsd(saved)}.`;
    return [{ code: 'cache_saving', message, values: { savedUsd: saved, ifHitsAreFree: true } }];
  }
  const { rates, cold, repeats } = known;
  if (rates === null || rates.input === 0) return [];
  const read = repeats.reduce((sum, { cachedInputTokens }) => sum + (cachedInputTokens ?? 0), 0);
  const written = [...cold, ...repeats].reduce(
    (sum, { cacheWriteTokens }) => sum + (cacheWriteTokens ?? 0),
    0,
  );
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
function findMissesUnderLoad(known: readonly Sample[], basis: HitBasis): Finding[] {
  const [alone, loaded] = (['warm', 'measure'] as const).map((phase) =>
    known.filter((sample) => sample.phase === phase),
  ) as [Sample[], Sample[]];
  const hitsOf = (samples: readonly Sample[]): number =>
    samples.filter(({ cacheHit }) => cacheHit === true).length;
  const [hitsAlone, hitsLoaded] = [hitsOf(alone), hitsOf(loaded)];
  if (alone.length === 0 || loaded.length === 0 || hitsAlone === 0) return [];
  const drop = hitsAlone / alone.length - hitsLoaded / loaded.length;
  const misses = loaded.length - hitsLoaded;
  const expected = (loaded.length * (alone.length - hitsAlone)) / alone.length;
  if (drop < NOTABLE_DROP || misses - expected < LEAST_MISSES_MORE) return [];
  const advice =
    basis === 'usage'
      ? 'A cache key that routes a prompt to the same instance would help.'
      : 'A shared cache, or joining identical requests in flight, would help.';
  const message = `The cache misses under load: ${formatShare(hitsAlone, alone.length)} hits for a single repeat, ${formatShare(hitsLoaded, loaded.length)} in bursts. ${advice}`;
  return [
    {
      code: 'cache_misses_under_load',
      message,
      values: { hitRateAlone: hitsAlone / alone.length, hitRateLoaded: hitsLoaded / loaded.length, drop },
    },
  ];
}

/** A cold request that hit before anything of this run had ended was not cold: something earlier had filled the cache. */
function findWarmBefore(samples: readonly Sample[], cold: readonly Sample[]): Finding[] {
  const warm = warmBefore(samples).length;
  if (warm === 0) return [];
  const message = `${formatShare(warm, cold.length)} of the first requests were answered from the cache although nothing of this run had been answered, so it was warm before: clear it, or begin the prompts with a text of their own.`;
  return [{ code: 'cache_warm_before', message, values: { warm, cold: cold.length } }];
}
