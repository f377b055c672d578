import type { Tokens, Usd } from '../../base/units.js';
import { priceFactor } from '../../budget/modifiers.js';
import type { Price } from '../../budget/price.js';
import type { Answer, Billing, Usage } from '../../protocols/protocol.js';
import type { Observation } from './observation.js';
import type { PreparedRequest } from './prepare.js';
import { statedInHeader } from './served-by.js';
import { mergeBilling } from '../../protocols/decode/billing.js';
import { isSameModel } from '../../protocols/decode/served-model.js';

/** What an answer with known usage costs. */
export interface Bill {
  readonly cost: Usd;
  /** What of it nobody here understands: the cost may be more. */
  readonly unknown: string | null;
  /** The price of the model that answered, where that is another than was asked. */
  readonly other: Price | null;
  /** How much more the endpoint states than its tokens come to; 1 where it states no more. */
  readonly times: number;
  /** Of the cost, what calls of hosted tools come to. */
  readonly fees: Usd;
  /** Output beyond the cap that was sent. */
  readonly beyond: Tokens;
}

/** Where the price names none: OpenAI's and Anthropic's web searches are a cent each, Google's and Perplexity's up to 3.5. */
const TOOL_CALL: Usd = 0.035;

const NOTHING = { cost: 0, unknown: null, other: null, times: 1, fees: 0, beyond: 0 };

const NO_ANSWER = { model: null };

/** What the answer says of its bill; LiteLLM's proxy states its cost, margins and all, in a header alone. */
export function toldOfBill({ answer, headers }: Observation): Pick<Answer, 'model' | 'billing'> {
  const stated = statedInHeader(headers);
  if (stated === null) return answer ?? NO_ANSWER;
  const billing = mergeBilling(answer?.billing ?? null, { statedUsd: stated });
  return { model: answer?.model ?? null, ...(billing === null ? {} : { billing }) };
}

/**
 * By the rates of the model that answered, or of the one that was asked where that is dearer, times what the tier that
 * served it costs more, and calls of hosted tools. Never less than the provider itself says.
 */
export function billOf(
  prepared: PreparedRequest,
  usage: Usage,
  answer: Pick<Answer, 'model' | 'billing'>,
): Bill {
  const { price, terms } = prepared;
  if (price.basis === 'free') return NOTHING;
  const { billing } = answer;
  const stated = billing?.statedUsd ?? 0;
  const served = servedOf(prepared, answer.model, stated > 0);
  const factor = factorOf(prepared, billing);
  const unknown =
    typeof factor === 'object'
      ? factor.unknown
      : (served.unknown ?? billing?.unknown[0] ?? soundWithoutPrice(price, usage));
  const times = typeof factor === 'object' ? terms.most / terms.place : factor;
  const otherTimes = Math.max(times, served.price === null ? 0 : timesOf(prepared, served.price, billing));
  const tokens =
    Math.max(price.cost(usage) * times, (served.price?.cost(usage) ?? 0) * otherTimes) * terms.place;
  const fees = (billing?.toolCalls ?? 0) * (price.rates.toolCall ?? TOOL_CALL);
  return {
    cost: Math.max(tokens + fees, stated),
    unknown,
    other: served.price,
    times: tokens > 0 && stated > tokens + fees ? stated / (tokens + fees) : 1,
    fees,
    beyond: Math.max(0, usage.output - prepared.maxTokens),
  };
}

function factorOf(
  { price, terms, model }: PreparedRequest,
  billing: Billing | undefined,
  of: Price = price,
): ReturnType<typeof priceFactor> {
  const told = {
    tier: billing?.tier ?? terms.asked.tier,
    speed: billing?.speed ?? terms.asked.speed,
    geo: billing?.geo ?? terms.asked.geo,
  };
  return priceFactor(told, of.model ?? model ?? null, of);
}

/** Another model's tier may cost more than that of the one that was asked. */
function timesOf(prepared: PreparedRequest, other: Price, billing: Billing | undefined): number {
  const factor = factorOf(prepared, billing, other);
  return typeof factor === 'object' ? prepared.terms.mostOf(other) : factor;
}

interface Served {
  readonly price: Price | null;
  /** The model's name, where its price is not known. */
  readonly unknown: string | null;
}

const AS_ASKED: Served = { price: null, unknown: null };

/**
 * The price of the model that answered, where that is another than was asked and the prices are a list's. A make of the model
 * that was asked may have a price of its own: `gpt-4o-2024-05-13` costs twice as much as `gpt-4o`. A name that no list has is no
 * riddle where the endpoint states the cost itself.
 */
function servedOf(
  { model, price, target }: PreparedRequest,
  served: string | null,
  isStated: boolean,
): Served {
  if (served === null || model === undefined || model === served) return AS_ASKED;
  if (target.servedPrice === undefined) return AS_ASKED;
  const found = target.servedPrice(served);
  if (found === null && (isStated || isSameModel(model, served))) return AS_ASKED;
  if (found === null) return { price: null, unknown: `model: ${served.slice(0, LONGEST_NAME)}` };
  return found.model !== null && found.model === price.model ? AS_ASKED : { price: found, unknown: null };
}

const LONGEST_NAME = 80;

function soundWithoutPrice({ rates }: Price, { audioInput, audioOutput }: Usage): string | null {
  if (audioInput !== undefined && rates.audioInput === undefined) return 'audio_tokens of the input';
  return audioOutput !== undefined && rates.audioOutput === undefined ? 'audio_tokens of the output' : null;
}
