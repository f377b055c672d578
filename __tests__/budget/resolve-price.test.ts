import { describe, expect, it } from '@jest/globals';
import { resolvePrice } from '../../src/budget/resolve-price.js';

const request = {
  model: 'gpt-4o',
  endpoint: new URL('https://api.openai.com/v1'),
  date: new Date('2026-11-24'),
};
const file = { name: 'p.json', content: { models: { 'gpt-4o': { input: 7, output: 8 } } } };

describe('the price of a run', () => {
  it('is what the setting says', async () => {
    expect(await resolvePrice({ ...request, setting: 'input: 1, output: 2' })).toMatchObject({
      source: 'setting',
      rates: { input: 1 },
    });
  });

  it('is else what the file says', async () => {
    expect(await resolvePrice({ ...request, setting: 'p.json', file })).toMatchObject({
      source: 'p.json',
      rates: { input: 7 },
    });
  });

  it('is else what the table says', async () => {
    expect(await resolvePrice({ ...request, setting: '' })).toMatchObject({
      rates: { input: 2.5, output: 10 },
    });
  });

  it('is never assumed', async () => {
    for (const model of ['nonsense', '', undefined]) {
      const problems = await resolvePrice({ ...request, model, endpoint: new URL('http://localhost:1') });
      expect(problems).toEqual([
        expect.objectContaining({
          setting: 'prices',
          message: expect.stringContaining('unknown price; set prices, or prices: free'),
        }),
      ]);
    }
  });

  it('is not looked up where the setting is wrong', async () => {
    expect(await resolvePrice({ ...request, setting: 'input: x, output: 1' })).toEqual([
      expect.objectContaining({ setting: 'prices' }),
    ]);
  });
});
