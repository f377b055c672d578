import { createDecoder } from '../decode/decoder.js';
import type { Dialect } from '../decode/dialect.js';
import type { Draft } from '../decode/draft.js';
import { eventStreamFraming } from '../framing/eventstream.js';
import { failureOf, refusalOf } from '../decode/failures.js';
import { type JsonObject, listOf, objectOf, textOf, writeJson } from '../json.js';
import { requireModel } from './model.js';
import type { Call, Protocol, Usage } from '../protocol.js';
import { bearer, systemText, wireRequest } from './request.js';
import { answeredCall, argumentsOf, NO_ARGUMENTS } from './tools.js';
import { credibleUsage, isCount, sumOfCounts } from '../decode/usage.js';

/** Amazon Bedrock's Converse and ConverseStream, with a Bedrock API key; with signatures where `auth: aws` makes them. */
export const bedrockConverse: Protocol = {
  name: 'bedrock-converse',
  omits: [
    'topK',
    'minP',
    'frequencyPenalty',
    'presencePenalty',
    'seed',
    'reasoningEffort',
    'answers',
    'responseFormat',
    'parallelToolCalls',
  ],
  encode: (call) =>
    wireRequest(call, {
      url: urlOf(call),
      headers: {
        accept: call.stream ? 'application/vnd.amazon.eventstream' : 'application/json',
        authorization: bearer(call.apiKey),
      },
      body: bodyOf(call),
    }),
  decoder: (options) => createDecoder(dialect, options),
  refusal: refusalOf,
};

/** The operation follows `stream`, also where the user's URL names the other one. */
function urlOf(call: Call): URL {
  const operation = call.stream ? 'converse-stream' : 'converse';
  const url = new URL(call.endpoint);
  const given = url.pathname.replace(/\/+$/, '');
  if (/\/converse(-stream)?$/.test(given)) url.pathname = given.replace(/[^/]*$/, operation);
  else if (given === '' || given.endsWith('/v1')) {
    url.pathname = `${given.replace(/\/v1$/, '')}/model/${encodeURIComponent(requireModel(call))}/${operation}`;
  }
  return url;
}

/** A response format is not translated: which models take one, and how, differs. */
function bodyOf(call: Call): JsonObject {
  const system = systemText(call);
  return {
    system: system === undefined ? undefined : [{ text: system }],
    messages: turnsOf(call),
    inferenceConfig: {
      maxTokens: call.maxTokens,
      temperature: call.temperature,
      topP: call.topP,
      stopSequences: call.stop,
    },
    toolConfig: toolsOf(call),
  };
}

/** Results of tools stand in the user's turn, those of one assistant's turn together in one. */
function turnsOf(call: Call): JsonObject[] {
  const turns: { role: string; content: JsonObject[]; results?: true }[] = [];
  for (const message of call.messages) {
    const { role, content, toolCalls = [] } = message;
    if (role === 'system') continue;
    if (role === 'tool') {
      const toolUseId = answeredCall(message, call.messages).id;
      const result = { toolResult: { toolUseId, content: [{ text: content }] } };
      const last = turns.at(-1);
      if (last?.results === true) last.content.push(result);
      else turns.push({ role: 'user', content: [result], results: true });
      continue;
    }
    const uses = toolCalls.map((one) => ({
      toolUse: { toolUseId: one.id, name: one.name, input: argumentsOf(one) },
    }));
    const said = content === '' && uses.length > 0 ? [] : [{ text: content }];
    turns.push({ role, content: [...said, ...uses] });
  }
  return turns.map(({ role, content }) => ({ role, content }));
}

function toolsOf({ tools, toolChoice }: Call): JsonObject | undefined {
  // Converse has no way to forbid tools but to leave them out.
  if (tools === undefined || toolChoice === 'none') return undefined;
  return {
    tools: tools.map(({ name, description, parameters }) => ({
      toolSpec: { name, description, inputSchema: { json: parameters ?? NO_ARGUMENTS } },
    })),
    toolChoice:
      toolChoice === undefined
        ? undefined
        : typeof toolChoice === 'object'
          ? { tool: { name: toolChoice.name } }
          : toolChoice === 'required'
            ? { any: {} }
            : { auto: {} },
  };
}

const EXCEPTION = 'exception:';

const dialect: Dialect = {
  framing: eventStreamFraming,
  endsWithDone: false,
  knows: (_, name) => /^(message|contentBlock|metadata)/.test(name),
  readEvent: (event, draft, name) => {
    if (name.startsWith(EXCEPTION))
      draft.fail(failureOf(event, 'stream_error', name.slice(EXCEPTION.length)));
    else if (name === 'contentBlockStart')
      draft.addHidden(objectOf(objectOf(event['start'])?.['toolUse'])?.['name']);
    else if (name === 'contentBlockDelta') readBlock(objectOf(event['delta']), draft);
    else if (name === 'messageStop') readStop(event, draft);
    else if (name === 'metadata') readMetadata(event, draft);
  },
  readBody: (body, draft) => {
    for (const block of listOf(objectOf(objectOf(body['output'])?.['message'])?.['content']))
      readBlock(objectOf(block), draft);
    readStop(body, draft);
    readMetadata(body, draft);
  },
};

/** A part of a block, or in a whole answer all of it. Signatures and redacted reasoning are no content. */
function readBlock(block: JsonObject | undefined, draft: Draft): void {
  draft.addText(block?.['text']);
  const reasoning = objectOf(block?.['reasoningContent']);
  draft.addThought(reasoning?.['text'] ?? objectOf(reasoning?.['reasoningText'])?.['text']);
  if (reasoning?.['redactedContent'] !== undefined) draft.veiled = true;
  const tool = objectOf(block?.['toolUse']);
  draft.addHidden(tool?.['name']);
  const input = tool?.['input'];
  draft.addHidden(typeof input === 'object' ? writeJson(input) : input);
}

function readStop(event: JsonObject, draft: Draft): void {
  if (draft.stop(event['stopReason'])) draft.terminate();
}

/** Comes last, behind `messageStop`. */
function readMetadata(event: JsonObject, draft: Draft): void {
  draft.reportUsage(usageOf(objectOf(event['usage'])));
  draft.noteBilling({ tier: textOf(objectOf(event['serviceTier'])?.['type']) ?? null });
  if (draft.terminated) draft.complete();
}

/** `inputTokens` counts only what was neither read from a cache nor written to it; the total counts all. */
function usageOf(raw: JsonObject | undefined): Usage | null | undefined {
  if (raw?.['inputTokens'] === undefined) return undefined;
  const { cacheReadInputTokens: read, cacheWriteInputTokens: written } = raw;
  const input = sumOfCounts(raw['inputTokens'], read, written);
  return credibleUsage({
    input,
    output: outputOf(raw, input),
    cachedInput: read,
    cacheWrite: written,
    hourLongWrite: hourLongWrites(raw),
  });
}

/** What the total holds beyond all input is output; a total without the cache's tokens holds less, and is no fault. */
function outputOf({ outputTokens, totalTokens }: JsonObject, input: number | null): unknown {
  if (!isCount(outputTokens) || input === null || totalTokens === undefined || totalTokens === null)
    return outputTokens;
  return isCount(totalTokens) ? Math.max(outputTokens, totalTokens - input) : null;
}

/** `cacheDetails` lists what was written by how long it is kept. */
function hourLongWrites(raw: JsonObject): number | null {
  const kept = listOf(raw['cacheDetails'])
    .map(objectOf)
    .filter((detail) => detail?.['ttl'] === '1h');
  return kept.length === 0 ? null : sumOfCounts(...kept.map((detail) => detail?.['inputTokens']));
}
