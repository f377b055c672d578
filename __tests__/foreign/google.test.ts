import { ApiError, GoogleGenAI } from '@google/genai';
import { describe, expect, it } from '@jest/globals';
import { Agent, setGlobalDispatcher } from 'undici';
import { withSimulator } from '../support/simulator-client.js';

// The client looks for the dispatcher of Node's own fetch on `globalThis`, which Jest's sandbox does not show.
setGlobalDispatcher(new Agent());

function client(url: string, apiKey = 'g-test'): GoogleGenAI {
  return new GoogleGenAI({ apiKey, httpOptions: { baseUrl: url } });
}

describe('the official Google client', () => {
  it('reads a stream with thoughts, its finish reason and usage', async () => {
    await withSimulator({ reasoning: { median: 3, sigma: 0 } }, async ({ url }) => {
      const stream = await client(url).models.generateContentStream({
        model: 'gemini-sim',
        contents: 'Hi [[say=Cairo]]',
      });
      const chunks = [];
      for await (const chunk of stream) chunks.push(chunk);
      const last = chunks.at(-1);
      const parts = chunks.flatMap((chunk) => chunk.candidates?.[0]?.content?.parts ?? []);
      expect(parts.filter(({ thought }) => thought === true)).toHaveLength(3);
      expect(chunks.map(({ text }) => text ?? '').join('')).toMatch(/^Cairo/);
      expect(last?.candidates?.[0]?.finishReason).toBe('STOP');
      expect(last?.usageMetadata).toMatchObject({ candidatesTokenCount: 6, thoughtsTokenCount: 3 });
    });
  });

  it('reads an answer in one piece, cut at its cap', async () => {
    await withSimulator({}, async ({ url }) => {
      const answer = await client(url).models.generateContent({
        model: 'gemini-sim',
        contents: 'Hi [[say=Cairo]]',
        config: { maxOutputTokens: 4, systemInstruction: 'Be brief.' },
      });
      expect(answer.text).toMatch(/^Cairo/);
      expect(answer.candidates?.[0]?.finishReason).toBe('MAX_TOKENS');
      expect(answer.usageMetadata?.candidatesTokenCount).toBe(4);
    });
  });

  it('sees a refusal with its status, and how long to wait in the details', async () => {
    await withSimulator(
      { apiKey: 'g-test', limits: { requestsPerMinute: 60, burstSeconds: 1 } },
      async ({ url }) => {
        const ask = (key?: string): Promise<unknown> =>
          client(url, key).models.generateContent({ model: 'gemini-sim', contents: 'Hi' });
        await expect(ask('wrong')).rejects.toMatchObject({ status: 401 });
        await ask();
        const limited = await ask().catch((error: unknown) => error);
        expect(limited).toBeInstanceOf(ApiError);
        expect((limited as ApiError).status).toBe(429);
        expect((limited as ApiError).message).toMatch(/RetryInfo.*"retryDelay":"(1|0\.\d+)s"/);
        expect((limited as ApiError).message).toContain('PerMinute');
      },
    );
  });
});
