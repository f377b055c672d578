import { describe, expect, it } from '@jest/globals';
import { PROTOCOL_NAMES, type Call, type ProtocolName } from '../../src/protocols/protocol.js';
import { protocolByName } from '../../src/protocols/registry.js';

interface Sent {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: Record<string, unknown>;
}

function encode(name: ProtocolName, endpoint: string, more: Partial<Call> = {}): Sent {
  const call: Call = {
    endpoint: new URL(endpoint),
    model: 'some-model',
    messages: [{ role: 'user', content: 'Hi' }],
    maxTokens: 16,
    stream: true,
    ...more,
  };
  const { url, headers, body } = protocolByName(name).encode(call);
  return { url: url.href, headers, body: JSON.parse(body) as Record<string, unknown> };
}

describe('the URL of a request', () => {
  it.each<[ProtocolName, string, string]>([
    ['openai-chat', 'https://h.example', 'https://h.example/v1/chat/completions'],
    ['openai-chat', 'https://h.example/v1/?k=v', 'https://h.example/v1/chat/completions?k=v'],
    ['openai-chat', 'https://api.groq.com/openai/v1', 'https://api.groq.com/openai/v1/chat/completions'],
    ['openai-chat', 'https://h.example/custom', 'https://h.example/custom'],
    ['openai-chat', 'https://r.openai.azure.com', 'https://r.openai.azure.com/openai/v1/chat/completions'],
    [
      'openai-chat',
      'https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21',
      'https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21',
    ],
    ...[
      'https://open.bigmodel.cn/api/paas/v4',
      'https://ark.cn-beijing.volces.com/api/v3',
      'https://dashscope.aliyuncs.com/compatible-mode/v1',
      'https://generativelanguage.googleapis.com/v1beta/openai',
      'https://api.deepinfra.com/v1/openai',
      'https://dbc-1.cloud.databricks.com/serving-endpoints',
      'https://gateway.ai.cloudflare.com/v1/account/gateway/compat',
      'https://models.example/inference',
      'https://r.services.ai.azure.com/models',
      'https://l-aiplatform.googleapis.com/v1/projects/p/locations/l/endpoints/openapi',
      'https://api.perplexity.ai',
    ].map((base): [ProtocolName, string, string] => ['openai-chat', `${base}/`, `${base}/chat/completions`]),
    [
      'openai-chat',
      'https://r.openai.azure.com/openai/deployments/d?api-version=2024-10-21',
      'https://r.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21',
    ],
    [
      'openai-chat',
      'https://r.openai.azure.com/openai/',
      'https://r.openai.azure.com/openai/v1/chat/completions',
    ],
    ['openai-chat', 'https://h.example/my-inference', 'https://h.example/my-inference'],
    ['openai-responses', 'https://h.example/v1', 'https://h.example/v1/responses'],
    ['openai-completions', 'https://h.example', 'https://h.example/v1/completions'],
    ['anthropic-messages', 'https://h.example', 'https://h.example/v1/messages'],
    [
      'anthropic-messages',
      'https://api.deepseek.com/anthropic',
      'https://api.deepseek.com/anthropic/v1/messages',
    ],
    ['anthropic-messages', 'https://h.example/anthropic/v1', 'https://h.example/anthropic/v1/messages'],
    [
      'gemini',
      'https://h.example',
      'https://h.example/v1beta/models/some-model:streamGenerateContent?alt=sse',
    ],
    [
      'gemini',
      'https://h.example/v1beta?key=a%20b',
      'https://h.example/v1beta/models/some-model:streamGenerateContent?key=a+b&alt=sse',
    ],
    [
      'gemini',
      'https://h.example/v1',
      'https://h.example/v1/models/some-model:streamGenerateContent?alt=sse',
    ],
    [
      'gemini',
      'https://h.example/v1/models/m:generateContent',
      'https://h.example/v1/models/m:streamGenerateContent?alt=sse',
    ],
    ['gemini', 'https://h.example/mine', 'https://h.example/mine?alt=sse'],
    ['ollama-chat', 'http://h.example:11434', 'http://h.example:11434/api/chat'],
    ['ollama-chat', 'http://h.example/v1', 'http://h.example/api/chat'],
    ['ollama-chat', 'http://h.example/box/api/', 'http://h.example/box/api/chat'],
    ['ollama-chat', 'http://h.example/my/chat', 'http://h.example/my/chat'],
    ['bedrock-converse', 'https://h.example', 'https://h.example/model/some-model/converse-stream'],
    ['bedrock-converse', 'https://h.example/model/m/converse', 'https://h.example/model/m/converse-stream'],
  ])('of %s for %s is %s', (name, endpoint, expected) => {
    expect(encode(name, endpoint).url).toBe(expected);
  });

  it('names the method of a whole answer where none is streamed', () => {
    const whole = { stream: false };
    expect(encode('gemini', 'https://h.example', whole).url).toBe(
      'https://h.example/v1beta/models/some-model:generateContent',
    );
    expect(
      encode('gemini', 'https://h.example/v1/models/m:streamGenerateContent?alt=sse&key=k', whole).url,
    ).toBe('https://h.example/v1/models/m:generateContent?key=k');
    expect(encode('bedrock-converse', 'https://h.example/model/m/converse-stream', whole).url).toBe(
      'https://h.example/model/m/converse',
    );
  });

  it('escapes the model in a path', () => {
    const model = 'arn:aws:bedrock:us-east-1:1:inference-profile/x?y';
    expect(encode('bedrock-converse', 'https://h.example', { model }).url).toContain(
      `/model/${encodeURIComponent(model)}/`,
    );
    expect(encode('gemini', 'https://h.example', { model: 'tunedModels/a b' }).url).toContain(
      '/v1beta/tunedModels/a%20b:',
    );
    expect(encode('gemini', 'https://h.example', { model: 'models/a' }).url).toContain('/v1beta/models/a:');
  });

  it('cannot be made without a model that belongs in it', () => {
    for (const name of ['gemini', 'bedrock-converse'] as const) {
      expect(() => encode(name, 'https://h.example', { model: undefined })).toThrow(/model/);
      expect(encode(name, 'https://h.example/model/m/converse', { model: undefined }).url).toContain(
        '/model/m/converse',
      );
    }
  });

  it('leaves the endpoint it was made from alone', () => {
    const endpoint = new URL('https://h.example/v1?a=b');
    for (const name of PROTOCOL_NAMES) encode(name, endpoint.href, { endpoint });
    expect(endpoint.href).toBe('https://h.example/v1?a=b');
  });
});

