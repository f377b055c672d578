import { describe, expect, it } from '@jest/globals';
import type { Provider } from '@pydantic/genai-prices';
import { openPriceTable } from '../../src/budget/price-table.js';
import { readPriceList } from '../../src/budget/read-price-list.js';
import { publishedPrices } from '../support/published-prices.js';

const NEW = 'gpt-of-tomorrow';
const question = (model: string) => ({
  model,
  endpoint: new URL('https://api.openai.com/v1'),
  date: new Date('2026-11-24T08:00:00Z'),
});

/** The published list with its last provider but OpenAI's changed. */
async function damaged(change: (openai: Provider) => unknown): Promise<string> {
  const providers = JSON.parse(await publishedPrices(NEW, 3, 12)) as Provider[];
  return JSON.stringify(providers.map((each) => (each.id === 'openai' ? change(each) : each)));
}

const withPrices = (prices: unknown) =>
  damaged((openai) => ({ ...openai, models: [{ id: 'm', match: { equals: 'm' }, prices }] }));

describe('a published price list', () => {
  it('is asked beside the bundled one, and neither answers for the other', async () => {
    const list = await readPriceList(await publishedPrices(NEW, 3, 12), 'published');
    if (typeof list === 'string') throw new Error(list);
    const [bundled, published] = [await openPriceTable(), await openPriceTable(list)];
    for (let round = 0; round < 2; round += 1) {
      expect(bundled.find(question(NEW))).toBeUndefined();
      expect(published.find(question(NEW))?.rates).toMatchObject({ input: 3, output: 12 });
      expect(published.find(question(NEW))?.source).toBe('published (openai, 2026-11-24)');
      expect(bundled.find(question('gpt-4o'))?.rates).toEqual(published.find(question('gpt-4o'))?.rates);
    }
  });

  it('is asked for its dearest model at a host of its own, and for that of all at one of nobody', async () => {
    const rates = (input: number) => ({ input_mtok: input, output_mtok: 2 * input });
    const list = await readPriceList(
      await damaged((openai) => ({
        ...openai,
        models: [1, 7, 3].map((input) => ({
          id: `m${input}`,
          match: { equals: `m${input}` },
          prices: rates(input),
        })),
      })),
      'published',
    );
    if (typeof list === 'string') throw new Error(list);
    const table = await openPriceTable(list);
    expect(table.dearest(new URL('https://api.openai.com/v1'))?.model).toBe('m7');
    expect(table.dearest(new URL('http://127.0.0.1:8080'))!.rates.input).toBeGreaterThan(7);
    // The package answers from the list that is asked, also right after the other one was.
    const bundled = await openPriceTable();
    expect(bundled.dearest(new URL('https://api.openai.com/v1'))?.model).not.toBe('m7');
    expect(table.dearest(new URL('https://api.openai.com/v1'))?.model).toBe('m7');
  });

  it('may have rates of nothing, and calls and requests by the thousand', async () => {
    const priceOf = async (prices: unknown) => {
      const list = await readPriceList(await withPrices(prices), 'published');
      if (typeof list === 'string') throw new Error(list);
      return (await openPriceTable(list)).find(question('m'))?.rates;
    };
    const rates = { input_mtok: 0, output_mtok: 1, web_searches_kcount: 10, requests_kcount: 5 };
    expect(await priceOf(rates)).toMatchObject({ input: 0, output: 1, toolCall: 0.01, request: 0.005 });
    expect(await priceOf({ input_mtok: 1 })).toBeUndefined();
    expect(await priceOf({ output_mtok: 1 })).toBeUndefined();
  });

  it.each<[string, () => string | Promise<string>, string]>([
    ['a page', () => '<html>', 'no JSON'],
    ['half of it', async () => (await publishedPrices(NEW, 3, 12)).slice(0, 200_000), 'no JSON'],
    ['no list', () => '{}', 'no list of providers'],
    ['an empty list', () => '[]', 'not whole'],
    ['a list of one', () => '[{"id":"a","api_pattern":"a","models":[]}]', 'not whole'],
    ['null', () => damaged(() => null), 'without an id'],
    ['a pattern that is none', () => damaged((each) => ({ ...each, api_pattern: '(' })), '(openai)'],
    ['no models', () => damaged((each) => ({ ...each, models: undefined })), '(openai)'],
    [
      'a match of two',
      () => damaged((each) => ({ ...each, model_match: { equals: 'a', contains: 'b' } })),
      '(openai)',
    ],
    ['a price below nothing', () => withPrices({ input_mtok: -1, output_mtok: 1 }), '(openai)'],
    ['a price as text', () => withPrices({ input_mtok: '1', output_mtok: 1 }), '(openai)'],
    [
      'tiers without a price',
      () => withPrices({ input_mtok: { base: 1, tiers: [{ start: 5 }] } }),
      '(openai)',
    ],
    [
      'one tier of two without a price',
      () => withPrices({ input_mtok: { base: 1, tiers: [{ start: 5, price: 2 }, { start: 9 }] } }),
      '(openai)',
    ],
    ['no price at any time', () => withPrices([]), '(openai)'],
    [
      'a condition that nobody knows',
      () => withPrices([{ constraint: { moon: 'full' }, prices: { input_mtok: 1, output_mtok: 1 } }]),
      'refused by the package',
    ],
  ])('that is or has %s is refused, and the bundled one still answers', async (_, text, why) => {
    expect(await readPriceList(await text(), 'published')).toContain(why);
    expect((await openPriceTable()).find(question('gpt-4o'))?.rates).toMatchObject({
      input: 2.5,
      output: 10,
    });
  });
});
