import { describe, expect, it } from '@jest/globals';
import { readForeignRows } from '../../../src/budget/foreign/foreign-prices.js';
import type { PriceRow } from '../../../src/budget/foreign/foreign-rates.js';

describe("LiteLLM's price of a web search", () => {
  const callOf = (bySize: unknown): number | undefined => {
    const [row] =
      readForeignRows({
        m: {
          litellm_provider: 'p',
          input_cost_per_token: 1e-6,
          output_cost_per_token: 2e-6,
          search_context_cost_per_query: bySize,
        },
      }) ?? [];
    return row?.tiers()?.[0]?.rates.toolCall;
  };

  it('is the dearest of its sizes, in dollars a call, and none where none is named', () => {
    const sizes = {
      search_context_size_low: 0.03,
      search_context_size_high: 0.05,
      search_context_size_medium: 0.035,
    };
    expect(callOf(sizes)).toBe(0.05);
    expect(callOf({})).toBeUndefined();
    expect(callOf(undefined)).toBeUndefined();
  });
});

describe("LiteLLM's other keys", () => {
  const rowOf = (fields: Readonly<Record<string, unknown>>): PriceRow | undefined => {
    const other = { litellm_provider: 'p', input_cost_per_token: 1e-6, output_cost_per_token: 1e-6 };
    return readForeignRows({ other, m: { litellm_provider: 'p', ...fields } })?.find(({ id }) => id === 'm');
  };

  it('are whole sets of rates by the input that they are for', () => {
    const band = (from: number, to: number, input: number): object => ({
      range: [from, to],
      input_cost_per_token: input,
      output_cost_per_token: 4 * input,
    });
    const row = rowOf({ tiered_pricing: [band(32_000, 128_000, 2e-6), band(0, 32_000, 1e-6)] });
    expect(row?.tiers()?.map(({ above, rates }) => [above, rates.input, rates.output])).toEqual([
      [0, 1, 4],
      [32_000, 2, 8],
    ]);
    expect(rowOf({ tiered_pricing: [band(32_000, 128_000, 2e-6)] })?.tiers()).toBeUndefined();
    expect(rowOf({ tiered_pricing: [] })?.tiers()).toBeUndefined();
  });

  it('are the dearest multiple of the fast tier, and none where the file says nothing', () => {
    const own = { input_cost_per_token: 1e-6, output_cost_per_token: 4e-6 };
    expect(
      rowOf({ ...own, input_cost_per_token_priority: 2e-6, output_cost_per_token_priority: 12e-6 })?.fast,
    ).toBe(3);
    expect(rowOf(own)).not.toHaveProperty('fast');
  });

  it('are amounts a request, under both names', () => {
    const own = { input_cost_per_token: 1e-6, output_cost_per_token: 4e-6 };
    const requests = { input_cost_per_request: 0.01, input_cost_per_query: 0.005 };
    expect(rowOf({ ...own, ...requests })?.tiers()?.[0]?.rates.request).toBeCloseTo(0.015, 12);
  });
});
