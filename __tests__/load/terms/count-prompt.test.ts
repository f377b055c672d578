import { describe, expect, it } from '@jest/globals';
import { estimateTokens } from '../../../src/budget/estimate-tokens.js';
import { countsOf } from '../../../src/load/terms/count-prompt.js';
import { leastTokensOf } from '../../../src/protocols/decode/token-floor.js';

describe('the tokens of a prompt', () => {
  const messages = [
    { role: 'system' as const, content: 'Answer in one word.' },
    { role: 'user' as const, content: '富士山の高さは？' },
  ];
  const texts = [...messages.map(({ content }) => content), '{"type":"object"}'];

  it('are what all of its texts probably are, and at least what its messages are', () => {
    const counts = countsOf({ id: 'a', messages }, texts);
    const likely = texts.reduce((sum, text) => sum + estimateTokens(text), 0);
    expect([counts.likely(), counts.least()]).toEqual([
      likely,
      leastTokensOf(messages.map(({ content }) => content)),
    ]);
  });

  it('are counted when they are asked for, and once', () => {
    let reads = 0;
    const message = {
      role: 'user' as const,
      get content() {
        reads += 1;
        return 'Hello.';
      },
    };
    const counts = countsOf({ id: 'a', messages: [message] }, ['Hello.']);
    expect(reads).toBe(0);
    const least = counts.least();
    expect([least, counts.least()]).toEqual([leastTokensOf(['Hello.']), least]);
    expect(reads).toBe(1);
  });
});
