import { type Situation, sse } from './situation.js';

const CLAUDE = { protocol: 'anthropic-messages' } as const;
const start = (usage?: unknown): unknown => ({
  type: 'message_start',
  message: { id: 'm', role: 'assistant', content: [], ...(usage === undefined ? {} : { usage }) },
});
const begun = start({ input_tokens: 9, output_tokens: 1 });
const delta = (text: string): unknown => ({
  type: 'content_block_delta',
  index: 0,
  delta: { type: 'text_delta', text },
});
const stop = (reason: string, usage?: unknown): unknown => ({
  type: 'message_delta',
  delta: { stop_reason: reason },
  ...(usage === undefined ? {} : { usage }),
});
const over = { type: 'message_stop' };
const claude = { outcome: 'ok', text: 'Hello', finish: 'end_turn' } as const;

/** Situations of Anthropic's messages, and of gateways that speak them. */
export const MESSAGES: readonly Situation[] = [
  {
    ...CLAUDE,
    name: 'an overload comes behind text, with blanks in its JSON',
    of: 'anthropics/anthropic-sdk-go#200',
    reads: [
      sse(begun, delta('Hel')),
      'event: error\ndata: {"type":"error","error":{"details":null,"type":"overloaded_error","message":"Overloaded"}        }\n\n',
    ],
    is: { outcome: ['stream_error', 'overloaded_error'], first: 1, text: 'Hel' },
  },
  {
    ...CLAUDE,
    name: 'a turn is paused, to be gone on with by the caller as after a call of a tool',
    of: 'tetsuo-ai/agenc-core#2111',
    reads: [sse(begun, delta('Hello')), sse(stop('pause_turn', { output_tokens: 2 }), over)],
    is: { ...claude, first: 1, finish: 'pause_turn', usage: [9, 2] },
  },
  {
    ...CLAUDE,
    name: 'the context is full within the answer',
    of: 'turnstonelabs/turnstone#1162',
    reads: [
      sse(begun, delta('Hello')),
      sse(stop('model_context_window_exceeded', { output_tokens: 2 }), over),
    ],
    is: { ...claude, first: 1, finish: 'model_context_window_exceeded', usage: [9, 2] },
  },
  {
    ...CLAUDE,
    name: 'a turn ends behind its thoughts',
    of: 'LiveBench/LiveBench#425',
    reads: [
      sse(begun, {
        type: 'content_block_start',
        index: 0,
        content_block: { type: 'thinking', thinking: '' },
      }),
      sse({ type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'Hm' } }),
      sse(stop('end_turn', { output_tokens: 2 }), over),
    ],
    is: { outcome: 'ok', first: 2, finish: 'end_turn', usage: [9, 2] },
  },
  {
    ...CLAUDE,
    name: 'the model refuses by silence, and bills it',
    of: 'laravel/ai#881',
    reads: [sse(begun), sse(stop('refusal', { output_tokens: 1 }), over)],
    is: { outcome: 'ok', first: null, finish: 'refusal', usage: [9, 1] },
  },
  {
    ...CLAUDE,
    name: 'a relay counts nothing but at the end',
    of: 'api7/aisix#712',
    reads: [
      sse(start(), delta('Hello')),
      sse(stop('end_turn', { input_tokens: 9, cache_read_input_tokens: 0, output_tokens: 2 }), over),
    ],
    is: { ...claude, first: 1, usage: [9, 2] },
  },
  {
    ...CLAUDE,
    name: 'a compatible server counts nothing at the end',
    of: 'earendil-works/pi#6567',
    reads: [sse(start({ input_tokens: 10, output_tokens: 0 }), delta('Hello')), sse(stop('end_turn'), over)],
    is: { ...claude, first: 1 },
  },
  {
    ...CLAUDE,
    name: 'the end repeats the input and tells what was thought',
    of: 'apache/apisix#13662',
    reads: [
      sse(start({ input_tokens: 57, output_tokens: 1 }), delta('Hello')),
      sse(
        stop('end_turn', {
          input_tokens: 57,
          cache_creation_input_tokens: 0,
          cache_read_input_tokens: 0,
          output_tokens: 328,
          output_tokens_details: { thinking_tokens: 155 },
        }),
        over,
      ),
    ],
    is: { ...claude, first: 1, usage: [57, 328] },
  },
  {
    ...CLAUDE,
    name: 'a byte order mark stands before a stream whose events have no names',
    of: 'vm0-ai/vm0#24687',
    reads: [
      Uint8Array.of(0xef, 0xbb),
      Buffer.concat([Uint8Array.of(0xbf), Buffer.from(sse(begun, delta('Hello')))]),
      sse(stop('end_turn', { output_tokens: 2 }), over),
    ],
    is: { ...claude, first: 2, usage: [9, 2] },
  },
];
