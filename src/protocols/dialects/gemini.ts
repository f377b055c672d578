import { createDecoder } from '../decode/decoder.js';
import type { Dialect } from '../decode/dialect.js';
import type { Draft } from '../decode/draft.js';
import { refusalOf } from '../decode/failures.js';
import { type JsonObject, listOf, objectOf, parseJson, textOf, writeJson } from '../json.js';
import { requireModel } from './model.js';
import type { Call, CallResponseFormat, Protocol, Usage } from '../protocol.js';
import { bearer, systemText, wireRequest } from './request.js';
import { answeredCall, argumentsOf } from './tools.js';
import { sseFraming } from '../framing/sse.js';
import { credibleUsage, sumOfCounts } from '../decode/usage.js';

/** Gemini's generateContent, of the Gemini API and of Vertex AI. */
export const gemini: Protocol = {
  name: 'gemini',
  omits: ['minP', 'parallelToolCalls'],
  encode: (call) =>
    wireRequest(call, {
      url: urlOf(call),
      headers: { accept: call.stream ? 'text/event-stream' : 'application/json', ...authOf(call) },
      body: bodyOf(call),
    }),
  decoder: (options) => createDecoder(dialect, options),
  refusal: refusalOf,
};

/** Google's OAuth access tokens, which Vertex AI takes, start with `ya29.`. */
function authOf({ apiKey, keyIsToken }: Call): Readonly<Record<string, string | undefined>> {
  return keyIsToken === true || apiKey?.startsWith('ya29.') === true
    ? { authorization: bearer(apiKey) }
    : { 'x-goog-api-key': textOf(apiKey) };
}

/** The method follows `stream`, also where the user's URL names the other one; only `alt=sse` makes it stream events. */
function urlOf(call: Call): URL {
  const method = call.stream ? 'streamGenerateContent' : 'generateContent';
  const given = call.endpoint.pathname.replace(/\/+$/, '');
  const url = new URL(call.endpoint);
  if (/:(stream)?generateContent$/i.test(given)) url.pathname = given.replace(/[^:]*$/, method);
  else if (/^$|\/v1(alpha|beta)?\d*$/.test(given))
    url.pathname = `${given === '' ? '/v1beta' : given}/${resourceOf(requireModel(call))}:${method}`;
  if (call.stream) url.searchParams.set('alt', 'sse');
  else if (url.searchParams.get('alt') === 'sse') url.searchParams.delete('alt');
  return url;
}

/** `gemini-x` is a model; `models/…`, `tunedModels/…` and the like name their collection. */
function resourceOf(model: string): string {
  const path = model.split('/').map(encodeURIComponent).join('/');
  return model.includes('/') ? path : `models/${path}`;
}

function bodyOf(call: Call): JsonObject {
  const system = systemText(call);
  return {
    systemInstruction: system === undefined ? undefined : { parts: [{ text: system }] },
    contents: turnsOf(call),
    tools: toolsOf(call),
    toolConfig: choiceOf(call),
    generationConfig: {
      maxOutputTokens: call.maxTokens,
      temperature: call.temperature,
      topP: call.topP,
      topK: call.topK,
      frequencyPenalty: call.frequencyPenalty,
      presencePenalty: call.presencePenalty,
      seed: call.seed,
      stopSequences: call.stop,
      candidateCount: call.answers,
      thinkingConfig:
        call.reasoningEffort === undefined
          ? undefined
          : { thinkingLevel: call.reasoningEffort.toUpperCase() },
      ...(call.responseFormat && formatOf(call.responseFormat)),
    },
  };
}

/** Results of tools stand in the user's turn. */
function turnsOf(call: Call): JsonObject[] {
  return call.messages
    .filter(({ role }) => role !== 'system')
    .map((message) => {
      const { role, content, toolCalls = [] } = message;
      if (role === 'tool') {
        const { name } = answeredCall(message, call.messages);
        const response = objectOf(parseJson(content)) ?? { output: content };
        return { role: 'user', parts: [{ functionResponse: { name, response } }] };
      }
      const calls = toolCalls.map((one) => ({ functionCall: { name: one.name, args: argumentsOf(one) } }));
      const said = content === '' && calls.length > 0 ? [] : [{ text: content }];
      return { role: role === 'assistant' ? 'model' : 'user', parts: [...said, ...calls] };
    });
}

function toolsOf({ tools }: Call): unknown {
  if (tools === undefined) return undefined;
  const declared = tools.map(({ name, description, parameters }) => ({
    name,
    description,
    parametersJsonSchema: parameters,
  }));
  return [{ functionDeclarations: declared }];
}

function choiceOf({ toolChoice }: Call): JsonObject | undefined {
  if (toolChoice === undefined) return undefined;
  const functionCallingConfig =
    typeof toolChoice === 'object'
      ? { mode: 'ANY', allowedFunctionNames: [toolChoice.name] }
      : { mode: toolChoice === 'required' ? 'ANY' : toolChoice.toUpperCase() };
  return { functionCallingConfig };
}

