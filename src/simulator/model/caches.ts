import { hashText } from '../../base/random.js';
import type { Tokens } from '../../base/units.js';
import type { CacheOptions } from '../options.js';

/** Most entries kept; the oldest goes first. */
const MOST_ENTRIES = 20_000;
/** Questions that are kept as a whole are kept up to so many characters in all. */
const MOST_CHARACTERS = 64 * 1024 * 1024;
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

/** What makes two requests the same question. */
export interface Question {
  readonly model: string;
  readonly prompt: string;
  readonly cap: Tokens | null;
}

export interface AnswerCache {
  /** Which request's answer is kept for the question; null for none. */
  find(question: Question): number | null;
  keep(question: Question, ordinal: number): void;
}

/** Remembers whose answer, by ordinal, a question was given in full: what it said is drawn again from that. */
export function createAnswerCache(): AnswerCache {
  // By the whole question: of two that a short hash tells alike one would be answered with the other's text.
  const ordinals = new Map<string, number>();
  let characters = 0;
  const forget = (key: string): void => {
    if (ordinals.delete(key)) characters -= key.length;
  };
  return {
    find: (question) => ordinals.get(keyOf(question)) ?? null,
    keep(question, ordinal) {
      const key = keyOf(question);
      forget(key);
      ordinals.set(key, ordinal);
      characters += key.length;
      for (const oldest of ordinals.keys()) {
        if (ordinals.size <= MOST_ENTRIES && characters <= MOST_CHARACTERS) break;
        forget(oldest);
      }
    },
  };
}

function keyOf({ model, prompt, cap }: Question): string {
  return `${model}\n${cap ?? ''}\n${prompt}`;
}

interface BoundedSet {
  /** Returns whether it was there already. */
  add(key: string): boolean;
}

function createBoundedSet(): BoundedSet {
  const keys = new Set<string>();
  return {
    add(key) {
      const known = keys.delete(key);
      keys.add(key);
      const [oldest] = keys;
      if (keys.size > MOST_ENTRIES && oldest !== undefined) keys.delete(oldest);
      return known;
    },
  };
}
