import { type Random, seededRandom } from '../../src/base/random.js';
import type { BillRates } from '../../src/metrics/bill.js';
import type { Sample } from '../../src/samples/sample.js';
import { sampleWith } from './samples.js';

export const RATES: BillRates = { input: 2, cachedInput: 0.2, cacheWrite: 2.5, output: 8, request: 0 };
export const DEARER: BillRates = { ...RATES, input: 2.5, output: 9 };
export const MONTH = 1_200_000;
const volume = { requests: MONTH, byPrompt: null };

/** What is known of the two arms: means over all requests there could be. */
const TRUTH = {
  base: { input: 1_500, hits: 0.92, output: 180, reasoning: 40 },
  head: { input: 1_290, hits: 0.61, output: 218, reasoning: 40 },
};

export function costOf(
  { input, cached, output }: { input: number; cached: number; output: number },
  rates: BillRates,
): number {
  return ((input - cached) * rates.input + cached * rates.cachedInput + output * rates.output) / 1e6;
}

/** Lengths that vary as real ones do: long tails, and pairs that resemble each other. */
export function simulatePairs(random: Random, pairs: number): Sample[] {
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Array.from({ length: pairs }, (_, pair) => {
    const shared = normal();
    return (['base', 'head'] as const).map((arm) => {
      const { input, hits, output, reasoning } = TRUTH[arm];
      const spread = Math.exp(0.4 * shared + 0.3 * normal() - (0.4 ** 2 + 0.3 ** 2) / 2);
      const cached = random.next() < hits ? input : 0;
      const words = output * spread;
      const usd = costOf({ input, cached, output: words }, arm === 'head' ? DEARER : RATES);
      return sampleWith({
        id: pair * 2,
        pair,
        arm,
        inputTokens: input,
        cachedInputTokens: cached,
        outputTokens: words,
        reasoningTokens: reasoning * spread,
        costUsd: usd,
      });
    });
  }).flat();
}

/** A month of one prompt, and what differs from that. */
export const question = (
  seed: number,
  unchanged: readonly string[] = [],
  prompts: readonly string[] = ['inline-1'],
) => ({
  volume,
  prompts,
  rates: DEARER,
  baseRates: RATES,
  random: seededRandom(seed, 'bill'),
  unchanged: new Set(unchanged),
});

export const means = (arm: 'base' | 'head') => {
  const { input, hits, output, reasoning } = TRUTH[arm];
  return { input, cached: hits * input, output, reasoning };
};

/** Known parts, in dollars a month. */
export function knownParts(): Record<string, number> {
  const [base, head] = [means('base'), means('head')];
  const mix = (base.input - base.cached) * RATES.input + base.cached * RATES.cachedInput;
  const growth = head.input / base.input;
  const scale = MONTH / 1e6;
  return {
    prompt_length: (growth - 1) * mix * scale,
    cache_hits: (head.cached - base.cached * growth) * (RATES.cachedInput - RATES.input) * scale,
    output_length: (head.output - head.reasoning - base.output + base.reasoning) * RATES.output * scale,
    model_price: ((head.input - head.cached) * 0.5 + head.output) * scale,
  };
}

export const centsOf = (usd: number): number => Math.round(usd * 100);
