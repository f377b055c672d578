import {
  complete,
  fieldsOf,
  type Fields,
  mapRates,
  type PriceRow,
  type RateKey,
  readTier,
} from './foreign-rates.js';

/** OpenRouter's name of each rate, in dollars a token, written as text (https://openrouter.ai/docs/api-reference, November 2026). */
const KEYS: Readonly<Partial<Record<RateKey, string>>> = {
  input: 'prompt',
  output: 'completion',
  cachedInput: 'input_cache_read',
  cacheWrite: 'input_cache_write',
  reasoning: 'internal_reasoning',
  audioInput: 'audio',
};

/**
 * The rows of what `GET https://openrouter.ai/api/v1/models` answers: `{data: [{id, canonical_slug, pricing}]}`. Undefined for any
 * other shape. Routers have -1 for a price, and none that is usable.
 */
export function readOpenRouterRows(root: Fields): PriceRow[] | undefined {
  const models = Array.isArray(root['data']) ? root['data'].map(fieldsOf) : [];
  if (!models.some((model) => fieldsOf(model?.['pricing']) !== undefined)) return undefined;
  return models.flatMap((model) => {
    const pricing = fieldsOf(model?.['pricing']);
    if (pricing === undefined) return [];
    const ids = new Set([model?.['id'], model?.['canonical_slug']].filter((id) => typeof id === 'string'));
    return [...ids].map((id) => ({ id, provider: 'openrouter', tiers: () => tiersOf(pricing) }));
  });
}

function tiersOf(pricing: Fields): ReturnType<PriceRow['tiers']> {
  const read = (name: string | undefined): unknown =>
    numberIn(name === undefined ? undefined : pricing[name]);
  const rates = mapRates((rate) => read(KEYS[rate]));
  const toolCall = read('web_search');
  return complete([
    readTier(0, rates, {
      scale: 1e6,
      request: read('request'),
      toolCall: typeof toolCall === 'number' && toolCall > 0 ? toolCall : undefined,
    }),
  ]);
}

function numberIn(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d*\.?\d+(e[+-]?\d+)?$/i.test(value) ? Number(value) : value;
}
