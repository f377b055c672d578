import type { Counts, Dialect, Json, Refused, Reply, StreamWriter, Timings, Trouble } from './dialect.js';
import { encodeEvent } from './event-stream.js';
import { collectText, decodeSegment, mapping, readCap, requireList } from './fields.js';

const PATH = /\/model\/([^/]+)\/(converse|converse-stream)$/;

/** Amazon Bedrock Converse: binary event-stream frames, usage in a last `metadata` event. */
export const bedrockConverse: Dialect = {
  name: 'bedrock-converse',
  route(path) {
    const match = PATH.exec(path);
    return match === null
      ? null
      : { model: decodeSegment(match[1] ?? ''), stream: match[2] === 'converse-stream' };
  },
  read(body, route) {
    const messages = requireList(body, 'messages');
    return {
      model: route.model ?? '',
      prompt: [body['system'], ...messages].map(collectText).filter(Boolean).join('\n'),
      cap: readCap(mapping(body, 'inferenceConfig'), 'maxTokens'),
      stream: route.stream === true,
      wantsUsage: true,
    };
  },
  streamType: 'application/vnd.amazon.eventstream',
  stream: writeStream,
  whole(reply, timings) {
    const thought = { reasoningContent: { reasoningText: { text: reply.reasoning, signature: 'c2ln' } } };
    const content = [...(reply.reasoning === '' ? [] : [thought]), { text: reply.text }];
    return {
      output: { message: { role: 'assistant', content } },
      stopReason: stopReason(reply),
      ...summarize(reply, timings),
    };
  },
  refuse,
  limitHeaders: () => ({}),
};

function writeStream(reply: Reply): StreamWriter {
  let index = -1;
  let current: 'reasoning' | 'text' | null = null;
  const turnTo = (kind: 'reasoning' | 'text' | null): Uint8Array[] => {
    if (kind === current) return [];
    const stop = current === null ? [] : [event('contentBlockStop', { contentBlockIndex: index })];
    current = kind;
    index += 1;
    return stop;
  };
  return {
    open: () => event('messageStart', { role: 'assistant' }),
    content(kind, text) {
      const before = turnTo(kind);
      const delta = kind === 'text' ? { text } : { reasoningContent: { text } };
      return Buffer.concat([...before, event('contentBlockDelta', { contentBlockIndex: index, delta })]);
    },
    close: (timings) =>
      Buffer.concat([
        ...turnTo(null),
        event('messageStop', { stopReason: stopReason(reply) }),
        event('metadata', summarize(reply, timings)),
      ]),
    error: (trouble) =>
      encodeEvent(
        {
          ':message-type': 'exception',
          ':exception-type': exceptionOf(trouble),
          ':content-type': 'application/json',
        },
        JSON.stringify({ message: trouble.message }),
      ),
    malformed: () => encodeEvent(eventHeaders('contentBlockDelta'), '{"delta": '),
  };
}

function event(type: string, payload: Json): Uint8Array {
  return encodeEvent(eventHeaders(type), JSON.stringify(payload));
}

function eventHeaders(type: string): Record<string, string> {
  return { ':message-type': 'event', ':event-type': type, ':content-type': 'application/json' };
}

function stopReason(reply: Reply): string {
  return reply.cutOff ? 'max_tokens' : 'end_turn';
}

function summarize({ counts }: Reply, { loadMs, promptMs, generationMs }: Timings): Json {
  return {
    ...(counts === null ? {} : { usage: reportUsage(counts) }),
    metrics: { latencyMs: Math.round(loadMs + promptMs + generationMs) },
  };
}

/** `inputTokens` is what neither came from the cache nor went into it. */
function reportUsage(counts: Counts): Json {
  return {
    inputTokens: counts.input - counts.cachedInput - counts.cacheWrite,
    outputTokens: counts.output,
    totalTokens: counts.input + counts.output,
    cacheReadInputTokens: counts.cachedInput,
    cacheWriteInputTokens: counts.cacheWrite,
  };
}

const EXCEPTIONS: Readonly<Record<number, string>> = {
  401: 'AccessDeniedException',
  403: 'AccessDeniedException',
  404: 'ResourceNotFoundException',
  429: 'ThrottlingException',
  503: 'ServiceUnavailableException',
};

function refuse({ status, message, permanent }: Trouble): Refused {
  const fallback = status < 500 ? 'ValidationException' : 'InternalServerException';
  const type = permanent === true ? 'ServiceQuotaExceededException' : (EXCEPTIONS[status] ?? fallback);
  return { body: { message }, headers: { 'x-amzn-errortype': type } };
}

/** Inside a stream the exception's name starts with a small letter. */
function exceptionOf(trouble: Trouble): string {
  const name = refuse(trouble).headers['x-amzn-errortype'] ?? 'InternalServerException';
  return name.charAt(0).toLowerCase() + name.slice(1);
}
