import type { Rates } from '../price.js';
import { known } from '../rates.js';
import type { PriceTier } from '../tiered-price.js';

/** A parsed object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** One model of a price file; `tiers` reads its prices when asked, undefined where they are not usable. */
export interface PriceRow {
  readonly id: string;
  readonly provider: string;
  /** How many times its rates the fast tier costs; absent where the file does not say. */
  readonly fast?: number;
  tiers(): readonly PriceTier[] | undefined;
}

/** The value where it is an object with fields. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** What a foreign file may have a rate of. */
const RATE_KEYS = [
  'input',
  'cachedInput',
  'cacheWrite',
  'hourLongWrite',
  'output',
  'reasoning',
  'audioInput',
  'audioOutput',
] as const;

export type RateKey = (typeof RATE_KEYS)[number];
type RawRates = Readonly<Record<RateKey, unknown>>;

export function mapRates(read: (rate: RateKey) => unknown): RawRates {
  return Object.fromEntries(RATE_KEYS.map((rate) => [rate, read(rate)])) as RawRates;
}

/** What a tier has beside its rates by the token. */
export interface TierRest {
  /** From the file's unit to dollars per million. */
  readonly scale: number;
  readonly request?: unknown;
  readonly toolCall?: number | undefined;
}

/**
 * Cached input and cache writes without a rate cost what input costs. Where reasoning has a rate of its own, all output
 * is taken at the dearer one, for not every answer tells its share.
 */
export function readTier(above: number, raw: RawRates, rest: TierRest): PriceTier | undefined {
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
export function readRate(value: unknown, scale: number): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return undefined;
  return Number((value * scale).toPrecision(12));
}

export function complete(tiers: readonly (PriceTier | undefined)[]): PriceTier[] | undefined {
  const known = tiers.filter((tier) => tier !== undefined);
  return known.length === tiers.length ? known : undefined;
}
