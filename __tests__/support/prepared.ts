import { fixedPrice } from '../../src/budget/fixed-price.js';
import { NO_MODIFIERS } from '../../src/budget/modifiers.js';
import type { Price, Rates } from '../../src/budget/price.js';
import { type ArmTarget, type PreparedRequest, RequestBook } from '../../src/load/exchange/prepare.js';
import type { PriceTerms } from '../../src/load/terms/price-terms.js';
import { protocolByName } from '../../src/protocols/registry.js';
import { planPrompt } from './plans.js';

/** A dollar a token, of input and output alike; say what is different about it. */
export function dollarPrice(
  model: string | null = 'asked',
  rates: Partial<Rates> = {},
  basis: Price['basis'] = 'listed',
): Price {
  const each = { input: 1e6, cachedInput: 1e6, cacheWrite: 1e6, output: 1e6, request: 0, ...rates };
  return fixedPrice(each, { source: 'a list', model, basis });
}

interface Changes {
  readonly price?: Price;
  readonly target?: Partial<ArmTarget>;
  readonly terms?: Partial<PriceTerms>;
  readonly fields?: Partial<PreparedRequest>;
}

/** A prepared request for `asked`, at a host that serves every request at the standard tier. */
export function preparedWith({
  price = dollarPrice(),
  target = {},
  terms = {},
  fields = {},
}: Changes = {}): PreparedRequest {
  const head: ArmTarget = {
    endpoint: new URL('https://api.groq.com/v1'),
    protocol: protocolByName('openai-chat'),
    apiKey: undefined,
    headers: {},
    body: undefined,
    stream: true,
    model: 'asked',
    priceOf: () => price,
    ...target,
  };
  const prepared = new RequestBook({ head }, { maxTokens: 100, nonce: null }).get(planPrompt('a'), 'head');
  const own = { asked: NO_MODIFIERS, most: 1, mostOf: () => 1, place: 1, traits: {}, addedInput: 0 };
  return { ...prepared, terms: { ...own, ...terms }, ...fields };
}
