import Anthropic from '@anthropic-ai/sdk';
import { FunctionCallingConfigMode, GoogleGenAI } from '@google/genai';
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
const schema = { type: 'object' as const, properties: { city: { type: 'string' } } };
const tools = [{ name: 'rain', description: 'How much', parameters: schema }];
const withTools = [
  ...dialogue,
  {
    role: 'assistant' as const,
    content: '',
    toolCalls: [{ id: 'c1', name: 'rain', arguments: '{"city":"Oslo"}' }],
  },
  { role: 'tool' as const, content: '3 mm', toolCallId: 'c1' },
];
const options = {
  tools,
  toolChoice: { name: 'rain' },
  stop: ['X'],
  seed: 7,
  answers: 2,
  reasoningEffort: 'low',
  frequencyPenalty: 0.1,
  presencePenalty: 0.2,
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

  it.each([true, false])('for Gemini’s interactions, streaming: %s', async (stream) => {
    const { theirs, mine } = await bothRequests(
      'gemini-interactions',
      {
        call: {
          stream,
          ...sampling,
          seed: 7,
          stop: ['X'],
          responseFormat: format,
          tools,
          toolChoice: 'required',
          messages: withTools,
        },
        keyHeader: 'x-goog-api-key',
      },
      (baseUrl) =>
        new GoogleGenAI({ apiKey: KEY, httpOptions: { baseUrl } }).interactions.create(
          {
            model: MODEL,
            system_instruction: 'Be brief',
            input: [
              { type: 'user_input', content: [{ type: 'text', text: 'Hi 🌍' }] },
              { type: 'function_call', id: 'c1', name: 'rain', arguments: { city: 'Oslo' } },
              { type: 'function_result', call_id: 'c1', name: 'rain', result: '3 mm' },
            ],
            generation_config: {
              max_output_tokens: 16,
              temperature: 0.5,
              top_p: 0.9,
              seed: 7,
              stop_sequences: ['X'],
              tool_choice: 'any',
            },
            response_format: { type: 'text', mime_type: 'application/json', schema: format.schema },
            tools: [{ type: 'function', name: 'rain', description: 'How much', parameters: schema }],
            store: false,
            stream,
          },
          { maxRetries: 0 },
        ),
    );
    expect(mine).toEqual(theirs);
  });

  it('for OpenAI chat with tools, their results, stops and seed', async () => {
    const { theirs, mine } = await bothRequests(
      'openai-chat',
      { call: { ...options, messages: withTools }, keyHeader: 'authorization' },
      (baseUrl) =>
        new OpenAI({ apiKey: KEY, baseURL: `${baseUrl}/v1`, maxRetries: 0 }).chat.completions.create({
          model: MODEL,
          messages: [
            ...dialogue,
            {
              role: 'assistant',
              content: null,
              tool_calls: [
                { id: 'c1', type: 'function', function: { name: 'rain', arguments: '{"city":"Oslo"}' } },
              ],
            },
            { role: 'tool', tool_call_id: 'c1', content: '3 mm' },
          ],
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- what servers other than OpenAI's take
          max_tokens: 16,
          tools: [
            { type: 'function', function: { name: 'rain', description: 'How much', parameters: schema } },
          ],
          tool_choice: { type: 'function', function: { name: 'rain' } },
          stop: ['X'],
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- still sent by those who ask for it
          seed: 7,
          n: 2,
          reasoning_effort: 'low',
          frequency_penalty: 0.1,
          presence_penalty: 0.2,
          ...streamed,
        }),
    );
    expect(mine).toEqual(theirs);
  });

  it('for OpenAI Responses with tools and their results', async () => {
    const { theirs, mine } = await bothRequests(
      'openai-responses',
      { call: { tools, toolChoice: 'required', reasoningEffort: 'low', messages: withTools } },
      (baseUrl) =>
        new OpenAI({ apiKey: KEY, baseURL: `${baseUrl}/v1`, maxRetries: 0 }).responses.create({
          model: MODEL,
          input: [
            ...dialogue,
            { type: 'function_call', call_id: 'c1', name: 'rain', arguments: '{"city":"Oslo"}' },
            { type: 'function_call_output', call_id: 'c1', output: '3 mm' },
          ],
          max_output_tokens: 16,
          tools: [
            { type: 'function', name: 'rain', description: 'How much', parameters: schema, strict: false },
          ],
          tool_choice: 'required',
          reasoning: { effort: 'low' },
          stream: true,
        }),
    );
    expect(mine).toEqual(theirs);
  });

  it('for Anthropic Messages with tools and their results', async () => {
    const { theirs, mine } = await bothRequests(
      'anthropic-messages',
      { call: { tools, toolChoice: { name: 'rain' }, stop: ['X'], messages: withTools } },
      (baseUrl) =>
        new Anthropic({ apiKey: KEY, baseURL: baseUrl, maxRetries: 0 }).messages.create({
          model: MODEL,
          max_tokens: 16,
          system: 'Be brief',
          messages: [
            ...user,
            {
              role: 'assistant',
              content: [{ type: 'tool_use', id: 'c1', name: 'rain', input: { city: 'Oslo' } }],
            },
            { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'c1', content: '3 mm' }] },
          ],
          tools: [{ name: 'rain', description: 'How much', input_schema: schema }],
          tool_choice: { type: 'tool', name: 'rain' },
          stop_sequences: ['X'],
          stream: true,
        }),
    );
    expect(mine).toEqual(theirs);
  });

  it('for Gemini with tools and their results', async () => {
    const { theirs, mine } = await bothRequests(
      'gemini',
      { call: { tools, toolChoice: { name: 'rain' }, stop: ['X'], seed: 7, topK: 3, messages: withTools } },
      (baseUrl) =>
        new GoogleGenAI({ apiKey: KEY, httpOptions: { baseUrl } }).models.generateContentStream({
          model: MODEL,
          contents: [
            { role: 'user', parts: [{ text: 'Hi 🌍' }] },
            { role: 'model', parts: [{ functionCall: { name: 'rain', args: { city: 'Oslo' } } }] },
            // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- as the SDK's documents do
            { role: 'user', parts: [{ functionResponse: { name: 'rain', response: { output: '3 mm' } } }] },
          ],
          config: {
            systemInstruction: { parts: [{ text: 'Be brief' }] },
            maxOutputTokens: 16,
            stopSequences: ['X'],
            seed: 7,
            topK: 3,
            tools: [
              {
                functionDeclarations: [
                  { name: 'rain', description: 'How much', parametersJsonSchema: schema },
                ],
              },
            ],
            toolConfig: {
              functionCallingConfig: { mode: FunctionCallingConfigMode.ANY, allowedFunctionNames: ['rain'] },
            },
          },
        }),
    );
    expect(mine).toEqual(theirs);
  });

  it('for Ollama with tools and their results', async () => {
    const { theirs, mine } = await bothRequests(
      'ollama-chat',
      { call: { tools, seed: 7, stop: ['X'], topK: 3, messages: withTools } },
      (host) =>
        new Ollama({ host }).chat({
          model: MODEL,
          messages: [
            ...dialogue,
            {
              role: 'assistant',
              content: '',
              tool_calls: [{ function: { name: 'rain', arguments: { city: 'Oslo' } } }],
            },
            { role: 'tool', content: '3 mm', tool_name: 'rain' },
          ],
          tools: [
            { type: 'function', function: { name: 'rain', description: 'How much', parameters: schema } },
          ],
          options: { num_predict: 16, seed: 7, stop: ['X'], top_k: 3 },
          stream: true,
        }),
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
