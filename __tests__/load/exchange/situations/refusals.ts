import type { Outcome } from '../../../../src/samples/sample.js';
import type { Situation } from './situation.js';

const refused = (outcome: Outcome, kind: string): Situation['is'] => ({
  outcome: [outcome, kind],
  first: null,
});
const body = (document: unknown): readonly string[] => [JSON.stringify(document)];

/** Answers with an error's status. */
export const REFUSALS: readonly Situation[] = [
  {
    name: 'llama.cpp still loads its model',
    of: 'mostlygeek/llama-swap#146',
    status: 503,
    reads: body({ error: { code: 503, message: 'Loading model', type: 'unavailable_error' } }),
    is: refused('http_error', 'unavailable_error'),
  },
  {
    name: 'a model is loaded for whoever asks first, and nobody says of what kind that is',
    of: 'huggingface/transformers#23793',
    status: 503,
    reads: body({ error: 'Model some/model is currently loading', estimated_time: 20 }),
    is: refused('http_error', 'http_503'),
  },
  {
    name: 'Azure’s limit is a number written as text',
    of: 'icereed/paperless-gpt#814',
    status: 429,
    reads: body({
      error: {
        code: '429',
        message: 'Your requests have exceeded the token rate limit. Please retry after 45 seconds.',
      },
    }),
    is: refused('rate_limited', 'http_429'),
  },
  {
    name: 'LiteLLM wraps the limit of the provider behind it',
    of: 'jasonacox/TinyLLM#17',
    status: 429,
    reads: body({
      error: {
        message: 'litellm.RateLimitError: AzureException RateLimitError. Please retry after 86400 seconds.',
        type: 'throttling_error',
        param: null,
        code: '429',
      },
    }),
    is: refused('rate_limited', 'throttling_error'),
  },
  {
    name: 'Workers AI has no room, by a list of errors with numbers of its own',
    of: 'cloudflare/ai#593',
    status: 429,
    reads: body({ success: false, errors: [{ code: 3_040, message: 'Capacity temporarily exceeded' }] }),
    is: refused('rate_limited', 'http_429'),
  },
  {
    name: 'a gateway tells a limit of its own words, and its status twice',
    of: 'pollinations/pollinations#6260',
    status: 429,
    reads: body({ success: false, error: { message: 'High demand.', code: 'RATE_LIMITED' }, status: 429 }),
    is: refused('rate_limited', 'RATE_LIMITED'),
  },
  {
    name: 'Google has no room for the model',
    of: 'liuw1535/antigravity2api-nodejs#140',
    protocol: 'gemini',
    status: 503,
    reads: body({
      error: {
        code: 503,
        message: 'No capacity available',
        status: 'UNAVAILABLE',
        details: [
          { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'MODEL_CAPACITY_EXHAUSTED' },
        ],
      },
    }),
    is: refused('http_error', 'UNAVAILABLE'),
  },
  {
    name: 'Envoy waited for a connection that had gone stale',
    of: 'wso2/api-platform#3429',
    status: 504,
    reads: ['upstream request timeout'],
    is: refused('http_error', 'http_504'),
  },
  {
    name: 'Cloudflare waited for the first byte in vain, and answers with a page',
    of: 'misospace/pr-reviewer-action#23',
    status: 524,
    reads: ['<!DOCTYPE html>\n<html><head><title>524: A timeout occurred</title></head></html>\n'],
    is: refused('http_error', 'http_524'),
  },
];
