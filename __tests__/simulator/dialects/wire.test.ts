import { describe, expect, it } from '@jest/globals';
import type { Dialect, Reply } from '../../../src/simulator/dialects/dialect.js';
import { DIALECTS } from '../../../src/simulator/dialects/registry.js';

const REPLY: Reply = {
  id: 'sim-0',
  model: 'm',
  createdS: 0,
  text: 'ab',
  reasoning: '',
  cutOff: false,
  counts: { input: 30, cachedInput: 10, cacheWrite: 5, output: 7, reasoning: 2 },
  wantsUsage: true,
};
const TIMINGS = { loadMs: 1, promptMs: 2, generationMs: 3 };

function dialect(name: Dialect['name']): Dialect {
  const found = DIALECTS.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no dialect ${name}`);
  return found;
}

/** The whole stream of an answer in two pieces. */
function write(name: Dialect['name'], reply = REPLY): string {
  const writer = dialect(name).stream(reply);
  const frames = [
    writer.open(),
    writer.content('text', 'a'),
    writer.content('text', 'b'),
    writer.close(TIMINGS),
  ];
  return frames
    .map((frame) => (typeof frame === 'string' ? frame : Buffer.from(frame).toString('latin1')))
    .join('');
}

describe('what each dialect puts on the wire', () => {
  it('OpenAI chat: a role first, usage null on every chunk and then alone, a marker last', () => {
    const events = write('openai-chat').trimEnd().split('\n\n');
    expect(events).toHaveLength(6);
    expect(events[0]).toContain('"delta":{"role":"assistant","content":""');
    expect(events[0]).toContain('"usage":null');
    expect(events[3]).toContain('"delta":{},"logprobs":null,"finish_reason":"stop"');
    expect(events[4]).toContain(
      '"choices":[],"usage":{"prompt_tokens":30,"completion_tokens":7,"total_tokens":37',
    );
    expect(events[5]).toBe('data: [DONE]');
  });

  it('OpenAI chat: no usage that nobody asked for', () => {
    expect(write('openai-chat', { ...REPLY, wantsUsage: false })).not.toContain('usage');
  });

  it('OpenAI completions: no role, text in the choice', () => {
    const events = write('openai-completions').split('\n\n');
    expect(events[0]).toContain('"choices":[{"text":"a","index":0,"logprobs":null,"finish_reason":null}]');
  });

  it('OpenAI Responses: the lifecycle of response, item and part around the deltas, and no marker', () => {
    expect(write('openai-responses').match(/(?<=event: ).*/g)).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ]);
  });

  it('Anthropic: usage as a placeholder first and cumulative last, cached tokens beside the input', () => {
    const text = write('anthropic-messages');
    expect(text.match(/(?<=event: ).*/g)).toEqual([
      'message_start',
      'ping',
      'content_block_start',
      'content_block_delta',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ]);
    expect(text.match(/"output_tokens":\d+/g)).toEqual(['"output_tokens":1', '"output_tokens":7']);
    expect(text).toContain('"input_tokens":15,"cache_creation_input_tokens":5,"cache_read_input_tokens":10');
  });

  it('Gemini: lines end in CRLF, thoughts are beside the candidates, the finish reason comes last', () => {
    const text = write('gemini');
    expect(text.split('\r\n\r\n')).toHaveLength(4);
    expect(text.match(/finishReason/g)).toHaveLength(1);
    expect(text).toContain(
      '"candidatesTokenCount":5,"totalTokenCount":37,"cachedContentTokenCount":10,"thoughtsTokenCount":2',
    );
  });

  it('Ollama: a line each, durations in nanoseconds', () => {
    const lines = write('ollama-chat')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatchObject({ done: true, load_duration: 1e6, total_duration: 6e6, eval_count: 7 });
  });

  it('Bedrock: cached tokens beside the input, and the latency', () => {
    const text = write('bedrock-converse');
    expect(text).toContain(
      '"inputTokens":15,"outputTokens":7,"totalTokens":37,"cacheReadInputTokens":10,"cacheWriteInputTokens":5',
    );
    expect(text).toContain('"latencyMs":6');
  });

  it.each(DIALECTS.map((each) => [each.name, each] as const))(
    '%s: a body for every status, and words for it',
    (_name, each) => {
      for (const status of [400, 401, 404, 405, 413, 429, 500, 503, 529]) {
        const { body } = each.refuse({ status, message: 'words for it', retryAfterMs: 1500 });
        expect(JSON.stringify(body)).toContain('words for it');
      }
      expect(JSON.stringify(each.refuse({ status: 429, message: 'x', permanent: true }))).not.toContain(
        'PerMinute',
      );
    },
  );

  it('asks to wait where the provider does', () => {
    const waits = DIALECTS.map((each) => {
      const { headers, body } = each.refuse({ status: 429, message: '', retryAfterMs: 1500 });
      return [
        each.name,
        headers['retry-after'] ?? /"retryDelay":"(.*?)"/.exec(JSON.stringify(body))?.[1] ?? null,
      ];
    });
    expect(Object.fromEntries(waits)).toEqual({
      'openai-chat': '2',
      'openai-responses': '2',
      'openai-completions': '2',
      'anthropic-messages': '2',
      gemini: '1.5s',
      'gemini-interactions': '1.5s',
      'ollama-chat': null,
      'bedrock-converse': null,
    });
  });

  it('decodes model names from paths and leaves broken escapes alone', () => {
    const { route } = { route: (path: string) => dialect('bedrock-converse').route(path)?.model };
    expect(route('/model/anthropic.claude%3A0/converse')).toBe('anthropic.claude:0');
    expect(route('/model/%E0%A4%A/converse')).toBe('%E0%A4%A');
    expect(dialect('openai-chat').route('/openai/deployments/d/chat/completions')?.model).toBe('d');
  });
});
