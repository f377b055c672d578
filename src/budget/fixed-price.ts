import type { Price, Rates } from './price.js';
import { type PriceOrigin, tieredPrice } from './tiered-price.js';

/**
 * The same rates for requests of every size:
 * (input − cached − written)·input + cached·cachedInput + written·cacheWrite + output·output, a million each, + request.
 */
export function fixedPrice(rates: Rates, origin: PriceOrigin): Price {
  return tieredPrice([{ above: 0, rates }], origin);
}

/** What an endpoint costs that costs nothing; only where the user says so. */
export const FREE_PRICE: Price = fixedPrice(
  { input: 0, cachedInput: 0, cacheWrite: 0, output: 0, request: 0 },
  { source: 'free', model: null, basis: 'free' },
);
