import type { Tokens, Usd } from '../base/units.js';
import type { Price } from './price.js';

/** Requests of a plan that cost the same: one prompt in one arm. */
export interface CostLine {
  readonly price: Price;
  readonly requests: number;
  /** Estimated input tokens of one request, see `estimateTokens`. */
  readonly input: Tokens;
  /** Upper bound of them, see `boundInputTokens`. */
  readonly inputBound: Tokens;
  readonly maxTokens: Tokens;
  /** What a request with so much input and output can cost at most; by the price alone where absent. */
  readonly worst?: (input: Tokens, output: Tokens) => Usd;
}

export interface CostEstimate {
  readonly requests: number;
  /** With every answer as long as its cap: nothing better is known before the run. */
  readonly expected: Usd;
  /** What the ledger would set aside for all of them at once. */
  readonly worst: Usd;
}

/** Priced per request and then multiplied, because tiers depend on a request's own size. */
export function estimateCost(lines: readonly CostLine[]): CostEstimate {
  let [requests, expected, worst] = [0, 0, 0];
  for (const line of lines) {
    requests += line.requests;
    // Its tokens are not even counted.
    if (line.price.basis === 'free') continue;
    const usage = { input: line.input, output: line.maxTokens, cachedInput: null, cacheWrite: null };
    expected += line.requests * line.price.cost(usage);
    const input = Math.max(line.inputBound, line.input);
    worst += line.requests * (line.worst?.(input, line.maxTokens) ?? line.price.worst(input, line.maxTokens));
  }
  return { requests, expected, worst };
}

/** How many of a plan's requests a budget would carry at their expected cost; Infinity where they cost nothing. */
export function requestsThatFit(estimate: CostEstimate, budget: Usd): number {
  if (estimate.expected <= 0) return Number.POSITIVE_INFINITY;
  return Math.floor(Number(((budget * estimate.requests) / estimate.expected).toPrecision(12)));
}
