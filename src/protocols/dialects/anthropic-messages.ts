import { createDecoder } from '../decode/decoder.js';
import type { Dialect } from '../decode/dialect.js';
import type { Draft } from '../decode/draft.js';
import { refusalOf } from '../decode/failures.js';
import { type JsonObject, listOf, objectOf, textOf, writeJson } from '../json.js';
import type { Call, Protocol } from '../protocol.js';
import { anthropicUrl } from './endpoint-url.js';
import { bearer, systemText, wireRequest } from './request.js';
import { answeredCall, argumentsOf, NO_ARGUMENTS } from './tools.js';
import { sseFraming } from '../framing/sse.js';
import { anthropicBilling, anthropicUsage, largest } from './anthropic-usage.js';

/** Anthropic Messages. */
export const anthropicMessages: Protocol = {
  name: 'anthropic-messages',
  omits: ['minP', 'frequencyPenalty', 'presencePenalty', 'seed', 'answers'],
  encode: (call) =>
    wireRequest(call, {
      url: anthropicUrl(call.endpoint),
      headers: {
        accept: call.stream ? 'text/event-stream' : 'application/json',
        'anthropic-version': versionOf(call),
        ...authOf(call),
      },
      body: bodyOf(call),
    }),
  decoder: (options) => createDecoder(dialect, options),
  refusal: refusalOf,
};

/**
 * Version 2026-10-21 answers 400 to any sampling parameter, and only Anthropic itself is known to have it; the one
 * before, which every compatible server knows, still takes them.
 */
function versionOf(call: Call): string {
  const samples = [
    call.temperature,
    call.topP,
    call.topK,
    call.body?.['temperature'],
    call.body?.['top_p'],
    call.body?.['top_k'],
  ];
  const isNewest =
    isAnthropic(call.endpoint) && samples.every((value) => value === undefined || value === null);
  return isNewest ? '2026-10-21' : '2023-06-01';
}

function isAnthropic({ hostname }: URL): boolean {
  return hostname === 'api.anthropic.com';
}

/**
 * The API's documentation shows `x-api-key` with both versions, and compatible servers and gateways read it; OAuth
 * tokens go as Bearer only.
 */
function authOf({ apiKey, keyIsToken }: Call): Readonly<Record<string, string | undefined>> {
  return keyIsToken === true || apiKey?.startsWith('sk-ant-oat') === true
    ? { authorization: bearer(apiKey) }
    : { 'x-api-key': textOf(apiKey) };
}

function bodyOf(call: Call): JsonObject {
  const format = call.responseFormat;
  return {
    model: call.model,
    max_tokens: call.maxTokens,
    system: systemText(call),
    messages: turnsOf(call),
    temperature: call.temperature,
    top_p: call.topP,
    top_k: call.topK,
    stop_sequences: call.stop,
    tools: call.tools?.map(({ name, description, parameters, strict }) => ({
      name,
      description,
      input_schema: parameters ?? NO_ARGUMENTS,
      strict,
    })),
    tool_choice: choiceOf(call),
    // There is no plain JSON mode to translate `json_object` into.
    output_config:
      format?.type === 'json_schema' || call.reasoningEffort !== undefined
        ? {
            effort: call.reasoningEffort,
            format: format?.type === 'json_schema' ? { type: format.type, schema: format.schema } : undefined,
          }
        : undefined,
    // Capacity that was paid for in advance is not what a pull request should use up.
    ...(isAnthropic(call.endpoint) ? { service_tier: 'standard_only' } : {}),
    ...(call.stream ? { stream: true } : {}),
  };
}

