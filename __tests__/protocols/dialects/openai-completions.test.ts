import { describe, expect, it } from '@jest/globals';
import { decodeFixture, decodeText } from '../support/decode.js';

describe('an OpenAI text completion', () => {
  const expected = {
    text: 'One two',
    finish: 'length',
    cutOff: true,
    contentBytes: 7,
    usage: { input: 5, output: 2 },
    failure: null,
  };

  it('is read from a stream', () => {
    expect(decodeFixture('openai-completions/plain.sse')).toMatchObject({ ...expected, events: 2 });
  });

  it('is read whole', () => {
    const choices = [{ index: 0, text: 'One two', finish_reason: 'length' }];
    const body = JSON.stringify({ choices, usage: { prompt_tokens: 5, completion_tokens: 2 } });
    expect(decodeText('openai-completions', body, false)).toMatchObject({ ...expected, events: 1 });
  });
});
