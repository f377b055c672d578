import { createDecoder } from '../decode/decoder.js';
import type { Dialect } from '../decode/dialect.js';
import type { Draft } from '../decode/draft.js';
import { failureOf, refusalOf } from '../decode/failures.js';
import { credibleUsage, sumOfCounts } from '../decode/usage.js';
import { sseFraming } from '../framing/sse.js';
import { type JsonObject, listOf, objectOf, textOf, writeJson } from '../json.js';
import type { Call, CallMessage, CallResponseFormat, Protocol, Usage } from '../protocol.js';
import { requireModel } from './model.js';
import { systemText, wireRequest } from './request.js';
import { answeredCall, argumentsOf } from './tools.js';

/** Google's Interactions API, which it recommends beside generateContent since 2026. Nothing is stored. */
export const geminiInteractions: Protocol = {
  name: 'gemini-interactions',
  omits: ['topK', 'minP', 'frequencyPenalty', 'presencePenalty', 'answers', 'parallelToolCalls'],
  encode: (call) =>
    wireRequest(call, {
      url: urlOf(call.endpoint),
      headers: {
        accept: call.stream ? 'text/event-stream' : 'application/json',
        'x-goog-api-key': textOf(call.apiKey),
      },
      body: bodyOf(call),
    }),
  decoder: (options) => createDecoder(dialect, options),
  refusal: refusalOf,
};

function urlOf(endpoint: URL): URL {
  const url = new URL(endpoint);
  const given = url.pathname.replace(/\/+$/, '');
  if (/^$|\/v1(alpha|beta)?\d*$/.test(given))
    url.pathname = `${given === '' ? '/v1beta' : given}/interactions`;
  return url;
}

function bodyOf(call: Call): JsonObject {
  return {
    model: requireModel(call),
    system_instruction: systemText(call),
    input: call.messages.filter(({ role }) => role !== 'system').flatMap((message) => stepsOf(message, call)),
    generation_config: {
      max_output_tokens: call.maxTokens,
      temperature: call.temperature,
      top_p: call.topP,
      seed: call.seed,
      stop_sequences: call.stop,
      thinking_level: call.reasoningEffort,
      tool_choice: choiceOf(call),
    },
    response_format: call.responseFormat && formatOf(call.responseFormat),
    tools: call.tools?.map(({ name, description, parameters }) => ({
      type: 'function',
      name,
      description,
      parameters,
    })),
    stream: call.stream,
    store: false,
  };
}

/** A message as steps: what is said, and each call of a tool and its result by itself. */
function stepsOf(message: CallMessage, call: Call): JsonObject[] {
  const { role, content, toolCalls = [] } = message;
  if (role === 'tool') {
    const { id, name } = answeredCall(message, call.messages);
    return [{ type: 'function_result', call_id: id, name, result: content }];
  }
  const calls = toolCalls.map((one) => ({
    type: 'function_call',
    id: one.id,
    name: one.name,
    arguments: argumentsOf(one),
  }));
  if (content === '' && calls.length > 0) return calls;
  const type = role === 'assistant' ? 'model_output' : 'user_input';
  return [{ type, content: [{ type: 'text', text: content }] }, ...calls];
}

function choiceOf({ toolChoice }: Call): unknown {
  if (toolChoice === undefined) return undefined;
  if (typeof toolChoice === 'object') return { allowed_tools: { mode: 'any', tools: [toolChoice.name] } };
  return toolChoice === 'required' ? 'any' : toolChoice;
}

function formatOf(format: CallResponseFormat): JsonObject {
  if (format.type === 'text') return { type: 'text', mime_type: 'text/plain' };
  const schema = format.type === 'json_schema' ? { schema: format.schema } : {};
  return { type: 'text', mime_type: 'application/json', ...schema };
}

const dialect: Dialect = {
  framing: sseFraming,
  endsWithDone: false,
  knows: ({ event_type: type }) => /^(interaction|step)\./.test(textOf(type) ?? ''),
  readEvent: (event, draft) => {
    const type = event['event_type'];
    if (type === 'step.start') readStep(objectOf(event['step']), draft);
    else if (type === 'step.delta') readDelta(objectOf(event['delta']), draft);
    else if (type === 'error') draft.fail(failureOf(objectOf(event['error']) ?? event, 'stream_error'));
    else readState(objectOf(event['interaction']), draft);
    draft.reportUsage(usageOf(objectOf(objectOf(event['metadata'])?.['total_usage'])));
  },
  readBody: (body, draft) => {
    for (const step of listOf(body['steps'])) readStep(objectOf(step), draft);
    readState(body, draft);
  },
};

/** In a stream a step opens with what is known of it: the name of a tool, seldom more. */
function readStep(step: JsonObject | undefined, draft: Draft): void {
  const type = step?.['type'];
  if (type === 'function_call') {
    draft.addHidden(step?.['name']);
    const given = objectOf(step?.['arguments']);
    if (given !== undefined && Object.keys(given).length > 0) draft.addHidden(writeJson(given));
  } else if (type === 'model_output')
    for (const part of listOf(step?.['content'])) draft.addText(objectOf(part)?.['text']);
  else if (type === 'thought')
    for (const part of listOf(step?.['summary'])) draft.summariseThought(objectOf(part)?.['text']);
}

function readDelta(delta: JsonObject | undefined, draft: Draft): void {
  const type = delta?.['type'];
  if (type === 'text') draft.addText(delta?.['text']);
  else if (type === 'arguments_delta') draft.addHidden(delta?.['arguments']);
  else if (type === 'thought_summary') draft.summariseThought(objectOf(delta?.['content'])?.['text']);
}

/** Statuses of an interaction that has come to its end, and what they are in the common list of reasons. */
const ENDS: Readonly<Record<string, string>> = {
  completed: 'completed',
  requires_action: 'tool_calls',
  incomplete: 'max_output_tokens',
};
const UNDERWAY: readonly unknown[] = ['in_progress', 'queued', 'requires_continuation'];
const FAILURES: readonly unknown[] = ['failed', 'cancelled', 'budget_exceeded'];

/** The interaction that `interaction.created` and `interaction.completed` carry, or that is the body. */
function readState(interaction: JsonObject | undefined, draft: Draft): void {
  if (interaction === undefined) return;
  draft.nameModel(interaction['model']);
  draft.reportUsage(usageOf(objectOf(interaction['usage'])));
  const status = textOf(interaction['status']) ?? '';
  if (FAILURES.includes(status)) {
    draft.fail(failureOf(interaction, 'stream_error', `interaction_${status}`));
    draft.stop(status);
    return;
  }
  if (status === '' || UNDERWAY.includes(status)) return;
  draft.stop(Object.hasOwn(ENDS, status) ? ENDS[status] : status);
  draft.complete();
}

/** Thoughts are counted beside the output, results of tools beside the input. */
function usageOf(raw: JsonObject | undefined): Usage | null | undefined {
  if (raw?.['total_input_tokens'] === undefined) return undefined;
  return credibleUsage({
    input: sumOfCounts(raw['total_input_tokens'], raw['total_tool_use_tokens']),
    output: sumOfCounts(raw['total_output_tokens'], raw['total_thought_tokens']),
    total: raw['total_tokens'],
    cachedInput: raw['total_cached_tokens'],
    reasoning: raw['total_thought_tokens'],
  });
}
