import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { createRedactor } from '../../../src/base/redact.js';
import { systemClock } from '../../../src/base/system-clock.js';
import type { Clock } from '../../../src/base/clock.js';
import { Deadlines } from '../../../src/load/wire/deadlines.js';
import { startExchange } from '../../../src/load/exchange/exchange.js';
import type { Observation } from '../../../src/load/exchange/observation.js';
import { type Judged, judgeOutcome } from '../../../src/load/exchange/outcome.js';
import type { ProxySettings } from '../../../src/load/wire/proxy.js';
import type { ResponseListener, Transport } from '../../../src/load/wire/transport.js';
import { createNetworkTransport } from '../../../src/load/wire/network-transport.js';
import { protocolByName } from '../../../src/protocols/registry.js';
import { turns } from '../../support/event-loop.js';
import { ManualClock } from '../../support/manual-clock.js';
import { onRequest, startRawServer } from '../../support/raw-server.js';
import { finish, token } from '../../support/scripted-transport.js';
import { withSimulator } from '../../support/simulator-client.js';

const protocol = protocolByName('openai-chat');

interface Attempt {
  readonly timeoutMs?: number;
  readonly headers?: Record<string, string>;
  readonly clock?: Clock;
  /** Once the exchange has heard a piece of the body. */
  readonly onData?: () => void;
}

function overheard(transport: Transport, onData: () => void): Transport {
  const wrap = (listener: ResponseListener): ResponseListener => ({
    opened: (tookMs) => listener.opened?.(tookMs),
    written: () => listener.written(),
    head: (status, headers) => listener.head(status, headers),
    data(chunk, isLast) {
      listener.data(chunk, isLast);
      onData();
    },
    end: () => listener.end(),
    fail: (error) => listener.fail(error),
  });
  return { ...transport, send: (request, listener) => transport.send(request, wrap(listener)) };
}

async function withTransport<T>(
  use: (transport: Transport) => Promise<T>,
  proxy: ProxySettings | null = null,
): Promise<T> {
  const transport = createNetworkTransport({ connectTimeoutMs: 600_000, proxy });
  try {
    return await use(transport);
  } finally {
    await transport.close();
  }
}

function exchange(
  transport: Transport,
  url: URL,
  attempt: Attempt = {},
): Promise<{ seen: Observation; judged: Judged }> {
  const wire = protocol.encode({
    endpoint: url,
    model: 'm',
    messages: [{ role: 'user', content: 'What is latency?' }],
    maxTokens: 100,
    stream: true,
    headers: attempt.headers ?? {},
  });
  const { clock = systemClock, timeoutMs = 600_000, onData } = attempt;
  const deadlines = new Deadlines(clock, timeoutMs);
  const request = {
    wire,
    protocol,
    stream: true,
    maxTokens: 100,
    keepText: 0,
  };
  return new Promise((resolve) =>
    startExchange(
      request,
      { transport: onData === undefined ? transport : overheard(transport, onData), clock, deadlines },
      (seen) => resolve({ seen, judged: judgeOutcome(seen, protocol, createRedactor([])) }),
    ),
  );
}

/** One exchange with a server that talks like this. */
async function against(talk: (socket: Socket) => void, attempt: Attempt = {}) {
  const server = await startRawServer(talk);
  try {
    return await withTransport((transport) => exchange(transport, server.url, attempt));
  } finally {
    await server.close();
  }
}

const chunked = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const STREAM = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n';
/** On a connection that the server keeps for minutes. */
const HELD = STREAM.replace('\r\n\r\n', '\r\nkeep-alive: timeout=300\r\n\r\n');

