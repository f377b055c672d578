import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hashText } from '../../../src/base/random.js';
import {
  createAnswerCache,
  createPrefixCache,
  type PrefixCache,
} from '../../../src/simulator/model/caches.js';
import { DEFAULT_OPTIONS } from '../../../src/simulator/options.js';

/** Two texts of one length that one hash of 32 bits calls alike: some 80,000 texts hold such a pair. */
function findCollision(): [string, string] {
  const seen = new Map<number, string>();
  for (let i = 10_000_000; ; i += 1) {
    const text = `question ${i}`;
    const other = seen.get(hashText(text));
    if (other !== undefined) return [other, text];
    seen.set(hashText(text), text);
  }
}

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
  const asked = (prompt: string, model = 'm', cap: number | null = 30) => ({ model, prompt, cap });

  it('knows the very question to the very model, and whose answer it was given', () => {
    const cache = createAnswerCache();
    cache.keep(asked('question'), 7);
    expect(cache.find(asked('question'))).toBe(7);
    expect(cache.find(asked('other'))).toBeNull();
    expect(cache.find(asked('question', 'n'))).toBeNull();
    expect(cache.find(asked('question', 'm', 5))).toBeNull();
  });

  it('takes no question for another whose short hash is the same', () => {
    const [one, other] = findCollision();
    expect([one === other, hashText(one) === hashText(other)]).toEqual([false, true]);
    const cache = createAnswerCache();
    cache.keep(asked(one), 0);
    expect(cache.find(asked(other))).toBeNull();
  });
});
