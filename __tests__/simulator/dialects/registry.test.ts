import { describe, expect, it } from '@jest/globals';
import { PROTOCOL_NAMES, type ProtocolName } from '../../../src/protocols/protocol.js';
import { DIALECTS, routePath } from '../../../src/simulator/dialects/registry.js';
import { ask, post, withSimulator } from '../../support/simulator-client.js';

const REASONING = { reasoning: { median: 4, sigma: 0 } };

describe('the registry of dialects', () => {
  it('has one dialect for each protocol', () => {
    expect(DIALECTS.map(({ name }) => name).sort()).toEqual([...PROTOCOL_NAMES].sort());
  });

  it('gives each path to one dialect at most', () => {
    const paths: Record<string, ProtocolName | undefined> = {
      '/v1/chat/completions': 'openai-chat',
      '/openai/deployments/d/chat/completions': 'openai-chat',
      '/v1/completions': 'openai-completions',
      '/v1/responses': 'openai-responses',
      '/v1/messages': 'anthropic-messages',
      '/v1beta/models/m:streamGenerateContent': 'gemini',
      '/api/chat': 'ollama-chat',
      '/model/m/converse-stream': 'bedrock-converse',
      '/v1/models': undefined,
      '/': undefined,
    };
    for (const [path, name] of Object.entries(paths)) {
      expect(routePath(path)?.dialect.name).toBe(name);
      expect(DIALECTS.filter((dialect) => dialect.route(path) !== null).length).toBe(
        name === undefined ? 0 : 1,
      );
    }
  });

  describe.each(PROTOCOL_NAMES)('%s', (name) => {
    it.each([true, false])('gives a complete answer with its usage (stream: %s)', async (stream) => {
      const { heard, stats } = await withSimulator({}, async (simulator) => ({
        heard: await ask(simulator.url, name, { stream, text: 'Say [[say=Paris]] please' }),
        stats: simulator.stats(),
      }));
      expect(heard.answer.failure).toBeNull();
      expect(heard.answer.text).toMatch(/^Paris/);
      expect(heard.answer.cutOff).toBe(false);
      expect(heard.answer.usage).toMatchObject({ input: stats.inputTokens, output: 6 });
      expect(stats.outputTokens).toBe(6);
      if (stream) expect(heard.events).toBe(6);
    });

    it('stops at the cap and says so', async () => {
      const { answer } = await withSimulator({}, ({ url }) => ask(url, name, { maxTokens: 3 }));
      expect(answer).toMatchObject({ cutOff: true, failure: null, usage: { output: 3 } });
    });

    it('counts reasoning inside the output, whether it shows it or not', async () => {
      const { answer, events } = await withSimulator(REASONING, ({ url }) => ask(url, name));
      expect(answer).toMatchObject({ failure: null, usage: { output: 10 } });
      expect(events).toBe(name === 'openai-completions' ? 6 : 10);
    });

    it('reports no usage where the simulator keeps it to itself', async () => {
      const options = { usage: { reported: false, multiplier: 1 } };
      const { answer } = await withSimulator(options, ({ url }) => ask(url, name));
      expect(answer.usage).toBeNull();
    });

    it('reports cached and written prompt tokens from the second time on', async () => {
      const options = { cache: { prefixMinTokens: 16, prefixBlockTokens: 16 } };
      const text = 'a long prompt about caches '.repeat(10);
      await withSimulator(options, async ({ url }) => {
        const first = await ask(url, name, { text });
        const second = await ask(url, name, { text });
        expect(second.answer.usage?.input).toBe(first.answer.usage?.input);
        expect(first.answer.usage?.cachedInput ?? 0).toBe(0);
        // Ollama does not tell.
        expect(second.answer.usage?.cachedInput).toBe(name === 'ollama-chat' ? null : 64);
      });
    });

    it.each(['truncate', 'malformed', 'error', 'empty', 'html'])(
      'shows the fault %s as a failure',
      async (fault) => {
        for (const stream of [true, false]) {
          const { status, answer } = await withSimulator({}, ({ url }) =>
            ask(url, name, { stream, text: `[[fault=${fault}]]` }),
          );
          expect(status).toBe(200);
          expect(answer.failure).not.toBeNull();
        }
      },
    );

    it('refuses what it cannot read with a 400 in its own words', async () => {
      await withSimulator({}, async ({ url }) => {
        const target = (await post(url, name)).url;
        for (const body of [
          '',
          '{',
          '[]',
          'null',
          '"x"',
          '{}',
          '{"model":1,"messages":"no","input":3,"contents":{}}',
        ]) {
          const response = await fetch(target, { method: 'POST', body });
          expect(response.status).toBe(400);
          expect(Object.keys((await response.json()) as object).length).toBeGreaterThan(0);
        }
      });
    });
  });
});
