import type { Sample } from '../samples/sample.js';
import {
  type ColdReference,
  coldReferences,
  readsMostly,
  streamMsOf,
  wasStreamed,
} from './cold-references.js';

/**
 * By what a hit is told: an answer that was replayed (the same text under the same id, or in one burst), the response header the user named, the
 * provider's usage, or how fast the answer came.
 */
export type HitBasis = 'replay' | 'header' | 'usage' | 'latency';

export interface CacheHits {
  /** Null where nothing was repeated, or nothing tells. */
  readonly basis: HitBasis | null;
  /** The samples, `cacheHit` filled in for every answered repeat where it can be told. */
  readonly samples: readonly Sample[];
}

/** An answer from a cache takes less than this share of the time of the same prompt's cold answer. */
const HIT_SHARE = 0.5;
/** A replay comes at once: within this share of the time that the cold answer took to come. */
const BURST_SHARE = 0.1;
/** A prefix hit spares the provider at least this share of what the cold request had to read anew. */
const COVERED_SHARE = 0.5;

type Tell = (sample: Sample) => boolean | null;

/**
 * Whether the answer came from a cache, by the response header or else by the provider's usage: at least half of its input
 * was read from the cache, for a template or a system prompt that all prompts share is no hit. Null: neither says.
 */
export function cacheHit(sample: Sample): boolean | null {
  if (sample.outcome !== 'ok') return null;
  return sample.cacheHit ?? (sample.cachedInputTokens === null ? null : readsMostly(sample));
}

/** Tells hits from misses, by the best evidence there is: each repeat by that of its own prompt's cold answer. */
export function resolveCacheHits(samples: readonly Sample[]): CacheHits {
  const cold = coldReferences(samples);
  const repeats = samples.filter(isRepeat);
  const replayed = tellReplays(samples, cold);
  const byHeader = samples.some((sample) => sample.outcome === 'ok' && sample.cacheHit !== null);
  if (repeats.some((sample) => replayed(sample) === true))
    return fill(samples, 'replay', (sample) => (sample.cacheHit === true ? true : replayed(sample)));
  if (byHeader && repeats.length > 0)
    // Where answers carry the header at all, one without it was not answered by the cache.
    return fill(samples, 'header', ({ cacheHit: said }) => said ?? false);
  const covers: Tell = (sample) => coversCold(sample, cold.get(sample.prompt));
  if (repeats.some(({ cachedInputTokens }) => (cachedInputTokens ?? 0) > 0))
    return fill(samples, 'usage', covers);
  const fast: Tell = (sample) => isFast(sample, cold.get(sample.prompt));
  // Where answers are seen to stream, and usage counts no cached token, a fast one was just fast.
  const isSettled = repeats.every((sample) => replayed(sample) === false && covers(sample) !== null);
  if (!isSettled && repeats.some((sample) => fast(sample) === true)) return fill(samples, 'latency', fast);
  if (repeats.some((sample) => covers(sample) !== null)) return fill(samples, 'usage', covers);
  return repeats.some((sample) => fast(sample) !== null)
    ? fill(samples, 'latency', fast)
    : { basis: null, samples };
}

function isRepeat({ phase, outcome }: Sample): boolean {
  return phase !== 'cold' && outcome === 'ok';
}

function fill(samples: readonly Sample[], basis: HitBasis, hit: Tell): CacheHits {
  const filled = samples.map((sample) => (isRepeat(sample) ? { ...sample, cacheHit: hit(sample) } : sample));
  return { basis, samples: filled };
}

/** What was said first when, by text and by id. */
interface Said {
  readonly texts: ReadonlyMap<string, number>;
  readonly answers: ReadonlyMap<string, number>;
  /** Whether ids tell answers apart: some servers give all of them the same. */
  readonly hasIds: boolean;
}

function whatWasSaid(samples: readonly Sample[]): Said {
  const [texts, answers, ids] = [new Map<string, number>(), new Map<string, number>(), new Set<string>()];
  for (const { textHash, startedMs } of samples) {
    if (textHash == null || startedMs === null) continue;
    const [text = '', id] = textHash.split('.');
    texts.set(text, Math.min(startedMs, texts.get(text) ?? Infinity));
    if (id === undefined) continue;
    answers.set(textHash, Math.min(startedMs, answers.get(textHash) ?? Infinity));
    ids.add(id);
  }
  return { texts, answers, hasIds: ids.size > 1 || [...ids].some((id) => id.endsWith('!')) };
}

/**
 * A response cache hands on what the model has said before: the same text under the same id, which a provider gives to one
 * answer only; or, from a cache that gives each replay an id of its own, the same text at once, for which the model took its
 * time. Where any id came again, the burst is not asked: a stream that was held up on its way comes at once as well. Null where
 * ids tell nothing, and the cold answer came at once as well, or nobody kept the text.
 */
function tellReplays(samples: readonly Sample[], cold: ReadonlyMap<string, ColdReference>): Tell {
  const { texts, answers, hasIds } = whatWasSaid(samples);
  const isNamed = ({ textHash }: Sample): boolean => hasIds && textHash?.includes('.') === true;
  const wasNamed = (sample: Sample): boolean =>
    isNamed(sample) && (answers.get(sample.textHash ?? '') ?? Infinity) < (sample.startedMs ?? -Infinity);
  const keepsIds = samples.some(wasNamed);
  return (sample) => {
    const { textHash, startedMs } = sample;
    if (textHash == null || startedMs === null) return null;
    if (isNamed(sample) && keepsIds) return wasNamed(sample);
    const [text = ''] = textHash.split('.');
    const streamMs = streamMsOf(sample);
    const reference = cold.get(sample.prompt)?.streamMs ?? null;
    if (streamMs === null || !wasStreamed(reference)) return isNamed(sample) ? false : null;
    return streamMs <= BURST_SHARE * reference && (texts.get(text) ?? Infinity) < startedMs;
  };
}

function coversCold(
  { cachedInputTokens, inputTokens }: Sample,
  reference: ColdReference | undefined,
): boolean | null {
  if (cachedInputTokens === null || inputTokens === null || reference === undefined) return null;
  const { freshTokens, cachedTokens } = reference;
  if (freshTokens === null || freshTokens <= 0) return null;
  return cachedInputTokens - cachedTokens >= COVERED_SHARE * freshTokens;
}

function isFast({ e2eMs }: Sample, reference: ColdReference | undefined): boolean | null {
  const coldMs = reference?.e2eMs ?? null;
  return e2eMs === null || coldMs === null ? null : e2eMs < HIT_SHARE * coldMs;
}
