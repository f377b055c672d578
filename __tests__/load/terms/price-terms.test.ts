import { describe, expect, it } from '@jest/globals';
import { fixedPrice } from '../../../src/budget/fixed-price.js';
import { NO_MODIFIERS, type PriceModifiers } from '../../../src/budget/modifiers.js';
import type { PriceBasis } from '../../../src/budget/price.js';
import { type PriceTerms, readPriceTerms } from '../../../src/load/terms/price-terms.js';
import { protocolByName } from '../../../src/protocols/registry.js';
import { objectOf, parseJson } from '../../../src/protocols/json.js';
import type { Call, ProtocolName } from '../../../src/protocols/protocol.js';

const RATES = { input: 1, cachedInput: 1, cacheWrite: 1, output: 4, request: 0 };

interface Case {
  readonly host?: string;
  readonly protocol?: ProtocolName;
  readonly model?: string;
  readonly body?: Record<string, unknown>;
  readonly basis?: PriceBasis;
  readonly inputOverhead?: number;
  readonly headers?: Record<string, string>;
  readonly included?: Partial<PriceModifiers>;
  readonly request?: number;
}

function termsOf({ host = 'gateway.example', protocol = 'openai-chat', ...rest }: Case): PriceTerms | string {
  const {
    model = 'gpt-4.1',
    body,
    basis = 'listed',
    inputOverhead = 0,
    headers = {},
    included,
    request = 0,
  } = rest;
  const call: Call = {
    endpoint: new URL(`https://${host}/v1`),
    model,
    messages: [{ role: 'user', content: 'Hello' }],
    maxTokens: 10,
    stream: true,
    headers,
    body,
  };
  const sent = objectOf(parseJson(protocolByName(protocol).encode(call).body)) ?? {};
  const price = fixedPrice(
    { ...RATES, request },
    {
      source: 'x',
      model,
      basis,
      ...(included === undefined ? {} : { included: { ...NO_MODIFIERS, ...included } }),
    },
  );
  const terms = readPriceTerms({ protocol, call, sent, price, inputOverhead });
  return Array.isArray(terms)
    ? terms.map(({ message }: { message: string }) => message).join('; ')
    : (terms as PriceTerms);
}

