import { readFileSync } from 'node:fs';
import { createServer as createH2 } from 'node:http2';
import { createServer as createTls, type TlsOptions } from 'node:tls';
import { type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { VERSION } from '../../../../src/base/version.js';
import { createNetworkTransport } from '../../../../src/load/wire/network-transport.js';
import type { TlsSettings } from '../../../../src/load/wire/http1/tls-settings.js';
import { ask, type Heard } from '../../../support/ask.js';
import { onRequest, startRawServer } from '../../../support/raw-server.js';
import { CERTIFICATE } from '../../../support/tls-front.js';

const cert = readFileSync(CERTIFICATE, 'utf8');
const key = readFileSync(CERTIFICATE.replace('cert.pem', 'key.pem'), 'utf8');
const HELLO = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello';
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

function startTls(options: TlsOptions): Promise<number> {
  const server = createTls({ cert, key, ...options }, (socket) => {
    socket.on('error', () => undefined);
    onRequest(socket, () => socket.end(HELLO));
  });
  server.on('tlsClientError', () => undefined);
  return listen(server);
}

function call(url: string, tls: TlsSettings | null = null, headers = {}): Promise<Heard> {
  const transport = createNetworkTransport({ connectTimeoutMs: 5_000, tls });
  closing.push(() => transport.close());
  return ask(transport, new URL(url), { headers });
}

/** One sentence, without OpenSSL's line, whose digits differ from run to run. */
function expectSentence(heard: Heard, kind: string, words: RegExp): void {
  expect(heard.error?.code).toBe(kind);
  expect(heard.error?.message).toMatch(words);
  expect(heard.error?.message).not.toMatch(/:error:|openssl|\n/i);
}

describe('a server that cannot be talked to', () => {
  it('for it speaks only HTTP/2, without TLS or by its choice of protocols', async () => {
    const plain = await listen(createH2());
    expectSentence(await call(`http://127.0.0.1:${plain}/`), 'http2_only', /HTTP\/2.*HTTP\/1\.1/);
    const secure = await startTls({ ALPNProtocols: ['h2'] });
    expectSentence(await call(`https://127.0.0.1:${secure}/`, { ca: cert }), 'http2_only', /HTTP\/2/);
  });

  it('for the scheme is that of another port', async () => {
    const plain = await startRawServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    closing.push(() => plain.close());
    expectSentence(await call(plain.url.href.replace('http:', 'https:')), 'plain_port', /`http:\/\/`/);
    // What OpenSSL answers to whoever does not begin a handshake: an alert.
    const secure = await startRawServer((socket) =>
      onRequest(socket, () => socket.end(Buffer.from([0x15, 3, 1, 0, 2, 2, 0x46]))),
    );
    closing.push(() => secure.close());
    expectSentence(await call(secure.url.href), 'tls_port', /`https:\/\/`/);
  });

  it('for its TLS is too old', async () => {
    const port = await startTls({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0' });
    expectSentence(await call(`https://127.0.0.1:${port}/`, { ca: cert }), 'tls_too_old', /1\.2 or newer/);
  });

  it('for nobody known has signed its certificate, or it has another name', async () => {
    const port = await startTls({});
    expectSentence(
      await call(`https://127.0.0.1:${port}/`),
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      /`tls: \{ca: FILE\}`/,
    );
    const named = await call(`https://127.0.0.1:${port}/`, { ca: cert }, { host: 'other.example' });
    expectSentence(named, 'ERR_TLS_CERT_ALTNAME_INVALID', /another name/);
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('for it wants a client certificate, by %s', async (version) => {
    const port = await startTls({
      requestCert: true,
      rejectUnauthorized: true,
      ca: cert,
      maxVersion: version,
      minVersion: version,
    });
    const url = `https://127.0.0.1:${port}/`;
    expectSentence(await call(url, { ca: cert }), 'client_certificate', /`tls: \{cert: …, key: …\}`/);
    expect(await call(url, { ca: cert, cert, key })).toMatchObject({ body: 'hello', error: null });
  });
});

describe('what is sent', () => {
  const sent = async (headers: Readonly<Record<string, string>>): Promise<string> => {
    let text = '';
    const server = await startRawServer((socket) =>
      onRequest(socket, (request) => {
        text = request;
        socket.end(HELLO);
      }),
    );
    closing.push(() => server.close());
    await call(server.url.href, null, headers);
    return text;
  };

  it('says who asks, and wants plain bytes', async () => {
    const text = await sent({});
    expect(text).toContain(`\r\nuser-agent: llm-perf-gate/${VERSION}\r\n`);
    expect(text).toContain('\r\naccept-encoding: identity\r\n');
  });

  it('has the user’s own agent and host, each once', async () => {
    const text = await sent({ 'user-agent': 'mine/1', host: 'canary.example' });
    expect(text.match(/user-agent:/g)).toHaveLength(1);
    expect(text).toContain('\r\nuser-agent: mine/1\r\n');
    expect(text.match(/host:/g)).toHaveLength(1);
    expect(text).toContain('\r\nhost: canary.example\r\n');
  });
});
