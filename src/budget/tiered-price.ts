import type { Tokens, Usd } from '../base/units.js';
import type { Price, PricedUsage, Rates } from './price.js';

const PER_MILLION = 1e6;

/** The rates of every request with more than `above` input tokens; they hold for the whole request. */
export interface PriceTier {
  readonly above: Tokens;
  readonly rates: Rates;
  /** Dearest rate that an input token can have here, where that is more than `rates` show (hour-long cache writes). */
  readonly worstInput?: Usd;
}

type PriceTiers = readonly [PriceTier, ...PriceTier[]];

/** Where rates come from, see {@link Price}. */
export interface PriceOrigin {
  readonly source: string;
  readonly model: string | null;
}

/** A price whose rates depend on the request's own input; `tiers` in rising order, the first above 0 or less. */
export function tieredPrice(tiers: PriceTiers, origin: PriceOrigin): Price {
  // A request with less input than its bound may end in any tier below, and a lower tier need not be cheaper.
  const worst = (input: Tokens, output: Tokens): Usd => {
    const [n, m] = [tokens(input), tokens(output)];
    return tiers.reduce(
      (most, tier) => (holds(tier, n, tiers) ? Math.max(most, worstInTier(tier, n, m)) : most),
      0,
    );
  };
  return {
    ...origin,
    rates: tiers[0].rates,
    worst,
    // The cap keeps sums of differently rounded parts from ending an ulp above the worst case.
    cost: (usage) =>
      Math.min(costInTier(tierOf(tiers, usage.input).rates, usage), worst(usage.input, usage.output)),
  };
}

function tierOf(tiers: PriceTiers, input: Tokens): PriceTier {
  return tiers.findLast((tier) => holds(tier, input, tiers)) ?? tiers[0];
}

/** Whether a request with so much input can have the tier's rates. */
function holds(tier: PriceTier, input: Tokens, tiers: PriceTiers): boolean {
  return tier === tiers[0] || input > tier.above;
}

function worstInTier({ rates, worstInput = 0 }: PriceTier, input: Tokens, output: Tokens): Usd {
  const dearest = Math.max(rates.input, rates.cachedInput, rates.cacheWrite, worstInput);
  return (input * dearest + output * rates.output) / PER_MILLION + rates.request;
}

/** An endpoint may report more cached tokens than it had input: the parts are cut so that none is negative. */
function costInTier(rates: Rates, usage: PricedUsage): Usd {
  const input = tokens(usage.input);
  const cached = Math.min(tokens(usage.cachedInput), input);
  const written = Math.min(tokens(usage.cacheWrite), input - cached);
  const inputCost =
    (input - cached - written) * rates.input + cached * rates.cachedInput + written * rates.cacheWrite;
  return (inputCost + tokens(usage.output) * rates.output) / PER_MILLION + rates.request;
}

function tokens(count: Tokens | null): Tokens {
  return count !== null && count > 0 ? count : 0;
}
