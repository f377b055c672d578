import type { Counts, Dialect, Json, Refused, Reply, StreamWriter, Trouble } from './dialect.js';
import { collectText, mapping, readCap, requireList, requireText } from './fields.js';
import { gemini } from './gemini.js';
import { BROKEN_SSE, sse } from './sse.js';

const PATH = /\/v1(alpha|beta)?\d*\/interactions$/;

/** Google's Interactions API: named events of steps, of which the last carries the interaction with its usage. */
export const geminiInteractions: Dialect = {
  name: 'gemini-interactions',
  route: (path) => (PATH.test(path) ? { model: null, stream: null } : null),
  read(body) {
    const steps = requireList(body, 'input');
    return {
      model: requireText(body, 'model'),
      prompt: [body['system_instruction'], ...steps].map(collectText).filter(Boolean).join('\n'),
      cap: readCap(mapping(body, 'generation_config'), 'max_output_tokens'),
      stream: body['stream'] === true,
      wantsUsage: true,
    };
  },
  streamType: 'text/event-stream',
  stream: writeStream,
  whole(reply) {
    const thought = { type: 'thought', summary: [{ type: 'text', text: reply.reasoning }] };
    const output = { type: 'model_output', content: [{ type: 'text', text: reply.text }] };
    return {
      ...describe(reply, statusOf(reply)),
      steps: reply.reasoning === '' ? [output] : [thought, output],
    };
  },
  refuse,
  limitHeaders: () => ({}),
};

function writeStream(reply: Reply): StreamWriter {
  const event = (type: string, rest: Json): string => sse({ event_type: type, ...rest }, type);
  let [index, kindNow] = [-1, ''];
  return {
    open: () =>
      event('interaction.created', {
        interaction: { id: reply.id, object: 'interaction', model: reply.model, status: 'in_progress' },
      }),
    content(kind, text) {
      const isNew = kind !== kindNow;
      const stop = isNew && index >= 0 ? event('step.stop', { index }) : '';
      if (isNew) [index, kindNow] = [index + 1, kind];
      const step = { type: kind === 'text' ? 'model_output' : 'thought' };
      const start = isNew ? event('step.start', { index, step }) : '';
      const delta =
        kind === 'text'
          ? { type: 'text', text }
          : { type: 'thought_summary', content: { type: 'text', text } };
      return stop + start + event('step.delta', { index, delta });
    },
    close: () =>
      (index >= 0 ? event('step.stop', { index }) : '') +
      event('interaction.completed', { interaction: describe(reply, statusOf(reply)) }),
    error: (trouble) => event('error', refuse(trouble).body),
    malformed: () => BROKEN_SSE,
  };
}

function statusOf({ cutOff }: Reply): string {
  return cutOff ? 'incomplete' : 'completed';
}

function describe({ id, model, counts }: Reply, status: string): Json {
  const usage = counts === null ? {} : { usage: reportUsage(counts) };
  return { id, object: 'interaction', model, status, ...usage };
}

/** Thoughts are not among the output's tokens. */
function reportUsage(counts: Counts): Json {
  return {
    total_input_tokens: counts.input,
    total_output_tokens: counts.output - counts.reasoning,
    total_thought_tokens: counts.reasoning,
    total_cached_tokens: counts.cachedInput,
    total_tokens: counts.input + counts.output,
  };
}

/** Errors are those of Google's other APIs. */
function refuse(trouble: Trouble): Refused {
  return gemini.refuse(trouble);
}
