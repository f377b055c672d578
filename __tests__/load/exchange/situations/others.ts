import { EventStreamCodec } from '@smithy/eventstream-codec';
import { type Situation, sse } from './situation.js';

const RESPONSES = { protocol: 'openai-responses' } as const;
const OLLAMA = { protocol: 'ollama-chat' } as const;
const BEDROCK = { protocol: 'bedrock-converse' } as const;
const created = { type: 'response.created', response: { id: 'r', status: 'in_progress' } };
const says = (delta: string): unknown => ({ type: 'response.output_text.delta', delta });
const failed = (error: unknown): unknown => ({
  type: 'response.failed',
  response: { id: 'r', status: 'failed', error },
});
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
const stopped = (stopReason: string): readonly Uint8Array[] => [
  frame('event', 'messageStop', { stopReason }),
  frame('event', 'metadata', { usage: { inputTokens: 9, outputTokens: 2, totalTokens: 11 } }),
];

/** Situations of Responses, Ollama's chat and Bedrock's Converse. */
export const OTHERS: readonly Situation[] = [
  {
    ...RESPONSES,
    name: 'the cap ends the answer, and its bill comes with that',
    of: 'envoyproxy/ai-gateway#2184',
    reads: [
      sse(created, says('Hello')),
      sse({
        type: 'response.incomplete',
        response: {
          status: 'incomplete',
          incomplete_details: { reason: 'max_output_tokens' },
          usage: { input_tokens: 9, output_tokens: 2, total_tokens: 11 },
        },
      }),
    ],
    is: { outcome: 'ok', first: 1, text: 'Hello', finish: 'max_output_tokens', usage: [9, 2] },
  },
  {
    ...RESPONSES,
    name: 'the server fails behind the first words',
    of: 'langchain-ai/langchain#39041',
    reads: [sse(created, says('Hel')), sse(failed({ code: 'server_error', message: 'Oh.' }))],
    is: { outcome: ['stream_error', 'server_error'], first: 1, text: 'Hel', finish: 'failed' },
  },
  {
    ...RESPONSES,
    name: 'the servers are overloaded, which an event says before the failure',
    of: 'openai/codex#43337',
    reads: [
      sse(created, { type: 'response.in_progress' }),
      `event: error\n${sse({
        type: 'error',
        error: {
          type: 'service_unavailable_error',
          code: 'server_is_overloaded',
          message: 'Oh.',
          param: null,
        },
        sequence_number: 2,
      })}`,
      sse(failed(null)),
    ],
    is: { outcome: ['stream_error', 'server_is_overloaded'], first: null },
  },
  {
    ...RESPONSES,
    name: 'generation fails behind a summary of the thoughts, and nobody has a word for it',
    of: 'tetsuo-ai/agenc-core#2479',
    reads: [
      sse(created, { type: 'response.reasoning_summary_text.delta', delta: 'Hm' }),
      sse(failed({ code: null, message: 'Internal error during token generation' })),
    ],
    is: { outcome: ['stream_error', 'response_failed'], first: 1, finish: 'failed' },
  },
  {
    ...RESPONSES,
    name: 'a gateway’s error has the shape of another protocol, and a status as text',
    of: 'BerriAI/litellm#40243',
    reads: [
      sse(created, says('Hel')),
      sse({ error: { message: 'litellm.InternalServerError: Oh.', type: null, param: null, code: '500' } }),
    ],
    is: { outcome: ['stream_error', 'http_500'], first: 1, text: 'Hel' },
  },
  {
    ...RESPONSES,
    name: 'all of the cap went into thoughts that nobody shows, and the answer is called complete',
    of: 'jundot/omlx#2817',
    reads: [
      sse(created),
      sse({
        type: 'response.completed',
        response: {
          status: 'completed',
          output: [{ type: 'message', content: [] }],
          usage: { input_tokens: 9, output_tokens: 32_768, total_tokens: 32_777 },
        },
      }),
    ],
    is: { outcome: 'ok', first: null, finish: 'completed', usage: [9, 32_768] },
  },
  {
    ...RESPONSES,
    name: 'a byte order mark comes in pieces',
    of: 'elizaOS/eliza#19260',
    reads: [
      Uint8Array.of(0xef),
      Uint8Array.of(0xbb, 0xbf),
      sse(says('Hello'), { type: 'response.completed', response: { status: 'completed' } }),
    ],
    is: { outcome: 'ok', first: 3, text: 'Hello', finish: 'completed' },
  },
  {
    ...OLLAMA,
    name: 'a request without a user’s turn only loads the model',
    of: 'can1357/oh-my-pi#7465',
    reads: [lines({ message: { role: 'assistant', content: '' }, done_reason: 'load', done: true })],
    is: { outcome: ['invalid_response', 'no_content'], first: null, finish: 'load' },
  },
  {
    ...OLLAMA,
    name: 'one token was the end of it, and no reason is given',
    of: 'themaximalist/llm.js#4',
    reads: [lines({ message: { content: '' }, done: true, prompt_eval_count: 6, eval_count: 1 })],
    is: { outcome: ['invalid_response', 'no_content'], first: null, usage: [6, 1] },
  },
  {
    ...OLLAMA,
    name: 'a call that could not be parsed leaves nothing of forty tokens',
    of: 'openclaw/openclaw#43671',
    reads: [
      lines({ message: { content: '' }, done: false }),
      lines({
        message: { content: '' },
        done: true,
        done_reason: 'stop',
        prompt_eval_count: 9,
        eval_count: 40,
      }),
    ],
    is: { outcome: 'ok', first: null, finish: 'stop', usage: [9, 40] },
  },
  {
    ...OLLAMA,
    name: 'the stream holds nothing at all',
    of: 'strands-agents/harness-sdk#2823',
    reads: [],
    is: { outcome: ['invalid_response', 'empty_body'], first: null },
  },
  {
    ...BEDROCK,
    name: 'what the model wrote is no call of a tool',
    of: 'anomalyco/opencode#46193',
    reads: [hello, ...stopped('malformed_tool_use')],
    is: {
      outcome: ['stream_error', 'malformed_tool_use'],
      first: 1,
      text: 'Hello',
      finish: 'malformed_tool_use',
      usage: [9, 2],
    },
  },
  {
    ...BEDROCK,
    name: 'the context is full within the answer, by Anthropic’s word',
    of: 'UKGovernmentBEIS/inspect_ai#2941',
    reads: [hello, ...stopped('model_context_window_exceeded')],
    is: {
      outcome: 'ok',
      first: 1,
      text: 'Hello',
      finish: 'model_context_window_exceeded',
      usage: [9, 2],
    },
  },
  {
    ...BEDROCK,
    name: 'a limit is met within the stream',
    of: 'aaif-goose/goose#9579',
    reads: [hello, frame('exception', 'throttlingException', { message: 'Too many tokens, please wait.' })],
    is: { outcome: ['rate_limited', 'throttlingException'], first: 1, text: 'Hello' },
  },
];
