import type { Counts, Dialect, Json, Reply, StreamWriter } from './dialect.js';
import { collectText, decodeSegment, mapping, readCap, requireList, requireText } from './fields.js';
import { openAiLimitHeaders, refuseOpenAi } from './openai-errors.js';
import { BROKEN_SSE, sse } from './sse.js';

const PATH = /\/chat\/completions$/;
const AZURE_PATH = /\/openai\/deployments\/([^/]+)\/chat\/completions$/;

/** OpenAI chat completions, as Azure, vLLM and most gateways speak it too. Reasoning shows as `reasoning_content`. */
export const openAiChat: Dialect = {
  name: 'openai-chat',
  route(path) {
    const deployment = AZURE_PATH.exec(path)?.[1];
    return PATH.test(path)
      ? { model: deployment === undefined ? null : decodeSegment(deployment), stream: null }
      : null;
  },
  read(body, route) {
    return {
      model: route.model ?? requireText(body, 'model'),
      prompt: requireList(body, 'messages').map(collectText).join('\n'),
      cap: readCap(body, 'max_completion_tokens', 'max_tokens'),
      stream: body['stream'] === true,
      wantsUsage: mapping(body, 'stream_options')['include_usage'] === true,
    };
  },
  streamType: 'text/event-stream; charset=utf-8',
  stream: writeStream,
  whole(reply) {
    const thought = reply.reasoning === '' ? {} : { reasoning_content: reply.reasoning };
    const message = { role: 'assistant', content: reply.text, refusal: null, ...thought };
    return {
      ...identify(reply, 'chat.completion'),
      choices: [{ index: 0, message, logprobs: null, finish_reason: finishOf(reply) }],
      ...(reply.counts === null ? {} : { usage: reportUsage(reply.counts) }),
    };
  },
  refuse: refuseOpenAi,
  limitHeaders: openAiLimitHeaders,
};

function writeStream(reply: Reply): StreamWriter {
  const identity = identify(reply, 'chat.completion.chunk');
  const usage = reply.wantsUsage ? reply.counts : null;
  /** With `include_usage` every chunk has the field, null until the last. */
  const pending = reply.wantsUsage ? { usage: null } : {};
  const chunk = (delta: Json, finish: string | null = null): string =>
    sse({ ...identity, choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }], ...pending });
  return {
    open: () => chunk({ role: 'assistant', content: '', refusal: null }),
    content: (kind, text) => chunk(kind === 'text' ? { content: text } : { reasoning_content: text }),
    close: () =>
      chunk({}, finishOf(reply)) +
      (usage === null ? '' : sse({ ...identity, choices: [], usage: reportUsage(usage) })) +
      'data: [DONE]\n\n',
    error: (trouble) => sse(refuseOpenAi(trouble).body),
    malformed: () => BROKEN_SSE,
  };
}

function identify(reply: Reply, object: string): Json {
  return {
    id: `chatcmpl-${reply.id}`,
    object,
    created: reply.createdS,
    model: reply.model,
    service_tier: 'default',
    system_fingerprint: null,
  };
}

function finishOf(reply: Reply): string {
  return reply.cutOff ? 'length' : 'stop';
}

/** Chat's and the legacy completions' usage; reasoning is inside the completion. */
export function reportUsage(counts: Counts): Json {
  return {
    prompt_tokens: counts.input,
    completion_tokens: counts.output,
    total_tokens: counts.input + counts.output,
    prompt_tokens_details: { cached_tokens: counts.cachedInput, cache_write_tokens: counts.cacheWrite },
    completion_tokens_details: { reasoning_tokens: counts.reasoning },
  };
}
