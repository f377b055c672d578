import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createNetworkTransport } from '../../../../src/load/wire/network-transport.js';
import type { Transport } from '../../../../src/load/wire/transport.js';
import { ask } from '../../../support/ask.js';
import { eventually } from '../../../support/event-loop.js';
import { onRequest, type RawServer, startRawServer } from '../../../support/raw-server.js';

async function withServer<T>(
  talk: (socket: Socket, ordinal: number) => void,
  use: (server: RawServer, transport: Transport) => Promise<T>,
): Promise<T> {
  let connections = 0;
  const server = await startRawServer((socket) => talk(socket, (connections += 1)));
  const transport = createNetworkTransport({ connectTimeoutMs: 600_000 });
  try {
    return await use(server, transport);
  } finally {
    await transport.close();
    await server.close();
  }
}

const HELLO = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello';
/** On a connection that the server keeps for minutes. */
const HELD = HELLO.replace('\r\n\r\n', '\r\nkeep-alive: timeout=300\r\n\r\n');
const hello = (headers = ''): string => HELLO.replace('\r\n\r\n', `\r\n${headers}\r\n`);

describe('the connections of the socket transport', () => {
  it('are used again, the latest first', async () => {
    await withServer(
      (socket, ordinal) => onRequest(socket, () => socket.write(HELD.replace('hello', `no. ${ordinal}`))),
      async ({ url, connections }, transport) => {
        await Promise.all([ask(transport, url), ask(transport, url), ask(transport, url)]);
        const bodies = [];
        for (let i = 0; i < 3; i += 1) bodies.push((await ask(transport, url)).body);
        expect(new Set(bodies).size).toBe(1);
        expect(connections).toHaveLength(3);
      },
    );
  });

  const NOT_KEPT: readonly (readonly [string, string])[] = [
    ['the server says close', hello('connection: close\r\n')],
    ['the server keeps it for less than is safe', hello('keep-alive: timeout=2\r\n')],
    ['more came than was announced', `${HELLO}!`],
    ['the server speaks HTTP/1.0', HELLO.replace('1.1', '1.0')],
  ];
  it.each(NOT_KEPT)('are not used again where %s', async (_, response) => {
    await withServer(
      (socket) => onRequest(socket, () => socket.write(response)),
      async ({ url, connections }, transport) => {
        for (let i = 0; i < 3; i += 1)
          expect(await ask(transport, url)).toMatchObject({ body: 'hello', error: null });
        expect(connections).toHaveLength(3);
      },
    );
  });

  it('are closed once nobody has used them for long', async () => {
    await withServer(
      (socket) => onRequest(socket, () => socket.write(hello('keep-alive: timeout=3\r\n'))),
      async ({ url, connections }, transport) => {
        await ask(transport, url);
        const [connection] = connections;
        await once(connection as Socket, 'close');
        expect((await ask(transport, url)).error).toBeNull();
        expect(connections).toHaveLength(2);
      },
    );
  });

  it('are given up where the server speaks unasked, and what it said answers nothing', async () => {
    await withServer(
      (socket) => onRequest(socket, () => socket.write(HELD)),
      async ({ url, connections }, transport) => {
        await ask(transport, url);
        const given = once(connections[0] as Socket, 'close');
        connections[0]?.write(HELD.replace('hello', 'wrong'));
        await given;
        expect(await ask(transport, url)).toMatchObject({ body: 'hello', error: null });
        expect(connections).toHaveLength(2);
      },
    );
  });

  it('that the server has just closed lose no request', async () => {
    await withServer(
      (socket) => onRequest(socket, () => socket.write(HELLO)),
      async ({ url, connections }, transport) => {
        await ask(transport, url);
        // The client's kernel knows of the end; its event loop has not been told yet.
        connections[0]?.destroy();
        const begin = performance.now();
        while (performance.now() < begin + 5);
        expect(await ask(transport, url)).toMatchObject({ body: 'hello', error: null, written: 1 });
        expect(connections).toHaveLength(2);
      },
    );
  });

  describe('that answered before and end without a byte', () => {
    /** Keeps every connection for one answer, and closes it with the second request, as with a race that it wins. */
    const onceEach = (socket: Socket): void => {
      let answered = false;
      onRequest(socket, () => {
        if (answered) socket.destroy();
        else socket.write(HELLO);
        answered = true;
      });
    };

    it('have their request written once more, on a fresh one', async () => {
      await withServer(onceEach, async ({ url, connections }, transport) => {
        await ask(transport, url);
        expect(await ask(transport, url, { again: 1 })).toMatchObject({
          body: 'hello',
          error: null,
          written: 2,
        });
        expect(connections).toHaveLength(2);
      });
    });

    it('fail it where it may not be written again, by a name of its own', async () => {
      await withServer(onceEach, async ({ url }, transport) => {
        await ask(transport, url);
        const { error, written } = await ask(transport, url);
        expect(error).toMatchObject({ code: 'stale_connection' });
        expect(written).toBe(1);
      });
    });

    it('are trusted twice, and no more', async () => {
      await withServer(onceEach, async ({ url, connections }, transport) => {
        const written = [];
        for (let i = 0; i < 8; i += 1) written.push((await ask(transport, url, { again: 1 })).written);
        expect(written).toEqual([1, 2, 2, 1, 1, 1, 1, 1]);
        expect(connections).toHaveLength(8);
      });
    });
  });

  it('that end without a byte where they were fresh fail their request', async () => {
    await withServer(
      (socket) => onRequest(socket, () => socket.destroy()),
      async ({ url, connections }, transport) => {
        const { error, written } = await ask(transport, url, { again: 9 });
        expect(error).toMatchObject({ code: 'SOCKET_CLOSED' });
        expect(written).toBe(1);
        expect(connections).toHaveLength(1);
      },
    );
  });

  it('that end behind a byte of an answer fail their request, used before or not', async () => {
    await withServer(
      (socket) => {
        let answered = 0;
        onRequest(socket, () => {
          answered += 1;
          if (answered > 1) socket.end('H');
          else socket.write(HELLO);
        });
      },
      async ({ url, connections }, transport) => {
        await ask(transport, url);
        const { error, written } = await ask(transport, url, { again: 9 });
        expect(error).toMatchObject({ code: 'SOCKET_CLOSED' });
        expect(written).toBe(1);
        expect(connections).toHaveLength(1);
      },
    );
  });

  it('that the server closes behind every answer, against its word, lose nothing to it', async () => {
    await withServer(
      (socket) => onRequest(socket, () => socket.end(hello('keep-alive: timeout=5, max=100\r\n'))),
      async ({ url }, transport) => {
        for (let i = 0; i < 40; i += 1)
          expect(await ask(transport, url, { again: 1 })).toMatchObject({ body: 'hello', error: null });
      },
    );
  });

  it('that break with a request on them fail it, and say how', async () => {
    await withServer(
      (socket) => onRequest(socket, () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhello')),
      async ({ url }, transport) => {
        const { body, error } = await ask(transport, url);
        expect(body).toBe('hello');
        expect(error).toMatchObject({ code: 'SOCKET_CLOSED', message: 'the server closed the connection' });
      },
    );
  });

  it('are dropped with the request that is taken back, and with no other', async () => {
    let asked = 0;
    await withServer(
      (socket) =>
        onRequest(socket, () => {
          asked += 1;
          socket.write(asked < 3 ? HELD.slice(0, -3) : HELD);
        }),
      async ({ url, connections }, transport) => {
        const first = ask(transport, url);
        await eventually(() => asked === 1);
        const second = ask(transport, url);
        await eventually(() => asked === 2);
        first.abort();
        await once(connections[0] as Socket, 'close');
        connections[1]?.write('llo');
        expect(await second).toMatchObject({ body: 'hello', error: null });
        second.abort();
        expect((await ask(transport, url)).body).toBe('hello');
        expect(connections).toHaveLength(2);
      },
    );
  });

  it('carry bodies larger than any buffer', async () => {
    const body = JSON.stringify('ü'.repeat(3_000_000));
    await withServer(
      (socket) => {
        let bytes = 0;
        socket.on('data', (chunk) => {
          bytes += chunk.length;
          if (chunk.at(-1) === 0x22) socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n${bytes}`);
        });
      },
      async ({ url }, transport) => {
        const heard = await ask(transport, url, { body });
        expect(Number(heard.body)).toBeGreaterThan(6_000_002);
      },
    );
  });

  it('read answers of all sizes, interleaved, into one buffer and never mix them up', async () => {
    const letters = 'abcdefghij';
    await withServer(
      (socket, ordinal) => {
        const letter = letters[(ordinal - 1) % letters.length] ?? '';
        onRequest(socket, () => {
          socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n');
          let left = 40;
          const write = (): void => {
            const size = left === 0 ? 0 : 1 + ((left * 7_919) % 30_000);
            socket.write(`${size.toString(16)}\r\n${letter.repeat(size)}\r\n`);
            left -= 1;
            if (left >= 0) setImmediate(write);
          };
          write();
        });
      },
      async ({ url }, transport) => {
        const answers = await Promise.all(letters.split('').map(() => ask(transport, url)));
        const sizes = Array.from({ length: 40 }, (_, i) => 1 + (((i + 1) * 7_919) % 30_000));
        const total = sizes.reduce((sum, size) => sum + size, 0);
        for (const { body, error } of answers) {
          expect(error).toBeNull();
          expect(body).toBe(body.slice(0, 1).repeat(total));
        }
      },
    );
  });

  it('that never come about fail when their time is up', async () => {
    // A server that accepts and never speaks TLS.
    const server = await startRawServer(() => undefined);
    const transport = createNetworkTransport({ connectTimeoutMs: 80 });
    const url = new URL(server.url.href.replace('http:', 'https:'));
    const { error, written } = await ask(transport, url);
    expect(error).toMatchObject({ code: 'ETIMEDOUT' });
    expect(error?.message).toContain('within 80 ms');
    expect(written).toBe(0);
    await transport.close();
    await server.close();
  });

  it('fail what is under way on them when the transport closes', async () => {
    let asked = false;
    await withServer(
      (socket) => onRequest(socket, () => (asked = true)),
      async ({ url }, transport) => {
        const running = ask(transport, url);
        await eventually(() => asked);
        await transport.close();
        expect((await running).error).toMatchObject({ code: 'CLOSED' });
      },
    );
  });

  it('pass over interim answers, one that nobody waited for too', async () => {
    await withServer(
      (socket) => onRequest(socket, () => socket.write(`HTTP/1.1 100 Continue\r\n\r\n${HELLO}`)),
      async ({ url }, transport) => {
        expect(await ask(transport, url)).toMatchObject({ body: 'hello', error: null });
      },
    );
  });
});
