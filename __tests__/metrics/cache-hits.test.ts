import { describe, expect, it } from '@jest/globals';
import { resolveCacheHits } from '../../src/metrics/cache-hits.js';
import type { Sample } from '../../src/samples/sample.js';
import { failedWith, sampleWith } from '../support/samples.js';

const cold = sampleWith({ phase: 'cold', e2eMs: 1_000 });
const resolve = (...repeats: Partial<Sample>[]): [string | null, (boolean | null)[]] => {
  const { basis, samples } = resolveCacheHits([cold, ...repeats.map((fields) => sampleWith(fields))]);
  return [basis, samples.slice(1).map(({ cacheHit }) => cacheHit)];
};

describe('resolveCacheHits', () => {
  it('believes the header first', () => {
    expect(resolve({ cacheHit: true, cachedInputTokens: 0 }, { cacheHit: false, e2eMs: 10 }, {})).toEqual([
      'header',
      [true, false, null],
    ]);
  });

  it('then usage that names cached tokens', () => {
    expect(resolve({ cachedInputTokens: 1_024 }, { cachedInputTokens: 0, e2eMs: 10 })).toEqual([
      'usage',
      [true, false],
    ]);
  });

  it('then latency, also against usage that only ever says zero', () => {
    expect(resolve({ e2eMs: 499 }, { e2eMs: 501 })).toEqual(['latency', [true, false]]);
    expect(resolve({ e2eMs: 40, cachedInputTokens: 0 })).toEqual(['latency', [true]]);
    expect(resolve({ e2eMs: 900, cachedInputTokens: 0 })).toEqual(['usage', [false]]);
    expect(resolve({ e2eMs: 900 })).toEqual(['latency', [false]]);
  });

  it('compares a prompt with its own cold answer', () => {
    expect(resolve({ prompt: 'other', e2eMs: 1 })).toEqual([null, [null]]);
  });

  it('says nothing of requests that failed, or without repeats', () => {
    expect(resolveCacheHits([cold, failedWith('timeout')]).basis).toBeNull();
    expect(
      resolveCacheHits([cold, failedWith('timeout'), sampleWith({ cacheHit: true })]).samples[1]?.cacheHit,
    ).toBeNull();
    expect(resolveCacheHits([]).basis).toBeNull();
  });
});
