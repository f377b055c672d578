import Anthropic from '@anthropic-ai/sdk';
import { GoogleGenAI } from '@google/genai';
import { describe, expect, it } from '@jest/globals';
import { Ollama } from 'ollama';
import OpenAI, { AzureOpenAI } from 'openai';
import { Agent, setGlobalDispatcher } from 'undici';
import type { Call, ProtocolName } from '../../src/protocols/protocol.js';
import { protocolByName } from '../../src/protocols/registry.js';
import { json, type Received, startLoopbackServer } from '../support/loopback-server.js';

// The Google client looks for the dispatcher of Node's own fetch on `globalThis`, which Jest's sandbox does not show.
setGlobalDispatcher(new Agent());

const KEY = 'test-key';
const MODEL = 'some-model';
const user = [{ role: 'user' as const, content: 'Hi 🌍' }];
const dialogue = [{ role: 'system' as const, content: 'Be brief' }, ...user];
const format = {
  type: 'json_schema' as const,
  name: 'n',
  schema: { type: 'object', properties: {} },
  strict: true,
};
const sampling = { temperature: 0.5, topP: 0.9 };
/** What OpenAI's SDK calls deprecated is what everyone else still asks for. */
const capAndSampling = { max_tokens: 16, temperature: 0.5, top_p: 0.9 };
const streamed = { stream: true as const, stream_options: { include_usage: true } };

/** What of a request is the protocol's, and not the client's own business. */
interface Essence {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly key: unknown;
  readonly type: string | undefined;
  readonly body: unknown;
}

interface Comparison {
  readonly call?: Partial<Call>;
  /** Behind the server's address, where the endpoint is more than a base. */
  readonly path?: string;
  /** The header that carries the key; absent where the two differ in it on purpose. */
  readonly keyHeader?: string;
}

/** The SDK's request and ours, made for the same address. */
async function bothRequests(
  name: ProtocolName,
  { call, path = '', keyHeader = '' }: Comparison,
  send: (baseUrl: string) => Promise<unknown>,
): Promise<{ theirs: Essence; mine: Essence }> {
  const { url, received } = await captureRequest(send);
  const request = protocolByName(name).encode({
    endpoint: new URL(`${url}${path}`),
    model: MODEL,
    messages: dialogue,
    maxTokens: 16,
    stream: true,
    apiKey: KEY,
    ...call,
  });
  const essence = (target: URL, headers: Received['headers'], body: string): Essence => ({
    path: decodeURIComponent(target.pathname),
    query: Object.fromEntries(target.searchParams),
    key: headers[keyHeader],
    type: headers['content-type']?.split(';')[0],
    body: JSON.parse(body),
  });
  expect(received.method).toBe('POST');
  return {
    theirs: essence(
      new URL(`${received.path}?${received.query.toString()}`, url),
      received.headers,
      received.body.toString(),
    ),
    mine: essence(request.url, request.headers, request.body),
  };
}

/** The first request that `send` puts on the wire; it is answered 418. */
async function captureRequest(
  send: (baseUrl: string) => Promise<unknown>,
): Promise<{ url: string; received: Received }> {
  const server = await startLoopbackServer(() => json(418, { error: { message: 'teapot' } }));
  try {
    await expect(send(server.url)).rejects.toThrow();
    const [received] = server.requests;
    if (received === undefined) throw new Error('nothing was sent');
    return { url: server.url, received };
  } finally {
    await server.close();
  }
}