function formatOf(format: CallResponseFormat): JsonObject {
  if (format.type === 'text') return { responseMimeType: 'text/plain' };
  const schema = format.type === 'json_schema' ? { responseJsonSchema: format.schema } : {};
  return { responseMimeType: 'application/json', ...schema };
}

/** A whole answer has the shape of one event. */
const dialect: Dialect = {
  framing: sseFraming,
  endsWithDone: false,
  knows: (event) =>
    ['candidates', 'usageMetadata', 'promptFeedback', 'modelVersion'].some((key) => key in event),
  readEvent: read,
  readBody: read,
};

function read(event: JsonObject, draft: Draft): void {
  draft.identify(event['responseId']);
  draft.nameModel(event['modelVersion']);
  const usage = objectOf(event['usageMetadata']);
  draft.reportUsage(usageOf(usage));
  draft.noteBilling({
    tier: tierOf(usage),
    unknown: [
      ...(event['candidates'] === undefined ? [] : groundingsOf(listOf(event['candidates']))),
      ...foreignTokens(usage),
    ],
  });
  for (const item of listOf(event['candidates'])) readCandidate(objectOf(item), draft);
  // A prompt that was blocked gets no candidate, and no finish reason.
  stopWith(objectOf(event['promptFeedback'])?.['blockReason'], draft);
}

function readCandidate(candidate: JsonObject | undefined, draft: Draft): void {
  const isFirst = (candidate?.['index'] ?? 0) === 0;
  for (const item of listOf(objectOf(candidate?.['content'])?.['parts'])) {
    const part = objectOf(item);
    if (part?.['thought'] === true) draft.summariseThought(part['text']);
    else if (isFirst) draft.addText(part?.['text']);
    else draft.addHidden(part?.['text']);
    readFunction(objectOf(part?.['functionCall']), draft);
    // Code is the model's own; what running it put out is not.
    draft.addHidden(objectOf(part?.['executableCode'])?.['code']);
  }
  stopWith(candidate?.['finishReason'], draft);
}

function readFunction(called: JsonObject | undefined, draft: Draft): void {
  if (called === undefined) return;
  draft.addHidden(called['name']);
  draft.addHidden(writeJson(called['args']));
}

function stopWith(reason: unknown, draft: Draft): void {
  if (draft.stop(reason)) draft.terminate();
}

/** Vertex says `trafficType`, the Gemini API `serviceTier`: `ON_DEMAND_PRIORITY` and `priority` are the same tier. */
function tierOf(usage: JsonObject | undefined): string | null {
  const tier = textOf(usage?.['serviceTier']) ?? textOf(usage?.['trafficType']);
  return tier?.toLowerCase().replace(/^on_demand_/, '') ?? null;
}

/** A search by Google is billed by the query, and nothing here asks for one. */
function groundingsOf(candidates: readonly unknown[]): string[] {
  const queries = candidates.flatMap((candidate) =>
    listOf(objectOf(objectOf(candidate)?.['groundingMetadata'])?.['webSearchQueries']),
  );
  return queries.length > 0 ? ['webSearchQueries'] : [];
}

/**
 * Thoughts are counted beside the candidates, tool results beside the prompt; behind some gateways only the total holds
 * the thoughts. Protobuf's JSON leaves zeros out.
 */
function usageOf(raw: JsonObject | undefined): Usage | null | undefined {
  if (raw?.['promptTokenCount'] === undefined) return undefined;
  return credibleUsage({
    input: sumOfCounts(raw['promptTokenCount'], raw['toolUsePromptTokenCount']),
    output: sumOfCounts(raw['candidatesTokenCount'], raw['thoughtsTokenCount']),
    total: raw['totalTokenCount'],
    cachedInput: raw['cachedContentTokenCount'],
    reasoning: raw['thoughtsTokenCount'],
    audioInput: tokensOf('AUDIO', raw['promptTokensDetails']),
    audioOutput: tokensOf('AUDIO', raw['candidatesTokensDetails']),
  });
}

/** Pictures and films cost many times what words do. */
function foreignTokens(usage: JsonObject | undefined): string[] {
  if (usage?.['candidatesTokensDetails'] === undefined) return [];
  return ['IMAGE', 'VIDEO']
    .filter((modality) => (tokensOf(modality, usage['candidatesTokensDetails']) ?? 0) > 0)
    .map((modality) => `candidatesTokensDetails: ${modality}`);
}

function tokensOf(modality: string, details: unknown): number | null {
  const counts = listOf(details)
    .map(objectOf)
    .filter((detail) => detail?.['modality'] === modality)
    .map((detail) => detail?.['tokenCount']);
  return sumOfCounts(...counts);
}
