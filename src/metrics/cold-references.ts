import type { Ms, Tokens } from '../base/units.js';
import type { Sample } from '../samples/sample.js';

/** What a repeat is held against: how its own prompt was answered the first time. */
export interface ColdReference {
  readonly e2eMs: Ms | null;
  /** From the first token to the end: long where the answer was streamed, nothing where it came at once. */
  readonly streamMs: Ms | null;
  readonly cachedTokens: Tokens;
  /** Input that had to be read anew; null where usage does not tell. */
  readonly freshTokens: Tokens | null;
}

/** An answer that takes at least so long to come was streamed. */
const LEAST_STREAM: Ms = 20;
/** A cold request that read this share of its input from a cache was not cold, unless this run had filled it. */
const WARM_SHARE = 0.5;

/** The cold answer of each prompt. */
export function coldReferences(samples: readonly Sample[]): ReadonlyMap<string, ColdReference> {
  const warm = new Set(warmBefore(samples));
  const references = new Map<string, ColdReference>();
  for (const sample of samples) {
    if (sample.phase !== 'cold' || sample.outcome !== 'ok' || references.has(sample.prompt)) continue;
    // What was warm before the run is no reference; its whole input would have to be read anew.
    const cached = warm.has(sample) ? 0 : (sample.cachedInputTokens ?? 0);
    const { inputTokens, e2eMs } = sample;
    references.set(sample.prompt, {
      e2eMs,
      streamMs: streamMsOf(sample),
      cachedTokens: cached,
      freshTokens: inputTokens === null ? null : inputTokens - cached,
    });
  }
  return references;
}

export function streamMsOf({ e2eMs, ttftMs }: Sample): Ms | null {
  return e2eMs === null || ttftMs === null ? null : e2eMs - ttftMs;
}

export function wasStreamed(streamMs: Ms | null): streamMs is Ms {
  return streamMs !== null && streamMs >= LEAST_STREAM;
}

/**
 * Cold requests that a cache answered before any request of the run had ended, so that nothing of it can have filled the
 * cache. A prefix that several prompts share is read from it by all but the first, and they are cold all the same.
 */
export function warmBefore(samples: readonly Sample[]): Sample[] {
  const firstEnd = samples.reduce((earliest, { startedMs, e2eMs }) => {
    return startedMs === null || e2eMs === null ? earliest : Math.min(earliest, startedMs + e2eMs);
  }, Infinity);
  return samples.filter(
    (sample) =>
      sample.phase === 'cold' &&
      sample.outcome === 'ok' &&
      sample.startedMs !== null &&
      sample.startedMs < firstEnd &&
      (sample.cacheHit === true || readsMostly(sample)),
  );
}

/** Whether at least half of the input was read from a cache; false where usage does not tell. */
export function readsMostly({ cachedInputTokens, inputTokens }: Sample): boolean {
  return cachedInputTokens !== null && inputTokens !== null && inputTokens > 0
    ? cachedInputTokens >= WARM_SHARE * inputTokens
    : false;
}
