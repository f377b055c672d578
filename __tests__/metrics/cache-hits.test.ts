import { describe, expect, it } from '@jest/globals';
import { cacheHit, resolveCacheHits } from '../../src/metrics/cache-hits.js';
import { warmBefore } from '../../src/metrics/cold-references.js';
import type { Sample } from '../../src/samples/sample.js';
import { failedWith, sampleWith } from '../support/samples.js';

/** Came at once, as an answer that is not streamed does. */
const cold = sampleWith({
  phase: 'cold',
  ttftMs: 995,
  e2eMs: 1_000,
  startedMs: 0,
  inputTokens: 200,
  cachedInputTokens: null,
});
const later = (fields: Partial<Sample>): Sample =>
  sampleWith({ startedMs: 2_000, ttftMs: 95, e2eMs: 100, inputTokens: 200, ...fields });
const resolve = (...repeats: Partial<Sample>[]): [string | null, (boolean | null)[]] => {
  const { basis, samples } = resolveCacheHits([cold, ...repeats.map(later)]);
  return [basis, samples.slice(1).map((sample) => sample.cacheHit)];
};

describe('hits of a response cache', () => {
  const streamed = sampleWith({ phase: 'cold', startedMs: 0, ttftMs: 100, e2eMs: 1_100, textHash: 'said' });
  const told = (...repeats: Partial<Sample>[]): [string | null, (boolean | null)[]] => {
    const { basis, samples } = resolveCacheHits([streamed, ...repeats.map(later)]);
    return [basis, samples.slice(1).map((sample) => sample.cacheHit)];
  };
  const replay = { ttftMs: 900, e2eMs: 905, textHash: 'said' };

  it('are the same text in one burst, however late it comes', () => {
    expect(told(replay, { ...replay, ttftMs: 5, e2eMs: 6 })).toEqual(['replay', [true, true]]);
  });

  it('are not what streams again, nor another text in one burst', () => {
    expect(told(replay, { ...replay, e2eMs: 1_900 }, { ...replay, textHash: 'other' })).toEqual([
      'replay',
      [true, false, false],
    ]);
    expect(told({ ttftMs: 20, e2eMs: 900, textHash: 'said', cachedInputTokens: 0 })).toEqual([
      'usage',
      [false],
    ]);
  });

  it('are what was said before, and not the first to say it', () => {
    expect(told({ ...replay, textHash: 'new', startedMs: 3_000 }, replay)[1]).toEqual([false, true]);
  });

  it('are the same text under the same id, however slowly it comes', () => {
    const [first, other] = [
      { ...streamed, textHash: 'said.a' },
      { ...streamed, prompt: 'b', textHash: 'else.b' },
    ];
    const slow = { ttftMs: 100, e2eMs: 1_300 };
    const repeats = ['said.a', 'said.c', 'new.d'].map((textHash) => later({ ...slow, textHash }));
    const { basis, samples } = resolveCacheHits([first, other, ...repeats]);
    expect([basis, samples.slice(2).map((sample) => sample.cacheHit)]).toEqual([
      'replay',
      [true, false, false],
    ]);
    // An id that all answers have is none, unless it is one that nobody gives twice.
    const alone = (hash: string): unknown => {
      const found = resolveCacheHits([{ ...streamed, textHash: hash }, later({ ...slow, textHash: hash })]);
      return [found.basis, found.samples[1]?.cacheHit];
    };
    expect(alone('said.a')).toEqual(['latency', false]);
    expect(alone('said.a!')).toEqual(['replay', true]);
  });

  it('are not a stream that came at once under a new id, where the cache gives its replays the old ones', () => {
    const first = { ...streamed, textHash: 'said.a' };
    const of = (...hashes: string[]): (boolean | null)[] =>
      resolveCacheHits([first, ...hashes.map((textHash) => later({ ...replay, textHash }))])
        .samples.slice(1)
        .map((sample) => sample.cacheHit);
    expect(of('said.a', 'said.b')).toEqual([true, false]);
    // Where none came again, the burst tells.
    expect(of('said.b', 'said.c')).toEqual([true, true]);
  });

  it('stand beside those of the header', () => {
    expect(told(replay, { ...replay, e2eMs: 1_900, cacheHit: true })[1]).toEqual([true, true]);
  });

  it('cannot be told by their burst where the cold answer was one', () => {
    expect(resolve({ textHash: 'said', e2eMs: 900, ttftMs: 895 })).toEqual(['latency', [false]]);
  });
});

