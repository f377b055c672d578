import type { Tokens, Usd } from '../base/units.js';
import type { PriceModifiers } from './modifiers.js';
import type { PublishedTable } from './price-list.js';

/** Dollars per million tokens; `request` per request. */
export interface Rates {
  readonly input: Usd;
  readonly cachedInput: Usd;
  readonly cacheWrite: Usd;
  readonly output: Usd;
  readonly request: Usd;
  /** Cache writes that are kept for an hour; where no price is known, twice the input, as the one provider of them bills. */
  readonly hourLongWrite?: Usd;
  /** A call of a tool that the provider hosts, in dollars. */
  readonly toolCall?: Usd;
  /** Sound, where it has a rate of its own. */
  readonly audioInput?: Usd;
  readonly audioOutput?: Usd;
}

/** What a request used. Input includes cached and cache-write tokens; output includes reasoning. */
export interface PricedUsage {
  readonly input: Tokens;
  readonly output: Tokens;
  readonly cachedInput: Tokens | null;
  readonly cacheWrite: Tokens | null;
  /** Part of the cache writes. */
  readonly hourLongWrite?: Tokens;
  readonly audioInput?: Tokens;
  readonly audioOutput?: Tokens;
}

/**
 * Who says what a model costs: the user, of exactly what he asks for; a list, of the model as it is usually served; or
 * nobody, for nothing costs.
 */
export type PriceBasis = 'written' | 'listed' | 'free';

/** What a request may do beside asking and answering in plain text. */
export interface PriceTraits {
  /** Something may be kept in a cache for an hour. */
  readonly hourLong?: boolean;
  /** It may hold sound, or be answered with it. */
  readonly sound?: boolean;
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
  /** The published table that it was looked up in; absent elsewhere. */
  readonly published?: PublishedTable;
  readonly basis: PriceBasis;
  /** The tier, speed and place that the user says his prices are of; absent where they are of the standard ones. */
  readonly included?: PriceModifiers;
  /** How many times its rates a list says the provider's fast tier to cost; absent where it says nothing. */
  readonly fast?: number;
  /** Of one's own servers, which cost by the hour and not by the token: all of them together. */
  readonly perHour?: Usd;
  cost(usage: PricedUsage): Usd;
  /** Never below `cost` of any usage with at most this input and output that has no more traits than are given. */
  worst(input: Tokens, output: Tokens, traits?: PriceTraits): Usd;
}
