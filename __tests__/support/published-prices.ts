import * as table from '@pydantic/genai-prices';
import type { Provider } from '@pydantic/genai-prices';
import { bundledProviders } from '../../src/budget/price-list.js';

/** The list that the package brought, as text, with a model of OpenAI that it does not know. */
export async function publishedPrices(model: string, input: number, output: number): Promise<string> {
  const providers = JSON.parse(JSON.stringify(await bundledProviders(table))) as Provider[];
  const openai = providers.find(({ id }) => id === 'openai');
  openai?.models.push({
    id: model,
    match: { equals: model },
    prices: { input_mtok: input, output_mtok: output },
  });
  return JSON.stringify(providers);
}