describe('the key of a request', () => {
  it.each<[ProtocolName, string, string, string, string]>([
    ['openai-chat', 'https://api.openai.com', 'sk-1', 'authorization', 'Bearer sk-1'],
    ['openai-chat', 'https://r.openai.azure.com/openai/v1', 'abc', 'api-key', 'abc'],
    ['openai-chat', 'https://r.openai.azure.com/openai/v1', 'eyJ0.e', 'authorization', 'Bearer eyJ0.e'],
    ['anthropic-messages', 'https://api.anthropic.com', 'sk-ant-api03', 'x-api-key', 'sk-ant-api03'],
    [
      'anthropic-messages',
      'https://api.anthropic.com',
      'sk-ant-oat01',
      'authorization',
      'Bearer sk-ant-oat01',
    ],
    ['gemini', 'https://h.example', 'AIza', 'x-goog-api-key', 'AIza'],
    ['gemini', 'https://h.example', 'ya29.x', 'authorization', 'Bearer ya29.x'],
    ['ollama-chat', 'https://ollama.com', 'k', 'authorization', 'Bearer k'],
    ['bedrock-converse', 'https://h.example', 'k', 'authorization', 'Bearer k'],
  ])('of %s at %s, %s, goes into %s', (name, endpoint, apiKey, header, value) => {
    expect(encode(name, endpoint, { apiKey }).headers[header]).toBe(value);
  });

  it.each(PROTOCOL_NAMES)('of %s is in no header where there is none', (name) => {
    for (const apiKey of [undefined, '']) {
      const { headers } = encode(name, 'https://r.openai.azure.com/v1', { apiKey });
      expect(Object.keys(headers).filter((key) => /auth|key/.test(key))).toEqual([]);
    }
  });
});

describe.each(PROTOCOL_NAMES)('a request of %s', (name) => {
  it('lets headers and body of the user win', () => {
    const { headers, body } = encode(name, 'https://h.example', {
      apiKey: 'k',
      headers: { 'Content-Type': 'application/x-mine', AUTHORIZATION: 'Mine', 'X-Extra': '1' },
      body: { extra: { deep: [1] } },
    });
    expect(headers).toMatchObject({
      'content-type': 'application/x-mine',
      authorization: 'Mine',
      'x-extra': '1',
    });
    expect(body['extra']).toEqual({ deep: [1] });
  });

  it('sends neither sampling nor a format that nobody asked for', () => {
    const { body } = encode(name, 'https://h.example');
    expect(JSON.stringify(body)).not.toMatch(/temperature|top_?p|format|null/i);
  });

  it('sends the sampling that was asked for', () => {
    expect(JSON.stringify(encode(name, 'https://h.example', { temperature: 0, topP: 0.5 }).body)).toMatch(
      /"temperature":0,"top_?[pP]":0\.5/,
    );
  });
});

