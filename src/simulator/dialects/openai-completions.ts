import type { Dialect, Json, Reply } from './dialect.js';
import { collectText, mapping, readCap, requireText } from './fields.js';
import { BadRequest } from './dialect.js';
import { reportUsage } from './openai-chat.js';
import { openAiLimitHeaders, refuseOpenAi } from './openai-errors.js';
import { BROKEN_SSE, sse } from './sse.js';

const PATH = /(?<!\/chat)\/completions$/;
/** What the legacy API writes where no cap is given. */
const DEFAULT_CAP = 16;

/** OpenAI's legacy completions, which many self-hosted servers offer. Reasoning is counted but not shown. */
export const openAiCompletions: Dialect = {
  name: 'openai-completions',
  route: (path) => (PATH.test(path) ? { model: null, stream: null } : null),
  read(body) {
    const prompt = collectText(body['prompt']);
    if (prompt === '') throw new BadRequest("Missing required parameter: 'prompt'.");
    return {
      model: requireText(body, 'model'),
      prompt,
      cap: readCap(body, 'max_tokens') ?? DEFAULT_CAP,
      stream: body['stream'] === true,
      wantsUsage: mapping(body, 'stream_options')['include_usage'] === true,
    };
  },
  streamType: 'text/event-stream; charset=utf-8',
  stream(reply) {
    const usage = reply.wantsUsage ? reply.counts : null;
    return {
      open: () => '',
      content: (kind, text) => (kind === 'text' ? sse(choose(reply, text, null)) : ''),
      close: () =>
        sse(choose(reply, '', finishOf(reply))) +
        (usage === null ? '' : sse({ ...identify(reply), choices: [], usage: reportUsage(usage) })) +
        'data: [DONE]\n\n',
      error: (trouble) => sse(refuseOpenAi(trouble).body),
      malformed: () => BROKEN_SSE,
    };
  },
  whole: (reply) => ({
    ...choose(reply, reply.text, finishOf(reply)),
    ...(reply.counts === null ? {} : { usage: reportUsage(reply.counts) }),
  }),
  refuse: refuseOpenAi,
  limitHeaders: openAiLimitHeaders,
};

function choose(reply: Reply, text: string, finish: string | null): Json {
  return { ...identify(reply), choices: [{ text, index: 0, logprobs: null, finish_reason: finish }] };
}

function identify(reply: Reply): Json {
  return { id: `cmpl-${reply.id}`, object: 'text_completion', created: reply.createdS, model: reply.model };
}

function finishOf(reply: Reply): string {
  return reply.cutOff ? 'length' : 'stop';
}
