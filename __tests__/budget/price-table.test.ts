import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { calcPrice, findProvider } from '@pydantic/genai-prices';
import { PRICE_TABLE_VERSION } from '../../src/budget/price-list.js';
import { findTablePrice } from '../../src/budget/price-table.js';
import type { Price } from '../../src/budget/price.js';

const date = new Date('2026-11-24T08:00:00Z');

async function find(url: string, model: string): Promise<Price | undefined> {
  return await findTablePrice({ model, endpoint: new URL(url), date });
}

describe('the price table', () => {
  it.each([
    ['https://api.openai.com/v1', 'gpt-4o', 2.5, 10],
    ['https://api.openai.com/v1', 'gpt-4o-2024-08-06', 2.5, 10],
    ['https://api.openai.com/v1', 'gpt-4o-mini', 0.15, 0.6],
    ['https://api.anthropic.com', 'claude-3-5-sonnet-latest', 3, 15],
    ['https://x.openai.azure.com', 'gpt-4o', 2.5, 10],
    ['https://bedrock-mantle.us-east-1.api.aws', 'anthropic.claude-3-5-sonnet-20241022-v2:0', 3, 15],
    ['http://127.0.0.1:8080/v1', 'gpt-4o', 2.5, 10],
    ['https://gateway.example/v1', 'openai/gpt-4o', 2.5, 10],
  ])('at %s knows %s', async (url, model, input, output) => {
    expect((await find(url, model))?.rates).toMatchObject({ input, output });
  });

  it.each([
    ['https://api.openai.com/v1', 'claude-3-5-sonnet'],
    ['https://api.openai.com/v1', 'gpt-nonsense'],
    ['http://127.0.0.1:8080/v1', 'my-model'],
    ['https://openrouter.ai/api/v1', 'deepseek/deepseek-r1:free'],
    ['https://api.openai.com/v1', 'whisper-1'],
    ['https://api.openai.com/v1', ''],
  ])('at %s has no price for %j', async (url, model) => {
    expect(await find(url, model)).toBeUndefined();
  });

  it('names the table, the provider, the day and the model that an alias stood for', async () => {
    const price = await find('https://api.openai.com/v1', 'gpt-5.6');
    expect(price?.source).toBe(`@pydantic/genai-prices ${PRICE_TABLE_VERSION} (openai, 2026-11-24)`);
    expect(price?.model).toBe('gpt-5.6-sol');
  });

  it('states the version of the dependency', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(manifest.devDependencies['@pydantic/genai-prices']).toBe(PRICE_TABLE_VERSION);
  });

  it('fears hour-long cache writes in the worst case', async () => {
    const price = await find('https://api.anthropic.com', 'claude-3-5-sonnet');
    expect(price?.worst(1e6, 0)).toBeCloseTo(6, 12);
  });

  it('takes the peak price of the day where a provider has off-peak hours', async () => {
    const price = await find('https://api.deepseek.com', 'deepseek-chat');
    const prices = ['00:00', '08:00', '20:00'].map((time) =>
      calcPrice({ input_tokens: 1e6, output_tokens: 1e6 }, 'deepseek-chat', {
        providerId: 'deepseek',
        timestamp: new Date(`2026-11-24T${time}:00Z`),
      }),
    );
    const dearest = Math.max(...prices.map((one) => one?.total_price ?? 0));
    expect(price?.cost({ input: 1e6, output: 1e6, cachedInput: null, cacheWrite: null })).toBeCloseTo(
      dearest,
      9,
    );
  });

  it.each([
    ['openai', 'https://api.openai.com'],
    ['anthropic', 'https://api.anthropic.com'],
    ['google', 'https://generativelanguage.googleapis.com'],
    ['aws', 'https://bedrock-runtime.us-east-1.amazonaws.com'],
    ['groq', 'https://api.groq.com'],
    ['perplexity', 'https://api.perplexity.ai'],
  ])('charges what the package itself calculates, for every model of %s', async (providerId, url) => {
    const provider = findProvider({ providerId });
    const usages = [1, 1000, 200_000, 200_001, 271_999, 272_000, 900_000].map((input) => ({
      input,
      output: 777,
      cachedInput: Math.floor(input / 3),
      cacheWrite: Math.floor(input / 4),
    }));
    let compared = 0;
    for (const model of provider!.models.filter(
      ({ prices }) => !Array.isArray(prices) && prices['output_reasoning_mtok'] === undefined,
    )) {
      const price = await find(url, model.id);
      for (const usage of price === undefined ? [] : usages) {
        const expected = calcPrice(
          {
            input_tokens: usage.input,
            output_tokens: usage.output,
            cache_read_tokens: usage.cachedInput,
            cache_write_tokens: usage.cacheWrite,
          },
          model.id,
          { provider: provider!, timestamp: date },
        );
        expect([model.id, price?.cost(usage)]).toEqual([model.id, expect.closeTo(expected!.total_price, 10)]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});