/** Results of tools stand in the user's turn, those of one assistant's turn together in one. */
function turnsOf(call: Call): JsonObject[] {
  const turns: { role: string; content: unknown }[] = [];
  for (const message of call.messages) {
    const { role, content, toolCalls } = message;
    if (role === 'system') continue;
    const last = turns.at(-1);
    if (role === 'tool') {
      const result = {
        type: 'tool_result',
        tool_use_id: answeredCall(message, call.messages).id,
        content,
      };
      if (last?.role === 'user' && Array.isArray(last.content)) last.content.push(result);
      else turns.push({ role: 'user', content: [result] });
    } else if (toolCalls === undefined) turns.push({ role, content });
    else {
      const uses = toolCalls.map((one) => ({
        type: 'tool_use',
        id: one.id,
        name: one.name,
        input: argumentsOf(one),
      }));
      turns.push({ role, content: [...(content === '' ? [] : [{ type: 'text', text: content }]), ...uses] });
    }
  }
  return turns;
}

function choiceOf({ toolChoice, parallelToolCalls, tools }: Call): JsonObject | undefined {
  if (tools === undefined) return undefined;
  const alone = parallelToolCalls === false ? { disable_parallel_tool_use: true } : {};
  if (toolChoice === undefined) return parallelToolCalls === false ? { type: 'auto', ...alone } : undefined;
  if (typeof toolChoice === 'object') return { type: 'tool', name: toolChoice.name, ...alone };
  if (toolChoice === 'none') return { type: 'none' };
  return { type: toolChoice === 'required' ? 'any' : 'auto', ...alone };
}

const dialect: Dialect = {
  framing: sseFraming,
  endsWithDone: false,
  knows: ({ type }) => type === 'ping' || /^(message|content_block)_/.test(textOf(type) ?? ''),
  readEvent: (event, draft) => {
    const type = event['type'];
    if (type === 'content_block_delta') readDelta(objectOf(event['delta']), draft);
    else if (type === 'content_block_start') readBlock(objectOf(event['content_block']), draft);
    else if (type === 'message_start') readStart(objectOf(event['message']), draft);
    else if (type === 'message_delta') readStop(objectOf(event['delta']), objectOf(event['usage']), draft);
    else if (type === 'message_stop') draft.complete();
  },
  readBody: (body, draft) => {
    draft.identify(body['id']);
    draft.nameModel(body['model']);
    for (const block of listOf(body['content'])) readBlock(objectOf(block), draft);
    readStop(body, objectOf(body['usage']), draft);
    if (Array.isArray(body['content'])) draft.terminate();
  },
};

/** The output count of `message_start` is a placeholder, so its usage is kept for later and not reported. */
function readStart(message: JsonObject | undefined, draft: Draft): void {
  draft.identify(message?.['id']);
  draft.nameModel(message?.['model']);
  draft.usageSoFar = objectOf(message?.['usage']) ?? {};
  draft.noteBilling(anthropicBilling(draft.usageSoFar));
}

/** A block opens empty, a tool's with its name; in a whole answer it is complete. A signature is no content. */
function readBlock(block: JsonObject | undefined, draft: Draft): void {
  draft.addText(block?.['text']);
  draft.addThought(block?.['thinking']);
  if (block?.['type'] === 'redacted_thinking') draft.veiled = true;
  draft.addHidden(block?.['name']);
  const input = objectOf(block?.['input']);
  if (input !== undefined && Object.keys(input).length > 0) draft.addHidden(writeJson(input));
}

function readDelta(delta: JsonObject | undefined, draft: Draft): void {
  draft.addText(delta?.['text']);
  draft.addThought(delta?.['thinking']);
  // Thinking that is omitted comes as its signature alone.
  if (delta?.['type'] === 'signature_delta' && draft.thoughtBytes === 0) draft.veiled = true;
  draft.addHidden(delta?.['partial_json']);
}

/** `message_delta` counts cumulatively, and repeats of `message_start` only what has changed. */
function readStop(delta: JsonObject | undefined, usage: JsonObject | undefined, draft: Draft): void {
  if (usage !== undefined) {
    const counted = Object.entries(usage).filter(([, count]) => count !== null);
    draft.usageSoFar = { ...draft.usageSoFar, ...largest(draft.usageSoFar, Object.fromEntries(counted)) };
    draft.reportUsage(anthropicUsage(draft.usageSoFar));
    draft.noteBilling(anthropicBilling(draft.usageSoFar));
  }
  draft.stop(delta?.['stop_reason']);
}
