import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../src/base/random.js';
import { createNonce, NONCE_BYTES, prefixNonce } from '../../src/prompts/nonce.js';

describe('a nonce', () => {
  it('stands before everything else that is sent', () => {
    const messages = [
      { role: 'system' as const, content: 'S' },
      { role: 'user' as const, content: 'U' },
    ];
    expect(prefixNonce(messages, 'abc').map(({ content }) => content)).toEqual(['[abc] S', 'U']);
  });

  it('is new each time, and always of the length that is stated', () => {
    const random = seededRandom(3);
    const nonces = Array.from({ length: 5000 }, () => createNonce(random));
    expect(new Set(nonces).size).toBe(5000);
    const lengths = nonces.map(
      (nonce) => prefixNonce([{ role: 'user', content: '' }], nonce)[0]?.content.length,
    );
    expect(new Set(lengths)).toEqual(new Set([NONCE_BYTES]));
  });
});