describe('what a request can cost at most', () => {
  it.each<[string, number, Case]>([
    ['at an endpoint that may have a dear tier for its default', 1.75, {}],
    ['of a model that nobody knows there', 2.5, { model: 'm' }],
    [
      'where a gateway is asked for the standard tier, and may do as it likes',
      1.75,
      { body: { service_tier: 'default' } },
    ],
    [
      'at Azure, which serves the tier that it is asked for, but may compute within one zone',
      1.1,
      { host: 'x.openai.azure.com', body: { service_tier: 'default' } },
    ],
    ['at OpenAI, which is asked for it by the protocol itself', 1, { host: 'api.openai.com' }],
    [
      'at OpenAI, where the user takes that back',
      1.75,
      { host: 'api.openai.com', body: { service_tier: null } },
    ],
    ['at one of OpenAI’s regions', 1.1, { host: 'eu.api.openai.com' }],
    [
      'at Anthropic, which is asked for it too, and may have the United States for its place',
      1.1,
      { host: 'api.anthropic.com', protocol: 'anthropic-messages' },
    ],
    ['where another host speaks Anthropic’s protocol', 2.75, { protocol: 'anthropic-messages', model: 'c' }],
    ['at hosts that serve the standard tier unasked', 1, { host: 'api.groq.com' }],
    ['in a protocol without such a default', 1, { protocol: 'gemini' }],
    ['at the tier that is asked for', 1.75, { body: { service_tier: 'priority' } }],
    ['at the fastest', 6, { model: 'gpt-6-astra', body: { service_tier: 'ultrafast' } }],
    [
      'at a tier that is asked for, at prices that do not say that they are of it',
      1.75,
      { body: { service_tier: 'priority' }, basis: 'written' },
    ],
    [
      'at the tier that the prices are written for',
      1,
      { body: { service_tier: 'priority' }, basis: 'written', included: { tier: 'priority' } },
    ],
    [
      'at a tier that nobody knows and the prices are written for',
      1,
      {
        host: 'api.openai.com',
        body: { service_tier: 'hyper' },
        basis: 'written',
        included: { tier: 'hyper' },
      },
    ],
    [
      'at a tier that Vertex AI is asked for by a header',
      2,
      {
        host: 'aiplatform.googleapis.com',
        protocol: 'gemini',
        model: 'gemini-3.5-flash',
        headers: { 'X-Vertex-AI-LLM-Shared-Request-Type': 'priority' },
      },
    ],
    ['at a region of Google’s', 1.1, { host: 'europe-west4-aiplatform.googleapis.com', protocol: 'gemini' }],
    ['at a region of xAI’s', 1.1, { host: 'us.api.x.ai' }],
    ['at a region of Together’s', 1.25, { host: 'ca-api.together.ai' }],
    [
      'at a region of OpenAI’s, at prices of the user’s own',
      1,
      { host: 'eu.api.openai.com', basis: 'written' },
    ],
    [
      'of a Claude that Bedrock keeps in a region',
      1.1,
      {
        host: 'bedrock-runtime.eu-west-1.amazonaws.com',
        protocol: 'bedrock-converse',
        model: 'eu.anthropic.claude-sonnet-5-v1:0',
      },
    ],
    [
      'of one that it may send anywhere',
      1,
      {
        host: 'bedrock-runtime.eu-west-1.amazonaws.com',
        protocol: 'bedrock-converse',
        model: 'global.anthropic.claude-sonnet-5-v1:0',
      },
    ],
    [
      'of another publisher’s model in São Paulo',
      1.68,
      {
        host: 'bedrock-runtime.sa-east-1.amazonaws.com',
        protocol: 'bedrock-converse',
        model: 'meta.llama3-70b-instruct-v1:0',
      },
    ],
    [
      'of one that is reached over a private link to Frankfurt',
      1.33,
      {
        host: 'vpce-1.bedrock-runtime.eu-central-1.vpce.amazonaws.com',
        protocol: 'bedrock-converse',
        model: 'mistral.mistral-large-2402-v1:0',
      },
    ],
    [
      'of one in Oregon',
      1,
      {
        host: 'bedrock-runtime.us-west-2.amazonaws.com',
        protocol: 'bedrock-converse',
        model: 'amazon.nova-pro-v1:0',
      },
    ],
    [
      'of a Claude whose regional price is in the table already',
      1,
      {
        host: 'bedrock-runtime.us-east-1.amazonaws.com',
        protocol: 'bedrock-converse',
        model: 'regional.anthropic.claude-sonnet-4-5-20250929-v1:0',
      },
    ],
    ['where nothing costs', 1, { basis: 'free', body: { tools: [{ type: 'web_search' }] } }],
  ])('%s is so many times its price: %p', (_, most, given) => {
    const terms = termsOf(given);
    expect(typeof terms === 'string' ? terms : terms.most).toBeCloseTo(most, 9);
  });

  it('holds what tools and the endpoint itself add to its input', () => {
    const body = { tools: [{ type: 'function', function: { name: 'f' } }] };
    expect(termsOf({})).toMatchObject({ addedInput: 0 });
    expect(termsOf({ body, inputOverhead: 500 })).toMatchObject({ addedInput: 1_500 });
  });
});

describe('a model that is a router', () => {
  it.each(['openrouter/auto', 'auto', 'switchpoint/router', 'model-router', 'azure/model-router-2026-01-01'])(
    'is refused at the prices of a list, for it chooses one of them: %s',
    (model) => {
      expect(termsOf({ model })).toContain('router');
      expect(termsOf({ model, basis: 'written' })).toMatchObject({ most: 2.5 });
    },
  );

  it('is not one for its name alone', () => {
    for (const model of ['auto-gpt-1', 'routerless', 'openai/gpt-4.1'])
      expect(termsOf({ model })).toHaveProperty('most');
  });

  it.each([
    'openai/gpt-4.1:online',
    'gpt-4o-search-preview',
    'gpt-5-search-api',
    'groq/compound',
    'compound-beta',
  ])('searches the web at a price by the call, which prices by the token do not hold: %s', (model) => {
    for (const basis of ['listed', 'written'] as const)
      expect(termsOf({ model, basis })).toContain('by the call');
    expect(termsOf({ model, basis: 'written', request: 0.05 })).toHaveProperty('most');
  });

  it('draws pictures at a price of their own, unasked', () => {
    for (const model of ['gemini-2.5-flash-image', 'google/gemini-3-pro-image-preview'])
      expect(termsOf({ model })).toContain('pictures');
    expect(termsOf({ model: 'gemini-2.5-flash-image', basis: 'written' })).toHaveProperty('most');
  });
});

