import { EventStreamCodec } from '@smithy/eventstream-codec';
import { type Situation, sse } from './situation.js';

const CLAUDE = { protocol: 'anthropic-messages' } as const;
const start = (usage: unknown = { input_tokens: 9, output_tokens: 1 }, more: object = {}): unknown => ({
  type: 'message_start',
  message: { id: 'm', role: 'assistant', content: [], ...more, usage },
});
const block = { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } };
const delta = (text: string): unknown => ({
  type: 'content_block_delta',
  index: 0,
  delta: { type: 'text_delta', text },
});
const stop = (output: number): unknown => ({
  type: 'message_delta',
  delta: { stop_reason: 'end_turn' },
  usage: { output_tokens: output },
});
const over = { type: 'message_stop' };
const claude = { outcome: 'ok', text: 'Hello', finish: 'end_turn', usage: [9, 2] } as const;

const RESPONSES = { protocol: 'openai-responses' } as const;
const GEMINI = { protocol: 'gemini' } as const;
const OLLAMA = { protocol: 'ollama-chat' } as const;
const BEDROCK = { protocol: 'bedrock-converse' } as const;
const lines = (...documents: readonly unknown[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('');

const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes as Uint8Array).toString('utf8'),
  (text) => Buffer.from(text),
);
const frame = (kind: 'event' | 'exception', type: string, payload: unknown): Uint8Array =>
  codec.encode({
    headers: {
      ':message-type': { type: 'string', value: kind },
      [`:${kind}-type`]: { type: 'string', value: type },
    },
    body: Buffer.from(JSON.stringify(payload)),
  });
const hello = frame('event', 'contentBlockDelta', { delta: { text: 'Hello' }, contentBlockIndex: 0 });
const converseEnd = [
  frame('event', 'messageStop', { stopReason: 'end_turn' }),
  frame('event', 'metadata', { usage: { inputTokens: 9, outputTokens: 2, totalTokens: 11 } }),
];

