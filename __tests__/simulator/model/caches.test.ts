import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  createAnswerCache,
  createPrefixCache,
  type PrefixCache,
} from '../../../src/simulator/model/caches.js';
import { DEFAULT_OPTIONS } from '../../../src/simulator/options.js';

function prefixCache(prefixMinTokens = 20): PrefixCache {
  return createPrefixCache({ ...DEFAULT_OPTIONS.cache, prefixMinTokens, prefixBlockTokens: 10 });
}

/** Text of so many blocks of ten tokens of four characters. */
const blocks = (...letters: string[]): string => letters.map((letter) => letter.repeat(40)).join('');

describe('the prefix cache', () => {
  it('keeps whole blocks and finds them again', () => {
    const cache = prefixCache();
    const text = `${blocks('a', 'b', 'c')}rest`;
    expect(cache.use('m', text, 31)).toEqual({ cached: 0, written: 30 });
    expect(cache.use('m', text, 31)).toEqual({ cached: 30, written: 0 });
  });

  it('finds no more than the common beginning', () => {
    const cache = prefixCache();
    cache.use('m', blocks('a', 'b', 'c'), 30);
    expect(cache.use('m', blocks('a', 'x', 'c'), 30)).toEqual({ cached: 10, written: 20 });
    expect(cache.use('m', blocks('b', 'c'), 20)).toEqual({ cached: 0, written: 20 });
  });

  it('keeps models apart, short prompts out, and nothing where it is off', () => {
    const cache = prefixCache();
    cache.use('m', blocks('a', 'b'), 20);
    expect(cache.use('other', blocks('a', 'b'), 20).cached).toBe(0);
    expect(cache.use('m', blocks('a'), 10)).toEqual({ cached: 0, written: 0 });
    expect(prefixCache(0).use('m', blocks('a', 'b'), 20)).toEqual({ cached: 0, written: 0 });
  });

  it('never reports more than the prompt has', () => {
    const cache = prefixCache(1);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat({ max: 200 }), (text, tokens) => {
        const { cached, written } = cache.use('m', text, tokens);
        expect(cached + written).toBeLessThanOrEqual(tokens);
      }),
    );
  });
});

describe('the answer cache', () => {
  it('knows the very question to the very model', () => {
    const cache = createAnswerCache();
    cache.keep('m', 'question');
    expect([cache.has('m', 'question'), cache.has('m', 'other'), cache.has('n', 'question')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