describe('a field that changes no price', () => {
  it.each<[ProtocolName, Record<string, unknown>]>([
    [
      'openai-chat',
      { temperature: 0, seed: 1, reasoning_effort: 'low', response_format: { type: 'json_object' } },
    ],
    ['openai-chat', { tools: [{ type: 'function', function: { name: 'f' } }], tool_choice: 'auto' }],
    [
      'openai-chat',
      { messages: [{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }], modalities: ['text'] },
    ],
    ['openai-responses', { reasoning: { effort: 'low', mode: 'standard' }, text: { verbosity: 'low' } }],
    ['anthropic-messages', { thinking: { type: 'enabled', budget_tokens: 5 }, inference_geo: 'global' }],
    [
      'anthropic-messages',
      {
        tools: [
          { name: 'f', input_schema: {} },
          { type: 'custom', name: 'g' },
        ],
      },
    ],
    ['gemini', { generationConfig: { thinkingConfig: {}, responseModalities: ['TEXT'] } }],
    ['gemini', { tools: [{ functionDeclarations: [] }] }],
    ['bedrock-converse', { additionalModelRequestFields: { top_k: 5, thinking: {} } }],
    ['ollama-chat', { think: false, keep_alive: '5m' }],
    ['openai-chat', { anything: null }],
  ])('is taken with a listed price: %s %j', (protocol, body) => {
    expect(termsOf({ protocol, body })).toMatchObject({ asked: expect.anything() as unknown });
  });

  it.each<[ProtocolName, Record<string, unknown>, string]>([
    ['openai-chat', { plugins: [{ id: 'web' }] }, 'plugins'],
    ['openai-chat', { provider: { order: ['x'] } }, 'provider'],
    ['openai-chat', { prediction: {} }, 'prediction'],
    ['openai-responses', { reasoning: { mode: 'pro' } }, 'reasoning.mode'],
    ['openai-responses', { previous_response_id: 'x' }, 'previous_response_id'],
    ['openai-responses', { tools: [{ type: 'code_interpreter' }] }, 'code_interpreter'],
    ['anthropic-messages', { tools: [{ type: 'web_search_20260318', name: 'web_search' }] }, 'web_search'],
    ['anthropic-messages', { inference_geo: 'us' }, 'inference_geo'],
    ['anthropic-messages', { context_management: {} }, 'context_management'],
    ['anthropic-messages', { mcp_servers: [] }, 'mcp_servers'],
    ['gemini', { tools: [{ googleSearch: {} }] }, 'googleSearch'],
    ['gemini', { cachedContent: 'x' }, 'cachedContent'],
    ['gemini', { generationConfig: { responseModalities: ['AUDIO'] } }, 'responseModalities'],
    ['gemini', { contents: [{ parts: [{ fileData: { fileUri: 'gs://x' } }] }] }, 'input-overhead'],
    ['bedrock-converse', { guardrailConfig: {} }, 'guardrailConfig'],
    ['bedrock-converse', { performanceConfig: { latency: 'optimized' } }, 'performanceConfig'],
  ])('is not this one: %s %j', (protocol, body, name) => {
    expect(termsOf({ protocol, body })).toContain(name);
  });
});

describe('a field of the body that brings more than its tokens', () => {
  it.each<[ProtocolName, string, unknown]>([
    ['openai-chat', 'web_search_options', {}],
    ['openai-chat', 'plugins', [{ id: 'web' }]],
    ['openai-chat', 'search_parameters', { mode: 'on' }],
    ['openai-chat', 'enable_search', true],
    ['anthropic-messages', 'mcp_servers', [{ type: 'url', url: 'https://x.example', name: 'x' }]],
    ['anthropic-messages', 'container', 'container_1'],
  ])('is billed by the call, and held by an amount a request alone: %s %s', (protocol, field, value) => {
    const given = { protocol, body: { [field]: value }, basis: 'written' as const };
    expect(termsOf(given)).toMatch(new RegExp(`${field}.*by the call`));
    expect(termsOf({ ...given, request: 0.05 })).toHaveProperty('most');
    expect(termsOf({ ...given, basis: 'listed', request: 0.05 })).toContain(field);
  });

  it.each<[ProtocolName, string, unknown]>([
    ['openai-responses', 'previous_response_id', 'resp_1'],
    ['openai-responses', 'conversation', 'conv_1'],
    ['openai-responses', 'prompt', { id: 'pmpt_1' }],
    ['gemini', 'cachedContent', 'cachedContents/x'],
    ['gemini-interactions', 'previous_interaction_id', 'v1_x'],
    ['openai-chat', 'data_sources', [{ type: 'azure_search' }]],
  ])('names input that lies elsewhere, and asks for its most tokens: %s %s', (protocol, field, value) => {
    const given = { protocol, body: { [field]: value }, basis: 'written' as const };
    expect(termsOf(given)).toMatch(new RegExp(`${field}.*input-overhead`));
    expect(termsOf({ ...given, inputOverhead: 9_000 })).toMatchObject({ addedInput: 9_000 });
  });
});
