import type { Ms } from '../../../base/units.js';
import type { Turn } from './addresses.js';
import type { TlsSettings } from './tls-settings.js';

/** A server that sockets lead to. */
export interface Peer {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
  readonly turn: Turn;
  /** The latest TLS session: it makes the next handshake shorter. */
  session: Buffer | undefined;
}

/** A proxy, and the credentials that it is told; null for none. */
export interface ProxyPeer extends Peer {
  readonly authorization: string | null;
}

/** What all connections to one server share. */
export interface Origin extends Peer {
  /** Asked in its place: for the request itself, or for a tunnel where TLS goes to the server. Null for none. */
  readonly proxy: ProxyPeer | null;
  /** Longest wait for TCP, proxy and TLS together. */
  readonly connectTimeoutMs: Ms;
  /** All sockets are read into it, one at a time. */
  readonly buffer: Buffer;
  readonly tls: TlsSettings | null;
  /** By which an address is asked for, where `headers` names a host. */
  readonly serverName: string | undefined;
}

export type OriginSettings = Pick<Origin, 'connectTimeoutMs' | 'buffer' | 'tls'>;

export function originOf(
  url: URL,
  common: OriginSettings,
  { proxy, host }: { readonly proxy: string | null; readonly host: string | undefined },
): Origin {
  return {
    ...common,
    ...peerOf(url),
    proxy: proxy === null ? null : proxyPeerOf(new URL(proxy)),
    serverName: host?.replace(/:\d+$/, ''),
  };
}

function peerOf(url: URL): Peer {
  const secure = url.protocol === 'https:';
  return {
    secure,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 443 : 80),
    turn: { next: 0 },
    session: undefined,
  };
}

function proxyPeerOf(url: URL): ProxyPeer {
  const { username, password } = url;
  const pair = `${decode(username)}:${decode(password)}`;
  const authorization = pair === ':' ? null : `Basic ${Buffer.from(pair).toString('base64')}`;
  return { ...peerOf(url), authorization };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `host:port`, as people write it. */
export function placeOf({ host, port }: Peer): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

export function connectFailure(origin: Origin): Error {
  const through = origin.proxy === null ? '' : ` through the proxy ${placeOf(origin.proxy)}`;
  const message = `no connection to ${placeOf(origin)}${through} within ${origin.connectTimeoutMs} ms`;
  return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}
