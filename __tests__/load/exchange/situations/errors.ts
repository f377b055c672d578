import { choice, DONE, says, type Situation, sse } from './situation.js';

const half = { first: 1, text: 'Hel' } as const;
const GEMINI = { protocol: 'gemini', reads: [] } as const;
const part = sse({ candidates: [{ content: { parts: [{ text: 'Hel' }] } }] });
const pretty = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
const busy = { error: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' } };
const spent = { error: { code: 429, message: 'Resource has been exhausted.', status: 'RESOURCE_EXHAUSTED' } };

/** Errors that came with a good status, or in a place where nobody looks for them. */
export const ERRORS: readonly Situation[] = [
  {
    name: 'llama.cpp writes its errors as a field of that name',
    of: 'ggml-org/llama.cpp#14566',
    reads: [
      'error: {"code":400,"message":"the request exceeds the available context size","type":"exceed_context_size_error"}\n\n',
    ],
    is: { outcome: ['stream_error', 'exceed_context_size_error'], first: null },
  },
  {
    name: 'llama.cpp runs out of cache between two tokens',
    of: 'unslothai/unsloth#9390',
    reads: [
      sse(says('Hel')),
      'error: {"code":500,"message":"Context size has been exceeded.","type":"server_error"}\n\n',
    ],
    is: { ...half, outcome: ['stream_error', 'server_error'] },
  },
  {
    ...GEMINI,
    name: 'Gemini sheds a stream with plain JSON behind its events',
    of: 'theopenco/llmgateway#3616',
    reads: [part, pretty(busy)],
    is: { ...half, outcome: ['stream_error', 'UNAVAILABLE'] },
  },
  {
    ...GEMINI,
    name: 'Gemini’s plain JSON comes in pieces, and is a limit',
    of: 'googleapis/python-genai#1162',
    reads: [part, ...pretty(spent).split(/(?<=,)/)],
    is: { ...half, outcome: ['rate_limited', 'RESOURCE_EXHAUSTED'] },
  },
  {
    ...GEMINI,
    name: 'plain JSON that is no error leaves the stream unfinished',
    of: 'theopenco/llmgateway#3616',
    reads: [part, pretty({ note: 'bye' })],
    is: { ...half, outcome: ['truncated', 'no_terminal_marker'] },
  },
  {
    name: 'Google’s endpoint in OpenAI’s format has its errors in a list',
    of: 'Gitlawb/openclaude#749',
    reads: [sse(says('Hel')), sse([busy])],
    is: { ...half, outcome: ['stream_error', 'UNAVAILABLE'] },
  },
  {
    name: 'the same as the body of a refusal',
    of: 'n4ze3m/page-assist#406',
    status: 429,
    reads: [pretty([spent])],
    is: { outcome: ['rate_limited', 'RESOURCE_EXHAUSTED'], first: null },
  },
  {
    name: 'a timeout of the gateway is told within the stream, with a last word behind it',
    of: 'vllm-project/guidellm#743',
    reads: [sse({ error: { message: 'TimeoutError', type: 'GatewayTimeout', code: 504 } }, DONE)],
    is: { outcome: ['stream_error', 'GatewayTimeout'], first: null },
  },
  {
    name: 'a prompt that is too long has its 400 within the stream',
    of: 'sgl-project/sglang#12081',
    reads: [
      sse({
        error: { object: 'error', message: 'too long', type: 'BadRequestError', param: null, code: 400 },
      }),
    ],
    is: { outcome: ['stream_error', 'BadRequestError'], first: null },
  },
  {
    name: 'a hard error comes as a document with a good status',
    of: 'CommandCodeAI/command-code#785',
    reads: [
      JSON.stringify({
        success: false,
        error: { code: 'INTERNAL_SERVER_ERROR', status: 500, message: 'Oh.' },
      }),
    ],
    is: { outcome: ['http_error', 'INTERNAL_SERVER_ERROR'], first: null },
  },
  {
    name: 'an error’s text is an event that is no JSON',
    of: 'code-yeongyu/oh-my-openagent#1196',
    reads: [sse(says('Hel')), sse({ error: 'Stream error: error decoding response body' })],
    is: { ...half, outcome: ['stream_error', 'error'] },
  },
  {
    name: 'DashScope names its error’s event and puts the status into a comment',
    of: 'alibaba/spring-ai-alibaba#2691',
    reads: [
      'id:1\nevent:error\n:HTTP_STATUS/429\ndata:{"code":"Throttling.RateQuota","message":"Slow down."}\n\n',
    ],
    is: { outcome: ['rate_limited', 'Throttling.RateQuota'], first: null },
  },
  {
    name: 'Wenxin’s error has fields of its own, and nothing follows it',
    of: 'langgenius/dify#884',
    reads: [sse({ error_code: 336_100, error_msg: 'please try again' })],
    is: { outcome: ['stream_error', 'error'], first: null },
  },
  {
    name: 'a proxy’s words come in the place of the stream',
    of: 'istio/istio#47052',
    reads: [
      'upstream connect error or disconnect/reset before headers. reset reason: connection termination',
    ],
    is: { outcome: ['invalid_response', 'not_a_stream'], first: null },
  },
  {
    name: 'a proxy’s page ends a stream that had begun',
    of: 'earendil-works/pi#8460',
    reads: [sse(says('Hel')), '<html><body><h1>502 Bad Gateway</h1></body></html>\n'],
    is: { ...half, outcome: ['truncated', 'no_terminal_marker'] },
  },
  {
    name: 'a blank body has a good status',
    of: 'coder/aibridge#56',
    reads: ['\n'],
    is: { outcome: ['invalid_response', 'empty_body'], first: null },
  },
  {
    name: 'a choice ends by an error, and the stream as if all were well',
    of: 'Portkey-AI/gateway#741',
    reads: [sse(says('Hel'), choice({}, 'error'), DONE)],
    is: { ...half, outcome: ['stream_error', 'error'], finish: 'error' },
  },
];
