import { describe, expect, it } from '@jest/globals';
import { decodeFixture, decodeText } from '../support/decode.js';

describe('an Anthropic stream', () => {
  it('adds cached tokens to its input and takes the cumulative output', () => {
    expect(decodeFixture('anthropic-messages/plain.sse')).toMatchObject({
      text: 'Hello!\u2029 ok',
      events: 3,
      finish: 'end_turn',
      usage: { input: 75, output: 15, cachedInput: 40, cacheWrite: 10, reasoning: null },
      model: 'claude-opus-5-5',
      failure: null,
    });
  });

  it('counts thinking, a tool name and its input, but no signature and no empty delta', () => {
    expect(decodeFixture('anthropic-messages/thinking-and-tool.sse')).toMatchObject({
      text: '',
      events: 3,
      contentBytes: 32,
      usage: { input: 75, output: 89, reasoning: 30 },
      failure: null,
    });
  });

  it.each([
    ['overloaded', 'stream_error', 'overloaded_error'],
    ['truncated', 'truncated', 'no_terminal_marker'],
    ['no-message-stop', 'truncated', 'no_terminal_marker'],
    ['error-without-data', 'stream_error', 'error'],
  ])('%s fails as %s, %s', (file, outcome, kind) => {
    expect(decodeFixture(`anthropic-messages/${file}.sse`).failure).toMatchObject({ outcome, kind });
  });

  it('has no usage from message_start alone, whose output is a placeholder', () => {
    expect(decodeFixture('anthropic-messages/truncated.sse')).toMatchObject({
      usage: null,
      outputTokens: null,
    });
    expect(decodeFixture('anthropic-messages/no-message-stop.sse').usage).toMatchObject({
      input: 75,
      output: 15,
    });
  });
});

describe('a whole Anthropic answer', () => {
  it('is read at its end', () => {
    const body = JSON.stringify({
      type: 'message',
      model: 'claude-opus-5-5',
      content: [
        { type: 'thinking', thinking: 'Hm', signature: 'x' },
        { type: 'text', text: 'Yes' },
        { type: 'tool_use', name: 'f', input: { a: 1 } },
      ],
      stop_reason: 'max_tokens',
      usage: { input_tokens: 3, output_tokens: 4, cache_read_input_tokens: null },
    });
    expect(decodeText('anthropic-messages', body, false)).toMatchObject({
      text: 'Yes',
      contentBytes: 13,
      events: 1,
      finish: 'max_tokens',
      cutOff: true,
      usage: { input: 3, output: 4, cachedInput: null },
      failure: null,
    });
  });
});
