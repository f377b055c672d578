import type { Sample } from '../samples/sample.js';
import { percentile, sortAscending } from '../stats/estimates/percentile.js';

/** By what a hit is told: the response header the user named, the provider's usage, or how fast the answer came. */
export type HitBasis = 'header' | 'usage' | 'latency';

export interface CacheHits {
  /** Null where nothing was repeated, or nothing tells. */
  readonly basis: HitBasis | null;
  /** The samples, `cacheHit` filled in for every answered repeat where it can be told. */
  readonly samples: readonly Sample[];
}

/** An answer from a cache takes less than this share of the time of the same prompt's cold answer. */
const HIT_SHARE = 0.5;

/** Whether the answer came from a cache, by the response header or else by the provider's usage; null: neither says. */
export function cacheHit(sample: Sample): boolean | null {
  if (sample.outcome !== 'ok') return null;
  return sample.cacheHit ?? (sample.cachedInputTokens === null ? null : sample.cachedInputTokens > 0);
}

/**
 * Tells hits from misses, by the best evidence there is. Usage that says nothing but zero is weak evidence, for a cache
 * in front of the provider replays the first answer's usage: there, answers in less than half the time count.
 */
export function resolveCacheHits(samples: readonly Sample[]): CacheHits {
  const repeats = samples.filter((sample) => sample.phase !== 'cold' && sample.outcome === 'ok');
  if (repeats.some((sample) => sample.cacheHit !== null))
    return fill(samples, 'header', (sample) => sample.cacheHit);
  const byUsage = repeats.map(({ cachedInputTokens }) => cachedInputTokens);
  if (byUsage.some((tokens) => (tokens ?? 0) > 0)) return fill(samples, 'usage', cacheHit);
  const cold = coldTimes(samples);
  const byTime = (sample: Sample): boolean | null => isFast(sample, cold);
  if (repeats.some((sample) => byTime(sample) === true)) return fill(samples, 'latency', byTime);
  if (byUsage.some((tokens) => tokens !== null)) return fill(samples, 'usage', cacheHit);
  return repeats.some((sample) => byTime(sample) !== null)
    ? fill(samples, 'latency', byTime)
    : { basis: null, samples };
}

function fill(
  samples: readonly Sample[],
  basis: HitBasis,
  hit: (sample: Sample) => boolean | null,
): CacheHits {
  const filled = samples.map((sample) =>
    sample.outcome === 'ok' && sample.phase !== 'cold' ? { ...sample, cacheHit: hit(sample) } : sample,
  );
  return { basis, samples: filled };
}

/** Median total generation time of each prompt's cold answers. */
function coldTimes(samples: readonly Sample[]): Map<string, number> {
  const times = new Map<string, number[]>();
  for (const { phase, outcome, prompt, e2eMs } of samples) {
    if (phase !== 'cold' || outcome !== 'ok' || e2eMs === null) continue;
    times.set(prompt, [...(times.get(prompt) ?? []), e2eMs]);
  }
  const medians = [...times].map(
    ([prompt, values]) => [prompt, percentile(sortAscending(values), 0.5) ?? 0] as const,
  );
  return new Map(medians);
}

function isFast({ prompt, e2eMs }: Sample, cold: ReadonlyMap<string, number>): boolean | null {
  const reference = cold.get(prompt);
  return e2eMs === null || reference === undefined ? null : e2eMs < HIT_SHARE * reference;
}
