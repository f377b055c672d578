import type { Problem } from '../../base/errors.js';
import type { Tokens, Usd } from '../../base/units.js';
import { NO_MODIFIERS, type PriceModifiers, priceFactor } from '../../budget/modifiers.js';
import { placeFactor } from '../../budget/places.js';
import type { Price, PriceTraits } from '../../budget/price.js';
import { type JsonObject, objectOf, textOf } from '../../protocols/json.js';
import type { Call, ProtocolName } from '../../protocols/protocol.js';
import { billedByCall, type FieldProblem, findPriceFields } from './price-fields.js';

/** What a request's price depends on beside its tokens. */
export interface PriceTerms {
  /** What the request asks for by name. */
  readonly asked: PriceModifiers;
  /** How many times the price it can cost at most, by what it asks for and what its endpoint may choose. */
  readonly most: number;
  /** The same of another model's price, without what the place makes. */
  mostOf(other: Price): number;
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
  const asked = askedIn(sent, call.headers ?? {});
  const addedInput = inputOverhead + (hasTools(sent) ? TOOL_PROMPT : 0);
  if (price.basis === 'free') return { asked, most: 1, mostOf: () => 1, place: 1, traits: {}, addedInput };
  const problems: Problem[] = findPriceFields(protocol, call.body ?? {}).filter(
    ({ settledByPrices, message }) =>
      !isSettled(settledByPrices, price) && !(message.includes('input-overhead') && inputOverhead > 0),
  );
  problems.push(...routed(call.model ?? '', price));
  const most = dearest(request, asked);
  if (typeof most === 'object') problems.push(notUnderstood(most.unknown));
  if (typeof most === 'object' || problems.length > 0) return problems.map(plain);
  const place = price.basis === 'written' ? 1 : placeFactor(call.endpoint, price.model ?? call.model ?? null);
  const mostOf = (other: Price): number => Math.max(most, plainFactor(dearest(request, asked, other)));
  return { asked, most: most * place, mostOf, place, traits: traitsOf(protocol, sent), addedInput };
}

/** A provider describes the tools to the model: Anthropic's are the longest, with 800 tokens at most. */
const TOOL_PROMPT: Tokens = 1_000;

function hasTools(sent: JsonObject): boolean {
  return ['tools', 'functions', 'toolConfig'].some((field) => sent[field] !== undefined);
}

/**
 * Vertex AI asks for its tiers by a header
 * (https://docs.cloud.google.com/gemini-enterprise-agent-platform/models/priority-paygo, November 2026).
 */
const TIER_HEADER = 'x-vertex-ai-llm-shared-request-type';

function askedIn(sent: JsonObject, headers: Readonly<Record<string, string>>): PriceModifiers {
  const tier =
    textOf(sent['service_tier']) ??
    textOf(sent['serviceTier']) ??
    textOf(objectOf(sent['serviceTier'])?.['type']) ??
    Object.entries(headers).find(([name]) => name.toLowerCase() === TIER_HEADER)?.[1];
  return {
    ...NO_MODIFIERS,
    tier: tier ?? null,
    speed: textOf(sent['speed']) ?? null,
    geo: textOf(sent['inference_geo']) ?? null,
  };
}

/**
 * The dearest that a request can get: a project may have a dear tier for its default, and a workspace of Anthropic's the United
 * States for its place (https://platform.claude.com/docs/en/manage-claude/data-residency, November 2026).
 */
function dearest(
  { protocol, call, price: asPriced }: TermsRequest,
  asked: PriceModifiers,
  price = asPriced,
): ReturnType<typeof priceFactor> {
  const model = price.model ?? call.model ?? null;
  const own = priceFactor(asked, model, price);
  if (typeof own === 'object') return own;
  const geo = asked.geo ?? (protocol === 'anthropic-messages' ? 'us' : null);
  const isOpen = mayChooseTier(protocol, call.endpoint) && (asked.tier === null || !keepsTier(call.endpoint));
  const most = priceFactor({ ...asked, geo, tier: isOpen ? 'auto' : asked.tier }, model, price);
  return typeof most === 'object' ? most : Math.max(own, most);
}

/** Ids under which Azure, OpenRouter and other gateways choose the model, and its price, request by request. */
const ROUTER = /(^|\/)(auto(-beta|exacto)?|[\w-]*router([-:].*)?|bodybuilder|fusion)$/i;

/** Models that search the web, or run code, at every question, and are billed by the call; their answers tell no calls. */
const SEARCHING = /-search-(preview|api)(-|$)|(^|\/)compound(-|$)|:online$/i;

/** Models that draw unasked: a picture's tokens cost twelve times as much as those of words. */
const DRAWING = /^(.*\/)?gemini-.*-image(-|$)/i;

function isSettled(by: FieldProblem['settledByPrices'], { basis, rates }: Price): boolean {
  return basis === 'written' && by !== false && (by === true || rates.request > 0);
}

function routed(model: string, price: Price): Problem[] {
  if (SEARCHING.test(model) && !isSettled('request', price))
    return [{ ...billedByCall(model), setting: 'model' }];
  if (price.basis === 'written') return [];
  if (DRAWING.test(model)) return [draws(model)];
  if (!ROUTER.test(model)) return [];
  return [
    {
      setting: 'model',
      message: `\`${model}\` is a router: which model answers, at which price, is known only afterwards; name the model, or write \`prices\` of your own for the dearest that it may choose`,
    },
  ];
}

function draws(model: string): Problem {
  return {
    setting: 'model',
    message: `\`${model}\` answers with pictures, whose tokens have a price that no list here tells: write \`prices\` of your own, with theirs for \`output\``,
  };
}

/** What is not understood is refused before anything is sent. */
function plainFactor(factor: ReturnType<typeof priceFactor>): number {
  return typeof factor === 'object' ? 1 : factor;
}

/** A gateway may take a tier for a wish; the providers themselves serve the one that is asked for, or a cheaper one. */
function keepsTier({ hostname }: URL): boolean {
  return /(^|\.)(openai\.com|anthropic\.com|azure\.com|microsoft\.com)$/.test(hostname);
}

const CHOOSING: readonly ProtocolName[] = ['openai-chat', 'openai-responses', 'anthropic-messages'];

/** Hosts whose references say that a request without a tier gets the standard one, or that know no tiers (November 2026). */
const STANDARD_UNASKED =
  /(^|\.)(groq\.com|mistral\.ai|deepseek\.com|together\.(xyz|ai)|fireworks\.ai|openrouter\.ai|x\.ai|perplexity\.ai|cerebras\.ai|googleapis\.com|amazonaws\.com|api\.aws|moonshot\.(ai|cn)|aliyuncs\.com|huggingface\.co|sambanova\.ai|ai21\.com|cohere\.(ai|com)|nvidia\.com|ollama\.com)$/;

/** Whether the endpoint may serve a request that names no tier at a dearer one. */
function mayChooseTier(protocol: ProtocolName, { hostname }: URL): boolean {
  return CHOOSING.includes(protocol) && !STANDARD_UNASKED.test(hostname);
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
