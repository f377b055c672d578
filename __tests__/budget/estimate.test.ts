import { describe, expect, it } from '@jest/globals';
import { estimateCost, requestsThatFit } from '../../src/budget/estimate.js';
import { FREE_PRICE } from '../../src/budget/fixed-price.js';
import { findTablePrice } from '../../src/budget/price-table.js';
import type { Price } from '../../src/budget/price.js';

async function gpt4o(): Promise<Price> {
  const price = await findTablePrice({
    model: 'gpt-4o',
    endpoint: new URL('https://api.openai.com/v1'),
    date: new Date('2026-11-24'),
  });
  return price!;
}

describe('the estimate of a plan', () => {
  it('is $2.00 for 1,000 requests of 200 tokens in and 150 out on gpt-4o', async () => {
    const estimate = estimateCost([
      { price: await gpt4o(), requests: 1000, input: 200, inputBound: 850, maxTokens: 150 },
    ]);
    expect(estimate.expected).toBeCloseTo(2, 10);
    expect(estimate.worst).toBeCloseTo((850 * 2.5 + 150 * 10) / 1000, 10);
    expect(requestsThatFit(estimate, 1)).toBe(500);
  });

  it('adds prompts and arms up', async () => {
    const line = { price: await gpt4o(), requests: 10, input: 100, inputBound: 400, maxTokens: 50 };
    const estimate = estimateCost([line, { ...line, requests: 30 }]);
    expect(estimate.requests).toBe(40);
    expect(estimate.expected).toBeCloseTo(4 * estimateCost([line]).expected, 12);
  });

  it('never expects more than the worst case', async () => {
    const estimate = estimateCost([
      { price: await gpt4o(), requests: 5, input: 900, inputBound: 10, maxTokens: 50 },
    ]);
    expect(estimate.expected).toBeLessThanOrEqual(estimate.worst);
  });

  it('fits any number of free requests into no budget', () => {
    const estimate = estimateCost([
      { price: FREE_PRICE, requests: 5, input: 9, inputBound: 10, maxTokens: 50 },
    ]);
    expect(requestsThatFit(estimate, 0)).toBe(Number.POSITIVE_INFINITY);
  });
});