describe("the official SDK's request is ours", () => {
  it.each([true, false])('for OpenAI chat, streaming: %s', async (stream) => {
    const { theirs, mine } = await bothRequests(
      'openai-chat',
      { call: { stream, ...sampling, responseFormat: format }, keyHeader: 'authorization' },
      (baseUrl) =>
        new OpenAI({ apiKey: KEY, baseURL: `${baseUrl}/v1`, maxRetries: 0 }).chat.completions.create({
          model: MODEL,
          messages: dialogue,
          ...capAndSampling,
          response_format: {
            type: 'json_schema',
            json_schema: { name: 'n', schema: format.schema, strict: true },
          },
          ...(stream ? streamed : {}),
        }),
    );
    expect(mine).toEqual(theirs);
  });

  it('for a deployment of Azure, by path and body', async () => {
    const { theirs, mine } = await bothRequests(
      'openai-chat',
      { call: sampling, path: `/openai/deployments/${MODEL}/chat/completions?api-version=2024-10-21` },
      (baseUrl) =>
        new AzureOpenAI({
          apiKey: KEY,
          baseURL: `${baseUrl}/openai`,
          apiVersion: '2024-10-21',
          maxRetries: 0,
        }).chat.completions.create({
          model: MODEL,
          messages: dialogue,
          ...capAndSampling,
          ...streamed,
        }),
    );
    expect(mine).toEqual(theirs);
  });

  it.each([true, false])('for OpenAI Responses, streaming: %s', async (stream) => {
    const { theirs, mine } = await bothRequests(
      'openai-responses',
      { call: { stream, ...sampling, responseFormat: format }, keyHeader: 'authorization' },
      (baseUrl) =>
        new OpenAI({ apiKey: KEY, baseURL: `${baseUrl}/v1`, maxRetries: 0 }).responses.create({
          model: MODEL,
          input: dialogue,
          max_output_tokens: 16,
          temperature: 0.5,
          top_p: 0.9,
          text: { format },
          ...(stream ? { stream: true } : {}),
        }),
    );
    expect(mine).toEqual(theirs);
  });

  it('for OpenAI text completions', async () => {
    const { theirs, mine } = await bothRequests(
      'openai-completions',
      { call: { messages: user, ...sampling }, keyHeader: 'authorization' },
      (baseUrl) =>
        new OpenAI({ apiKey: KEY, baseURL: `${baseUrl}/v1`, maxRetries: 0 }).completions.create({
          model: MODEL,
          prompt: 'Hi 🌍',
          ...capAndSampling,
          ...streamed,
        }),
    );
    expect(mine).toEqual(theirs);
  });

  it.each([true, false])("for Anthropic Messages but for the key's header, streaming: %s", async (stream) => {
    const { theirs, mine } = await bothRequests(
      'anthropic-messages',
      { call: { stream, responseFormat: format } },
      (baseUrl) =>
        new Anthropic({ apiKey: KEY, baseURL: baseUrl, maxRetries: 0 }).messages.create({
          model: MODEL,
          max_tokens: 16,
          system: 'Be brief',
          messages: user,
          output_config: { format: { type: 'json_schema', schema: format.schema } },
          ...(stream ? { stream: true } : {}),
        }),
    );
    expect(mine).toEqual(theirs);
  });

  it("for Anthropic's version header at Anthropic itself", async () => {
    const { received } = await captureRequest((baseURL) =>
      new Anthropic({ apiKey: KEY, baseURL, maxRetries: 0 }).messages.create({
        model: MODEL,
        max_tokens: 16,
        messages: user,
      }),
    );
    const call = {
      endpoint: new URL('https://api.anthropic.com'),
      model: MODEL,
      messages: user,
      maxTokens: 16,
      stream: true,
    };
    const mine = protocolByName('anthropic-messages').encode(call);
    expect(mine.headers['anthropic-version']).toBe(received.headers['anthropic-version']);
  });

  it.each([true, false])('for Gemini, streaming: %s', async (stream) => {
    const { theirs, mine } = await bothRequests(
      'gemini',
      { call: { stream, ...sampling, responseFormat: format }, keyHeader: 'x-goog-api-key' },
      (baseUrl) => {
        const { models } = new GoogleGenAI({ apiKey: KEY, httpOptions: { baseUrl } });
        const request = {
          model: MODEL,
          contents: [{ role: 'user', parts: [{ text: 'Hi 🌍' }] }],
          config: {
            systemInstruction: { parts: [{ text: 'Be brief' }] },
            maxOutputTokens: 16,
            temperature: 0.5,
            topP: 0.9,
            responseMimeType: 'application/json',
            responseJsonSchema: format.schema,
          },
        };
        return stream ? models.generateContentStream(request) : models.generateContent(request);
      },
    );
    expect(mine).toEqual(theirs);
  });

  it.each([true, false])('for Ollama, streaming: %s', async (stream) => {
    const headers = { Authorization: `Bearer ${KEY}` };
    const { theirs, mine } = await bothRequests(
      'ollama-chat',
      { call: { stream, ...sampling, responseFormat: format }, keyHeader: 'authorization' },
      (host) => {
        const request = {
          model: MODEL,
          messages: dialogue,
          format: format.schema,
          options: { num_predict: 16, temperature: 0.5, top_p: 0.9 },
        };
        const client = new Ollama({ host, headers });
        return stream
          ? client.chat({ ...request, stream: true })
          : client.chat({ ...request, stream: false });
      },
    );
    expect(mine).toEqual(theirs);
  });
});
