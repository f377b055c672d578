import { describe, expect, it } from '@jest/globals';
import { decodeFixture, decodeText } from '../support/decode.js';

const USAGE = { input: 37, output: 11, cachedInput: 12, cacheWrite: 5, reasoning: 6 };

describe('an OpenAI Responses stream', () => {
  it('counts deltas, and neither parts that open nor the text repeated when they are done', () => {
    expect(decodeFixture('openai-responses/plain.sse')).toMatchObject({
      text: 'Hi, you',
      events: 3,
      finish: 'completed',
      cutOff: false,
      usage: USAGE,
      model: 'gpt-5.2',
      failure: null,
    });
  });

  it('that is incomplete was cut off by the cap', () => {
    expect(decodeFixture('openai-responses/incomplete.sse')).toMatchObject({
      finish: 'max_output_tokens',
      cutOff: true,
      events: 4,
      text: 'Hi, you',
      usage: USAGE,
      failure: null,
    });
  });

  it("counts a tool's name and arguments", () => {
    expect(decodeFixture('openai-responses/tool.sse')).toMatchObject({
      events: 3,
      contentBytes: 22,
      text: '',
      failure: null,
    });
  });

  it.each([
    ['failed', 'stream_error', 'server_error'],
    ['rate-limited', 'rate_limited', 'rate_limit_exceeded'],
    ['error-event', 'stream_error', 'server_error'],
    ['truncated', 'truncated', 'no_terminal_marker'],
  ])('%s fails as %s, %s', (file, outcome, kind) => {
    expect(decodeFixture(`openai-responses/${file}.sse`).failure).toMatchObject({ outcome, kind });
  });

  it('is charged what it used though it failed', () => {
    expect(decodeFixture('openai-responses/failed.sse').usage).toEqual(USAGE);
  });

  it('is not ended by [DONE]', () => {
    expect(decodeText('openai-responses', 'data: [DONE]\n\n').failure).toMatchObject({
      kind: 'no_terminal_marker',
    });
  });
});

describe('a whole OpenAI Responses answer', () => {
  const body = (more: object): string =>
    JSON.stringify({
      object: 'response',
      status: 'completed',
      error: null,
      output: [
        { type: 'reasoning', summary: [{ type: 'summary_text', text: 'Hm' }] },
        { type: 'message', content: [{ type: 'output_text', text: 'Yes' }] },
        { type: 'function_call', name: 'f', arguments: '{}' },
      ],
      usage: { input_tokens: 3, output_tokens: 4 },
      ...more,
    });

  it('is read at its end', () => {
    expect(decodeText('openai-responses', body({}), false)).toMatchObject({
      text: 'Yes',
      contentBytes: 8,
      events: 1,
      usage: { input: 3, output: 4, cachedInput: null },
      failure: null,
    });
  });

  it('may have failed', () => {
    const failed = body({ status: 'failed', error: { code: 'server_error', message: 'no' } });
    expect(decodeText('openai-responses', failed, false).failure).toMatchObject({
      outcome: 'http_error',
      kind: 'server_error',
    });
  });
});
