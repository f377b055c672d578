import { type Draft, failureOfFinish } from '../decode/draft.js';
import { kindOfFinish } from '../decode/finish.js';
import { type JsonObject, listOf, objectOf, textOf } from '../json.js';
import type { Call, Usage } from '../protocol.js';
import { bearer } from './request.js';
import { completionBilling } from '../decode/billing.js';
import { credibleUsage, isCount } from '../decode/usage.js';

/** Whether the host is OpenAI's own, regional ones included. */
export function isOpenAi({ hostname }: URL): boolean {
  return hostname === 'api.openai.com' || hostname.endsWith('.api.openai.com');
}

/** Whether the host is Azure's, under any of the names it has had. */
function isAzure({ hostname }: URL): boolean {
  return /\.(openai\.azure\.com|cognitiveservices\.azure\.com|services\.ai\.azure\.com|openai\.azure\.us)$/.test(
    hostname,
  );
}

/** Azure takes its keys in `api-key`, and Entra tokens (which are JWTs) as everyone else does. */
export function openAiHeaders(call: Call): Readonly<Record<string, string | undefined>> {
  const accept = call.stream ? 'text/event-stream' : 'application/json';
  const key = textOf(call.apiKey);
  const isKey = call.keyIsToken !== true && key?.startsWith('eyJ') === false;
  return isAzure(call.endpoint) && isKey
    ? { accept, 'api-key': key }
    : { accept, authorization: bearer(key) };
}

/** Azure serves OpenAI's paths below `/openai`. */
export function openAiPath(endpoint: URL, rest: string): { version: string; rest: string } {
  return { version: isAzure(endpoint) ? '/openai/v1' : '/v1', rest };
}

/** Asks for usage, and not for the random padding that OpenAI alone adds to its events. */
export function streamOptions(endpoint: URL): JsonObject {
  // Mistral refuses the field with 422, and reports usage unasked.
  if (endpoint.hostname === 'api.mistral.ai') return { stream: true };
  const padding = isOpenAi(endpoint) ? { include_obfuscation: false } : {};
  return { stream: true, stream_options: { include_usage: true, ...padding } };
}

/**
 * The standard tier, by name: OpenAI serves a request without one at whatever the project has for its default, at up to
 * six times the price.
 */
export function standardTier(endpoint: URL): JsonObject {
  return isOpenAi(endpoint) ? { service_tier: 'default' } : {};
}

/** The output cap by the field that the endpoint takes; nothing where the user's own fields name one, for two are refused. */
export function outputCap(call: Call): JsonObject {
  const named = ['max_tokens', 'max_completion_tokens'].some(
    (field) => typeof call.body?.[field] === 'number',
  );
  return named ? {} : { [capField(call)]: call.maxTokens };
}

/**
 * `max_completion_tokens` at OpenAI's own, where every chat model takes it and reasoning models take nothing else, and for
 * Azure's deployments of these; `max_tokens` for everyone else.
 */
function capField(call: Call): 'max_tokens' | 'max_completion_tokens' {
  if (isOpenAi(call.endpoint)) return 'max_completion_tokens';
  if (!isAzure(call.endpoint)) return 'max_tokens';
  const deployment = /\/deployments\/([^/]+)/.exec(call.endpoint.pathname)?.[1];
  const model = call.model ?? deployment ?? '';
  return /^(ft:)?(o[134]|gpt-[5-9])(?![0-9])/.test(model) ? 'max_completion_tokens' : 'max_tokens';
}

/**
 * Usage of chat and text completions. Reasoning is inside `completion_tokens`, except with servers that count it apart
 * (xAI) or tell it only by the total. Alibaba's own endpoint says `input_tokens` and `output_tokens`; LiteLLM adds
 * Anthropic's cache fields. Undefined where the object reports nothing.
 */
export function completionUsage(value: unknown): Usage | null | undefined {
  const raw = objectOf(value);
  if (raw === undefined) return undefined;
  const input = raw['prompt_tokens'] ?? raw['input_tokens'];
  const output = raw['completion_tokens'] ?? raw['output_tokens'];
  if (input === undefined && output === undefined) return undefined;
  const details = objectOf(raw['prompt_tokens_details']);
  const outputDetails = objectOf(raw['completion_tokens_details']);
  const reasoning = outputDetails?.['reasoning_tokens'] ?? raw['reasoning_tokens'];
  return credibleUsage({
    input,
    output: isBeside(reasoning, output) ? reasoning + Number(output) : output,
    total: raw['total_tokens'],
    cachedInput:
      details?.['cached_tokens'] ??
      raw['prompt_cache_hit_tokens'] ??
      raw['cached_tokens'] ??
      raw['cache_read_input_tokens'],
    cacheWrite:
      details?.['cache_write_tokens'] ??
      details?.['cache_creation_tokens'] ??
      raw['cache_creation_input_tokens'],
    hourLongWrite: hourLongWrites(raw, details),
    reasoning,
    audioInput: details?.['audio_tokens'],
    audioOutput: outputDetails?.['audio_tokens'],
  });
}

/** Most events of a stream say nothing of the bill, and one that is not understood must not cost a parse of its own. */
export function noteBilling(event: JsonObject, draft: Draft): void {
  if (['service_tier', 'usage', 'provider_metadata'].some((field) => event[field] !== undefined))
    draft.noteBilling(completionBilling(event));
}

/** More reasoning than output cannot be a part of it. */
function isBeside(reasoning: unknown, output: unknown): reasoning is number {
  return isCount(reasoning) && isCount(output) && reasoning > output;
}

function hourLongWrites(raw: JsonObject, details: JsonObject | undefined): unknown {
  const byTime = objectOf(raw['cache_creation']) ?? objectOf(details?.['cache_creation_token_details']);
  return byTime?.['ephemeral_1h_input_tokens'];
}

/** Whether an event of a stream of completions is one; a chunk that holds nothing may be somebody's error. */
export function isCompletion(event: JsonObject): boolean {
  return listOf(event['choices']).length > 0 || objectOf(event['usage'] ?? event['x_groq']) !== undefined;
}

/**
 * The usage of the whole comes in a chunk without choices, behind the last token and before the last word, and not at all where
 * the stream was interrupted (OpenAI, `stream_options.include_usage`): where some gateway sends neither a reason to stop nor a
 * last word, it is the end.
 */
export function endWithUsage(event: JsonObject, draft: Draft): void {
  const { choices } = event;
  if (!Array.isArray(choices) || choices.length > 0 || draft.contentBytes === 0) return;
  if ((draft.outputTokens ?? 0) > 0 && objectOf(event['usage']) !== undefined) draft.terminate(true);
}

/** MiniMax says in every event whether all is well. */
export function hasBadStatus(event: JsonObject): boolean {
  return Number(objectOf(event['base_resp'])?.['status_code'] ?? 0) !== 0;
}

/**
 * Ends an answer by its first choice's `finish_reason`; some reasons are failures, whichever choice has them. Anything but
 * text is no reason.
 */
export function stopWith(reason: unknown, draft: Draft, isFirst: boolean): void {
  if (isFirst) {
    if (draft.stop(reason)) draft.terminate();
    return;
  }
  const text = textOf(reason);
  if (text !== undefined && kindOfFinish(text) === 'failure') draft.fail(failureOfFinish(text));
}
