import { connect } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { type Simulator, startSimulator } from '../../src/simulator/server.js';
import type { Visit } from '../../src/simulator/stats.js';
import { eventually } from '../support/event-loop.js';
import { ask, BRISK, post, withSimulator } from '../support/simulator-client.js';
import { turnClock } from '../support/turn-clock.js';

const CHAT = 'openai-chat';
const ALWAYS = { sigma: 0 };

describe('the simulated endpoint', () => {
  it('listens where it is told, frees the port on closing, and says when it is taken', async () => {
    const first = await startSimulator(BRISK);
    const port = Number(new URL(first.url).port);
    await expect(startSimulator({ port })).rejects.toThrow('EADDRINUSE');
    await first.close();
    const second = await startSimulator({ ...BRISK, port });
    expect(second.url).toBe(first.url);
    await second.close();
  });

  it('does not start with options that make no sense', async () => {
    await expect(startSimulator({ slots: NaN })).rejects.toThrow(RangeError);
  });

  it('keeps to the times its laws draw, never early', async () => {
    const visits: Visit[] = [];
    const times = { ttft: { medianMs: 40, ...ALWAYS }, itl: { medianMs: 10, ...ALWAYS } };
    await withSimulator(times, ({ url }) => ask(url, CHAT), { onServed: (visit) => void visits.push(visit) });
    const [visit] = visits;
    expect((visit?.firstContentAt ?? 0) - (visit?.startedAt ?? 0)).toBeGreaterThanOrEqual(40);
    expect((visit?.lastContentAt ?? 0) - (visit?.startedAt ?? 0)).toBeGreaterThanOrEqual(40 + 5 * 10);
    expect(visit).toMatchObject({
      ordinal: 0,
      model: 'sim-model',
      status: 200,
      outputTokens: 6,
      ended: 'complete',
    });
  });

  it('gives the same answers in the same order for the same seed', async () => {
    const texts = (seed: number): Promise<string[]> =>
      withSimulator({ seed, output: { median: 20, sigma: 0.5 } }, async ({ url }) => [
        (await ask(url, CHAT)).answer.text,
        (await ask(url, CHAT)).answer.text,
      ]);
    const [one, same, other] = [await texts(1), await texts(1), await texts(2)];
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
    expect(one[0]).not.toBe(one[1]);
  });

  it('gives each model its own behaviour', async () => {
    await withSimulator({ models: { long: { output: { median: 30 } } } }, async ({ url }) => {
      expect((await ask(url, CHAT, { model: 'long' })).answer.usage?.output).toBe(30);
      expect((await ask(url, CHAT, { model: 'short' })).answer.usage?.output).toBe(6);
    });
  });

  it('lies about usage when told to, and keeps the truth in its statistics', async () => {
    await withSimulator({ usage: { multiplier: 3 } }, async ({ url, stats }) => {
      expect((await ask(url, CHAT)).answer.usage?.output).toBe(18);
      expect(stats().outputTokens).toBe(6);
    });
  });

  it('packs several tokens into an event', async () => {
    const { events, answer } = await withSimulator({ tokensPerEvent: 4 }, ({ url }) => ask(url, CHAT));
    expect({ events, output: answer.usage?.output }).toEqual({ events: 2, output: 6 });
  });
});

describe('capacity', () => {
  it('works on as many requests as it has slots and queues the others', async () => {
    // Long enough for all to have come before the first is done, on a busy machine too.
    const ttft = { medianMs: 250, sigma: 0 };
    await withSimulator({ slots: 2, ttft }, async ({ url, stats }) => {
      const all = await Promise.all(Array.from({ length: 7 }, () => ask(url, CHAT)));
      expect(all.every(({ answer }) => answer.failure === null)).toBe(true);
      expect(stats()).toMatchObject({ maxRunning: 2, completed: 7 });
      expect(stats().maxQueued).toBeGreaterThan(0);
    });
  });

  it('turns away with 503 whom the queue has no room for', async () => {
    await withSimulator({ slots: 1, maxQueue: 1 }, async ({ url, stats }) => {
      const stop = new AbortController();
      const stuck = post(url, CHAT, { text: '[[ttft=600000]]', signal: stop.signal });
      await eventually(() => stats().maxRunning === 1);
      const queued = ask(url, CHAT);
      await eventually(() => stats().maxQueued === 1);
      expect((await ask(url, CHAT)).status).toBe(503);
      await stuck;
      stop.abort();
      expect((await queued).answer.failure).toBeNull();
      expect(stats().statuses).toEqual({ 200: 2, 503: 1 });
    });
  });

  it('frees the slot, and bills only what was generated, when a client goes', async () => {
    await withSimulator({ slots: 1, output: { median: 10_000 } }, async ({ url, stats }) => {
      const stop = new AbortController();
      const response = await post(url, CHAT, {
        maxTokens: 10_000,
        text: '[[slow=100]]',
        signal: stop.signal,
      });
      const reader = response.body?.getReader();
      await reader?.read();
      await reader?.read();
      stop.abort();
      await eventually(() => stats().abandoned === 1);
      expect(stats().outputTokens).toBeLessThan(10_000);
      expect((await ask(url, CHAT, { maxTokens: 1 })).answer.failure).toBeNull();
    });
  });

  it('lets a client leave the queue', async () => {
    await withSimulator({ slots: 0 }, async ({ url, stats }) => {
      const stop = new AbortController();
      const asked = post(url, CHAT, { signal: stop.signal }).catch(() => undefined);
      await eventually(() => stats().maxQueued === 1);
      stop.abort();
      await asked;
      await eventually(() => stats().abandoned === 1);
      expect(stats()).toMatchObject({ inputTokens: 0, statuses: {} });
    });
  });

  it('slows all running requests down where they share a rate', async () => {
    const visits: Visit[] = [];
    // Two requests share 100 tokens a second: five gaps of 20 ms each.
    const options = { sharedTokensPerSecond: 100, ttft: { medianMs: 20 } };
    const onServed = (visit: Visit): void => void visits.push(visit);
    await withSimulator(options, ({ url }) => Promise.all([ask(url, CHAT), ask(url, CHAT)]), { onServed });
    const spans = visits.map(({ startedAt, lastContentAt }) => (lastContentAt ?? 0) - (startedAt ?? 0));
    expect(Math.max(...spans)).toBeGreaterThanOrEqual(20 + 5 * 10 + 10);
  });
});