/** Situations of the other protocols. */
export const PROTOCOLS: readonly Situation[] = [
  {
    ...CLAUDE,
    name: 'a proxy leaves the names of the events out',
    of: 'earendil-works/pi#1992',
    reads: [sse(start(), block), sse(delta('Hello')), sse(stop(2), over)],
    is: { ...claude, first: 2 },
  },
  {
    ...CLAUDE,
    name: 'the beginning of a block holds text already',
    of: 'earendil-works/pi#7283',
    reads: [
      sse(start()),
      sse({ ...block, content_block: { type: 'text', text: 'Hel' } }),
      sse(delta('lo'), stop(2), over),
    ],
    is: { ...claude, first: 2 },
  },
  {
    ...CLAUDE,
    name: 'pings come before, between and behind',
    of: 'ogx-ai/ogx#6007',
    reads: [sse(start()), sse({ type: 'ping' }), sse(delta('Hello'), { type: 'ping' }, stop(2), over)],
    is: { ...claude, first: 3 },
  },
  {
    ...CLAUDE,
    name: 'a gateway begins a message before its fallback fails',
    of: 'BerriAI/litellm#38610',
    reads: [
      sse(start()),
      `event: error\n${sse({ type: 'error', error: { type: 'api_error', message: 'Oh.' } })}`,
    ],
    is: { outcome: ['stream_error', 'api_error'], first: null },
  },
  {
    ...CLAUDE,
    name: 'a whole answer is cut into events, the first of which knows its end',
    of: 'BerriAI/litellm#38153',
    reads: [
      sse(start({ input_tokens: 9, output_tokens: 2 }, { stop_reason: 'end_turn' })),
      sse(block, delta('Hello'), stop(2), over),
    ],
    is: { ...claude, first: 2 },
  },
  {
    ...CLAUDE,
    name: 'the relay behind it hangs up within a call’s arguments',
    of: 'BerriAI/litellm#32159',
    reads: [
      sse(start(), {
        type: 'content_block_delta',
        index: 1,
        delta: { type: 'input_json_delta', partial_json: '{"a' },
      }),
    ],
    is: { outcome: ['truncated', 'no_terminal_marker'], first: 1 },
  },
  {
    ...CLAUDE,
    name: 'Bedrock’s metrics hang on the last event',
    of: 'anthropics/anthropic-sdk-python#1647',
    reads: [
      sse(start(), delta('Hello'), stop(2), {
        ...over,
        'amazon-bedrock-invocationMetrics': { inputTokenCount: 9, outputTokenCount: 2 },
      }),
    ],
    is: { ...claude, first: 1 },
  },
  {
    ...CLAUDE,
    name: 'an overload is a status of its own',
    of: 'byte5ai/omadia#122',
    status: 529,
    reads: [JSON.stringify({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } })],
    is: { outcome: ['http_error', 'overloaded_error'], first: null },
  },
  {
    ...RESPONSES,
    name: 'the stream ends without a word of its end',
    of: 'theimaginaryfoundation/what-iff#132',
    reads: [sse({ type: 'response.created' }, { type: 'response.output_text.delta', delta: 'Hel' })],
    is: { outcome: ['truncated', 'no_terminal_marker'], first: 1, text: 'Hel' },
  },
  {
    ...RESPONSES,
    name: 'a gateway sends the text only when it is done, which is no stream',
    of: 'Sophomoresty/gemini-web2api#57',
    reads: [
      sse(
        { type: 'response.created' },
        { type: 'response.output_text.done', text: 'Hello' },
        {
          type: 'response.completed',
          response: { status: 'completed', usage: { input_tokens: 9, output_tokens: 0 } },
        },
      ),
    ],
    is: { outcome: ['invalid_response', 'no_content'], first: null, finish: 'completed', usage: [9, 0] },
  },
  {
    ...GEMINI,
    name: 'no blank follows the colon, and thoughts come first',
    of: 'googleapis/python-genai#2584',
    reads: [
      `data:${JSON.stringify({ candidates: [{ content: { parts: [{ text: 'Hm', thought: true }] } }] })}\n\n`,
      `data:${JSON.stringify({ candidates: [{ content: { parts: [{ text: 'Hello' }] }, finishReason: 'STOP' }] })}\n\n`,
    ],
    is: { outcome: 'ok', first: 1, text: 'Hello', finish: 'STOP' },
  },
  {
    ...GEMINI,
    name: 'a candidate holds nothing but that it called a tool nobody offered',
    of: 'agentjido/req_llm#944',
    reads: [sse({ candidates: [{ finishReason: 'UNEXPECTED_TOOL_CALL', index: 0 }] })],
    is: { outcome: ['stream_error', 'UNEXPECTED_TOOL_CALL'], first: null, finish: 'UNEXPECTED_TOOL_CALL' },
  },
  {
    ...GEMINI,
    name: 'a part holds a signature and no text',
    of: 'BerriAI/litellm#30224',
    reads: [
      sse({ candidates: [{ content: { role: 'model', parts: [{ text: '', thoughtSignature: 'abc' }] } }] }),
      sse({ candidates: [{ content: { parts: [{ text: 'Hello' }] }, finishReason: 'STOP' }] }),
    ],
    is: { outcome: 'ok', first: 2, text: 'Hello', finish: 'STOP' },
  },
  {
    ...OLLAMA,
    name: 'a call’s arguments are an object, and no text comes',
    of: 'code-yeongyu/oh-my-openagent#1120',
    reads: [
      lines({
        message: { tool_calls: [{ function: { name: 'read', arguments: { path: 'a' } } }] },
        done: false,
      }),
      lines({ message: { content: '' }, done: true }),
    ],
    is: { outcome: 'ok', first: 1 },
  },
  {
    ...OLLAMA,
    name: 'the runner fails between two tokens, and the status stays good',
    of: 'ollama/ollama#7668',
    reads: [
      lines({ message: { content: 'Hel' }, done: false }),
      lines({ error: 'an unknown error was encountered while running the model' }),
    ],
    is: { outcome: ['stream_error', 'error'], first: 1, text: 'Hel' },
  },
  {
    ...BEDROCK,
    name: 'a stream begins with a frame of the protocol’s own',
    of: 'anthropics/anthropic-sdk-go#303',
    reads: [frame('event', 'initial-response', {}), hello, ...converseEnd],
    is: { outcome: 'ok', first: 2, text: 'Hello', finish: 'end_turn', usage: [9, 2] },
  },
  {
    ...BEDROCK,
    name: 'a proxy that lost its upstream says so by an exception',
    of: 'floci-io/floci#3043',
    reads: [hello, frame('exception', 'modelStreamErrorException', { message: 'connection dropped' })],
    is: { outcome: ['stream_error', 'modelStreamErrorException'], first: 1, text: 'Hello' },
  },
];
