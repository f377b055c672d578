import { describe, expect, it } from '@jest/globals';
import { type FinishKind, isFinish, kindOfFinish } from '../../../src/protocols/decode/finish.js';
import { PROTOCOL_NAMES, type ProtocolName } from '../../../src/protocols/protocol.js';
import { encodeEvent } from '../../../src/simulator/dialects/event-stream.js';
import { type Decoded, decode, decodeText } from '../support/decode.js';

/** The enumerations of the providers' documentation and of the servers' sources. */
const DOCUMENTED: readonly (readonly [
  provider: string,
  kinds: Readonly<Partial<Record<FinishKind, string>>>,
])[] = [
  ['OpenAI', { stop: 'stop', cap: 'length', tool: 'tool_calls function_call', filter: 'content_filter' }],
  [
    'Anthropic',
    {
      stop: 'end_turn stop_sequence',
      cap: 'max_tokens',
      context: 'model_context_window_exceeded',
      tool: 'tool_use pause_turn',
      refusal: 'refusal',
    },
  ],
  [
    'Gemini',
    {
      stop: 'STOP',
      cap: 'MAX_TOKENS',
      filter:
        'SAFETY RECITATION LANGUAGE BLOCKLIST PROHIBITED_CONTENT SPII IMAGE_SAFETY IMAGE_PROHIBITED_CONTENT IMAGE_RECITATION MODEL_ARMOR JAILBREAK',
      failure:
        'MALFORMED_FUNCTION_CALL UNEXPECTED_TOOL_CALL TOO_MANY_TOOL_CALLS MISSING_THOUGHT_SIGNATURE MALFORMED_RESPONSE',
      unknown: 'OTHER FINISH_REASON_UNSPECIFIED',
    },
  ],
  [
    'Bedrock',
    {
      stop: 'end_turn stop_sequence',
      cap: 'max_tokens',
      context: 'model_context_window_exceeded',
      tool: 'tool_use',
      filter: 'guardrail_intervened content_filtered',
      failure: 'malformed_model_output malformed_tool_use',
    },
  ],
  ['Ollama', { stop: 'stop', cap: 'length', unknown: 'load unload' }],
  [
    'Responses',
    { stop: 'completed', cap: 'max_output_tokens', filter: 'content_filter', failure: 'failed cancelled' },
  ],
  ['Mistral', { stop: 'stop', context: 'model_length', failure: 'error', tool: 'tool_calls' }],
  [
    'Cohere',
    {
      stop: 'COMPLETE STOP_SEQUENCE',
      cap: 'MAX_TOKENS',
      context: 'ERROR_LIMIT',
      tool: 'TOOL_CALL',
      filter: 'ERROR_TOXIC',
      failure: 'ERROR TIMEOUT USER_CANCEL',
    },
  ],
  ['Zhipu', { filter: 'sensitive', failure: 'network_error', context: 'model_context_window_exceeded' }],
  ['DeepSeek', { failure: 'insufficient_system_resource' }],
  ['vLLM and SGLang', { failure: 'abort error' }],
  ['TGI', { cap: 'length', stop: 'eos_token stop_sequence' }],
  [
    'watsonx',
    { stop: 'eos_token', cap: 'max_tokens', context: 'token_limit', failure: 'cancelled time_limit error' },
  ],
];

describe('a stop reason', () => {
  it.each(
    DOCUMENTED.flatMap(([provider, kinds]) =>
      Object.entries(kinds).map((row) => [provider, ...row] as const),
    ),
  )('of %s that means %s is read so: %s', (_, kind, words) => {
    for (const word of words.split(' ')) {
      expect([word, kindOfFinish(word)]).toEqual([word, kind]);
      expect(kindOfFinish(word.toLowerCase().replaceAll('_', '-'))).toBe(kind);
    }
  });

  it('that names a fault in words nobody has met is a failure all the same', () => {
    for (const word of [
      'server_error',
      'InternalError',
      'engine-overloaded',
      'request_cancelled',
      'TIMED_OUT',
      'load_shed',
      'LOAD_SHEDDING',
      'throttled',
      'rate-limited',
      'kv_cache_evicted',
      'out_of_memory',
      'deadline_exceeded',
      'server_busy',
      'no_capacity',
    ])
      expect([word, kindOfFinish(word)]).toEqual([word, 'failure']);
    for (const word of ['terrible', 'unfailing', 'stopped_by_user_rule', 'shedule', 'business', 'x'])
      expect(kindOfFinish(word)).toBe('unknown');
  });

  it('that says there is none yet is none', () => {
    expect(['null', 'not_finished', 'NOT_FINISHED', 'none', 'in_progress'].map(isFinish)).not.toContain(true);
    expect(['stop', 'nullified', 'OTHER'].map(isFinish)).not.toContain(false);
  });
});

const frame = (name: string, payload: unknown): Uint8Array =>
  encodeEvent(
    { ':message-type': 'event', ':event-type': name, ':content-type': 'application/json' },
    JSON.stringify(payload),
  );

const sse = (...events: readonly unknown[]): string =>
  events.map((event) => `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`).join('');

