import { choice, DONE, says, type Situation, sse, STOP } from './situation.js';

const whole = { outcome: 'ok', text: 'Hello', finish: 'stop' } as const;
const emoji = Buffer.from(sse(says('你好🌍')));

/** How the events of a stream of completions were cut, wrapped and kept alive. */
export const FRAMING: readonly Situation[] = [
  {
    name: 'a gateway sends `null` between reasoning and answer',
    of: 'Kilo-Org/kilocode#3083',
    reads: [sse(says('Hel'), 'null', says('lo'), STOP, DONE)],
    is: { ...whole, first: 1 },
  },
  {
    name: 'a proxy writes its keep-alive comments as data',
    of: 'anomalyco/opencode#50871',
    reads: [sse(': keepalive'), sse(': keepalive'), sse(says('Hello'), STOP, DONE)],
    is: { ...whole, first: 3 },
  },
  {
    name: 'a gateway wraps the comments of the provider behind it',
    of: 'mnfst/llm-gateway#2053',
    reads: [sse(': OPENROUTER PROCESSING'), sse(says('Hello')), sse(STOP, DONE)],
    is: { ...whole, first: 2 },
  },
  {
    name: 'pings hold an empty JSON text',
    of: 'caozhiyuan/copilot-api#88',
    reads: ['event: ping\ndata: ""\n\n', sse(says('Hello'), STOP, DONE)],
    is: { ...whole, first: 2 },
  },
  {
    name: 'pings hold a word that is no JSON',
    of: 'QuantumNous/new-api#1276',
    reads: ['event: keep-alive\ndata: PING\n\n', sse(says('Hello'), STOP, DONE)],
    is: { ...whole, first: 2 },
  },
  {
    name: 'events hold nothing but retry and id',
    of: 'openai/openai-python#3833',
    reads: ['retry: 1000\n\n', `id: 7\n\n${sse(says('Hello'), STOP, DONE)}`],
    is: { ...whole, first: 2 },
  },
  {
    name: 'a comment with its blank line comes behind an id',
    of: 'theopenco/llmgateway#2334',
    reads: [`id: 1\n${sse(says('Hel'))}: ping\n\n`, `id: 2\n${sse(says('lo'), STOP, DONE)}`],
    is: { ...whole, first: 1 },
  },
  {
    name: 'comments with a bill stand before the last word',
    of: 'diegosouzapw/OmniRoute#7031',
    reads: [sse(says('Hello'), STOP), ': x-cost=0.0001\n: x-tokens-out=37\ndata: [DONE]\n\n'],
    is: { ...whole, first: 1 },
  },
  {
    name: 'nothing but events without data comes',
    of: 'NousResearch/hermes-agent#111887',
    reads: ['data:\n\n', 'data:\n\n', 'event: ping\n\n'],
    is: { outcome: ['truncated', 'no_terminal_marker'], first: null },
  },
  {
    name: 'the last word has blanks around it',
    of: 'davidmigloz/langchain_dart#791',
    reads: ['data:   ' + JSON.stringify(says('Hello')) + '\n\n', 'data:  [DONE] \n\n'],
    is: { outcome: 'ok', first: 1, text: 'Hello' },
  },
  {
    name: 'the last word is a JSON text, and no blank follows a colon',
    of: 'openai/openai-python#498',
    reads: [`data:${JSON.stringify(says('Hello'))}\n\ndata:"[DONE]"\n\n`],
    is: { outcome: 'ok', first: 1, text: 'Hello' },
  },
  {
    name: 'a read ends within a character',
    of: 'danielmiessler/Fabric#2203',
    reads: [...[...emoji].map((byte) => Uint8Array.of(byte)), sse(STOP, DONE)],
    is: { outcome: 'ok', first: emoji.length, text: '你好🌍', finish: 'stop' },
  },
  {
    name: 'two events hold the halves of a surrogate pair',
    of: 'ggml-org/llama.cpp#28926',
    reads: [
      'data: {"choices":[{"delta":{"content":"\\ud83c"}}]}\n\n',
      'data: {"choices":[{"delta":{"content":"\\udf0d"}}]}\n\n' + sse(STOP, DONE),
    ],
    is: { outcome: 'ok', first: 1, text: '🌍', finish: 'stop' },
  },
  {
    name: 'a read ends between carriage return and line feed',
    of: 'praxis-proxy/praxis#739',
    reads: [sse(says('Hello'), STOP).replaceAll('\n', '\r\n').slice(0, -1), '\ndata: [DONE]\r\n\r\n'],
    is: { ...whole, first: 1 },
  },
  {
    name: 'an event comes in three reads',
    of: 'graniet/llm#90',
    reads: ['data: {"choices":[{"del', 'ta":{"content":"Hello"}}]}', `\n\n${sse(STOP, DONE)}`],
    is: { ...whole, first: 3 },
  },
  {
    name: 'a proxy ends an event within its JSON',
    of: 'BerriAI/litellm#30224',
    reads: [`${sse(says('Hel'))}data: {"choices":[{"delta":{"cont\n\n`, 'ent":"lo"}}]}\n\n'],
    is: { outcome: ['invalid_response', 'malformed_json'], first: 1, text: 'Hel' },
  },
  {
    name: 'raw line separators stand within the JSON',
    of: 'BerriAI/litellm#30602',
    reads: [sse(says('a\u2028b\u2029c\u0085d'), STOP, DONE)],
    is: { outcome: 'ok', first: 1, text: 'a\u2028b\u2029c\u0085d', finish: 'stop' },
  },
  {
    name: 'a gateway writes the field’s name twice',
    of: 'openclaw/openclaw#97474',
    reads: [`data: data: ${JSON.stringify(says('Hello'))}\n\n`],
    is: { outcome: ['invalid_response', 'malformed_json'], first: null },
  },
  {
    name: 'a chunk holds two documents, the second its repetition',
    of: 'googleapis/python-genai#1162',
    reads: [`data: ${JSON.stringify(says('Hello')).repeat(2)}\n\n`],
    is: { outcome: ['invalid_response', 'malformed_json'], first: null },
  },
  {
    name: 'an answer that is told whole has the content type of a stream',
    of: 'openclaw/openclaw#96497',
    headers: { 'content-type': 'text/event-stream' },
    reads: [JSON.stringify({ choices: [{ message: { content: 'Hello' }, finish_reason: 'stop' }] })],
    is: { outcome: ['invalid_response', 'not_a_stream'], first: null, text: 'Hello', finish: 'stop' },
  },
  {
    name: 'a stream has the content type of a document',
    of: 'openclaw/openclaw#96497',
    headers: { 'content-type': 'application/json' },
    reads: [sse(says('Hello'), choice({}, 'stop'), DONE)],
    is: { ...whole, first: 1 },
  },
];
