import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createNetworkTransport, type NetworkSettings } from '../../../../src/load/wire/network-transport.js';
import { ask } from '../../../support/ask.js';
import { onRequest, startRawServer } from '../../../support/raw-server.js';
import { CERTIFICATE, startTlsFront } from '../../../support/tls-front.js';

const HELLO = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello';
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Proxy {
  readonly url: string;
  /** First lines and credentials of what it was asked. */
  readonly asked: string[];
}

type Refuse = (response: ServerResponse | Socket, isTunnel: boolean) => boolean;

/** Forwards to `port` whatever name is asked for, as one does whose names are its own to resolve. */
async function startProxy(port: number, refuse: Refuse = () => false): Promise<Proxy> {
  const asked: string[] = [];
  const note = ({ method, url, headers }: IncomingMessage): unknown =>
    asked.push([method, url, headers.host, headers['proxy-authorization'] ?? '-'].join(' '));
  const server: Server = createServer((request, response) => {
    note(request);
    if (refuse(response, false)) return;
    request.resume().on('end', () => response.end('hello'));
  }).on('connect', (request, socket: Socket) => {
    note(request);
    if (refuse(socket, true)) return;
    const target = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    for (const end of [target, socket])
      end.on('error', () => undefined).on('close', () => [target, socket].map((one) => one.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function open(proxy: string, settings: Partial<NetworkSettings> = {}) {
  const transport = createNetworkTransport({
    connectTimeoutMs: 5_000,
    proxy: { httpProxy: `http://${proxy}`, httpsProxy: `http://${proxy}`, noProxy: [] },
    ...settings,
  });
  closing.push(() => transport.close());
  return transport;
}

async function startTls(): Promise<number> {
  const server = await startRawServer((socket) => onRequest(socket, () => socket.write(HELLO)));
  const front = await startTlsFront(Number(server.url.port));
  closing.push(
    () => server.close(),
    () => front.close(),
  );
  return front.port;
}

describe('a request through a proxy', () => {
  it('names the whole address where there is no TLS, and goes straight to loopback', async () => {
    const proxy = await startProxy(0);
    const transport = open(`me:s%20t@${proxy.url}`);
    const url = new URL('http://endpoint.invalid:81/v1?x=1');
    for (let i = 0; i < 2; i += 1)
      expect(await ask(transport, url)).toMatchObject({ body: 'hello', error: null });
    const credentials = `Basic ${Buffer.from('me:s t').toString('base64')}`;
    const line = `POST http://endpoint.invalid:81/v1?x=1 endpoint.invalid:81 ${credentials}`;
    expect(proxy.asked).toEqual([line, line]);
    const { error } = await ask(transport, new URL('http://127.0.0.1:9/'));
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    expect(proxy.asked).toHaveLength(2);
  });

  it('goes through a tunnel where there is, on a connection that is used again', async () => {
    const port = await startTls();
    const proxy = await startProxy(port);
    const transport = open(proxy.url, { tls: { ca: readFileSync(CERTIFICATE, 'utf8') } });
    const url = new URL(`https://192.0.2.1:${port}/v1`);
    for (let i = 0; i < 3; i += 1)
      expect(await ask(transport, url, { headers: { host: 'localhost' } })).toMatchObject({
        body: 'hello',
        error: null,
      });
    expect(proxy.asked).toEqual([`CONNECT 192.0.2.1:${port} 192.0.2.1:${port} -`]);
  });

  it('that refuses the tunnel is told in the proxy’s words, and was never written', async () => {
    const answers = [
      'HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n',
      'HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic realm="corp"\r\ncontent-length: 0\r\n\r\n',
    ];
    const proxy = await startProxy(0, (response) => {
      (response as Socket).end(answers.shift() ?? '');
      return true;
    });
    const url = new URL('https://endpoint.invalid/v1');
    const forbidden = await ask(open(proxy.url), url);
    expect(forbidden).toMatchObject({ error: { code: 'proxy_refused' }, written: 0 });
    expect(forbidden.error?.message).toMatch(
      /^the proxy 127\.0\.0\.1:\d+ refuses a tunnel to endpoint\.invalid:443 \(403\).*`no_proxy`$/,
    );
    const unknown = await ask(open(proxy.url), url);
    expect(unknown.error?.message).toContain('wants a user name and password (407 Basic)');
    expect(unknown.error?.message).not.toContain('corp');
  });

  it('names the proxy that cannot be reached, and not the endpoint', async () => {
    for (const scheme of ['http', 'https']) {
      const { error, written } = await ask(open('127.0.0.1:9'), new URL(`${scheme}://endpoint.invalid/v1`));
      expect(error?.message).toMatch(/^the proxy 127\.0\.0\.1:9 cannot be used: .*ECONNREFUSED/);
      expect(written).toBe(0);
    }
  });
});