/** An answer of two words that ends for the reason given, as each protocol writes it. */
const ANSWERS: Readonly<Record<ProtocolName, (reason: string) => Decoded>> = {
  'openai-chat': (reason) =>
    decodeText(
      'openai-chat',
      sse(
        { choices: [{ index: 0, delta: { content: 'a b' } }] },
        { choices: [{ index: 0, delta: {}, finish_reason: reason }] },
        '[DONE]',
      ),
    ),
  'openai-completions': (reason) =>
    decodeText(
      'openai-completions',
      sse(
        { choices: [{ index: 0, text: 'a b' }] },
        { choices: [{ index: 0, text: '', finish_reason: reason }] },
        '[DONE]',
      ),
    ),
  'openai-responses': (reason) =>
    decodeText(
      'openai-responses',
      sse(
        { type: 'response.output_text.delta', delta: 'a b' },
        { type: 'response.incomplete', response: { status: 'incomplete', incomplete_details: { reason } } },
      ),
    ),
  'anthropic-messages': (reason) =>
    decodeText(
      'anthropic-messages',
      sse(
        { type: 'content_block_delta', delta: { type: 'text_delta', text: 'a b' } },
        { type: 'message_delta', delta: { stop_reason: reason } },
        { type: 'message_stop' },
      ),
    ),
  'gemini-interactions': (reason) =>
    decodeText(
      'gemini-interactions',
      sse(
        { event_type: 'step.delta', delta: { type: 'text', text: 'a b' } },
        { event_type: 'interaction.completed', interaction: { status: reason } },
      ),
    ),
  gemini: (reason) =>
    decodeText(
      'gemini',
      sse({ candidates: [{ content: { parts: [{ text: 'a b' }] }, finishReason: reason }] }),
    ),
  'ollama-chat': (reason) =>
    decodeText(
      'ollama-chat',
      [{ message: { content: 'a b' } }, { message: { content: '' }, done: true, done_reason: reason }]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
    ),
  'bedrock-converse': (reason) =>
    decode('bedrock-converse', [
      frame('contentBlockDelta', { delta: { text: 'a b' } }),
      frame('messageStop', { stopReason: reason }),
      frame('metadata', { usage: { inputTokens: 1, outputTokens: 2 } }),
    ]),
};

describe.each(PROTOCOL_NAMES)('an answer in %s', (protocol) => {
  it.each(['network_error', 'ERROR', 'MALFORMED_FUNCTION_CALL', 'abort'])(
    'that ends by %s failed',
    (reason) => {
      const { failure, finish } = ANSWERS[protocol](reason);
      expect(failure).toMatchObject({ outcome: 'stream_error', kind: reason });
      expect(finish).toBe(reason);
    },
  );

  it('that was cut off by its cap or its context is no failure, and says so', () => {
    for (const reason of ['length', 'MAX_TOKENS', 'model_context_window_exceeded'])
      expect(ANSWERS[protocol](reason)).toMatchObject({ failure: null, cutOff: true, finish: reason });
  });

  it('that ends by an unknown word is an answer with that word', () => {
    expect(ANSWERS[protocol]('because')).toMatchObject({ failure: null, cutOff: false, finish: 'because' });
  });
});

describe('a stream of completions', () => {
  const content = { choices: [{ index: 0, delta: { content: 'a b' } }] };
  const ODD: readonly unknown[] = [
    { detail: 'Internal Server Error' },
    { detail: [{ loc: ['body', 'x'], msg: 'Field required', type: 'missing' }] },
    { message: 'upstream connect error', code: 503 },
    { code: 50_000, msg: 'inference failed' },
    { status: 'error', reason: 'x' },
    { errors: [{ message: 'worker died' }] },
    { error_code: 336_100, error_msg: 'Internal error' },
    { success: false },
    { fault: { faultstring: 'Quota exceeded' } },
    { choices: [], message: 'boom' },
    { object: 'error', message: 'boom' },
    { choices: [], base_resp: { status_code: 1_004, status_msg: 'not authorized' } },
  ];

  it.each(ODD.map((event) => [JSON.stringify(event), event] as const))(
    'that ends with [DONE] behind %s is no answer',
    (_, event) => {
      for (const before of [[], [content]]) {
        const { failure } = decodeText('openai-chat', sse(...before, event, '[DONE]'));
        expect(failure).toMatchObject({ outcome: 'stream_error' });
        expect(failure?.message).toMatch(/\w/);
      }
    },
  );

  it('that goes on behind a message of nobody’s protocol is one', () => {
    const end = { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] };
    expect(
      decodeText('openai-chat', sse({ message: 'searching' }, content, end, '[DONE]')).failure,
    ).toBeNull();
    expect(
      decodeText('openai-chat', sse(content, { message: 'searching' }, content, '[DONE]')).failure,
    ).toBeNull();
  });

  it('whose chunks say `null` in words is not over by them', () => {
    const chunk = { choices: [{ index: 0, delta: { content: 'a' }, finish_reason: 'null' }] };
    expect(decodeText('openai-chat', sse(chunk)).failure).toMatchObject({ outcome: 'truncated' });
  });

  it('that breaks off behind an odd error tells the error', () => {
    expect(decodeText('anthropic-messages', sse({ detail: 'boom' })).failure).toMatchObject({
      message: 'boom',
    });
  });
});
