import { type Situation, sse } from './situation.js';

const GEMINI = { protocol: 'gemini' } as const;
const part = (text: string, finishReason?: string): unknown => ({
  candidates: [{ content: { role: 'model', parts: [{ text }] }, ...(finishReason && { finishReason }) }],
});
const ended = { candidates: [{ finishReason: 'STOP', index: 0 }] };
const whole = { outcome: 'ok', first: 1, text: 'Hello', finish: 'STOP' } as const;
const busy = { error: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' } };

/** Situations of Gemini, and of gateways that speak its protocol. */
export const OF_GEMINI: readonly Situation[] = [
  {
    ...GEMINI,
    name: 'the end comes without content, and with the usage',
    of: 'agentjido/req_llm#638',
    reads: [
      sse(part('Hello')),
      sse({ ...ended, usageMetadata: { promptTokenCount: 9, candidatesTokenCount: 2, totalTokenCount: 11 } }),
    ],
    is: { ...whole, usage: [9, 2] },
  },
  {
    ...GEMINI,
    name: 'every event is called the last',
    of: 'songquanpeng/one-api#1477',
    reads: [sse(part('Hel', 'STOP')), sse(part('lo', 'STOP'))],
    is: whole,
  },
  {
    ...GEMINI,
    name: 'a gateway calls empty events the last before the text comes',
    of: 'Chevey339/kelivo#1003',
    reads: [
      sse({ candidates: [{ content: { parts: [] }, finishReason: 'STOP' }] }),
      sse({ candidates: [{ content: { parts: [] }, finishReason: 'STOP' }] }, part('Hel')),
      sse(part('lo'), { candidates: [{ content: { parts: [] }, finishReason: 'STOP' }] }),
    ],
    is: { ...whole, first: 2 },
  },
  {
    ...GEMINI,
    name: 'an overload is told behind an end that was called one',
    of: 'vercel/ai#5217',
    reads: [
      sse(part('Okay')),
      sse({
        ...(part('', 'STOP') as object),
        usageMetadata: { promptTokenCount: 2_301, candidatesTokenCount: 1, totalTokenCount: 2_302 },
      }),
      `${JSON.stringify(busy, null, 2)}\n`,
    ],
    is: {
      outcome: ['stream_error', 'UNAVAILABLE'],
      first: 1,
      text: 'Okay',
      finish: 'STOP',
      usage: [2_301, 1],
    },
  },
  {
    ...GEMINI,
    // “If empty, the model has not stopped generating tokens”, says Google’s documentation of the reason.
    name: 'another protocol’s last word stands in for the reason, which nobody gives',
    of: 'router-for-me/CLIProxyAPI#4167',
    reads: [sse(part('Hel')), sse('[DONE]')],
    is: { outcome: ['truncated', 'no_terminal_marker'], first: 1, text: 'Hel' },
  },
  {
    ...GEMINI,
    name: 'a gateway drops `alt=sse`, and the stream is a list',
    of: 'kgateway-dev/kgateway#10804',
    reads: [`[${JSON.stringify(part('Hel'))}\n`, `,\n${JSON.stringify(part('lo', 'STOP'))}\n]\n`],
    is: { outcome: ['invalid_response', 'not_a_stream'], first: null },
  },
];
