import type { Usd } from '../../base/units.js';
import { NO_MODIFIERS, priceFactor } from '../../budget/modifiers.js';
import type { Price } from '../../budget/price.js';
import type { Answer, Usage } from '../../protocols/protocol.js';
import type { PreparedRequest } from './prepare.js';
import { isSameModel } from '../../protocols/decode/served-model.js';

/** What an answer with known usage costs. */
export interface Bill {
  readonly cost: Usd;
  /** What of it nobody here understands: the cost may be more. */
  readonly unknown: string | null;
}

/** Where the price names none: OpenAI's and Anthropic's web searches are a cent each, Google's and Perplexity's up to 3.5. */
const TOOL_CALL: Usd = 0.035;

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
  if (price.basis === 'free') return { cost: 0, unknown: null };
  const { billing } = answer;
  const told = {
    tier: billing?.tier ?? terms.asked.tier,
    speed: billing?.speed ?? terms.asked.speed,
    geo: billing?.geo ?? terms.asked.geo,
  };
  const model = price.model ?? prepared.model ?? null;
  const factor = priceFactor(told, model, price.basis === 'written' ? terms.asked : NO_MODIFIERS);
  const unknown =
    typeof factor === 'object' ? factor.unknown : (billing?.unknown[0] ?? soundWithoutPrice(price, usage));
  const times = (typeof factor === 'object' ? terms.most : factor) * terms.place;
  const other = otherPrice(prepared, answer.model);
  const tokens = Math.max(price.cost(usage), other?.cost(usage) ?? 0) * times;
  const calls = (billing?.toolCalls ?? 0) * (price.rates.toolCall ?? TOOL_CALL);
  return { cost: Math.max(tokens + calls, billing?.statedUsd ?? 0), unknown };
}

/** The price of the model that answered, where that is another than was asked and its price is known. */
function otherPrice({ model, price, target }: PreparedRequest, served: string | null): Price | null {
  if (served === null || model === undefined || isSameModel(model, served)) return null;
  const found = target.servedPrice?.(served) ?? null;
  return found === null || (found.model !== null && found.model === price.model) ? null : found;
}

function soundWithoutPrice({ rates }: Price, { audioInput, audioOutput }: Usage): string | null {
  if (audioInput !== undefined && rates.audioInput === undefined) return 'audio_tokens of the input';
  return audioOutput !== undefined && rates.audioOutput === undefined ? 'audio_tokens of the output' : null;
}
