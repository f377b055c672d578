import { createDecoder } from '../decode/decoder.js';
import type { Dialect } from '../decode/dialect.js';
import type { Draft } from '../decode/draft.js';
import { refusalOf } from '../decode/failures.js';
import { type JsonObject, listOf, objectOf, writeJson } from '../json.js';
import { NOT_A_STREAM } from '../decode/known-failures.js';
import { ndjsonFraming } from '../framing/ndjson.js';
import type { Call, CallMessage, CallResponseFormat, Protocol, Usage } from '../protocol.js';
import { bearer, wireRequest } from './request.js';
import { answeredCall, argumentsOf, functionTools } from './tools.js';
import { credibleUsage, sumOfCounts } from '../decode/usage.js';

/** Ollama's native chat. */
export const ollamaChat: Protocol = {
  name: 'ollama-chat',
  omits: ['toolChoice', 'parallelToolCalls', 'answers'],
  encode: (call) =>
    wireRequest(call, {
      url: urlOf(call.endpoint),
      headers: {
        accept: call.stream ? 'application/x-ndjson' : 'application/json',
        authorization: bearer(call.apiKey),
      },
      body: bodyOf(call),
    }),
  decoder: (options) => createDecoder(dialect, options),
  refusal: refusalOf,
};

/** A base URL may also be Ollama's `/api`, or the `/v1` under which it speaks OpenAI's protocol. */
function urlOf(endpoint: URL): URL {
  const url = new URL(endpoint);
  const base = /^(.*?)(\/api|\/v1)?\/*$/.exec(url.pathname);
  if (base?.[1] === '' || base?.[2] !== undefined) url.pathname = `${base[1] ?? ''}/api/chat`;
  return url;
}

function bodyOf(call: Call): JsonObject {
  return {
    model: call.model,
    messages: call.messages.map((message) => turnOf(message, call)),
    stream: call.stream,
    format: call.responseFormat && formatOf(call.responseFormat),
    think: call.reasoningEffort === 'none' ? false : call.reasoningEffort,
    tools: functionTools(call.tools),
    options: {
      num_predict: call.maxTokens,
      temperature: call.temperature,
      top_p: call.topP,
      top_k: call.topK,
      min_p: call.minP,
      frequency_penalty: call.frequencyPenalty,
      presence_penalty: call.presencePenalty,
      seed: call.seed,
      stop: call.stop,
    },
  };
}

/** Ollama's calls have no id, and their arguments are no text. */
function turnOf(message: CallMessage, call: Call): JsonObject {
  const { role, content, toolCalls } = message;
  if (role === 'tool') return { role, content, tool_name: answeredCall(message, call.messages).name };
  if (toolCalls === undefined) return { role, content };
  const calls = toolCalls.map((one) => ({ function: { name: one.name, arguments: argumentsOf(one) } }));
  return { role, content, tool_calls: calls };
}

function formatOf(format: CallResponseFormat): unknown {
  if (format.type === 'text') return undefined;
  return format.type === 'json_object' ? 'json' : format.schema;
}

const dialect: Dialect = {
  framing: ndjsonFraming,
  endsWithDone: false,
  knows: (event) => objectOf(event['message']) !== undefined || typeof event['done'] === 'boolean',
  readEvent: (event, draft) => {
    const isFirst = draft.contentBytes === 0;
    read(event, draft);
    const isWhole = isFirst && draft.contentBytes > 0;
    // A whole answer is one line, as the last line of a stream is; but a stream's last line is empty of content.
    if (draft.done && isWhole && Number(event['eval_count']) > 1) draft.fail(NOT_A_STREAM);
  },
  readBody: read,
};

function read(event: JsonObject, draft: Draft): void {
  draft.nameModel(event['model']);
  const message = objectOf(event['message']);
  draft.addText(message?.['content']);
  draft.addThought(message?.['thinking']);
  for (const call of listOf(message?.['tool_calls'])) {
    const called = objectOf(objectOf(call)?.['function']);
    draft.addHidden(called?.['name']);
    draft.addHidden(writeJson(called?.['arguments']));
  }
  if (event['done'] === true) readEnd(event, draft);
}

function readEnd(event: JsonObject, draft: Draft): void {
  draft.stop(event['done_reason']);
  draft.reportUsage(usageOf(event));
  const load = event['load_duration'];
  if (typeof load === 'number' && load >= 0) draft.loadMs = load / NS_PER_MS;
  draft.complete();
}

/** Go leaves zeros out of its JSON: where one count is there, a missing one is 0. */
function usageOf(event: JsonObject): Usage | null | undefined {
  const { prompt_eval_count: input, eval_count: output } = event;
  if (input === undefined && output === undefined) return undefined;
  return credibleUsage({ input: sumOfCounts(input), output: sumOfCounts(output) });
}

const NS_PER_MS = 1e6;
