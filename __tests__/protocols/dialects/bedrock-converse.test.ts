import { describe, expect, it } from '@jest/globals';
import { decodeFixture, decodeText } from '../support/decode.js';

describe('a Bedrock ConverseStream', () => {
  it('adds cached tokens to its input', () => {
    expect(decodeFixture('bedrock-converse/plain.eventstream')).toMatchObject({
      text: 'Grüße 🌍',
      events: 2,
      finish: 'end_turn',
      usage: { input: 50, output: 12, cachedInput: 25, cacheWrite: 5 },
      failure: null,
    });
  });

  it('counts reasoning, a tool name and its input, but no signature', () => {
    expect(decodeFixture('bedrock-converse/reasoning-and-tool.eventstream')).toMatchObject({
      events: 3,
      contentBytes: 24,
      finish: 'max_tokens',
      cutOff: true,
      failure: null,
    });
  });

  it.each([
    ['throttled.eventstream', 'rate_limited', 'throttlingException'],
    ['model-error.eventstream', 'stream_error', 'modelStreamErrorException'],
    ['error-frame.eventstream', 'stream_error', 'InternalFailure'],
    ['truncated.eventstream', 'truncated', 'no_terminal_marker'],
    ['bad-checksum.eventstream', 'invalid_response', 'malformed_frame'],
    ['json-error.json', 'http_error', 'error'],
  ])('%s fails as %s, %s', (file, outcome, kind) => {
    expect(decodeFixture(`bedrock-converse/${file}`).failure).toMatchObject({ outcome, kind });
  });
});

describe('a whole Converse answer', () => {
  it('is read at its end', () => {
    const content = [
      { reasoningContent: { reasoningText: { text: 'Hm' } } },
      { text: 'Yes' },
      { toolUse: { toolUseId: 't', name: 'f', input: { a: 1 } } },
    ];
    const body = JSON.stringify({
      output: { message: { content } },
      stopReason: 'tool_use',
      usage: { inputTokens: 3, outputTokens: 4 },
    });
    expect(decodeText('bedrock-converse', body, false)).toMatchObject({
      text: 'Yes',
      contentBytes: 13,
      events: 1,
      finish: 'tool_use',
      usage: { input: 3, output: 4, cachedInput: null },
      failure: null,
    });
  });
});
