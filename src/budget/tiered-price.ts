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

/** Where rates come from, see {@link Price}. */
export interface PriceOrigin {
  readonly source: string;
  readonly model: string | null;
}

/** A price whose rates depend on the request's own input; `tiers` in rising order, the first above 0 or less. */
export function tieredPrice(tiers: readonly [PriceTier, ...PriceTier[]], origin: PriceOrigin): Price {
  const worst = (input: Tokens, output: Tokens): Usd => {
    const [n, m] = [tokens(input), tokens(output)];
    return Math.max(...reachable(tiers, n).map((tier) => worstInTier(tier, n, m)));
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

function tierOf(tiers: readonly [PriceTier, ...PriceTier[]], input: Tokens): PriceTier {
  return reachable(tiers, input).at(-1) ?? tiers[0];
}

/** A request with less input than its bound may end in any tier below, and a lower tier need not be cheaper. */
function reachable(tiers: readonly [PriceTier, ...PriceTier[]], input: Tokens): readonly PriceTier[] {
  return tiers.filter((tier, index) => index === 0 || input > tier.above);
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
