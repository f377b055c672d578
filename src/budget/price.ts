import type { Tokens, Usd } from '../base/units.js';

/** Dollars per million tokens; `request` per request. */
export interface Rates {
  readonly input: Usd;
  readonly cachedInput: Usd;
  readonly cacheWrite: Usd;
  readonly output: Usd;
  readonly request: Usd;
}

/** What a request used. Input includes cached and cache-write tokens; output includes reasoning. */
export interface PricedUsage {
  readonly input: Tokens;
  readonly output: Tokens;
  readonly cachedInput: Tokens | null;
  readonly cacheWrite: Tokens | null;
}

/**
 * The price of one model, asked per request: tiers depend on a request's own size, so a sum of tokens
 * must never be priced.
 */
export interface Price {
  /** Rates for a request at the smallest tier, as shown in the report. */
  readonly rates: Rates;
  /** Where they come from: `setting`, `free`, a file's path, or the price table with its version. */
  readonly source: string;
  /** The model id that the price table resolved to; null where the user set the prices. */
  readonly model: string | null;
  cost(usage: PricedUsage): Usd;
  /** Never below `cost` of any usage with at most this input and output. */
  worst(input: Tokens, output: Tokens): Usd;
}
