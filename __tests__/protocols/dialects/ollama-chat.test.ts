import { describe, expect, it } from '@jest/globals';
import { decodeFixture, decodeText, readFixture } from '../support/decode.js';

describe('an Ollama stream', () => {
  it('ends with a line that has usage and durations, and is no token', () => {
    expect(decodeFixture('ollama-chat/plain.ndjson')).toMatchObject({
      text: 'Der Himmel 🌌 \u2028',
      events: 3,
      finish: 'stop',
      usage: { input: 26, output: 282, cachedInput: null, reasoning: null },
      loadMs: 1.334875,
      failure: null,
    });
  });

  it('counts thinking and tool calls, and needs no end of its last line', () => {
    expect(decodeFixture('ollama-chat/crlf-no-last-end.ndjson')).toMatchObject({
      text: 'Because',
      events: 3,
      finish: 'length',
      cutOff: true,
      failure: null,
    });
  });

  it.each([
    ['error.ndjson', 'stream_error', 'error'],
    ['truncated.ndjson', 'truncated', 'no_terminal_marker'],
    ['whole-instead.ndjson', 'invalid_response', 'not_a_stream'],
    ['page.html', 'invalid_response', 'html'],
  ])('%s fails as %s, %s', (file, outcome, kind) => {
    expect(decodeFixture(`ollama-chat/${file}`).failure).toMatchObject({ outcome, kind });
  });

  it('reports a prompt that was all cached by leaving its count out', () => {
    expect(decodeText('ollama-chat', '{"done":true,"eval_count":5}\n').usage).toMatchObject({
      input: 0,
      output: 5,
    });
    expect(decodeText('ollama-chat', '{"done":true}\n')).toMatchObject({ usage: null, failure: null });
  });
});

describe('a whole Ollama answer', () => {
  it('is read at its end', () => {
    const body = readFixture('ollama-chat/whole-instead.ndjson').toString();
    expect(decodeText('ollama-chat', body, false)).toMatchObject({
      text: 'Der Himmel ist blau',
      events: 1,
      usage: { output: 282 },
      failure: null,
    });
  });
});
