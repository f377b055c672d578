import type { Dialect, Json, Reply, StreamWriter, Timings } from './dialect.js';
import { collectText, mapping, readCap, requireList, requireText } from './fields.js';

const PATH = /\/api\/chat$/;
const NS_PER_MS = 1e6;

/** Ollama's own chat: one JSON object a line, durations in nanoseconds, streamed unless told otherwise. */
export const ollamaChat: Dialect = {
  name: 'ollama-chat',
  route: (path) => (PATH.test(path) ? { model: null, stream: null } : null),
  read(body) {
    const { num_predict: predict, ...options } = mapping(body, 'options');
    // A negative number means no cap.
    const capped = typeof predict === 'number' && predict < 0 ? options : { ...options, predict };
    return {
      model: requireText(body, 'model'),
      prompt: requireList(body, 'messages').map(collectText).join('\n'),
      cap: readCap(capped, 'predict'),
      stream: body['stream'] !== false,
      wantsUsage: true,
    };
  },
  streamType: 'application/x-ndjson',
  stream: writeStream,
  whole(reply, timings) {
    const thought = reply.reasoning === '' ? {} : { thinking: reply.reasoning };
    const message = { role: 'assistant', content: reply.text, ...thought };
    return { ...identify(reply), message, ...conclude(reply, timings) };
  },
  refuse: ({ message }) => ({ body: { error: message }, headers: {} }),
  limitHeaders: () => ({}),
};

function writeStream(reply: Reply): StreamWriter {
  const line = (data: Json): string => `${JSON.stringify(data)}\n`;
  return {
    open: () => '',
    content(kind, text) {
      const message = kind === 'text' ? { content: text } : { content: '', thinking: text };
      return line({ ...identify(reply), message: { role: 'assistant', ...message }, done: false });
    },
    close: (timings) =>
      line({ ...identify(reply), message: { role: 'assistant', content: '' }, ...conclude(reply, timings) }),
    error: ({ message }) => line({ error: message }),
    malformed: () => '{"model": \n',
  };
}

function identify(reply: Reply): Json {
  return { model: reply.model, created_at: new Date(reply.createdS * 1_000).toISOString() };
}

function conclude({ cutOff, counts }: Reply, { loadMs, promptMs, generationMs }: Timings): Json {
  return {
    done: true,
    done_reason: cutOff ? 'length' : 'stop',
    total_duration: toNanoseconds(loadMs + promptMs + generationMs),
    load_duration: toNanoseconds(loadMs),
    prompt_eval_duration: toNanoseconds(promptMs),
    eval_duration: toNanoseconds(generationMs),
    ...(counts === null ? {} : { prompt_eval_count: counts.input, eval_count: counts.output }),
  };
}

function toNanoseconds(ms: number): number {
  return Math.round(ms * NS_PER_MS);
}
