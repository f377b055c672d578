import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createNetworkTransport } from '../../../../src/load/wire/network-transport.js';
import type { RunningRequest, Transport } from '../../../../src/load/wire/transport.js';
import { ask } from '../../../support/ask.js';
import { eventually, turns } from '../../../support/event-loop.js';
import { onRequest, type RawServer, startRawServer } from '../../../support/raw-server.js';

const HELLO = 'HTTP/1.1 200 OK\r\nkeep-alive: timeout=300\r\ncontent-length: 5\r\n\r\nhello';

async function withServer(
  talk: (socket: Socket, ordinal: number) => void,
  use: (server: RawServer, transport: Transport) => Promise<void>,
  connectTimeoutMs = 600_000,
): Promise<void> {
  let connections = 0;
  const server = await startRawServer((socket) => talk(socket, (connections += 1)));
  const transport = createNetworkTransport({ connectTimeoutMs });
  try {
    await use(server, transport);
  } finally {
    await transport.close();
    await server.close();
  }
}

/** What a listener hears that takes its request back as soon as it hears this. */
function hearUntil(transport: Transport, url: URL, last: string): string[] {
  const heard: string[] = [];
  const running: { request?: RunningRequest } = {};
  const hear = (what: string): void => {
    heard.push(what);
    if (what === last) running.request?.abort();
  };
  running.request = transport.send(
    { url, headers: {}, body: '{}' },
    {
      written: () => hear('written'),
      head: () => hear('head'),
      data: () => hear('data'),
      end: () => hear('end'),
      fail: () => hear('fail'),
    },
  );
  return heard;
}

const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

describe('a request that is taken back', () => {
  it.each(['written', 'head', 'data', 'end'])(
    'hears nothing behind %s, of the same read neither',
    async (last) => {
      await withServer(
        (socket) => onRequest(socket, () => socket.write(HELLO)),
        async ({ url }, transport) => {
          const heard = hearUntil(transport, url, last);
          await eventually(() => heard.at(-1) === last);
          await turns(5);
          const whole = ['written', 'head', 'data', 'end'];
          expect(heard).toEqual(whole.slice(0, whole.indexOf(last) + 1));
        },
      );
    },
  );

  it('leaves no timer behind, whether its connection stood or not', async () => {
    await withServer(
      () => undefined,
      async ({ url, connections }, transport) => {
        const before = timers();
        ask(transport, url).abort();
        expect(timers()).toBe(before);
        const running = ask(transport, url);
        expect(timers()).toBe(before + 1);
        await eventually(() => connections.length > 0 && timers() <= before);
        running.abort();
        expect(timers()).toBe(before);
      },
    );
  });
});

describe('a transport that is closed', () => {
  it('fails what waits on a connection that had answered before', async () => {
    let asked = 0;
    await withServer(
      (socket) =>
        onRequest(socket, () => {
          asked += 1;
          if (asked === 1) socket.write(HELLO);
        }),
      async ({ url }, transport) => {
        await ask(transport, url);
        const running = ask(transport, url, { again: 9 });
        await eventually(() => asked === 2);
        await transport.close();
        expect(await running).toMatchObject({ error: { code: 'CLOSED' }, written: 1 });
      },
    );
  });

  it('fails what is not yet written, on a connection that stands or is to stand', async () => {
    await withServer(
      (socket) => onRequest(socket, () => socket.write(HELLO)),
      async ({ url }, transport) => {
        await ask(transport, url);
        // One takes the connection that stands, the other opens one.
        const running = [ask(transport, url, { again: 9 }), ask(transport, url, { again: 9 })];
        await transport.close();
        for (const one of running)
          expect(await one).toMatchObject({
            error: { code: 'CLOSED', message: 'the transport is closed' },
            written: 0,
          });
        expect((await ask(transport, url)).error).toMatchObject({ code: 'CLOSED' });
      },
    );
  });
});

describe('a connection', () => {
  it('may take its time with an answer, once it stands', async () => {
    await withServer(
      (socket) => onRequest(socket, () => setTimeout(() => socket.write(HELLO), 150)),
      async ({ url }, transport) => {
        expect(await ask(transport, url)).toMatchObject({ body: 'hello', error: null });
      },
      100,
    );
  });

  it('is trusted no more behind two losses, and those that wait are closed at once', async () => {
    let asked = 0;
    /** The first two are answered by the test; later ones once each, and all close with their second request. */
    const talk = (socket: Socket, ordinal: number): void => {
      let own = 0;
      onRequest(socket, () => {
        asked += 1;
        own += 1;
        if (own > 1) socket.destroy();
        else if (ordinal > 2) socket.write(HELLO);
      });
    };
    await withServer(talk, async ({ url, connections }, transport) => {
      const both = [ask(transport, url), ask(transport, url)];
      await eventually(() => asked === 2);
      for (const connection of connections) connection.write(HELLO);
      await Promise.all(both);
      const closed = Promise.all(connections.map((connection) => once(connection, 'close')));
      // One of the two is lost, and the one in its place is; the other waits all the while.
      for (let i = 0; i < 2; i += 1)
        expect(await ask(transport, url, { again: 1 })).toMatchObject({ body: 'hello', written: 2 });
      await closed;
      expect(await ask(transport, url, { again: 1 })).toMatchObject({ body: 'hello', written: 1 });
      expect(connections).toHaveLength(5);
    });
  });
});
