import { describe, expect, it } from '@jest/globals';
import { findCache } from '../../src/scenarios/cache-findings.js';
import type { Sample } from '../../src/samples/sample.js';
import type { Finding } from '../../src/scenarios/finding.js';
import { failedWith, sampleWith } from '../support/samples.js';

const RATES = { input: 2, cachedInput: 1, cacheWrite: 3 };
const FACTS = { rates: RATES, host: '127.0.0.1', hitHeader: 'x-cache' };
const cold = sampleWith({ phase: 'cold', e2eMs: 1_000, ttftMs: 400, inputTokens: 2_000 });
const repeat = (fields: Partial<Sample>): Sample => sampleWith({ inputTokens: 2_000, e2eMs: 900, ...fields });
const find = (
  samples: readonly Sample[],
  code: string,
  rates: typeof RATES | null = RATES,
  more: { host?: string; hitHeader?: string } = {},
): Finding | undefined =>
  findCache(samples, { rates, host: 'api.openai.com', hitHeader: '', ...more }).find(
    (finding) => finding.code === code,
  );

describe('findCache', () => {
  it('says by what it tells hits', () => {
    const basisOf = (fields: Partial<Sample>): unknown =>
      find([cold, repeat(fields)], 'cache_hit_rate')?.values['basis'];
    expect(basisOf({ cacheHit: true })).toBe('header');
    expect(basisOf({ cachedInputTokens: 1_500 })).toBe('usage');
    expect(find([cold, repeat({ cachedInputTokens: 1_500 })], 'cache_hit_rate')?.message).toContain(
      'Repeats read 75 % of their input tokens from the prompt cache.',
    );
    expect(basisOf({ e2eMs: 50 })).toBe('latency');
    expect(find([cold, repeat({ e2eMs: 50 })], 'cache_hit_rate')?.message).toBe(
      'The cache answered 100 % (1 of 1) of the repeated requests, by latency alone (less than half the time of the cold answer).',
    );
  });

  it('says of how many repeats it cannot tell, and why', () => {
    const samples = [
      cold,
      failedWith('http_error', { phase: 'cold', prompt: 'b', status: 500 }),
      repeat({ cachedInputTokens: 1_500 }),
      repeat({ prompt: 'b', cachedInputTokens: 1_500 }),
      repeat({ prompt: 'b', cachedInputTokens: 0 }),
      repeat({ cachedInputTokens: null }),
      failedWith('timeout'),
      { ...failedWith('dropped'), startedMs: null },
    ];
    const found = find(samples, 'cache_hit_rate');
    expect(found?.message).toContain(
      "100 % (1 of 1) of the repeated requests, by the provider's usage: at least half of what the cold request had to read anew was read from the cache. 4 other repeats are not among them: 1 failed; of 2 the first request of the prompt was not answered; of 1 it cannot be told. Repeats read",
    );
    expect(found?.values).toMatchObject({ hits: 1, repeats: 1, untold: 3, failed: 1 });
    const never = [cold, repeat({ cachedInputTokens: 0 }), failedWith('timeout')];
    expect(find(never, 'cache_never_hit')?.message).toContain('1 other repeat is not among them: 1 failed.');
  });

  it('compares hits with misses, the cold ones included', () => {
    const samples = [
      cold,
      repeat({ cacheHit: true, e2eMs: 50, ttftMs: 20 }),
      repeat({ cacheHit: false, e2eMs: 1_200, ttftMs: 500 }),
    ];
    expect(find(samples, 'cache_latency')?.values).toEqual({
      hitMs: 50,
      missMs: 1_100,
      hitTtftMs: 20,
      missTtftMs: 450,
    });
  });

  it('reckons the saving of cached tokens against what writing them costs', () => {
    const written = { ...cold, cacheWriteTokens: 2_000 };
    const hits = [repeat({ cachedInputTokens: 2_000 }), repeat({ cachedInputTokens: 2_000 })];
    expect(find([written, ...hits], 'cache_saving')?.values).toMatchObject({
      savedUsd: (4_000 * 1 - 2_000 * 1) / 1e6,
      cachedTokens: 4_000,
    });
    expect(find([{ ...cold, cacheWriteTokens: 9_000 }, ...hits], 'cache_saving')?.message).toMatch(
      /cost \$0.005 more than it saved/,
    );
    expect(find([written, ...hits], 'cache_saving', null)).toBeUndefined();
  });

  it('counts what an answering cache keeps from the provider', () => {
    expect(find([cold, repeat({ cacheHit: true, costUsd: 0.25 })], 'cache_saving')).toMatchObject({
      values: { savedUsd: 0.25, ifHitsAreFree: true },
    });
  });

  it('notices a cache that misses under load', () => {
    const alone = Array.from({ length: 4 }, () => repeat({ phase: 'warm', cacheHit: true }));
    const burst = (hits: number): Sample[] =>
      Array.from({ length: 10 }, (_, n) => repeat({ cacheHit: n < hits }));
    expect(find([cold, ...alone, ...burst(3)], 'cache_misses_under_load')?.values).toMatchObject({
      hitRateAlone: 1,
      hitRateLoaded: 0.3,
    });
    expect(find([cold, ...alone, ...burst(10)], 'cache_misses_under_load')).toBeUndefined();
  });

  it('says why nothing may have hit', () => {
    const short = { inputTokens: 200, cachedInputTokens: 0 };
    expect(find([{ ...cold, ...short }, repeat(short)], 'cache_never_hit')?.message).toMatch(
      /has 200 tokens.*1024 or more/,
    );
    expect(find([cold, repeat({ cachedInputTokens: 0 })], 'cache_never_hit')?.message).not.toMatch(
      /prefixes/,
    );
  });

  it('notices a cache that was warm before', () => {
    expect(
      find([{ ...cold, cachedInputTokens: 1_024 }, repeat({ cachedInputTokens: 1_024 })], 'cache_warm_before')
        ?.values,
    ).toEqual({ warm: 1, cold: 1 });
  });

  it('admits that it cannot tell', () => {
    // A header that never came is named, and is evidence of nothing.
    expect(findCache([cold], FACTS).map(({ code }) => code)).toEqual(['hit_header_missing', 'cache_unknown']);
    expect(find([cold], 'hit_header_missing', RATES, { hitHeader: '' })).toBeUndefined();
    expect(findCache([], FACTS).map(({ code }) => code)).toEqual(['cache_unknown']);
  });

  it('says of no repeat that no cache answered it, where none has a cold answer', () => {
    const other = [
      sampleWith({ phase: 'cold', prompt: 'a', inputTokens: 2_000, cachedInputTokens: 0 }),
      repeat({ prompt: 'b', cachedInputTokens: 1_500 }),
    ];
    expect(find(other, 'cache_never_hit')).toBeUndefined();
    expect(find(other, 'cache_unknown')?.message).toContain('no prompt was answered both cold and again');
  });
});
