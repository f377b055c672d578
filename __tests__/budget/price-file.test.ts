import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dearestFilePrice, findFilePrice } from '../../src/budget/price-file.js';
import type { Price } from '../../src/budget/price.js';

const endpoint = new URL('https://api.openai.com/v1');

function find(content: unknown, model: string, url = endpoint): Price {
  const price = findFilePrice({ name: 'prices.json', content }, model, url);
  if (Array.isArray(price)) throw new Error(price.map((problem) => problem.message).join('\n'));
  return price;
}

describe('a price file of ours', () => {
  const content = { models: { mine: { input: 1, output: 2 }, broken: { input: 'x' } } };

  it('gives the rates by model id', () => {
    expect(find(content, 'mine')).toMatchObject({
      rates: { input: 1, output: 2 },
      source: 'prices.json',
      model: 'mine',
    });
  });

  it('says which model is broken and which is missing', () => {
    expect(() => find(content, 'broken')).toThrow('model `broken`: `input: x` is no amount');
    expect(() => find(content, 'mime')).toThrow('there is none for model `mime`; did you mean `mine`?');
    expect(() => find(content, 'toString')).toThrow('unknown price');
  });
});

describe('a price file of litellm', () => {
  const content = {
    sample_spec: { input_cost_per_token: 0, output_cost_per_token: 0, litellm_provider: 'one of' },
    'gpt-4o': {
      input_cost_per_token: 2.5e-6,
      output_cost_per_token: 1e-5,
      cache_read_input_token_cost: 1.25e-6,
      litellm_provider: 'openai',
    },
    'gemini/gemini-2.5-pro': {
      input_cost_per_token: 1.25e-6,
      input_cost_per_token_above_200k_tokens: 2.5e-6,
      output_cost_per_token: 1e-5,
      output_cost_per_token_above_200k_tokens: 1.5e-5,
      litellm_provider: 'gemini',
    },
    'a/same': { input_cost_per_token: 1e-6, output_cost_per_token: 1e-6, litellm_provider: 'alpha' },
    'b/same': { input_cost_per_token: 2e-6, output_cost_per_token: 1e-6, litellm_provider: 'beta' },
    whisper: { input_cost_per_second: 0.1, litellm_provider: 'openai' },
  };

  it('gives dollars per million without binary dust', () => {
    expect(find(content, 'gpt-4o').rates).toEqual({
      input: 2.5,
      cachedInput: 1.25,
      cacheWrite: 2.5,
      output: 10,
      request: 0,
    });
  });

  it('has tiers', () => {
    const price = find(content, 'gemini-2.5-pro');
    expect(price.model).toBe('gemini/gemini-2.5-pro');
    expect(price.cost({ input: 200_000, output: 0, cachedInput: null, cacheWrite: null })).toBeCloseTo(
      0.25,
      12,
    );
    expect(price.cost({ input: 200_001, output: 0, cachedInput: null, cacheWrite: null })).toBeCloseTo(
      0.5000025,
      12,
    );
  });

  it('does not choose between providers unless the host does', () => {
    expect(() => find(content, 'same')).toThrow('has several prices, a/same (alpha), b/same (beta)');
    expect(find(content, 'same', new URL('https://api.beta.ai')).rates.input).toBe(2);
  });

  it('refuses a model that is not priced by the token', () => {
    expect(() => find(content, 'whisper')).toThrow('no prices of input and output tokens');
  });
});

describe('a price file of models.dev', () => {
  const cost = { input: 3, output: 15, cache_read: 0.3, cache_write: 3.75 };
  const content = {
    anthropic: {
      id: 'anthropic',
      models: { sonnet: { cost: { ...cost, context_over_200k: { input: 6, output: 22.5 } } } },
    },
    other: { id: 'other', models: { sonnet: { cost }, free: {} } },
  };

  it('gives the price of the provider that the host names', () => {
    const price = find(content, 'sonnet', new URL('https://api.anthropic.com'));
    expect(price.rates).toEqual({ input: 3, cachedInput: 0.3, cacheWrite: 3.75, output: 15, request: 0 });
    expect(price.cost({ input: 1e6, output: 0, cachedInput: null, cacheWrite: null })).toBeCloseTo(6, 12);
  });

  it('does not take a model without a cost to be free', () => {
    expect(() => find(content, 'free')).toThrow('unknown price');
  });
});

describe('the same model at several providers', () => {
  const row = (provider: string, input: number): object => ({
    litellm_provider: provider,
    input_cost_per_token: input * 1e-6,
    output_cost_per_token: 4e-6,
  });
  const content = {
    m: row('openai', 1),
    'azure/m': row('azure', 2),
    'azure/eu/m': row('azure', 2.2),
    'bedrock.m': row('bedrock', 6),
    'bedrock/eu-west-1/bedrock.m': row('bedrock', 7),
    'together_ai/lab/m': row('together_ai', 3),
    'gemini/m': row('gemini', 4),
    'vertex_ai/m': row('vertex_ai-language-models', 5),
  };

  it('costs in a region what the provider takes elsewhere, times what the place is', () => {
    const url = new URL('https://bedrock-runtime.eu-west-1.amazonaws.com');
    expect(findFilePrice({ name: 'p.json', content }, 'bedrock.m', url)).toMatchObject({
      rates: { input: 6 },
    });
  });

  it.each([
    ['api.openai.com', 1],
    ['x.openai.azure.com', 2],
    ['api.together.ai', 3],
    ['generativelanguage.googleapis.com', 4],
    ['europe-west4-aiplatform.googleapis.com', 5],
    ['gateway.example.com', 1],
  ])('costs at %s what its provider takes: %d', (host, input) => {
    const price = findFilePrice({ name: 'p.json', content }, 'm', new URL(`https://${host}/v1`));
    expect(price).toMatchObject({ rates: { input } });
  });
});

describe('the dearest price of a file', () => {
  const dearest = (content: unknown) => dearestFilePrice({ name: 'prices.json', content })?.model ?? null;

  it('is that of a short question, whoever wrote the file; none where nothing is priced', () => {
    const ours = { cheap: { input: 1, output: 2 }, dear: { input: 3, output: 9 }, broken: { input: 'x' } };
    expect(dearest({ models: ours })).toBe('dear');
    const row = (input: number) => ({
      input_cost_per_token: input,
      output_cost_per_token: 1e-6,
      litellm_provider: 'p',
    });
    expect(dearest({ a: row(1e-6), b: row(3e-6), c: row(2e-6) })).toBe('b');
    expect([dearest({ models: {} }), dearest('nothing')]).toEqual([null, null]);
  });
});

describe('any content', () => {
  it('gives a price or problems', () => {
    const nested = fc.dictionary(
      fc.constantFrom('models', 'm', 'cost', 'input_cost_per_token'),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(fc.string(), nested)), (content) => {
        const price = findFilePrice({ name: 'f', content }, 'm', endpoint);
        expect(Array.isArray(price) ? price.length > 0 : price.worst(1, 1) >= 0).toBe(true);
      }),
    );
  });
});
