import { createDecoder } from '../decode/decoder.js';
import { gatewayCost } from '../decode/billing.js';
import type { Dialect } from '../decode/dialect.js';
import type { Draft } from '../decode/draft.js';
import { carriesError, failureOf, refusalOf } from '../decode/failures.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import {
  outputCap,
  completionUsage,
  endWithUsage,
  hasBadStatus,
  isCompletion,
  noteBilling,
  openAiHeaders,
  openAiPath,
  standardTier,
  stopWith,
  streamOptions,
} from './openai.js';
import type { Call, CallMessage, CallResponseFormat, Protocol } from '../protocol.js';
import { endpointUrl } from './endpoint-url.js';
import { wireRequest } from './request.js';
import { answeredCall, functionCalls, functionChoice, functionTools } from './tools.js';
import { sseFraming } from '../framing/sse.js';

/**
 * OpenAI chat completions, and everyone who speaks it: Azure, vLLM, TGI, Groq, DeepSeek, OpenRouter, Together,
 * Mistral, xAI, Bedrock's and Gemini's compatible roots.
 */
export const openAiChat: Protocol = {
  name: 'openai-chat',
  omits: ['topK', 'minP'],
  encode: (call) =>
    wireRequest(call, {
      url: endpointUrl(call.endpoint, openAiPath(call.endpoint, '/chat/completions')),
      headers: openAiHeaders(call),
      body: bodyOf(call),
    }),
  decoder: (options) => createDecoder(dialect, options),
  refusal: refusalOf,
};

function bodyOf(call: Call): JsonObject {
  return {
    model: call.model,
    messages: call.messages.map((message) => turnOf(message, call)),
    ...outputCap(call),
    temperature: call.temperature,
    top_p: call.topP,
    frequency_penalty: call.frequencyPenalty,
    presence_penalty: call.presencePenalty,
    seed: call.seed,
    stop: call.stop,
    n: call.answers,
    reasoning_effort: call.reasoningEffort,
    tools: functionTools(call.tools),
    tool_choice: functionChoice(call.toolChoice),
    parallel_tool_calls: call.parallelToolCalls,
    response_format: call.responseFormat && formatOf(call.responseFormat),
    ...standardTier(call.endpoint),
    ...(call.stream ? streamOptions(call.endpoint) : {}),
  };
}

/** A turn that only calls tools says nothing. */
function turnOf(message: CallMessage, call: Call): JsonObject {
  const { role, content, toolCalls } = message;
  if (role === 'tool') return { role, tool_call_id: answeredCall(message, call.messages).id, content };
  if (toolCalls === undefined) return { role, content };
  return { role, content: content === '' ? null : content, tool_calls: functionCalls(toolCalls) };
}

function formatOf(format: CallResponseFormat): JsonObject {
  if (format.type !== 'json_schema') return { type: format.type };
  const { name, schema, strict } = format;
  return { type: 'json_schema', json_schema: { name, schema, strict } };
}

const dialect: Dialect = {
  framing: sseFraming,
  endsWithDone: true,
  knows: isCompletion,
  readEvent: (event, draft) => {
    read(event, draft, 'delta');
    endWithUsage(event, draft);
  },
  readBody: (body, draft) => {
    read(body, draft, 'message');
    if (listOf(body['choices']).length > 0) draft.terminate();
  },
};

function read(event: JsonObject, draft: Draft, part: 'delta' | 'message'): void {
  draft.identify(event['id']);
  draft.nameModel(event['model']);
  draft.nameProvider(event['provider']);
  const groq = objectOf(event['x_groq']);
  draft.reportUsage(completionUsage(event['usage'] ?? groq?.['usage']));
  noteBilling(event, draft);
  // Groq's way to say why a stream stopped early.
  if (groq !== undefined && carriesError(groq)) draft.fail(failureOf(groq, 'stream_error'));
  if (hasBadStatus(event)) draft.fail(failureOf(event['base_resp'], 'stream_error'));
  for (const item of listOf(event['choices'])) {
    const choice = objectOf(item);
    if (choice !== undefined) readChoice(choice, draft, part);
  }
}

function readChoice(choice: JsonObject, draft: Draft, part: 'delta' | 'message'): void {
  const delta = objectOf(choice[part]);
  const isFirst = (choice['index'] ?? 0) === 0;
  if (delta !== undefined) readDelta(delta, draft, isFirst);
  if (delta?.['provider_metadata'] !== undefined)
    draft.noteBilling({ statedUsd: gatewayCost(delta['provider_metadata']) });
  if (carriesError(choice)) draft.fail(failureOf(choice, 'stream_error'));
  stopWith(choice['finish_reason'], draft, isFirst);
}

/** With several choices asked for, the text is the first one's; every choice's content counts. */
function readDelta(delta: JsonObject, draft: Draft, isFirst: boolean): void {
  readContent(delta['content'], draft, isFirst);
  readReasoning(delta, draft);
  draft.addHidden(delta['refusal']);
  draft.addHidden(objectOf(delta['audio'])?.['transcript']);
  readFunction(objectOf(delta['function_call']), draft);
  for (const call of listOf(delta['tool_calls'])) readFunction(objectOf(objectOf(call)?.['function']), draft);
}

/** Some servers send the same reasoning under several names; OpenRouter's parts may be all there is. */
function readReasoning(delta: JsonObject, draft: Draft): void {
  const text = textOf(delta['reasoning_content']) ?? textOf(delta['reasoning']);
  draft.addThought(text);
  if (text !== undefined) return;
  for (const item of listOf(delta['reasoning_details'])) {
    const part = objectOf(item);
    draft.addThought(part?.['text']);
    draft.summariseThought(part?.['summary']);
  }
}

/** Text, or Mistral's parts: `{type: text, text}` and `{type: thinking, thinking: [{text}]}`. */
function readContent(content: unknown, draft: Draft, isFirst: boolean): void {
  if (isFirst) draft.addText(content);
  else draft.addHidden(content);
  for (const item of listOf(content)) {
    const part = objectOf(item);
    if (typeof part?.['text'] === 'string') readContent(part['text'], draft, isFirst);
    for (const thought of listOf(part?.['thinking'])) draft.addThought(objectOf(thought)?.['text']);
  }
}

function readFunction(called: JsonObject | undefined, draft: Draft): void {
  draft.addHidden(called?.['name']);
  draft.addHidden(called?.['arguments']);
}