describe('hits by the header', () => {
  it('are those that carry it; where any answer does, the others are misses', () => {
    expect(
      resolve({ cacheHit: true, cachedInputTokens: 0 }, { cacheHit: false }, { cacheHit: null }),
    ).toEqual(['header', [true, false, false]]);
  });
});

describe('hits of a prefix cache', () => {
  it('cover at least half of what the cold request had to read anew', () => {
    expect(
      resolve({ cachedInputTokens: 199 }, { cachedInputTokens: 100 }, { cachedInputTokens: 99 }),
    ).toEqual(['usage', [true, true, false]]);
  });

  it('are not a template or a system prompt that the cold request had read from the cache as well', () => {
    const first = sampleWith({
      phase: 'cold',
      prompt: 'a',
      startedMs: 0,
      e2eMs: 500,
      inputTokens: 194,
      cachedInputTokens: 0,
    });
    const second = { ...first, prompt: 'b', startedMs: 600, cachedInputTokens: 24 };
    const repeats = [24, 193].map((cachedInputTokens) =>
      later({ prompt: 'b', inputTokens: 194, cachedInputTokens, e2eMs: 400 }),
    );
    const { basis, samples } = resolveCacheHits([first, second, ...repeats]);
    expect([basis, samples.slice(2).map((sample) => sample.cacheHit)]).toEqual(['usage', [false, true]]);
    expect(warmBefore([first, second, ...repeats])).toEqual([]);
  });

  it('are whole prompts where the cache was warm before the run', () => {
    const warm = { ...cold, cachedInputTokens: 199 };
    const { samples } = resolveCacheHits([
      warm,
      later({ cachedInputTokens: 199 }),
      later({ cachedInputTokens: 24 }),
    ]);
    expect(samples.slice(1).map((sample) => sample.cacheHit)).toEqual([true, false]);
    expect(warmBefore([warm])).toEqual([warm]);
  });

  it('outside the cache scenario are requests that read at least half of their input from it', () => {
    const read = (cachedInputTokens: number | null): boolean | null =>
      cacheHit(sampleWith({ inputTokens: 200, cachedInputTokens }));
    expect([read(null), read(0), read(24), read(100)]).toEqual([null, false, false, true]);
  });
});

describe('hits by latency', () => {
  it('are told where nothing else tells', () => {
    expect(resolve({ e2eMs: 499 }, { e2eMs: 501 })).toEqual(['latency', [true, false]]);
    expect(resolve({ e2eMs: 40, cachedInputTokens: 0 })).toEqual(['latency', [true]]);
    expect(resolve({ e2eMs: 900, cachedInputTokens: 0 })).toEqual(['usage', [false]]);
    expect(resolve({ e2eMs: 900 })).toEqual(['latency', [false]]);
  });

  it('compare a prompt with its own cold answer', () => {
    expect(resolve({ prompt: 'other', e2eMs: 1 })).toEqual([null, [null]]);
  });

  it('say nothing of requests that failed, or without repeats', () => {
    expect(resolveCacheHits([cold, failedWith('timeout')]).basis).toBeNull();
    expect(
      resolveCacheHits([cold, failedWith('timeout'), sampleWith({ cacheHit: true })]).samples[1]?.cacheHit,
    ).toBeNull();
    expect(resolveCacheHits([]).basis).toBeNull();
  });
});
