import { describe, expect, it } from '@jest/globals';
import { readForeignRows } from '../../src/budget/foreign-prices.js';

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
