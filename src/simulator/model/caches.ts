import { hashText } from '../../base/random.js';
import type { Tokens } from '../../base/units.js';
import type { CacheOptions } from '../options.js';

/** Most entries kept; the oldest goes first. */
const MOST_ENTRIES = 20_000;
const CHARACTERS_PER_TOKEN = 4;

/** What a prompt's prefix found in the cache, and what it put there. */
export interface PrefixUse {
  readonly cached: Tokens;
  readonly written: Tokens;
}

export interface PrefixCache {
  /** How much of the prompt's beginning was seen before; keeps what was not. */
  use(model: string, prompt: string, tokens: Tokens): PrefixUse;
}

/** As providers cache prompts: whole blocks from the start, only for prompts that are long enough. */
export function createPrefixCache({ prefixMinTokens, prefixBlockTokens }: CacheOptions): PrefixCache {
  const blocks = createBoundedSet();
  const blockTokens = Math.max(1, Math.floor(prefixBlockTokens));
  const blockLength = blockTokens * CHARACTERS_PER_TOKEN;
  return {
    use(model, prompt, tokens) {
      if (prefixMinTokens === 0 || tokens < prefixMinTokens) return { cached: 0, written: 0 };
      const count = Math.min(Math.floor(tokens / blockTokens), Math.floor(prompt.length / blockLength));
      let key = model;
      let cached = 0;
      for (let i = 0; i < count; i += 1) {
        // Chained, so that a block counts only behind the same beginning.
        key = `${hashText(`${key}/${prompt.slice(i * blockLength, (i + 1) * blockLength)}`)}/${i}`;
        if (blocks.add(key) && cached === i) cached += 1;
      }
      return { cached: cached * blockTokens, written: (count - cached) * blockTokens };
    },
  };
}

export interface AnswerCache {
  has(model: string, prompt: string): boolean;
  keep(model: string, prompt: string): void;
}

/** Remembers which questions were answered in full. */
export function createAnswerCache(): AnswerCache {
  const answered = createBoundedSet();
  const keyOf = (model: string, prompt: string): string => `${model}\n${prompt.length}\n${hashText(prompt)}`;
  return {
    has: (model, prompt) => answered.has(keyOf(model, prompt)),
    keep: (model, prompt) => void answered.add(keyOf(model, prompt)),
  };
}

interface BoundedSet {
  has(key: string): boolean;
  /** Returns whether it was there already. */
  add(key: string): boolean;
}

function createBoundedSet(): BoundedSet {
  const keys = new Set<string>();
  return {
    has: (key) => keys.has(key),
    add(key) {
      const known = keys.delete(key);
      keys.add(key);
      const [oldest] = keys;
      if (keys.size > MOST_ENTRIES && oldest !== undefined) keys.delete(oldest);
      return known;
    },
  };
}
