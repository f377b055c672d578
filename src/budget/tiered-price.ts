import type { Tokens, Usd } from '../base/units.js';
import type { PriceModifiers } from './modifiers.js';
import type { PublishedTable } from './price-list.js';
import type { Price, PriceBasis, PricedUsage, PriceTraits, Rates } from './price.js';

const PER_MILLION = 1e6;

/** The rates of every request with more than `above` input tokens; they hold for the whole request. */
export interface PriceTier {
  readonly above: Tokens;
  readonly rates: Rates;
}

type PriceTiers = readonly [PriceTier, ...PriceTier[]];

/** Where rates come from, see {@link Price}. */
export interface PriceOrigin {
  readonly source: string;
  readonly model: string | null;
  /** Absent for a list. */
  readonly basis?: PriceBasis;
  readonly included?: PriceModifiers;
  readonly fast?: number;
  readonly published?: PublishedTable;
}

/** A price whose rates depend on the request's own input; `tiers` in rising order, the first above 0 or less. */
export function tieredPrice(tiers: PriceTiers, origin: PriceOrigin): Price {
  // A request with less input than its bound may end in any tier below, and a lower tier need not be cheaper.
  const worst = (input: Tokens, output: Tokens, traits: PriceTraits = {}): Usd => {
    const [n, m] = [tokens(input), tokens(output)];
    return tiers.reduce(
      (most, tier) =>
        holds(tier, n, tiers) ? Math.max(most, worstInTier(tier.rates, [n, m], traits)) : most,
      0,
    );
  };
  return {
    ...origin,
    basis: origin.basis ?? 'listed',
    rates: tiers[0].rates,
    worst,
    cost: (usage) => {
      const cost = costInTier(tierOf(tiers, usage.input).rates, usage);
      const most = worst(usage.input, usage.output, traitsOf(usage));
      // Sums of differently rounded parts end an ulp above the worst case.
      return cost > most && cost - most <= most * DUST ? most : cost;
    },
  };
}

/** A request by which prices are compared: what is asked is short, and what is answered as well. */
const [SOME_INPUT, SOME_OUTPUT] = [200, 64];

/** Null of none. */
export function dearestOf(prices: readonly Price[]): Price | null {
  const worst = (price: Price | null): Usd => price?.worst(SOME_INPUT, SOME_OUTPUT) ?? -1;
  return prices.reduce<Price | null>((most, price) => (worst(price) > worst(most) ? price : most), null);
}

const DUST = 1e-12;

function traitsOf({ hourLongWrite, audioInput, audioOutput }: PricedUsage): PriceTraits {
  return {
    hourLong: hourLongWrite !== undefined,
    sound: audioInput !== undefined || audioOutput !== undefined,
  };
}

function tierOf(tiers: PriceTiers, input: Tokens): PriceTier {
  return tiers.findLast((tier) => holds(tier, input, tiers)) ?? tiers[0];
}

/** Whether a request with so much input can have the tier's rates. */
function holds(tier: PriceTier, input: Tokens, tiers: PriceTiers): boolean {
  return tier === tiers[0] || input > tier.above;
}

function worstInTier(rates: Rates, [input, output]: readonly [Tokens, Tokens], traits: PriceTraits): Usd {
  const hourLong = rates.hourLongWrite ?? (traits.hourLong === true ? hourLongRate(rates) : 0);
  const [audioInput = 0, audioOutput = 0] =
    traits.sound === true ? [rates.audioInput, rates.audioOutput] : [];
  const dearest = Math.max(rates.input, rates.cachedInput, rates.cacheWrite, hourLong, audioInput);
  const dearestOutput = Math.max(rates.output, audioOutput);
  return (input * dearest + output * dearestOutput) / PER_MILLION + rates.request;
}

/** Anthropic's own rule, where nobody has written another. */
function hourLongRate({ input, cacheWrite, hourLongWrite }: Rates): Usd {
  return hourLongWrite ?? Math.max(cacheWrite, 2 * input);
}

/**
 * An endpoint may report more cached tokens than it had input: the parts are cut so that none is negative. Sound that
 * was read from a cache is told nowhere, so all sound has the rate of what is fresh.
 */
function costInTier(rates: Rates, usage: PricedUsage): Usd {
  const input = tokens(usage.input);
  const written = Math.min(tokens(usage.cacheWrite), input);
  const hourLong = Math.min(tokens(usage.hourLongWrite), written);
  const cached = Math.min(tokens(usage.cachedInput), input - written);
  const inputCost =
    (input - cached - written) * rates.input +
    cached * rates.cachedInput +
    (written - hourLong) * rates.cacheWrite +
    hourLong * hourLongRate(rates);
  const outputCost = tokens(usage.output) * rates.output;
  const sound =
    Math.min(tokens(usage.audioInput), input) * Math.max(0, (rates.audioInput ?? 0) - rates.input) +
    Math.min(tokens(usage.audioOutput), tokens(usage.output)) *
      Math.max(0, (rates.audioOutput ?? 0) - rates.output);
  return (inputCost + outputCost + sound) / PER_MILLION + rates.request;
}

function tokens(count: Tokens | null | undefined): Tokens {
  return count !== null && count !== undefined && count > 0 ? count : 0;
}
