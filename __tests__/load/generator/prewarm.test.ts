import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../../../src/base/system-clock.js';
import { prewarm } from '../../../src/load/generator/prewarm.js';
import { PREWARM_ANSWERS } from '../../../src/load/generator/prewarm-answers.js';
import type { Transport } from '../../../src/load/wire/transport.js';
import { createNetworkTransport } from '../../../src/load/wire/network-transport.js';
import { PROTOCOL_NAMES } from '../../../src/protocols/protocol.js';
import { protocolByName } from '../../../src/protocols/registry.js';
import { hastyClock } from '../../support/hasty-clock.js';
import { ManualClock } from '../../support/manual-clock.js';

describe.each(PROTOCOL_NAMES)('the pre-warm by %s', (name) => {
  it('plays an answer that the decoder takes for a good one', () => {
    const { token, end } = PREWARM_ANSWERS[name];
    const decoder = protocolByName(name).decoder({ stream: true, keepText: 0 });
    expect([
      decoder.push(Buffer.from(token)),
      decoder.push(Buffer.from(token)),
      decoder.push(Buffer.from(end)),
    ]).toEqual([1, 1, 0]);
    decoder.end(true);
    expect(decoder.answer().failure).toBeNull();
  });

  it('measures what the generator adds, and sends to nothing but loopback', async () => {
    const inner = createNetworkTransport({ connectTimeoutMs: 600_000, proxy: null });
    const hosts = new Set<string>();
    const transport: Transport = {
      send: (request, listener) => {
        hosts.add(request.url.hostname);
        return inner.send(request, listener);
      },
      close: () => inner.close(),
    };
    // A clock on which time passes slowly: a busy machine makes no difference to what is done.
    const overhead = await prewarm(transport, protocolByName(name), hastyClock(0.002));
    expect(hosts).toEqual(new Set(['127.0.0.1']));
    expect(overhead?.p50).toBeGreaterThan(0);
    expect(overhead?.p99).toBeGreaterThanOrEqual(overhead?.p50 ?? Infinity);
    await transport.close();
  });
});

describe('the pre-warm', () => {
  const protocol = protocolByName('openai-chat');

  it('gives up on a transport that is too slow for it', async () => {
    const clock = new ManualClock();
    const silent: Transport = {
      send() {
        setImmediate(() => clock.advance(2_000));
        return { abort: () => undefined };
      },
      close: () => Promise.resolve(),
    };
    expect(await prewarm(silent, protocol, clock)).toBeNull();
    // No more than one request was waited for.
    expect(clock.now()).toBe(2_000);
  });

  it('is null where the transport fails, and closes its endpoint', async () => {
    let port = '';
    const transport: Transport = {
      send: ({ url }, listener) => {
        port = url.port;
        setImmediate(() => listener.fail(new Error('no network')));
        return { abort: () => undefined };
      },
      close: () => Promise.resolve(),
    };
    expect(await prewarm(transport, protocol, systemClock)).toBeNull();
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  it('is null where the transport throws', async () => {
    const throwing: Transport = {
      send: () => {
        throw new Error('broken');
      },
      close: () => Promise.resolve(),
    };
    expect(await prewarm(throwing, protocol, systemClock)).toBeNull();
  });
});
