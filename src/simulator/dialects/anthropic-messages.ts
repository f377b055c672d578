import type { Counts, Dialect, Json, LimitState, Refused, Reply, StreamWriter, Trouble } from './dialect.js';
import { BadRequest } from './dialect.js';
import { collectText, readCap, requireList, requireText } from './fields.js';
import { retryAfterSeconds } from './openai-errors.js';
import { sse } from './sse.js';

const PATH = /\/messages$/;
/** From this version on a request may not name sampling parameters. */
const WITHOUT_SAMPLING = '2026-10-21';

/** Anthropic Messages: blocks with an index, usage at the start and, cumulative, at the end. */
export const anthropicMessages: Dialect = {
  name: 'anthropic-messages',
  route: (path) => (PATH.test(path) ? { model: null, stream: null } : null),
  read(body, _route, headers) {
    const version = headers['anthropic-version'];
    if (typeof version !== 'string') throw new BadRequest('anthropic-version: header is required');
    const sampling = ['temperature', 'top_p', 'top_k'].find((key) => body[key] !== undefined);
    if (sampling !== undefined && version >= WITHOUT_SAMPLING) {
      throw new BadRequest(`${sampling}: Extra inputs are not permitted`);
    }
    const cap = readCap(body, 'max_tokens');
    if (cap === null) throw new BadRequest('max_tokens: Field required');
    const messages = requireList(body, 'messages');
    return {
      model: requireText(body, 'model'),
      prompt: [body['system'], ...messages].map(collectText).filter(Boolean).join('\n'),
      cap,
      stream: body['stream'] === true,
      wantsUsage: true,
    };
  },
  streamType: 'text/event-stream; charset=utf-8',
  stream: writeStream,
  whole(reply) {
    const thought =
      reply.reasoning === '' ? [] : [{ type: 'thinking', thinking: reply.reasoning, signature: 'c2ln' }];
    return {
      ...identify(reply),
      content: [...thought, { type: 'text', text: reply.text }],
      stop_reason: stopReason(reply),
      ...(reply.counts === null ? {} : { usage: reportUsage(reply.counts, reply.counts.output) }),
    };
  },
  refuse,
  limitHeaders,
};

function writeStream(reply: Reply): StreamWriter {
  const event = (type: string, fields: Json = {}): string => sse({ type, ...fields }, type);
  let index = -1;
  let current: 'reasoning' | 'text' | null = null;
  const delta = (fields: Json): string => event('content_block_delta', { index, delta: fields });
  const closeBlock = (): string => {
    const signature = current === 'reasoning' ? delta({ type: 'signature_delta', signature: 'c2ln' }) : '';
    return current === null ? '' : signature + event('content_block_stop', { index });
  };
  const openBlock = (kind: 'reasoning' | 'text'): string => {
    if (kind === current) return '';
    const before = closeBlock();
    index += 1;
    current = kind;
    const block =
      kind === 'text' ? { type: 'text', text: '' } : { type: 'thinking', thinking: '', signature: '' };
    return before + event('content_block_start', { index, content_block: block });
  };
  const { counts } = reply;
  // The start's output count is a placeholder: nothing has been generated yet.
  const startUsage = counts === null ? {} : { usage: reportUsage(counts, 1) };
  return {
    open: () =>
      event('message_start', {
        message: { ...identify(reply), content: [], stop_reason: null, ...startUsage },
      }) + event('ping'),
    content: (kind, text) =>
      openBlock(kind) +
      delta(kind === 'text' ? { type: 'text_delta', text } : { type: 'thinking_delta', thinking: text }),
    close: () =>
      closeBlock() +
      event('message_delta', {
        delta: { stop_reason: stopReason(reply), stop_sequence: null },
        ...(counts === null ? {} : { usage: reportUsage(counts, counts.output) }),
      }) +
      event('message_stop'),
    error: (trouble) => sse(refuse(trouble).body, 'error'),
    malformed: () => 'event: content_block_delta\ndata: {"type":"content_block_delta", \n\n',
  };
}

function identify(reply: Reply): Json {
  return {
    id: `msg_${reply.id}`,
    type: 'message',
    role: 'assistant',
    model: reply.model,
    stop_sequence: null,
  };
}

function stopReason(reply: Reply): string {
  return reply.cutOff ? 'max_tokens' : 'end_turn';
}

/** `input_tokens` is what neither came from the cache nor went into it. */
function reportUsage(counts: Counts, output: number): Json {
  return {
    input_tokens: counts.input - counts.cachedInput - counts.cacheWrite,
    cache_creation_input_tokens: counts.cacheWrite,
    cache_read_input_tokens: counts.cachedInput,
    output_tokens: output,
    output_tokens_details: { thinking_tokens: Math.min(counts.reasoning, output) },
  };
}

const ERROR_TYPES: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  503: 'overloaded_error',
  529: 'overloaded_error',
};

function refuse({ status, message, permanent, retryAfterMs }: Trouble): Refused {
  const fallback = status < 500 ? 'invalid_request_error' : 'api_error';
  const type = permanent === true ? 'billing_error' : (ERROR_TYPES[status] ?? fallback);
  return {
    body: { type: 'error', error: { type, message }, request_id: 'req_simulated' },
    headers: typeof retryAfterMs === 'number' ? { 'retry-after': retryAfterSeconds(retryAfterMs) } : {},
  };
}

/** `anthropic-ratelimit-*`; resets are RFC 3339 instants. */
function limitHeaders(limits: LimitState): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const kind of ['requests', 'tokens'] as const) {
    const allowance = limits[kind];
    if (allowance === null) continue;
    headers[`anthropic-ratelimit-${kind}-limit`] = String(allowance.limit);
    headers[`anthropic-ratelimit-${kind}-remaining`] = String(Math.floor(allowance.remaining));
    headers[`anthropic-ratelimit-${kind}-reset`] = new Date(
      Date.now() + Math.ceil(allowance.resetMs),
    ).toISOString();
  }
  return headers;
}
