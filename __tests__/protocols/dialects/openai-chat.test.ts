import { describe, expect, it } from '@jest/globals';
import { decodeFixture, decodeText } from '../support/decode.js';

const event = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;
const content = (text: string): string => event({ choices: [{ index: 0, delta: { content: text } }] });
const FINISH = event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] });
const withUsage = (usage: unknown): unknown =>
  decodeText('openai-chat', `${FINISH}${event({ choices: [], usage })}`).usage;

describe('an OpenAI chat stream', () => {
  it('is read from the role chunk, which is no token, to the usage chunk', () => {
    expect(decodeFixture('openai-chat/plain.sse')).toEqual({
      id: 'chatcmpl-1',
      finish: 'stop',
      cutOff: false,
      usage: { input: 19, output: 10, cachedInput: 4, cacheWrite: null, reasoning: 0 },
      text: 'Grüße aus der 🌍 – \u2028終わり',
      model: 'gpt-4o-2024-08-06',
      billing: { tier: 'default', speed: null, geo: null, toolCalls: 0, statedUsd: null, unknown: [] },
      failure: null,
      loadMs: null,
      events: 5,
      contentBytes: 37,
      contentTokens: 6,
      outputTokens: 10,
    });
  });

  it.each(['mixed-line-ends', 'multi-line-data', 'no-done-no-blank-line'])('says the same as %s', (file) => {
    expect(decodeFixture(`openai-chat/${file}.sse`)).toEqual(decodeFixture('openai-chat/plain.sse'));
  });

  it.each([
    ['azure', { text: 'Hi', finish: 'content_filter', events: 1, usage: { input: 8, output: 1 } }],
    ['tool-calls', { text: '', finish: 'tool_calls', events: 3, contentBytes: 22 }],
    [
      'deepseek-reasoning',
      { text: '42', events: 2, usage: { input: 20, output: 9, cachedInput: 16, reasoning: 7 } },
    ],
    ['groq', { text: 'Hey', finish: 'length', cutOff: true, usage: { input: 11, output: 1 } }],
    ['openrouter', { text: 'Yes', events: 2, usage: { input: 5, output: 3 } }],
    ['xai-exclusive-reasoning', { text: 'ok', usage: { input: 10, output: 102, reasoning: 100 } }],
    ['mistral-parts', { text: 'Second', events: 2, contentBytes: 11, finish: 'model_length', cutOff: true }],
    ['vllm-running-usage', { text: 'ab', events: 2, usage: { input: 4, output: 3 } }],
    ['empty-answer', { text: '', events: 0, finish: 'stop', usage: { input: 19, output: 0 } }],
  ])('of the dialect %s is a good answer', (file, expected) => {
    expect(decodeFixture(`openai-chat/${file}.sse`)).toMatchObject({ failure: null, ...expected });
  });

  it.each([
    ['truncated.sse', 'truncated', 'no_terminal_marker'],
    ['cut-event.sse', 'truncated', 'cut_event'],
    ['stream-error.sse', 'stream_error', 'server_error'],
    ['named-error.sse', 'rate_limited', 'rate_limit_exceeded'],
    ['rate-limited.sse', 'rate_limited', 'http_429'],
    ['quota.sse', 'rate_limited', 'insufficient_quota'],
    ['tgi-error.sse', 'stream_error', 'generation'],
    ['vllm-error.sse', 'stream_error', 'InternalServerError'],
    ['malformed.sse', 'invalid_response', 'malformed_json'],
    ['failed-finish.sse', 'stream_error', 'insufficient_system_resource'],
    ['json-instead.json', 'invalid_response', 'not_a_stream'],
    ['json-error.json', 'http_error', 'model_overloaded'],
    ['page.html', 'invalid_response', 'html'],
  ])('that is %s fails as %s, %s', (file, outcome, kind) => {
    expect(decodeFixture(`openai-chat/${file}`).failure).toMatchObject({ outcome, kind });
  });

  it('says that a spent quota will not come back', () => {
    expect(decodeFixture('openai-chat/quota.sse').failure?.permanent).toBe(true);
    expect(decodeFixture('openai-chat/rate-limited.sse').failure?.permanent).toBe(false);
  });

  it('has no usage where it was cut: what was counted on the way is not the whole', () => {
    expect(decodeFixture('openai-chat/truncated.sse')).toMatchObject({ usage: null, outputTokens: 4 });
  });

  it('keeps the usage of a whole answer that came instead, for its cost', () => {
    expect(decodeFixture('openai-chat/json-instead.json')).toMatchObject({
      usage: { input: 9, output: 2 },
      events: 0,
    });
  });

  it('ends at [DONE] and hears nothing after it', () => {
    expect(decodeText('openai-chat', `${content('a')}data: [DONE]\n\n${content('b')}`)).toMatchObject({
      text: 'a',
      events: 1,
      failure: null,
    });
  });

  it('counts an event once, whatever it carries, and several events of one chunk each', () => {
    const both = event({
      choices: [{ delta: { content: 'a', reasoning_content: 'b' } }, { index: 1, delta: { content: 'c' } }],
    });
    expect(decodeText('openai-chat', `${both}${content('d')}${FINISH}`)).toMatchObject({
      text: 'ad',
      events: 2,
      contentBytes: 4,
    });
  });

  it('counts reasoning once where a server sends it under two names', () => {
    const twice = event({ choices: [{ delta: { reasoning: 'abc', reasoning_content: 'abc' } }] });
    expect(decodeText('openai-chat', `${twice}${FINISH}`).contentBytes).toBe(3);
  });

  it('keeps the last usage, and none that is not credible', () => {
    const good = { prompt_tokens: 3, completion_tokens: 4 };
    expect(withUsage(good)).toMatchObject({ input: 3, output: 4, cachedInput: null, reasoning: null });
    for (const bad of [-1, 1.5, 1e10, '4', null, Number.NaN])
      expect(withUsage({ ...good, completion_tokens: bad })).toBeNull();
    expect(withUsage({ ...good, prompt_tokens_details: { cached_tokens: 9 } })).toBeNull();
    const two = `${FINISH}${event({ choices: [], usage: good })}${event({ choices: [], usage: { prompt_tokens: 5, completion_tokens: 6 } })}`;
    expect(decodeText('openai-chat', two).usage).toMatchObject({ input: 5, output: 6 });
  });

  it('takes an empty or null usage for no report', () => {
    const report = event({ choices: [], usage: { prompt_tokens: 3, completion_tokens: 4 } });
    expect(
      decodeText(
        'openai-chat',
        `${FINISH}${report}${event({ choices: [], usage: {} })}${event({ usage: null })}`,
      ).usage,
    ).toMatchObject({ input: 3 });
  });
});