describe('limits', () => {
  it('refuse with the time to wait, after which they admit', async () => {
    const clock = turnClock();
    const passLimit = async ({ url }: Simulator): Promise<void> => {
      expect((await post(url, CHAT)).status).toBe(200);
      const refused = await post(url, CHAT);
      expect(refused.status).toBe(429);
      const waitMs = Number(refused.headers.get('retry-after-ms'));
      expect(refused.headers.get('retry-after')).toBe('1');
      await new Promise<void>((resolve) => clock.at(clock.now() + waitMs + 1, resolve));
      expect((await post(url, CHAT)).status).toBe(200);
    };
    await withSimulator({ limits: { requestsPerMinute: 300, burstSeconds: 0.2 } }, passLimit, { clock });
  });

  it('name no time, or a wrong one, when told to', async () => {
    const limits = { requestsPerMinute: 1, burstSeconds: 1 };
    const waitFor = (retryAfter: { named?: boolean; factor?: number }): Promise<string | null> =>
      withSimulator({ limits: { ...limits, retryAfter } }, async ({ url }) => {
        await post(url, CHAT);
        return (await post(url, CHAT)).headers.get('retry-after');
      });
    expect(await waitFor({ named: false })).toBeNull();
    expect(await waitFor({ factor: 0.5 })).toBe('30');
    expect(await waitFor({})).toBe('60');
  });
});

describe('memory of the endpoint', () => {
  it('lets the first request after an idle time pay for loading the model', async () => {
    const visits: Visit[] = [];
    const options = { coldStart: { idleMs: 0, penaltyMs: 50 } };
    await withSimulator(options, ({ url }) => ask(url, 'ollama-chat'), {
      onServed: (visit) => void visits.push(visit),
    });
    expect((visits[0]?.firstContentAt ?? 0) - (visits[0]?.startedAt ?? 0)).toBeGreaterThanOrEqual(50);
  });

  it('answers a question it knows from the cache, in one burst and unbilled', async () => {
    await withSimulator(
      { cache: { answers: true, hitHeader: 'x-semantic', hitTtftMs: 1 } },
      async ({ url, stats }) => {
        const first = await ask(url, CHAT);
        const billed = stats().outputTokens;
        const second = await ask(url, CHAT);
        const other = await ask(url, CHAT, { text: 'Something else' });
        expect([first, second, other].map(({ headers }) => headers.get('x-semantic'))).toEqual([
          'MISS',
          'HIT',
          'MISS',
        ]);
        // The very answer, under the id that it was given first; the model would have said something else by now.
        expect(second.answer).toMatchObject({ failure: null, text: first.answer.text, id: first.answer.id });
        expect(other.answer.text).not.toBe(first.answer.text);
        expect(second.answer.usage).toEqual(first.answer.usage);
        expect(stats()).toMatchObject({ cacheHits: 1, outputTokens: 2 * billed });
      },
    );
  });
});

