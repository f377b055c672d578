import type { Rates } from './price.js';
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

const LITELLM_RATES = [
  'input_cost_per_token',
  'cache_read_input_token_cost',
  'cache_creation_input_token_cost',
  'output_cost_per_token',
] as const;

/** Dollars per token; `…_above_200k_tokens` are the rates of requests with more input than that. */
function readLitellmTiers(fields: Fields): PriceTier[] | undefined {
  const thousands = Object.keys(fields).flatMap((key) => {
    const digits = /^(?:input|output)_cost_per_token_above_(\d{1,9})k_tokens$/.exec(key)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
  const rising = [...new Set([0, ...thousands])].sort((a, b) => a - b);
  return complete(
    rising.map((k) => {
      const rate = (key: string): unknown =>
        (k > 0 ? fields[`${key}_above_${k}k_tokens`] : undefined) ?? fields[key];
      return readTier(k * 1000, LITELLM_RATES.map(rate), {
        scale: 1e6,
        request: fields['input_cost_per_request'],
      });
    }),
  );
}

/** Each model has `cost`, in dollars per million tokens. */
function readModelsDevProvider(provider: string, fields: Fields): PriceRow[] {
  return Object.entries(fieldsOf(fields['models']) ?? {}).flatMap(([id, value]) => {
    const cost = fieldsOf(fieldsOf(value)?.['cost']);
    return cost === undefined ? [] : [{ id, provider, tiers: () => readModelsDevTiers(cost) }];
  });
}

function readModelsDevTiers(cost: Fields): PriceTier[] | undefined {
  const tierAbove = (above: number, fields: Fields): PriceTier | undefined =>
    readTier(above, [fields['input'], fields['cache_read'], fields['cache_write'], fields['output']], {
      scale: 1,
    });
  const long = fieldsOf(cost['context_over_200k']);
  return complete([
    tierAbove(0, cost),
    ...(long === undefined ? [] : [tierAbove(200_000, { ...cost, ...long })]),
  ]);
}

/** `row` is input, cached input, cache write, output; the two in the middle fall back to input. */
function readTier(
  above: number,
  row: readonly unknown[],
  { scale, request }: { readonly scale: number; readonly request?: unknown },
): PriceTier | undefined {
  const [input, cachedInput, cacheWrite, output] = row.map((value) => readRate(value, scale));
  if (input === undefined || output === undefined) return undefined;
  const rates: Rates = {
    input,
    cachedInput: cachedInput ?? input,
    cacheWrite: cacheWrite ?? input,
    output,
    request: readRate(request, 1) ?? 0,
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
