import { describe, expect, it } from '@jest/globals';
import { Ollama } from 'ollama';
import { collect, withSimulator } from '../support/simulator-client.js';

const MESSAGES = [{ role: 'user', content: 'Hello [[say=Lima]]' }];

describe('the official Ollama client', () => {
  it('reads a stream with thinking and the counts of its last line', async () => {
    await withSimulator({ reasoning: { median: 3, sigma: 0 } }, async ({ url }) => {
      const stream = await new Ollama({ host: url }).chat({
        model: 'llama-sim',
        messages: MESSAGES,
        stream: true,
      });
      const lines = [];
      for await (const line of stream) lines.push(line);
      expect(lines.map(({ message }) => message.content).join('')).toMatch(/^Lima/);
      expect(lines.filter(({ message }) => message.thinking !== undefined)).toHaveLength(3);
      expect(lines.map(({ done }) => done).indexOf(true)).toBe(lines.length - 1);
      expect(lines.at(-1)).toMatchObject({ done_reason: 'stop', eval_count: 9, load_duration: 0 });
    });
  });

  it('reads an answer in one piece, cut at its cap', async () => {
    await withSimulator({}, async ({ url }) => {
      const options = { num_predict: 2 };
      const answer = await new Ollama({ host: url }).chat({
        model: 'llama-sim',
        messages: MESSAGES,
        options,
      });
      expect(answer).toMatchObject({ done: true, done_reason: 'length', eval_count: 2 });
    });
  });

  it('sees the time that a cold model took to load', async () => {
    await withSimulator({ coldStart: { idleMs: 0, penaltyMs: 30 } }, async ({ url }) => {
      const answer = await new Ollama({ host: url }).chat({ model: 'llama-sim', messages: MESSAGES });
      expect(answer.load_duration).toBe(30e6);
      expect(answer.total_duration).toBeGreaterThan(30e6);
    });
  });

  it('sees a full queue as an error', async () => {
    await withSimulator({ slots: 0, maxQueue: 0 }, async ({ url }) => {
      const asked = new Ollama({ host: url }).chat({ model: 'llama-sim', messages: MESSAGES });
      await expect(asked).rejects.toThrow(
        'server busy, please try again.  maximum pending requests exceeded',
      );
    });
  });

  it('throws on an error inside a stream', async () => {
    await withSimulator({}, async ({ url }) => {
      const messages = [{ role: 'user', content: '[[fault=error]]' }];
      const stream = await new Ollama({ host: url }).chat({ model: 'llama-sim', messages, stream: true });
      await expect(collect(stream)).rejects.toThrow('overloaded');
    });
  });
});