describe('a whole OpenAI chat answer', () => {
  const body = (message: unknown, more: object = {}): string =>
    JSON.stringify({
      model: 'm',
      choices: [{ index: 0, message, finish_reason: 'length' }],
      usage: { prompt_tokens: 9, completion_tokens: 2 },
      ...more,
    });

  it('is read at its end', () => {
    expect(decodeText('openai-chat', body({ role: 'assistant', content: 'Hello' }), false)).toMatchObject({
      text: 'Hello',
      finish: 'length',
      cutOff: true,
      model: 'm',
      events: 1,
      contentBytes: 5,
      usage: { input: 9, output: 2 },
      failure: null,
    });
  });

  it('may carry a tool call, or nothing', () => {
    const call = { content: null, tool_calls: [{ function: { name: 'f', arguments: '{}' } }] };
    expect(decodeText('openai-chat', body(call), false)).toMatchObject({
      text: '',
      events: 1,
      contentBytes: 3,
      failure: null,
    });
    expect(decodeText('openai-chat', body({ content: '' }), false)).toMatchObject({
      events: 0,
      failure: null,
    });
  });

  it('is no answer without a choice', () => {
    expect(decodeText('openai-chat', body({}, { choices: [] }), false).failure).toMatchObject({
      kind: 'no_answer',
    });
  });
});
