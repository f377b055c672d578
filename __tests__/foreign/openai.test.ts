import { describe, expect, it } from '@jest/globals';
import OpenAI from 'openai';
import { collect, withSimulator } from '../support/simulator-client.js';

const MESSAGES = [{ role: 'user' as const, content: 'Tell me [[say=Rome]] of it' }];

function client(url: string, apiKey = 'sk-test'): OpenAI {
  return new OpenAI({ baseURL: `${url}/v1`, apiKey, maxRetries: 0 });
}

describe('the official OpenAI client', () => {
  it('reads a streamed chat with reasoning, usage and its finish reason', async () => {
    await withSimulator({ reasoning: { median: 3, sigma: 0 } }, async ({ url }) => {
      const stream = await client(url).chat.completions.create({
        model: 'gpt-sim',
        messages: MESSAGES,
        stream: true,
        stream_options: { include_usage: true },
      });
      let text = '';
      const finishes: string[] = [];
      let usage: OpenAI.CompletionUsage | null | undefined;
      for await (const chunk of stream) {
        text += chunk.choices[0]?.delta.content ?? '';
        if (chunk.choices[0]?.finish_reason) finishes.push(chunk.choices[0].finish_reason);
        usage = chunk.usage;
      }
      expect(text).toMatch(/^Rome/);
      expect(finishes).toEqual(['stop']);
      expect(usage?.completion_tokens).toBe(9);
      expect(usage?.completion_tokens_details?.reasoning_tokens).toBe(3);
    });
  });

  it('reads a chat in one piece', async () => {
    await withSimulator({}, async ({ url }) => {
      const answer = await client(url).chat.completions.create({
        model: 'gpt-sim',
        messages: MESSAGES,
        max_completion_tokens: 4,
      });
      expect(answer.choices[0]?.finish_reason).toBe('length');
      expect(answer.choices[0]?.message.content).toMatch(/^Rome/);
      expect(answer.usage?.total_tokens).toBe((answer.usage?.prompt_tokens ?? 0) + 4);
    });
  });

  it('accumulates a chat stream into a final completion', async () => {
    await withSimulator({}, async ({ url }) => {
      const final = await client(url)
        .chat.completions.stream({ model: 'gpt-sim', messages: MESSAGES })
        .finalChatCompletion();
      expect(final.choices[0]?.message.content).toMatch(/^Rome/);
    });
  });

  it('accumulates a stream of Responses events into the response they end with', async () => {
    await withSimulator({ reasoning: { median: 3, sigma: 0 } }, async ({ url }) => {
      const stream = client(url).responses.stream({
        model: 'gpt-sim',
        input: 'Hello [[say=Rome]]',
        max_output_tokens: 8,
      });
      const types: string[] = [];
      const numbers: number[] = [];
      stream.on('event', (event) => {
        types.push(event.type);
        numbers.push(event.sequence_number);
      });
      const response = await stream.finalResponse();
      expect(response.output_text).toMatch(/^Rome/);
      expect(response.status).toBe('incomplete');
      expect(response.incomplete_details?.reason).toBe('max_output_tokens');
      expect(response.usage?.output_tokens).toBe(8);
      expect(response.usage?.output_tokens_details.reasoning_tokens).toBe(3);
      expect(types.filter((type) => type.endsWith('text.delta')).length).toBe(8);
      expect(numbers).toEqual(numbers.map((_, i) => i));
    });
  });

  it('reads a response in one piece', async () => {
    await withSimulator({}, async ({ url }) => {
      const response = await client(url).responses.create({ model: 'gpt-sim', input: 'Hello [[say=Rome]]' });
      expect(response.status).toBe('completed');
      expect(response.output_text).toMatch(/^Rome/);
    });
  });

  it('reads legacy completions, streamed or not', async () => {
    await withSimulator({}, async ({ url }) => {
      const { completions } = client(url);
      const whole = await completions.create({ model: 'davinci', prompt: '[[say=Rome]]' });
      const stream = await completions.create({ model: 'davinci', prompt: '[[say=Rome]]', stream: true });
      let text = '';
      for await (const chunk of stream) text += chunk.choices[0]?.text ?? '';
      expect(whole.choices[0]?.text).toMatch(/^Rome/);
      expect(text).toMatch(/^Rome/);
    });
  });

  it('speaks to an Azure deployment', async () => {
    await withSimulator({ apiKey: 'azure-key' }, async ({ url }) => {
      const { AzureOpenAI } = await import('openai');
      const azure = new AzureOpenAI({
        endpoint: url,
        apiKey: 'azure-key',
        apiVersion: '2024-10-21',
        deployment: 'my-deployment',
        maxRetries: 0,
      });
      const answer = await azure.chat.completions.create({ model: '', messages: MESSAGES });
      expect(answer.model).toBe('my-deployment');
    });
  });

  it('sees each refusal as its own class of error', async () => {
    const ask = (url: string, content: string, key?: string): Promise<unknown> =>
      client(url, key).chat.completions.create({ model: 'gpt-sim', messages: [{ role: 'user', content }] });
    await withSimulator(
      { apiKey: 'sk-test', limits: { requestsPerMinute: 60, burstSeconds: 2 } },
      async ({ url }) => {
        await expect(ask(url, 'x', 'sk-wrong')).rejects.toBeInstanceOf(OpenAI.AuthenticationError);
        await expect(ask(url, '[[status=500]]')).rejects.toBeInstanceOf(OpenAI.InternalServerError);
        await expect(ask(url, '[[fault=quota]]')).rejects.toMatchObject({
          status: 429,
          code: 'insufficient_quota',
        });
        const limited = await ask(url, 'x').catch((error: unknown) => error);
        expect(limited).toBeInstanceOf(OpenAI.RateLimitError);
        const { headers } = limited as InstanceType<typeof OpenAI.RateLimitError>;
        expect(Number(headers.get('retry-after-ms'))).toBeGreaterThan(0);
        expect(Number(headers.get('retry-after'))).toBe(1);
        expect(headers.get('x-ratelimit-limit-requests')).toBe('60');
        expect(headers.get('x-ratelimit-remaining-requests')).toBe('0');
        expect(headers.get('x-ratelimit-reset-requests')).toMatch(/^\d+ms$|^[\d.]+s$/);
      },
    );
  });

  it('throws on an error inside a stream', async () => {
    await withSimulator({}, async ({ url }) => {
      const messages = [{ role: 'user' as const, content: '[[fault=error]]' }];
      const stream = await client(url).chat.completions.create({ model: 'gpt-sim', messages, stream: true });
      await expect(collect(stream)).rejects.toBeInstanceOf(OpenAI.APIError);
    });
  });
});
