import { choice, DONE, says, type Situation, sse } from './situation.js';

const half = { first: 1, text: 'Hel' } as const;
const none = { first: null } as const;

/** Errors within streams of completions, in the shapes of those who wrote them. */
export const FAULTS: readonly Situation[] = [
  {
    name: 'OpenRouter’s provider hangs up within a call, which top level and choice tell',
    of: 'damianvtran/local-operator#223',
    reads: [
      sse(choice({ tool_calls: [{ index: 0, function: { name: 'bash', arguments: '{"co' } }] })),
      sse({
        ...(choice({ content: '' }, 'error') as object),
        error: {
          code: 502,
          message: 'Provider disconnected',
          metadata: { error_type: 'provider_disconnected' },
        },
      }),
    ],
    is: { outcome: ['stream_error', 'http_502'], first: 1 },
  },
  {
    name: 'OpenRouter’s provider has no room, which a chunk without a choice tells',
    of: 'diegosouzapw/OmniRoute#8210',
    reads: [
      sse({ choices: [], error: { code: 502, message: 'Worker local total request limit reached (33/32)' } }),
    ],
    is: { ...none, outcome: ['stream_error', 'http_502'] },
  },
  {
    name: 'the choice that ends by an error says which',
    of: 'genkit-ai/genkit#6259',
    reads: [
      sse(says('Hel')),
      sse({
        choices: [
          {
            index: 0,
            delta: {},
            finish_reason: 'error',
            error: { message: 'upstream timed out', code: 504 },
          },
        ],
      }),
    ],
    is: { ...half, outcome: ['stream_error', 'http_504'], finish: 'error' },
  },
  {
    name: 'an engine’s queue is full, which is told within the stream and with a last word behind it',
    of: 'BerriAI/litellm#40578',
    reads: [sse({ error: { message: 'The queue is full.', type: 'rate_limit_error', code: 429 } }, DONE)],
    is: { ...none, outcome: ['rate_limited', 'rate_limit_error'] },
  },
  {
    name: 'TGI’s error has its status in a field of its own',
    of: 'huggingface/text-generation-inference#2668',
    reads: [sse({ error: { message: 'Input validation error: too many tokens', http_status_code: 422 } })],
    is: { ...none, outcome: ['stream_error', 'http_422'] },
  },
  {
    name: 'TGI’s error is a sentence, with its type beside it',
    of: 'huggingface/huggingface_hub#1651',
    reads: [sse(says('Hel')), sse({ error: 'Request failed: out of memory', error_type: 'generation' })],
    is: { ...half, outcome: ['stream_error', 'generation'] },
  },
  {
    name: 'Groq’s model calls what was not offered',
    of: 'langchain4j/langchain4j#2585',
    reads: [
      sse({
        error: {
          message: 'Failed to call a function.',
          type: 'invalid_request_error',
          code: 'tool_use_failed',
          failed_generation: 'no tool of that name',
          status_code: 400,
        },
      }),
    ],
    is: { ...none, outcome: ['stream_error', 'tool_use_failed'] },
  },
  {
    name: 'Envoy hands on an overload of another protocol, without a last word',
    of: 'envoyproxy/ai-gateway#2698',
    reads: [sse(says('Hel')), sse({ error: { type: 'overloaded_error', message: 'Overloaded' } })],
    is: { ...half, outcome: ['stream_error', 'overloaded_error'] },
  },
  {
    name: 'a gateway numbers its errors from one, and quotes the server behind it',
    of: 'mindverse/Second-Me#20',
    reads: [
      sse(
        {
          error: {
            code: 1,
            message: 'Request processing failed: Error code: 503 - Loading model',
            data: null,
          },
        },
        DONE,
      ),
    ],
    is: { ...none, outcome: ['stream_error', 'error'] },
  },
];
