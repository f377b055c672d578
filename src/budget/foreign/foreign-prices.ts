import {
  complete,
  fieldsOf,
  type Fields,
  mapRates,
  type PriceRow,
  type RateKey,
  readRate,
  readTier,
} from './foreign-rates.js';
import { readOpenRouterRows } from './openrouter-prices.js';
import type { PriceTier } from '../tiered-price.js';

/**
 * The rows of litellm's `model_prices_and_context_window.json`, of models.dev's `api.json` or of OpenRouter's list of models, told by
 * their shape.
 */
export function readForeignRows(root: Fields): PriceRow[] | undefined {
  const routed = readOpenRouterRows(root);
  if (routed !== undefined) return routed;
  const entries = Object.entries(root).flatMap(([id, value]) => {
    const fields = fieldsOf(value);
    return fields === undefined ? [] : [{ id, fields }];
  });
  if (entries.some(({ fields }) => fieldsOf(fields['models']) !== undefined)) {
    return entries.flatMap(({ id, fields }) => readModelsDevProvider(id, fields));
  }
  if (!entries.some(({ fields }) => 'input_cost_per_token' in fields)) return undefined;
  return entries.map(({ id, fields }) => {
    const provider = fields['litellm_provider'];
    return {
      id,
      provider: typeof provider === 'string' ? provider : '',
      ...fastOf(fields),
      tiers: () => readLitellmBands(fields) ?? readLitellmTiers(fields),
    };
  });
}

/** LiteLLM's key of each rate, in dollars per token. */
const LITELLM_KEYS = {
  input: 'input_cost_per_token',
  cachedInput: 'cache_read_input_token_cost',
  cacheWrite: 'cache_creation_input_token_cost',
  hourLongWrite: 'cache_creation_input_token_cost_above_1hr',
  output: 'output_cost_per_token',
  reasoning: 'output_cost_per_reasoning_token',
  audioInput: 'input_cost_per_audio_token',
  audioOutput: 'output_cost_per_audio_token',
} as const satisfies Record<RateKey, string>;

/** `…_above_200k_tokens`, of whichever rate, are the rates of requests with more input than that. */
const ABOVE = /^(\w+?)_above_(\d{1,9})k_tokens$/;

/** Each rate falls back to that of the next lower tier, the first to what `readTier` says. */
function readLitellmTiers(fields: Fields): PriceTier[] | undefined {
  const keys: readonly string[] = Object.values(LITELLM_KEYS);
  const thousands = Object.keys(fields).flatMap((key) => {
    const [, rate = '', digits] = ABOVE.exec(key) ?? [];
    return digits === undefined || !keys.includes(rate) ? [] : [Number(digits)];
  });
  const rising = [...new Set([0, ...thousands])].sort((a, b) => a - b);
  const rateOf = (key: string, at: number): unknown => {
    const above = rising.filter((k) => k > 0 && k <= at).map((k) => fields[`${key}_above_${k}k_tokens`]);
    return above.findLast((rate) => rate !== undefined) ?? fields[key];
  };
  return complete(
    rising.map((k) =>
      readTier(
        k * 1000,
        mapRates((rate) => rateOf(LITELLM_KEYS[rate], k)),
        {
          scale: 1e6,
          request: requestCost(fields),
          toolCall: searchCost(fields),
        },
      ),
    ),
  );
}

/**
 * `tiered_pricing` lists whole sets of rates by the input that they are for; a row that has it has no rates of its own. Undefined
 * where there is none, or one whose bands do not begin at nothing.
 */
function readLitellmBands(fields: Fields): PriceTier[] | undefined {
  const bands = Array.isArray(fields['tiered_pricing']) ? fields['tiered_pricing'].map(fieldsOf) : [];
  const read = bands.map((band) => {
    const range: unknown = band?.['range'];
    const from: unknown = Array.isArray(range) ? range[0] : undefined;
    if (band === undefined || typeof from !== 'number') return undefined;
    return readTier(
      from,
      mapRates((rate) => band[LITELLM_KEYS[rate]]),
      { scale: 1e6, request: requestCost(fields), toolCall: searchCost(fields) },
    );
  });
  const tiers = complete(read)?.sort((a, b) => a.above - b.above);
  return tiers?.[0]?.above === 0 ? tiers : undefined;
}

/** `…_priority` of any rate, as a multiple of the rate itself; the dearest of them. */
function fastOf(fields: Fields): { readonly fast?: number } {
  const times = Object.values(LITELLM_KEYS).flatMap((key) => {
    const [own, fast] = [readRate(fields[key], 1), readRate(fields[`${key}_priority`], 1)];
    return own === undefined || fast === undefined || own === 0 ? [] : [fast / own];
  });
  return times.length === 0 ? {} : { fast: Math.max(1, ...times) };
}

function requestCost(fields: Fields): number {
  return ['input_cost_per_request', 'input_cost_per_query'].reduce(
    (sum, key) => sum + (readRate(fields[key], 1) ?? 0),
    0,
  );
}

/** Of the sizes of a search's context the dearest. */
function searchCost(fields: Fields): number | undefined {
  const bySize = Object.values(fieldsOf(fields['search_context_cost_per_query']) ?? {});
  const costs = bySize.flatMap((cost) => readRate(cost, 1) ?? []);
  return costs.length === 0 ? undefined : Math.max(...costs);
}

/** Each model has `cost`, in dollars per million tokens. */
function readModelsDevProvider(provider: string, fields: Fields): PriceRow[] {
  return Object.entries(fieldsOf(fields['models']) ?? {}).flatMap(([id, value]) => {
    const cost = fieldsOf(fieldsOf(value)?.['cost']);
    return cost === undefined ? [] : [{ id, provider, tiers: () => readModelsDevTiers(cost) }];
  });
}

const MODELS_DEV_KEYS = {
  input: 'input',
  cachedInput: 'cache_read',
  cacheWrite: 'cache_write',
  hourLongWrite: 'cache_write_1h',
  output: 'output',
  reasoning: 'reasoning',
  audioInput: 'input_audio',
  audioOutput: 'output_audio',
} as const satisfies Record<RateKey, string>;

function readModelsDevTiers(cost: Fields): PriceTier[] | undefined {
  const tierAbove = (above: number, fields: Fields): PriceTier | undefined =>
    readTier(
      above,
      mapRates((rate) => fields[MODELS_DEV_KEYS[rate]]),
      { scale: 1 },
    );
  const long = fieldsOf(cost['context_over_200k']);
  return complete([
    tierAbove(0, cost),
    ...(long === undefined ? [] : [tierAbove(200_000, { ...cost, ...long })]),
  ]);
}
