import Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it } from '@jest/globals';
import { withSimulator } from '../support/simulator-client.js';

function client(url: string, apiKey = 'sk-ant-test'): Anthropic {
  return new Anthropic({ baseURL: url, apiKey, maxRetries: 0 });
}

function question(content: string, maxTokens = 50): Anthropic.MessageCreateParamsNonStreaming {
  return { model: 'claude-sim', max_tokens: maxTokens, messages: [{ role: 'user', content }] };
}

describe('the official Anthropic client', () => {
  it('accumulates thinking and text of a stream into the final message', async () => {
    await withSimulator({ reasoning: { median: 3, sigma: 0 } }, async ({ url }) => {
      const deltas: string[] = [];
      const stream = client(url).messages.stream(question('Tell me [[say=Oslo]]'));
      stream.on('text', (delta) => deltas.push(delta));
      const message = await stream.finalMessage();
      expect(message.content.map(({ type }) => type)).toEqual(['thinking', 'text']);
      expect(deltas).toHaveLength(6);
      expect(deltas.join('')).toMatch(/^Oslo/);
      expect(message.stop_reason).toBe('end_turn');
      expect(message.usage.output_tokens).toBe(9);
    });
  });

  it('reads a message in one piece, cut at its cap', async () => {
    await withSimulator({}, async ({ url }) => {
      const message = await client(url).messages.create(question('Tell me [[say=Oslo]]', 3));
      expect(message.stop_reason).toBe('max_tokens');
      expect(message.usage.output_tokens).toBe(3);
      expect(message.usage.cache_read_input_tokens).toBe(0);
    });
  });

  it('sees what a prompt cache wrote and read beside the other input', async () => {
    const cache = { prefixMinTokens: 16, prefixBlockTokens: 16 };
    await withSimulator({ cache }, async ({ url }) => {
      const ask = (): Promise<Anthropic.Message> =>
        client(url).messages.create(question('over and over again '.repeat(10)));
      const [first, second] = [await ask(), await ask()];
      expect(first.usage.cache_creation_input_tokens).toBe(48);
      expect(second.usage.cache_read_input_tokens).toBe(48);
      expect(second.usage.input_tokens).toBe(first.usage.input_tokens);
    });
  });

  it('sees each refusal as its own class of error', async () => {
    await withSimulator(
      { apiKey: 'sk-ant-test', limits: { tokensPerMinute: 600, burstSeconds: 6 } },
      async ({ url }) => {
        const ask = (content: string, key?: string): Promise<unknown> =>
          client(url, key).messages.create(question(content));
        await expect(ask('x', 'sk-ant-wrong')).rejects.toBeInstanceOf(Anthropic.AuthenticationError);
        await expect(ask('[[status=529]]')).rejects.toMatchObject({ status: 529, type: 'overloaded_error' });
        const limited = await ask('x').catch((error: unknown) => error);
        expect(limited).toBeInstanceOf(Anthropic.RateLimitError);
        const { headers } = limited as InstanceType<typeof Anthropic.RateLimitError>;
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        expect(headers.get('anthropic-ratelimit-tokens-limit')).toBe('600');
        expect(new Date(headers.get('anthropic-ratelimit-tokens-reset') ?? '').getTime()).toBeGreaterThan(0);
      },
    );
  });

  it('is told which parameters its version no longer takes', async () => {
    await withSimulator({}, async ({ url }) => {
      const body = { ...question('x'), temperature: 1 };
      await expect(client(url).post('/v1/messages', { body })).rejects.toBeInstanceOf(
        Anthropic.BadRequestError,
      );
    });
  });

  it('throws on an error inside a stream', async () => {
    await withSimulator({}, async ({ url }) => {
      const stream = client(url).messages.stream(question('[[fault=error]]'));
      await expect(stream.finalMessage()).rejects.toBeInstanceOf(Anthropic.APIError);
    });
  });
});
