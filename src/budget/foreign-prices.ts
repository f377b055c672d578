import type { Rates } from './price.js';
import { known } from './rates.js';
import type { PriceTier } from './tiered-price.js';

/** A parsed object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** One model of a price file; `tiers` reads its prices when asked, undefined where they are not usable. */
export interface PriceRow {
  readonly id: string;
  readonly provider: string;
  tiers(): readonly PriceTier[] | undefined;
}

/** The value where it is an object with fields. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** The rows of litellm's `model_prices_and_context_window.json` or models.dev's `api.json`, told by their shape. */
export function readForeignRows(root: Fields): PriceRow[] | undefined {
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
      tiers: () => readLitellmTiers(fields),
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
} as const satisfies Record<string, string>;

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
          request: fields['input_cost_per_request'],
          toolCall: searchCost(fields),
        },
      ),
    ),
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

type RateKey = keyof typeof LITELLM_KEYS;
type RawRates = Readonly<Record<RateKey, unknown>>;

function mapRates(read: (rate: RateKey) => unknown): RawRates {
  const keys = Object.keys(LITELLM_KEYS) as RateKey[];
  return Object.fromEntries(keys.map((rate) => [rate, read(rate)])) as RawRates;
}

/** What a tier has beside its rates by the token. */
interface TierRest {
  /** From the file's unit to dollars per million. */
  readonly scale: number;
  readonly request?: unknown;
  readonly toolCall?: number | undefined;
}

/**
 * Cached input and cache writes without a rate cost what input costs. Where reasoning has a rate of its own, all output
 * is taken at the dearer one, for not every answer tells its share.
 */
function readTier(above: number, raw: RawRates, rest: TierRest): PriceTier | undefined {
  const rate = (key: RateKey): number | undefined => readRate(raw[key], rest.scale);
  const [input, output] = [rate('input'), rate('output')];
  if (input === undefined || output === undefined) return undefined;
  const rates: Rates = {
    input,
    cachedInput: rate('cachedInput') ?? input,
    cacheWrite: rate('cacheWrite') ?? input,
    output: Math.max(output, rate('reasoning') ?? 0),
    request: readRate(rest.request, 1) ?? 0,
    ...known({
      hourLongWrite: rate('hourLongWrite'),
      toolCall: rest.toolCall,
      audioInput: rate('audioInput'),
      audioOutput: rate('audioOutput'),
    }),
  };
  return { above, rates };
}

/** Scaled without the binary dust that 2.5e-6 × 1e6 leaves. */
function readRate(value: unknown, scale: number): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return undefined;
  return Number((value * scale).toPrecision(12));
}

function complete(tiers: readonly (PriceTier | undefined)[]): PriceTier[] | undefined {
  const known = tiers.filter((tier) => tier !== undefined);
  return known.length === tiers.length ? known : undefined;
}