describe('the network transport', () => {
  it('measures an answer of the simulator', async () => {
    await withSimulator({ ttft: { medianMs: 60, sigma: 0 } }, async ({ url }) => {
      await withTransport(async (transport) => {
        const { seen, judged } = await exchange(transport, new URL(url));
        expect(judged.outcome).toBe('ok');
        expect(seen).toMatchObject({ status: 200, contentEvents: 6, ending: 'complete' });
        expect((seen.firstContentAt ?? 0) - (seen.writtenAt ?? 0)).toBeGreaterThanOrEqual(59);
        expect(seen.gaps).toHaveLength(5);
      });
    });
  });

  it('measures the opening of a connection, and of one that stood already nothing', async () => {
    await withSimulator({ ttft: { medianMs: 5, sigma: 0 } }, async ({ url }) => {
      await withTransport(async (transport) => {
        const first = (await exchange(transport, new URL(url))).seen;
        expect(first.openedMs).toBeGreaterThan(0);
        expect(first.headAt! - first.writtenAt!).toBeGreaterThan(0);
        expect(first.headAt!).toBeLessThanOrEqual(first.firstContentAt!);
        expect((await exchange(transport, new URL(url))).seen.openedMs).toBeNull();
      });
    });
  });

  it('uses a connection again, also behind an answer that was taken at its terminal marker', async () => {
    const server = await startRawServer((socket) =>
      onRequest(socket, () => {
        socket.write(HELD + chunked(token()) + chunked(finish()));
      }),
    );
    await withTransport(async (transport) => {
      for (let i = 0; i < 3; i += 1) {
        expect((await exchange(transport, server.url)).judged.outcome).toBe('ok');
        await new Promise((resolve) => server.connections[0]?.write('0\r\n\r\n', resolve));
        await turns(10);
      }
    });
    expect(server.connections).toHaveLength(1);
    await server.close();
  });

  it('reports a refused connection as never written', async () => {
    const server = await startRawServer(() => undefined);
    await server.close();
    const { seen, judged } = await withTransport((transport) => exchange(transport, server.url));
    expect(seen.writtenAt).toBeNull();
    expect(judged).toMatchObject({ outcome: 'network_error', error: { kind: 'ECONNREFUSED' } });
  });

  it('reports a header that cannot be sent, and not from inside `send`', async () => {
    await withTransport(async (transport) => {
      const url = new URL('http://127.0.0.1:9/');
      let failed = 0;
      const result = new Promise<Error>((resolve) => {
        transport.send(
          { url, headers: { 'x-bad': 'two\nlines' }, body: '{}' },
          {
            written: () => undefined,
            head: () => undefined,
            data: () => undefined,
            end: () => undefined,
            fail: (error) => {
              failed += 1;
              resolve(error);
            },
          },
        );
      });
      expect(failed).toBe(0);
      expect((await result).message).toContain('Invalid character');
      expect(failed).toBe(1);
    });
  });

  it('reports a closed transport, and not from inside `send`', async () => {
    const transport = createNetworkTransport({ connectTimeoutMs: 600_000, proxy: null });
    await transport.close();
    const { judged } = await exchange(transport, new URL('http://127.0.0.1:9/'));
    expect(judged).toMatchObject({ outcome: 'network_error', error: { kind: 'CLOSED' } });
  });

  it('times out on a server that accepts and says nothing', async () => {
    const clock = new ManualClock();
    const hush = (socket: Socket): unknown => socket.once('data', () => clock.advance(150));
    const { seen, judged } = await against(hush, { clock, timeoutMs: 150 });
    expect(judged).toMatchObject({
      outcome: 'timeout',
      error: { message: 'no response within the time limit' },
    });
    expect(seen.endedAt - (seen.writtenAt ?? 0)).toBe(150);
  });

  it('times out on a server that sends its headers byte by byte', async () => {
    const clock = new ManualClock();
    const { judged } = await against(
      (socket) =>
        onRequest(socket, () => {
          let sent = 0;
          const drip = (): void => {
            clock.advance(20);
            if (!socket.destroyed) socket.write(STREAM[sent++ % 40] ?? '', () => setImmediate(drip));
          };
          drip();
        }),
      { clock, timeoutMs: 200 },
    );
    expect(judged).toMatchObject({
      outcome: 'timeout',
      error: { message: 'no response within the time limit' },
    });
  });

  it('times out on a stream that keeps the connection busy without an answer', async () => {
    const clock = new ManualClock();
    const { judged } = await against(
      (socket) =>
        onRequest(socket, () => {
          const ping = (): void => {
            if (!socket.destroyed) socket.write(chunked(': ping\n\n'), () => setImmediate(ping));
          };
          socket.write(STREAM);
          ping();
        }),
      { clock, timeoutMs: 200, onData: () => clock.advance(10) },
    );
    expect(judged).toMatchObject({
      outcome: 'timeout',
      error: { message: 'no first token within the time limit' },
    });
  });

  it('reads a token that comes byte by byte', async () => {
    const { seen, judged } = await against((socket) =>
      onRequest(socket, () => {
        socket.setNoDelay(true);
        socket.write(STREAM);
        const bytes = Array.from(token() + finish(), (byte) => byte);
        const drip = (): void => {
          const byte = bytes.shift();
          if (byte === undefined) socket.write('0\r\n\r\n');
          else socket.write(chunked(byte), () => setImmediate(drip));
        };
        drip();
      }),
    );
    expect(judged.outcome).toBe('ok');
    expect(seen.contentEvents).toBe(1);
  });

  it('reports a reset in the middle of a stream', async () => {
    const sockets: Socket[] = [];
    const { seen, judged } = await against(
      (socket) =>
        onRequest(socket, () => {
          sockets.push(socket);
          socket.write(STREAM);
          socket.write(chunked(token()));
        }),
      { onData: () => setImmediate(() => sockets[0]?.resetAndDestroy()) },
    );
    expect(seen.firstContentAt).not.toBeNull();
    expect(judged.outcome).toBe('network_error');
    expect(judged.error?.message).toContain('in the middle of the answer');
  });

  it('reports a server that hangs up without an answer', async () => {
    const { seen, judged } = await against((socket) => onRequest(socket, () => socket.end()));
    expect(seen.writtenAt).not.toBeNull();
    expect(judged.outcome).toBe('network_error');
  });

  it('reports bytes that are no HTTP', async () => {
    const { judged } = await against((socket) =>
      onRequest(socket, () => socket.end('SSH-2.0-OpenSSH_9.9\r\n')),
    );
    expect(judged.outcome).toBe('network_error');
  });

  it('never follows a redirect', async () => {
    let requests = 0;
    const { judged } = await against((socket) =>
      onRequest(socket, () => {
        requests += 1;
        socket.write('HTTP/1.1 307 Temporary Redirect\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n');
      }),
    );
    expect(requests).toBe(1);
    expect(judged).toMatchObject({ outcome: 'http_error', error: { kind: 'http_307' } });
    expect(judged.error?.message).toContain('/elsewhere');
  });

  it('asks for no compression, and says so where the answer comes compressed', async () => {
    let asked = '';
    const { judged } = await against((socket) =>
      onRequest(socket, (request) => {
        asked = request;
        const body = gzipSync(token() + finish());
        socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n`);
        socket.write(body);
      }),
    );
    expect(asked).not.toMatch(/accept-encoding: .*(gzip|br|deflate)/i);
    expect(judged).toMatchObject({ outcome: 'invalid_response', error: { kind: 'content_encoding' } });
  });

  it('reads past interim answers', async () => {
    const { seen, judged } = await against((socket) =>
      onRequest(socket, () => {
        socket.write('HTTP/1.1 103 Early Hints\r\nlink: </style.css>\r\n\r\n');
        socket.write(STREAM + chunked(token()) + chunked(finish()) + '0\r\n\r\n');
      }),
    );
    expect(judged.outcome).toBe('ok');
    expect(seen.status).toBe(200);
  });

  it('writes nothing of a request that was cancelled while it connected', async () => {
    let heard = '';
    const server = await startRawServer((socket) =>
      socket.on('data', (chunk) => (heard += chunk.toString())),
    );
    await withTransport(async (transport) => {
      const wire = { url: server.url, headers: {}, body: '{}' };
      const request = { wire, protocol, stream: true, maxTokens: 10, keepText: 0 };
      const seen: Observation[] = [];
      const deadlines = new Deadlines(systemClock, 600_000);
      startExchange(request, { transport, clock: systemClock, deadlines }, (one) => seen.push(one)).cancel();
      expect(seen).toMatchObject([{ ending: 'cancelled', writtenAt: null }]);
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(heard).toBe('');
    await server.close();
  });
});

describe('the network transport behind a proxy', () => {
  it('reports a proxy that refuses as never written', async () => {
    const server = await startRawServer(() => undefined);
    await server.close();
    const settings = { httpProxy: server.url.origin, httpsProxy: '', noProxy: [] };
    const url = new URL('http://endpoint.invalid/v1/chat/completions');
    const { seen, judged } = await withTransport((transport) => exchange(transport, url), settings);
    expect(seen.writtenAt).toBeNull();
    expect(judged).toMatchObject({ outcome: 'network_error', error: { kind: 'ECONNREFUSED' } });
  });
});
