import { BadRequest, type Dialect, type Json, type Reply, type StreamWriter } from './dialect.js';
import { collectText, readCap, requireText } from './fields.js';
import { describeOpenAi, openAiLimitHeaders, refuseOpenAi } from './openai-errors.js';
import { composeResponse, messageItem, reasoningItem } from './openai-response-object.js';
import { BROKEN_SSE, sse } from './sse.js';

const PATH = /\/responses$/;

/** OpenAI Responses: named, numbered events around a response object. Reasoning shows as its summary. */
export const openAiResponses: Dialect = {
  name: 'openai-responses',
  route: (path) => (PATH.test(path) ? { model: null, stream: null } : null),
  read(body) {
    const input = collectText(body['input']);
    if (input === '') throw new BadRequest("Missing required parameter: 'input'.");
    return {
      model: requireText(body, 'model'),
      prompt: [collectText(body['instructions']), input].filter(Boolean).join('\n'),
      cap: readCap(body, 'max_output_tokens'),
      stream: body['stream'] === true,
      wantsUsage: true,
    };
  },
  streamType: 'text/event-stream; charset=utf-8',
  stream: writeStream,
  whole: (reply) => composeResponse(reply, 'finished'),
  refuse: refuseOpenAi,
  limitHeaders: openAiLimitHeaders,
};

function writeStream(reply: Reply): StreamWriter {
  let sequence = 0;
  const event = (type: string, fields: Json): string =>
    sse({ type, sequence_number: sequence++, ...fields }, type);
  const items = writeItems(reply, event);
  return {
    open: () =>
      event('response.created', { response: composeResponse(reply, 'running') }) +
      event('response.in_progress', { response: composeResponse(reply, 'running') }),
    content: (kind, text) => items.content(kind, text),
    close: () =>
      items.close() +
      event(reply.cutOff ? 'response.incomplete' : 'response.completed', {
        response: composeResponse(reply, 'finished'),
      }),
    error: (trouble) => event('error', describeOpenAi(trouble)),
    malformed: () => BROKEN_SSE,
  };
}

type Kind = 'reasoning' | 'text';
type WriteEvent = (type: string, fields: Json) => string;

/** Opens and closes the output items around their deltas: the reasoning, where there is any, then the message. */
function writeItems(
  reply: Reply,
  event: WriteEvent,
): { content(kind: Kind, text: string): string; close(): string } {
  let current: Kind | null = null;
  const place = (kind: Kind): Json => ({
    item_id: idOf(itemOf(kind, 'completed')),
    output_index: kind === 'text' && reply.reasoning !== '' ? 1 : 0,
    [kind === 'text' ? 'content_index' : 'summary_index']: 0,
  });
  const itemOf = (kind: Kind, status: 'in_progress' | 'completed'): Json =>
    kind === 'text' ? messageItem(reply, status) : reasoningItem(reply, status);
  const begin = (kind: Kind): string => {
    const { output_index } = place(kind);
    return (
      event('response.output_item.added', { output_index, item: itemOf(kind, 'in_progress') }) +
      event(NAMES[kind].partAdded, { ...place(kind), part: partOf(kind, '') })
    );
  };
  const finish = (kind: Kind): string => {
    const text = kind === 'text' ? reply.text : reply.reasoning;
    const { output_index } = place(kind);
    return (
      event(NAMES[kind].textDone, { ...place(kind), text, ...EXTRAS[kind] }) +
      event(NAMES[kind].partDone, { ...place(kind), part: partOf(kind, text) }) +
      event('response.output_item.done', { output_index, item: itemOf(kind, 'completed') })
    );
  };
  const turnTo = (kind: Kind | null): string => {
    if (kind === current) return '';
    const frames = (current === null ? '' : finish(current)) + (kind === null ? '' : begin(kind));
    current = kind;
    return frames;
  };
  return {
    content: (kind, delta) =>
      turnTo(kind) + event(NAMES[kind].delta, { ...place(kind), delta, ...EXTRAS[kind] }),
    close: () => turnTo(null),
  };
}

const NAMES = {
  text: {
    partAdded: 'response.content_part.added',
    delta: 'response.output_text.delta',
    textDone: 'response.output_text.done',
    partDone: 'response.content_part.done',
  },
  reasoning: {
    partAdded: 'response.reasoning_summary_part.added',
    delta: 'response.reasoning_summary_text.delta',
    textDone: 'response.reasoning_summary_text.done',
    partDone: 'response.reasoning_summary_part.done',
  },
} as const;

const EXTRAS: Readonly<Record<Kind, Json>> = { text: { logprobs: [] }, reasoning: {} };

function partOf(kind: Kind, text: string): Json {
  return kind === 'text'
    ? { type: 'output_text', text, annotations: [], logprobs: [] }
    : { type: 'summary_text', text };
}

function idOf(item: Json): unknown {
  return item['id'];
}
