import type { Tokens } from '../base/units.js';

/** Roles and separators that chat templates add; OpenAI's is 3 to 4 a message, so this is generous. */
const TOKENS_PER_MESSAGE = 16;
const TOKENS_PER_REQUEST = 32;

/**
 * No tokenizer makes more tokens of these texts, one a message. Byte-level BPE and SentencePiece with byte
 * fallback spend at least a byte on a token; some tokenizers apply NFKC first, which can make a text longer.
 */
export function boundInputTokens(texts: readonly string[]): Tokens {
  const bytes = texts.reduce((sum, text) => sum + longestUtf8(text), 0);
  return bytes + texts.length * TOKENS_PER_MESSAGE + TOKENS_PER_REQUEST;
}

function longestUtf8(text: string): number {
  return Math.max(Buffer.byteLength(text), Buffer.byteLength(text.normalize('NFKC')));
}

/**
 * Upper bounds of input tokens, by key (one for each prompt and model). Tokenisation is deterministic, so once a
 * request's input was measured that number replaces the bound, which is about four times as high; an eighth of
 * the bound is always kept.
 */
export interface InputBounds {
  bound(key: string, texts: readonly string[], more?: MoreInput): Tokens;
  /**
   * `beyond_bound`: the endpoint counts more input than was sent, so something on the way adds to the prompts
   * and no bound made here can hold a budget. Ask `bound` first.
   */
  observe(key: string, measured: Tokens): 'ok' | 'beyond_bound';
}

/** Input of a request that is not in its texts. */
export interface MoreInput {
  /** Most tokens by which requests of one key differ from each other, such as a nonce's bytes. */
  readonly varying?: Tokens;
  /** Most tokens that something on the way adds to each of them. */
  readonly added?: Tokens;
}

interface Known {
  readonly byBytes: Tokens;
  readonly varying: Tokens;
  measured: Tokens | null;
  /** False once a request of this key was measured above its bound: from then on only the bytes are believed. */
  steady: boolean;
}

/** Texts have about four bytes a token, some scripts ten; an endpoint that reports less must not empty a reservation. */
const LEAST_SHARE = 1 / 8;

export function createInputBounds(): InputBounds {
  const known = new Map<string, Known>();
  return {
    bound(key, texts, { varying = 0, added = 0 } = {}) {
      let entry = known.get(key);
      if (entry === undefined) {
        const byBytes = boundInputTokens(texts) + varying + added;
        entry = { byBytes, varying, measured: null, steady: true };
        known.set(key, entry);
      }
      if (entry.measured === null || !entry.steady) return entry.byBytes;
      return Math.min(entry.byBytes, Math.max(entry.measured + entry.varying, entry.byBytes * LEAST_SHARE));
    },
    observe(key, measured) {
      const entry = known.get(key);
      if (entry === undefined || !(measured > 0)) return 'ok';
      if (measured > entry.byBytes) return 'beyond_bound';
      if (entry.measured !== null && measured > entry.measured + entry.varying) entry.steady = false;
      entry.measured ??= measured;
      return 'ok';
    },
  };
}
