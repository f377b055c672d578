import type { Random } from '../base/random.js';
import type { Message } from './prompt.js';

const HEX_DIGITS = 16;

/** Most bytes, and so most tokens, by which nonces make one prompt's requests differ. */
export const NONCE_BYTES = HEX_DIGITS + 3;

/** 64 random bits in hex; all nonces are of one length. */
export function createNonce(random: Random): string {
  const word = (): string =>
    Math.floor(random.next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return word() + word();
}

/** Puts the nonce before everything else: caches match prefixes, so a nonce further back would not defeat them. */
export function prefixNonce(messages: readonly Message[], nonce: string): Message[] {
  return messages.map((message, index) =>
    index === 0 ? { ...message, content: `[${nonce}] ${message.content}` } : message,
  );
}
