import type { Socket } from 'node:net';
import { asError } from '../../../base/errors.js';
import { HeadCollector } from './head-collector.js';
import { type Link, type LinkEvents, linkOf, openTcp, openTls } from './link.js';
import { nodeTls } from './node-tls.js';
import { type Origin, placeOf, type ProxyPeer } from './origin.js';
import { parseHead } from './response-head.js';
import { tlsOptions } from './tls-options.js';

/** TLS to the origin within a tunnel that its proxy makes (CONNECT, RFC 9110, section 9.3.6). */
export function openTunnel(origin: Origin, proxy: ProxyPeer, events: LinkEvents): Link {
  const socket = proxy.secure ? openTls(proxy, origin) : openTcp(proxy);
  let inner: Link | null = null;
  const fail = (error: Error): void => {
    events.failed(error);
    socket.destroy();
  };
  const failed = (error: Error): void => fail(throughProxy(error, proxy));
  const closed = (): void => events.closed();
  const heads = new HeadCollector();
  const read = (chunk: Buffer): void => {
    try {
      const end = heads.take(chunk, 0);
      if (end === -1) return;
      const { status, headers } = parseHead(heads.text);
      socket.off('data', read).off('error', failed).off('close', closed);
      if (status < 200 || status >= 300) fail(refusalOf(origin, proxy, { status, headers }));
      else inner = secure(socket, origin, events);
    } catch (error) {
      fail(throughProxy(asError(error), proxy));
    }
  };
  socket
    .once(proxy.secure ? 'secureConnect' : 'connect', () => socket.write(connectRequest(origin, proxy)))
    .on('data', read)
    .on('error', failed)
    .on('close', closed)
    // Whoever comes after these listeners hears of it by the socket's end.
    .on('error', () => undefined);
  return {
    write: (bytes) => inner?.write(bytes),
    destroy: () => (inner === null ? socket.destroy() : inner.destroy()),
    get pending() {
      return inner?.pending ?? 0;
    },
  };
}

function connectRequest(origin: Origin, { authorization }: ProxyPeer): string {
  const place = placeOf(origin);
  const credentials = authorization === null ? '' : `proxy-authorization: ${authorization}\r\n`;
  return `CONNECT ${place} HTTP/1.1\r\nhost: ${place}\r\n${credentials}\r\n`;
}

function secure(socket: Socket, origin: Origin, events: LinkEvents): Link {
  const inside = nodeTls().connect({ ...tlsOptions(origin, origin), socket });
  inside.on('session', (latest: Buffer) => {
    origin.session = latest;
  });
  inside.on('data', (chunk: Buffer) => events.received(chunk, chunk.length));
  return linkOf(inside, events, true);
}

/** In the proxy's words: it is not the endpoint that refuses. */
function refusalOf(
  origin: Origin,
  proxy: ProxyPeer,
  { status, headers }: { readonly status: number; readonly headers: ReturnType<typeof parseHead>['headers'] },
): Error {
  const wants = String(headers['proxy-authenticate'] ?? '').split(/[\s,]/)[0] ?? '';
  const what =
    status === 407
      ? `wants a user name and password (407${wants === '' ? '' : ` ${wants}`}): set \`https_proxy\` to http://USER:PASSWORD@${placeOf(proxy)}`
      : `refuses a tunnel to ${placeOf(origin)} (${status}): ask for that host to be allowed, or name it in \`no_proxy\``;
  return Object.assign(new Error(`the proxy ${placeOf(proxy)} ${what}`), { code: 'proxy_refused' });
}

function throughProxy(error: Error, proxy: ProxyPeer): Error {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'proxy_failed';
  return Object.assign(new Error(`the proxy ${placeOf(proxy)} cannot be used: ${error.message || code}`), {
    code,
  });
}
