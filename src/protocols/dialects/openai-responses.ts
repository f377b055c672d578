import { createDecoder } from '../decode/decoder.js';
import type { Dialect } from '../decode/dialect.js';
import type { Draft } from '../decode/draft.js';
import { failureOf, refusalOf } from '../decode/failures.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import { isOpenAi, openAiHeaders, openAiPath, standardTier } from './openai.js';
import type { Call, CallMessage, CallResponseFormat, Protocol, Usage } from '../protocol.js';
import { endpointUrl } from './endpoint-url.js';
import { wireRequest } from './request.js';
import { answeredCall, NO_ARGUMENTS } from './tools.js';
import { sseFraming } from '../framing/sse.js';
import { completionBilling } from '../decode/billing.js';
import { credibleUsage } from '../decode/usage.js';

/** OpenAI Responses. */
export const openAiResponses: Protocol = {
  name: 'openai-responses',
  omits: ['topK', 'minP', 'frequencyPenalty', 'presencePenalty', 'seed', 'stop', 'answers'],
  encode: (call) =>
    wireRequest(call, {
      url: endpointUrl(call.endpoint, openAiPath(call.endpoint, '/responses')),
      headers: openAiHeaders(call),
      body: bodyOf(call),
    }),
  decoder: (options) => createDecoder(dialect, options),
  refusal: refusalOf,
};

function bodyOf(call: Call): JsonObject {
  const padding = isOpenAi(call.endpoint) ? { stream_options: { include_obfuscation: false } } : {};
  return {
    model: call.model,
    input: call.messages.flatMap((message) => itemsOf(message, call)),
    max_output_tokens: call.maxTokens,
    temperature: call.temperature,
    top_p: call.topP,
    reasoning: call.reasoningEffort === undefined ? undefined : { effort: call.reasoningEffort },
    tools: call.tools?.map(({ name, description, parameters, strict }) => ({
      type: 'function',
      name,
      description,
      parameters: parameters ?? NO_ARGUMENTS,
      strict: strict ?? false,
    })),
    tool_choice:
      typeof call.toolChoice === 'object'
        ? { type: 'function', name: call.toolChoice.name }
        : call.toolChoice,
    parallel_tool_calls: call.parallelToolCalls,
    text: call.responseFormat && { format: formatOf(call.responseFormat) },
    ...standardTier(call.endpoint),
    ...(call.stream ? { stream: true, ...padding } : {}),
  };
}

/** Calls of tools and their results are items of their own. */
function itemsOf(message: CallMessage, call: Call): JsonObject[] {
  const { role, content, toolCalls = [] } = message;
  if (role === 'tool')
    return [
      { type: 'function_call_output', call_id: answeredCall(message, call.messages).id, output: content },
    ];
  const calls = toolCalls.map(({ id, name, arguments: text }) => ({
    type: 'function_call',
    call_id: id,
    name,
    arguments: text,
  }));
  return [...(content === '' && calls.length > 0 ? [] : [{ role, content }]), ...calls];
}

function formatOf(format: CallResponseFormat): JsonObject {
  if (format.type !== 'json_schema') return { type: format.type };
  const { type, name, schema, strict } = format;
  return { type, name, schema, strict };
}

const dialect: Dialect = {
  framing: sseFraming,
  endsWithDone: false,
  knows: ({ type }) => textOf(type)?.startsWith('response.') === true,
  readEvent: (event, draft) => {
    const type = textOf(event['type']) ?? '';
    if (type.endsWith('.delta')) readDelta(type, event['delta'], draft);
    else if (type === 'response.output_item.added') draft.addHidden(objectOf(event['item'])?.['name']);
    else readState(objectOf(event['response']), draft);
  },
  readBody: (body, draft) => {
    for (const item of listOf(body['output'])) readItem(objectOf(item), draft);
    readState(body, draft);
    if (body['status'] === undefined && Array.isArray(body['output'])) draft.terminate();
  },
};

/** Every `…delta` with text is generated content: text, refusal, reasoning, a tool's arguments; audio is base64. */
function readDelta(type: string, delta: unknown, draft: Draft): void {
  if (type === 'response.output_text.delta') draft.addText(delta);
  else if (type.startsWith('response.reasoning_summary')) draft.summariseThought(delta);
  else if (type.startsWith('response.reasoning')) draft.addThought(delta);
  else if (type !== 'response.audio.delta') draft.addHidden(delta);
}

/** The response object that `response.created`, `.completed`, `.incomplete` and `.failed` carry, or that is the body. */
function readState(response: JsonObject | undefined, draft: Draft): void {
  if (response === undefined) return;
  draft.identify(response['id']);
  draft.nameModel(response['model']);
  draft.reportUsage(usageOf(objectOf(response['usage'])));
  const billing = completionBilling(response);
  const calls = hostedCalls(response);
  draft.noteBilling({
    ...billing,
    toolCalls: calls.length,
    unknown: [...(billing.unknown ?? []), ...calls.filter((type) => DEAR_CALLS.includes(type))],
  });
  const status = response['status'];
  if (status === 'completed') {
    draft.stop(status);
    draft.complete();
  } else if (status === 'incomplete') {
    const reason = textOf(objectOf(response['incomplete_details'])?.['reason']) ?? status;
    draft.stop(reason);
    draft.complete();
  } else if (status === 'failed' || status === 'cancelled') {
    draft.fail(failureOf(response, 'stream_error', `response_${status}`));
    draft.stop(status);
  }
}

function readItem(item: JsonObject | undefined, draft: Draft): void {
  if (item === undefined) return;
  for (const value of [...listOf(item['summary']), ...listOf(item['content'])]) {
    const part = objectOf(value);
    if (part?.['type'] === 'output_text') draft.addText(part['text']);
    else draft.addHidden(part?.['text'] ?? part?.['refusal']);
  }
  draft.addHidden(item['name']);
  draft.addHidden(item['arguments'] ?? item['input']);
}

/** Output items of hosted tools are a billed call each: `web_search_call`, `file_search_call`, … */
function hostedCalls(response: JsonObject): string[] {
  const items = listOf(response['output']).map((item) => textOf(objectOf(item)?.['type']) ?? '');
  return items.filter((type) => type.endsWith('_call') && !OWN_CALLS.includes(type));
}

/** Calls that may cost far more than a search: a picture by its tokens, a container by its memory. */
const DEAR_CALLS: readonly string[] = ['image_generation_call', 'code_interpreter_call'];

/** What the caller runs himself. */
const OWN_CALLS: readonly string[] = [
  'function_call',
  'custom_tool_call',
  'computer_call',
  'local_shell_call',
  'shell_call',
  'apply_patch_call',
];

function usageOf(raw: JsonObject | undefined): Usage | null | undefined {
  if (raw === undefined || (raw['input_tokens'] === undefined && raw['output_tokens'] === undefined))
    return undefined;
  const input = objectOf(raw['input_tokens_details']);
  const details = objectOf(raw['output_tokens_details']);
  return credibleUsage({
    input: raw['input_tokens'],
    output: raw['output_tokens'],
    total: raw['total_tokens'],
    cachedInput: input?.['cached_tokens'],
    cacheWrite: input?.['cache_write_tokens'],
    reasoning: details?.['reasoning_tokens'],
    audioInput: input?.['audio_tokens'],
    audioOutput: details?.['audio_tokens'],
  });
}