describe("an OpenAI request's body", () => {
  const OPENAI = 'https://api.openai.com/v1';

  it('caps whatever OpenAI serves, and its reasoning models at Azure, by max_completion_tokens, everyone else by max_tokens', () => {
    const cap = (endpoint: string, model: string | undefined): unknown =>
      Object.keys(encode('openai-chat', endpoint, { model }).body).find((key) => key.startsWith('max'));
    for (const model of ['o1', 'o3-mini', 'o4-mini', 'gpt-5', 'gpt-5.6-sol', 'gpt-6']) {
      expect(cap(OPENAI, model)).toBe('max_completion_tokens');
      expect(cap('https://eu.api.openai.com/v1', model)).toBe('max_completion_tokens');
      expect(cap('https://r.openai.azure.com/openai/v1', model)).toBe('max_completion_tokens');
      expect(cap('https://vllm.example/v1', model)).toBe('max_tokens');
    }
    for (const model of ['gpt-4o', 'ft:o4-mini:team', 'gpt-50b', undefined])
      expect(cap(OPENAI, model)).toBe('max_completion_tokens');
    for (const model of ['gpt-4o', 'gpt-4.1', 'gpt-50b', 'o100', undefined])
      expect(cap('https://r.openai.azure.com/openai/v1', model)).toBe('max_tokens');
    const own = encode('openai-chat', OPENAI, { body: { max_tokens: 5 } }).body;
    expect(own).toMatchObject({ max_tokens: 5 });
    expect(own).not.toHaveProperty('max_completion_tokens');
    expect(cap('https://r.openai.azure.com/openai/deployments/gpt-5-mini/chat/completions', undefined)).toBe(
      'max_completion_tokens',
    );
  });

  it('asks for usage when streaming, and against padding at OpenAI alone', () => {
    const options = (endpoint: string): unknown => encode('openai-chat', endpoint).body['stream_options'];
    expect(options(OPENAI)).toEqual({ include_usage: true, include_obfuscation: false });
    expect(options('https://h.example')).toEqual({ include_usage: true });
    expect(options('https://api.mistral.ai/v1')).toBeUndefined();
    expect(encode('openai-chat', OPENAI, { stream: false }).body).not.toHaveProperty('stream');
    expect(encode('openai-responses', OPENAI).body['stream_options']).toEqual({ include_obfuscation: false });
    expect(encode('openai-responses', 'https://h.example').body).not.toHaveProperty('stream_options');
  });

  it('can be told by the user to use another cap', () => {
    const { body } = encode('openai-chat', OPENAI, { body: { max_tokens: null, max_completion_tokens: 9 } });
    expect(body).not.toHaveProperty('max_tokens');
    expect(body['max_completion_tokens']).toBe(9);
  });
});

describe("Anthropic's version header", () => {
  const version = (endpoint: string, more: Partial<Call> = {}): string | undefined =>
    encode('anthropic-messages', endpoint, more).headers['anthropic-version'];

  it('is the newest at Anthropic, unless sampling is asked for, which that version refuses', () => {
    expect(version('https://api.anthropic.com')).toBe('2026-10-21');
    expect(version('https://api.anthropic.com', { temperature: 0 })).toBe('2023-06-01');
    expect(version('https://api.anthropic.com', { body: { top_k: 5 } })).toBe('2023-06-01');
    expect(version('https://gateway.example')).toBe('2023-06-01');
    expect(version('https://gateway.example', { headers: { 'Anthropic-Version': '2026-10-21' } })).toBe(
      '2026-10-21',
    );
  });
});

describe('a system prompt', () => {
  const messages = [
    { role: 'system', content: 'A' },
    { role: 'user', content: 'Q' },
    { role: 'assistant', content: 'R' },
    { role: 'system', content: 'B' },
  ] as const;

  it('stands apart where the protocol wants it so', () => {
    expect(encode('anthropic-messages', 'https://h.example', { messages }).body).toMatchObject({
      system: 'A\n\nB',
      messages: [{ role: 'user' }, { role: 'assistant' }],
    });
    expect(encode('gemini', 'https://h.example', { messages }).body).toMatchObject({
      systemInstruction: { parts: [{ text: 'A\n\nB' }] },
      contents: [{ role: 'user' }, { role: 'model' }],
    });
    expect(encode('bedrock-converse', 'https://h.example', { messages }).body).toMatchObject({
      system: [{ text: 'A\n\nB' }],
      messages: [{ role: 'user' }, { role: 'assistant' }],
    });
  });

  it('is a message elsewhere, and part of the one prompt of a text completion', () => {
    expect(encode('openai-chat', 'https://h.example', { messages }).body['messages']).toEqual(messages);
    expect(encode('openai-responses', 'https://h.example', { messages }).body['input']).toEqual(messages);
    expect(encode('ollama-chat', 'https://h.example', { messages }).body['messages']).toEqual(messages);
    expect(encode('openai-completions', 'https://h.example', { messages }).body['prompt']).toBe(
      'A\n\nQ\n\nR\n\nB',
    );
  });
});

describe('a response format', () => {
  const schema = { type: 'object' };
  const format = { type: 'json_schema', name: 'n', schema, strict: true } as const;

  it.each<[ProtocolName, unknown]>([
    [
      'openai-chat',
      { response_format: { type: 'json_schema', json_schema: { name: 'n', schema, strict: true } } },
    ],
    ['openai-responses', { text: { format } }],
    ['anthropic-messages', { output_config: { format: { type: 'json_schema', schema } } }],
    ['gemini', { generationConfig: { responseMimeType: 'application/json', responseJsonSchema: schema } }],
    ['ollama-chat', { format: schema }],
  ])('with a schema is said in the words of %s', (name, expected) => {
    expect(encode(name, 'https://h.example', { responseFormat: format }).body).toMatchObject(
      expected as Record<string, unknown>,
    );
  });
});
