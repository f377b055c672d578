import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createNetworkTransport } from '../../../../src/load/wire/network-transport.js';
import { ask } from '../../../support/ask.js';
import { eventually } from '../../../support/event-loop.js';
import { onRequest, startRawServer } from '../../../support/raw-server.js';
import { CERTIFICATE, startTlsFront } from '../../../support/tls-front.js';

const ca = readFileSync(CERTIFICATE, 'utf8');
const HELLO = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\nhello';
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A proxy that answers every CONNECT with these pieces, then hands on to a server of TLS, and that server. */
async function setUp(pieces: readonly string[], { hangsUp = false } = {}) {
  const server = await startRawServer((socket) => onRequest(socket, () => socket.write(HELLO)));
  const front = await startTlsFront(Number(server.url.port));
  const asked: string[] = [];
  const proxy = await startRawServer((socket) => {
    socket.once('data', (bytes) => {
      asked.push(bytes.toString());
      const send = ([piece, ...rest]: readonly string[]): void => {
        if (piece !== undefined) socket.write(piece, () => setImmediate(send, rest));
        else if (hangsUp) socket.end();
        else join(socket, front.port);
      };
      send(pieces);
    });
  });
  closing.push(
    () => proxy.close(),
    () => front.close(),
    () => server.close(),
  );
  const open = (credentials = '', connectTimeoutMs = 600_000) => {
    const url = `http://${credentials}${proxy.url.host}`;
    const settings = { httpProxy: url, httpsProxy: url, noProxy: [] };
    const transport = createNetworkTransport({ connectTimeoutMs, tls: { ca }, proxy: settings });
    closing.push(() => transport.close());
    return transport;
  };
  // The name in the certificate, so that any address may be asked for.
  const call = (transport = open(), url = 'https://192.0.2.1:4430/v1') =>
    ask(transport, new URL(url), { headers: { host: 'localhost' } });
  return { asked, call, open, front, place: proxy.url.host };
}

function join(socket: Socket, port: number): void {
  const target = connect(port, '127.0.0.1');
  target.on('error', () => undefined).on('close', () => socket.destroy());
  socket.on('close', () => target.destroy());
  target.pipe(socket).pipe(target);
}

describe('a tunnel', () => {
  it.each([
    ['HTTP/1.1 200 OK\r\n\r\n'],
    ['HTTP/1.0 200 Connection established\r\nvia: x\r\n\r\n'],
    ['HTTP/1.1 299 Fine\r\n\r\n'],
  ])('stands behind %j, in one piece or many', async (head) => {
    for (const pieces of [[head], head.split('')]) {
      const { call } = await setUp(pieces);
      expect(await call()).toMatchObject({ body: 'hello', error: null, status: 200 });
    }
  });

  it.each([300, 302, 403, 502, 199])('is refused with %i', async (status) => {
    const { call, place } = await setUp([`HTTP/1.1 ${status} Word\r\n\r\n`]);
    const { error, written } = await call();
    expect(error).toMatchObject({
      code: 'proxy_refused',
      message: `the proxy ${place} refuses a tunnel to 192.0.2.1:4430 (${status}): ask for that host to be allowed, or name it in \`no_proxy\``,
    });
    expect(written).toBe(0);
  });

  it('is refused to whoever is unknown, in the way that the proxy names', async () => {
    const says = async (header: string): Promise<string | undefined> => {
      const { call, place } = await setUp([`HTTP/1.1 407 Who\r\n${header}\r\n`]);
      return (await call()).error?.message.replaceAll(place, 'PROXY');
    };
    const of = (way: string): string =>
      `the proxy PROXY wants a user name and password (407${way}): set \`https_proxy\` to http://USER:PASSWORD@PROXY`;
    expect(await says('')).toBe(of(''));
    expect(await says('proxy-authenticate: Basic realm="corp"\r\n')).toBe(of(' Basic'));
    expect(await says('proxy-authenticate: Negotiate, Basic\r\n')).toBe(of(' Negotiate'));
  });

  it('is asked for by the place of the endpoint, with credentials where there are some', async () => {
    const { call, open, asked } = await setUp(['HTTP/1.1 200 OK\r\n\r\n']);
    await call();
    await call(open('me:s%20t@'));
    await call(open('me@'));
    await call(open('%zz:x@'), 'https://[2001:db8::1]/');
    const request = (place: string, pair?: string): string => {
      const credentials = pair === undefined ? '' : `proxy-authorization: Basic ${btoa(pair)}\r\n`;
      return `CONNECT ${place} HTTP/1.1\r\nhost: ${place}\r\n${credentials}\r\n`;
    };
    expect(asked).toEqual([
      request('192.0.2.1:4430'),
      request('192.0.2.1:4430', 'me:s t'),
      request('192.0.2.1:4430', 'me:'),
      request('[2001:db8::1]:443', '%zz:x'),
    ]);
  });

  it('is nothing where the proxy speaks no HTTP, or hangs up', async () => {
    const odd = await setUp(['SSH-2.0-OpenSSH\r\n']);
    expect((await odd.call()).error).toMatchObject({
      code: 'HPE_INVALID_CONSTANT',
      message: `the proxy ${odd.place} cannot be used: the response is not HTTP/1.1: it does not begin as one does`,
    });
    const gone = await setUp(['HTTP/1.1 2'], { hangsUp: true });
    expect((await gone.call()).error).toMatchObject({ code: 'SOCKET_CLOSED' });
  });

  it('is waited for no longer than for any connection, and then given up', async () => {
    const { call } = await setUp([]);
    const silent = await startRawServer((socket) => socket.resume());
    closing.push(() => silent.close());
    const url = silent.url.origin;
    const transport = createNetworkTransport({
      connectTimeoutMs: 60,
      proxy: { httpProxy: url, httpsProxy: url, noProxy: [] },
    });
    closing.push(() => transport.close());
    expect((await call(transport)).error).toMatchObject({
      code: 'ETIMEDOUT',
      message: `no connection to 192.0.2.1:4430 through the proxy ${silent.url.host} within 60 ms`,
    });
    await eventually(() => silent.connections.every(({ closed }) => closed));
  });

  it('resumes the session of the one before it, as a straight connection does', async () => {
    const { call, open, front } = await setUp(['HTTP/1.1 200 OK\r\n\r\n']);
    const tunnelled = open();
    const straight = createNetworkTransport({ connectTimeoutMs: 600_000, tls: { ca } });
    closing.push(() => straight.close());
    for (let i = 0; i < 2; i += 1) expect(await call(tunnelled)).toMatchObject({ body: 'hello' });
    const url = `https://127.0.0.1:${front.port}/`;
    for (let i = 0; i < 2; i += 1) expect(await call(straight, url)).toMatchObject({ body: 'hello' });
    expect(front.resumed).toEqual([false, true, false, true]);
  });

  it('ends with the request that is taken back, at any moment', async () => {
    const silent = await startRawServer((socket) => socket.resume());
    closing.push(() => silent.close());
    const url = silent.url.origin;
    const transport = createNetworkTransport({
      connectTimeoutMs: 600_000,
      proxy: { httpProxy: url, httpsProxy: url, noProxy: [] },
    });
    closing.push(() => transport.close());
    const running = ask(transport, new URL('https://192.0.2.1/'));
    await eventually(() => silent.connections.length === 1);
    const closed = once(silent.connections[0] as Socket, 'close');
    running.abort();
    await closed;
  });
});
