import type { Problem } from '../../base/errors.js';
import type { Tokens, Usd } from '../../base/units.js';
import { NO_MODIFIERS, type PriceModifiers, priceFactor, tierFactor } from '../../budget/modifiers.js';
import type { Price, PriceTraits } from '../../budget/price.js';
import { type JsonObject, objectOf, textOf } from '../../protocols/json.js';
import type { Call, ProtocolName } from '../../protocols/protocol.js';
import { findPriceFields } from './price-fields.js';

/** What a request's price depends on beside its tokens. */
export interface PriceTerms {
  /** What the request asks for by name. */
  readonly asked: PriceModifiers;
  /** How many times the price it can cost at most, by what it asks for and what its endpoint may choose. */
  readonly most: number;
  /** Of it, what the place of the endpoint makes. */
  readonly place: number;
  readonly traits: PriceTraits;
  /** Most tokens of input that are in none of its texts. */
  readonly addedInput: Tokens;
}

export interface TermsRequest {
  readonly protocol: ProtocolName;
  readonly call: Call;
  /** The request's JSON as it is sent. */
  readonly sent: JsonObject;
  readonly price: Price;
  /** The setting `input-overhead`. */
  readonly inputOverhead: Tokens;
}

/** The terms, or what in the request leaves its price without a bound. Nothing does where nothing costs. */
export function readPriceTerms(request: TermsRequest): PriceTerms | readonly Problem[] {
  const { protocol, call, sent, price, inputOverhead } = request;
  const asked = askedIn(sent);
  const addedInput = inputOverhead + (hasTools(sent) ? TOOL_PROMPT : 0);
  if (price.basis === 'free') return { asked, most: 1, place: 1, traits: {}, addedInput };
  const written = price.basis === 'written';
  const problems: Problem[] = findPriceFields(protocol, call.body ?? {}).filter(
    ({ settledByPrices, message }) =>
      !(settledByPrices && written) && !(message.includes('input-overhead') && inputOverhead > 0),
  );
  const most = written && asked.tier !== null ? 1 : dearest(request, asked);
  if (typeof most === 'object') problems.push(notUnderstood(most.unknown));
  if (typeof most === 'object' || problems.length > 0) return problems.map(plain);
  const place = placeFactor(call.endpoint, price);
  return { asked, most: most * place, place, traits: traitsOf(protocol, sent), addedInput };
}

/** A provider describes the tools to the model: Anthropic's are the longest, with 800 tokens at most. */
const TOOL_PROMPT: Tokens = 1_000;

function hasTools(sent: JsonObject): boolean {
  return ['tools', 'functions', 'toolConfig'].some((field) => sent[field] !== undefined);
}

function askedIn(sent: JsonObject): PriceModifiers {
  const tier =
    textOf(sent['service_tier']) ??
    textOf(sent['serviceTier']) ??
    textOf(objectOf(sent['serviceTier'])?.['type']);
  return {
    ...NO_MODIFIERS,
    tier: tier ?? null,
    speed: textOf(sent['speed']) ?? null,
    geo: textOf(sent['inference_geo']) ?? null,
  };
}

/** A project may have a dearer tier for its default, so a request that names none can get any. */
function dearest(
  { protocol, call, price }: TermsRequest,
  asked: PriceModifiers,
): ReturnType<typeof priceFactor> {
  const model = price.model ?? call.model ?? null;
  const own = priceFactor(asked, model);
  if (typeof own === 'object' || asked.tier !== null || !mayChooseTier(protocol, call.endpoint)) return own;
  return own * (tierFactor('auto', model) ?? 1);
}

const CHOOSING: readonly ProtocolName[] = ['openai-chat', 'openai-responses', 'anthropic-messages'];

/** Hosts whose references say that a request without a tier gets the standard one, or that know no tiers (November 2026). */
const STANDARD_UNASKED =
  /(^|\.)(groq\.com|mistral\.ai|deepseek\.com|together\.(xyz|ai)|fireworks\.ai|openrouter\.ai|x\.ai|perplexity\.ai|cerebras\.ai|googleapis\.com|amazonaws\.com|api\.aws|moonshot\.(ai|cn)|aliyuncs\.com|huggingface\.co|sambanova\.ai|ai21\.com|cohere\.(ai|com)|nvidia\.com|ollama\.com)$/;

/** Whether the endpoint may serve a request that names no tier at a dearer one. */
function mayChooseTier(protocol: ProtocolName, { hostname }: URL): boolean {
  return CHOOSING.includes(protocol) && !STANDARD_UNASKED.test(hostname);
}

/** OpenAI's regional hosts cost a tenth more than the price list says. */
function placeFactor({ hostname }: URL, { basis }: Price): number {
  return basis === 'listed' && /^(?!api\.)[a-z0-9-]+\.api\.openai\.com$/.test(hostname) ? 1.1 : 1;
}

/** Only Anthropic's models keep anything for an hour, wherever they are served. */
function traitsOf(protocol: ProtocolName, sent: JsonObject): PriceTraits {
  const text = JSON.stringify(sent);
  const hourLong =
    protocol === 'anthropic-messages' || protocol === 'bedrock-converse' || /"ttl":\s*"1h"/.test(text);
  return { hourLong, sound: sent['audio'] !== undefined || sent['modalities'] !== undefined };
}

/** What a request can cost at most. */
export function worstCost(price: Price, terms: PriceTerms, input: Tokens, output: Tokens): Usd {
  return price.worst(input, output, terms.traits) * terms.most;
}

function notUnderstood(what: string): Problem {
  return {
    setting: 'body',
    message: `nobody here knows what \`${what}\` does to the price: write \`prices\` of your own for it, or leave it out`,
  };
}

function plain({ setting, message }: Problem): Problem {
  return { setting, message };
}
