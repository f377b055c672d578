import type { Counts, Dialect, Json, Refused, Reply, StreamWriter, Trouble } from './dialect.js';
import { collectText, decodeSegment, mapping, readCap, requireList } from './fields.js';

const PATH = /\/models\/([^/:]+):(generateContent|streamGenerateContent)$/;

/** Gemini generateContent: model and streaming stand in the path, events end in CRLF, and no marker ends them. */
export const gemini: Dialect = {
  name: 'gemini',
  route(path) {
    const match = PATH.exec(path);
    return match === null
      ? null
      : { model: decodeSegment(match[1] ?? ''), stream: match[2] === 'streamGenerateContent' };
  },
  read(body, route) {
    const contents = requireList(body, 'contents');
    return {
      model: route.model ?? '',
      prompt: [body['systemInstruction'], ...contents].map(collectText).filter(Boolean).join('\n'),
      cap: readCap(mapping(body, 'generationConfig'), 'maxOutputTokens'),
      stream: route.stream === true,
      wantsUsage: true,
    };
  },
  streamType: 'text/event-stream',
  stream: writeStream,
  whole(reply) {
    const thought = reply.reasoning === '' ? [] : [{ text: reply.reasoning, thought: true }];
    return respond(reply, [...thought, { text: reply.text }], {
      finish: stopReason(reply),
      usage: reply.counts === null ? null : reportUsage(reply.counts),
    });
  },
  refuse,
  limitHeaders: () => ({}),
};

function writeStream(reply: Reply): StreamWriter {
  const event = (data: Json): string => `data: ${JSON.stringify(data)}\r\n\r\n`;
  const { counts } = reply;
  const soFar = counts === null ? null : { promptTokenCount: counts.input, totalTokenCount: counts.input };
  return {
    open: () => '',
    content: (kind, text) =>
      event(
        respond(reply, [kind === 'text' ? { text } : { text, thought: true }], {
          finish: null,
          usage: soFar,
        }),
      ),
    close: () =>
      event(
        respond(reply, [{ text: '' }], {
          finish: stopReason(reply),
          usage: counts === null ? null : reportUsage(counts),
        }),
      ),
    error: (trouble) => event(refuse(trouble).body),
    malformed: () => 'data: {"candidates": [\r\n\r\n',
  };
}

interface Ending {
  readonly finish: string | null;
  readonly usage: Json | null;
}

function respond(reply: Reply, parts: readonly Json[], { finish, usage }: Ending): Json {
  const candidate = { content: { parts, role: 'model' }, index: 0 };
  return {
    candidates: [finish === null ? candidate : { ...candidate, finishReason: finish }],
    ...(usage === null ? {} : { usageMetadata: usage }),
    modelVersion: reply.model,
    responseId: reply.id,
  };
}

function stopReason(reply: Reply): string {
  return reply.cutOff ? 'MAX_TOKENS' : 'STOP';
}

/** Thoughts are not among the candidates' tokens; what is zero is left out. */
function reportUsage(counts: Counts): Json {
  return {
    promptTokenCount: counts.input,
    candidatesTokenCount: counts.output - counts.reasoning,
    totalTokenCount: counts.input + counts.output,
    ...(counts.cachedInput > 0 ? { cachedContentTokenCount: counts.cachedInput } : {}),
    ...(counts.reasoning > 0 ? { thoughtsTokenCount: counts.reasoning } : {}),
  };
}

const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

function refuse(trouble: Trouble): Refused {
  const { status, message } = trouble;
  const details = status === 429 ? { details: explainQuota(trouble) } : {};
  return {
    body: { error: { code: status, message, status: STATUS_NAMES[status] ?? 'UNKNOWN', ...details } },
    headers: {},
  };
}

/** The time to wait stands in the body alone. */
function explainQuota({ permanent, retryAfterMs }: Trouble): Json[] {
  const period = permanent === true ? 'PerDay' : 'PerMinute';
  const violation = {
    quotaId: `GenerateRequests${period}PerProjectPerModel`,
    quotaMetric: 'generate_requests',
  };
  const quota = { '@type': 'type.googleapis.com/google.rpc.QuotaFailure', violations: [violation] };
  if (typeof retryAfterMs !== 'number') return [quota];
  const retryDelay = `${Math.ceil(retryAfterMs) / 1_000}s`;
  return [quota, { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay }];
}