describe('faults on the wire', () => {
  const sabotaged = (fault: object, stream = true): ReturnType<typeof ask> =>
    withSimulator({ faults: [fault as never] }, ({ url }) => ask(url, CHAT, { stream }));

  it('reset the connection before the headers', async () => {
    await expect(sabotaged({ kind: 'reset' })).rejects.toThrow('fetch failed');
  });

  it.each([true, false])('reset the connection in the middle of the answer (stream: %s)', async (stream) => {
    const { status, events, answer } = await sabotaged({ kind: 'reset', afterTokens: 3 }, stream);
    expect(status).toBe(200);
    expect(answer.failure).not.toBeNull();
    if (stream) expect(events).toBe(3);
  });

  it('strike every n-th request only', async () => {
    await withSimulator({ faults: [{ kind: 'status', status: 502, every: 3 }] }, async ({ url }) => {
      const statuses = [];
      for (let i = 0; i < 6; i += 1) statuses.push((await post(url, CHAT)).status);
      expect(statuses).toEqual([200, 200, 502, 200, 200, 502]);
    });
  });

  it.each([undefined, 2])('keep silent until the client goes (after %s tokens)', async (afterTokens) => {
    const fault = { kind: 'hang' as const, ...(afterTokens === undefined ? {} : { afterTokens }) };
    await withSimulator({ faults: [fault] }, async ({ url, stats }) => {
      const stop = new AbortController();
      const asked = post(url, CHAT, { signal: stop.signal }).catch(() => undefined);
      await eventually(() => stats().requests === 1);
      if (afterTokens !== undefined) await asked;
      stop.abort();
      await asked;
      await eventually(() => Object.keys(stats().statuses).length === (afterTokens === undefined ? 0 : 1));
      expect(stats().completed).toBe(0);
    });
  });

  it.each([true, false])(
    'go on for ever, billed, until the client has had enough (stream: %s)',
    async (stream) => {
      await withSimulator({ faults: [{ kind: 'endless' }] }, async ({ url, stats }) => {
        const stop = new AbortController();
        const response = await post(url, CHAT, { stream, maxTokens: 4, signal: stop.signal });
        const enough = stream ? 4_000 : 400;
        let bytes = 0;
        for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
          bytes += chunk.length;
          if (bytes > enough) break;
        }
        stop.abort();
        await eventually(() => stats().statuses[200] === 1);
        expect(stats().outputTokens).toBeGreaterThan(10);
        expect(stats().completed).toBe(0);
      });
    },
  );

  it('close with the simulator, whatever hangs', async () => {
    const simulator = await startSimulator({ ...BRISK, faults: [{ kind: 'hang' }] });
    const asked = expect(post(simulator.url, CHAT)).rejects.toThrow('fetch failed');
    await eventually(() => simulator.stats().requests === 1);
    await simulator.close();
    await asked;
  });
});

describe('what the endpoint does not take', () => {
  it('is told apart by status', async () => {
    await withSimulator({ apiKey: 'secret' }, async ({ url }) => {
      const target = `${url}/v1/chat/completions`;
      expect((await fetch(`${url}/v1/nothing`, { method: 'POST' })).status).toBe(404);
      expect((await fetch(target)).status).toBe(405);
      expect((await fetch(target, { method: 'POST', body: '{}' })).status).toBe(401);
      const huge = await fetch(target, { method: 'POST', body: 'x'.repeat(8 * 2 ** 20 + 1) });
      expect(huge.status).toBe(413);
    });
  });

  it.each(['authorization', 'x-api-key', 'api-key', 'x-goog-api-key'])(
    'is a wrong key in %s',
    async (name) => {
      await withSimulator({ apiKey: 'secret' }, async ({ url }) => {
        const status = async (key: string): Promise<number> => {
          const value = name === 'authorization' ? `Bearer ${key}` : key;
          return (
            await fetch(`${url}/v1/chat/completions`, {
              method: 'POST',
              body: '{',
              headers: { [name]: value },
            })
          ).status;
        };
        expect([await status('wrong'), await status('secret')]).toEqual([401, 400]);
      });
    },
  );

  it('does not bring it down: odd targets, half requests, deep and poisoned JSON', async () => {
    await withSimulator({}, async ({ url }) => {
      const { port } = new URL(url);
      for (const bytes of [
        'GET // HTTP/1.1\r\nhost: x\r\n\r\n',
        'POST http://[ HTTP/1.1\r\nhost: x\r\n\r\n',
        'nonsense\r\n\r\n',
        'POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\ncontent-length: 99\r\n\r\n{',
      ]) {
        const socket = connect(Number(port), '127.0.0.1');
        socket.on('error', () => undefined);
        socket.end(bytes);
        socket.resume();
        await once(socket, 'close');
      }
      const deep = `{"model":"m","messages":[{"content":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`;
      const poisoned =
        '{"__proto__":{"stream":true},"model":"__proto__","messages":[{"content":{"text":{"text":1}}}]}';
      for (const body of [deep, poisoned]) {
        expect((await fetch(`${url}/v1/chat/completions`, { method: 'POST', body })).status).toBeLessThan(
          500,
        );
      }
      expect((await ask(url, CHAT)).answer.failure).toBeNull();
    });
  });
});
