import { describe, expect, it } from '@jest/globals';
import { readForeignRows } from '../../../src/budget/foreign/foreign-prices.js';
import { findFilePrice } from '../../../src/budget/price-file.js';

const LIST = {
  data: [
    {
      id: 'lab/m',
      canonical_slug: 'lab/m-2026-01-01',
      pricing: { prompt: '0.000001', completion: '0.000004', request: '0.01', input_cache_read: '0.0000001' },
    },
    {
      id: 'lab/thinker',
      pricing: {
        prompt: '0.000001',
        completion: '0.000004',
        internal_reasoning: '0.000008',
        web_search: '0.01',
      },
    },
    { id: 'openrouter/auto', pricing: { prompt: '-1', completion: '-1' } },
    { id: 'lab/unpriced' },
  ],
};

const priceOf = (model: string): ReturnType<typeof findFilePrice> =>
  findFilePrice({ name: 'models.json', content: LIST }, model, new URL('https://openrouter.ai/api/v1'));

describe('OpenRouter’s list of models', () => {
  it('has dollars a token as text, and each model under both its names', () => {
    const rates = { input: 1, output: 4, cachedInput: 0.1, cacheWrite: 1, request: 0.01 };
    for (const model of ['lab/m', 'm', 'lab/m-2026-01-01']) expect(priceOf(model)).toMatchObject({ rates });
  });

  it('takes all output at the price of reasoning, where that is dearer, and knows what a search costs', () => {
    expect(priceOf('lab/thinker')).toMatchObject({ rates: { output: 8, toolCall: 0.01 } });
  });

  it('has no price for a router, nor for a model that it does not price', () => {
    for (const model of ['openrouter/auto', 'lab/unpriced'])
      expect(priceOf(model)).toEqual([expect.objectContaining({ setting: 'prices' })]);
  });

  it('is told from other files by its shape', () => {
    const m = { litellm_provider: 'p', input_cost_per_token: 1e-6, output_cost_per_token: 1e-6 };
    expect(readForeignRows({ data: m })?.map(({ id }) => id)).toEqual(['data']);
    expect(readForeignRows({ data: [{ id: 'x' }] })).toBeUndefined();
  });
});
