import { connect as connectTcp, isIP, type OnReadOpts, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import type { Ms } from '../../../base/units.js';

/** What all connections to one server share. */
export interface Origin {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
  /** Longest wait for TCP and TLS together. */
  readonly connectTimeoutMs: Ms;
  /** All sockets are read into it, one at a time. */
  readonly buffer: Buffer;
  /** The latest TLS session: it makes the next handshake shorter. */
  session: Buffer | undefined;
}

/** How long a connection may be silent before the system asks whether the other side is still there. */
const PROBE_AFTER: Ms = 60_000;

export function originOf(url: URL, common: Pick<Origin, 'connectTimeoutMs' | 'buffer'>): Origin {
  const secure = url.protocol === 'https:';
  return {
    ...common,
    secure,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 443 : 80),
    session: undefined,
  };
}

/** Connects, and gives every read to `receive` in the shared buffer, which the next one overwrites. */
export function openSocket(origin: Origin, receive: (length: number, buffer: Buffer) => void): Socket {
  const { host, port, secure, buffer } = origin;
  const onread: OnReadOpts = {
    buffer,
    callback(length) {
      receive(length, buffer);
      return true;
    },
  };
  const socket = secure ? openTls(origin, onread) : connectTcp({ host, port, onread });
  return socket.setNoDelay(true).setKeepAlive(true, PROBE_AFTER);
}

function openTls(origin: Origin, onread: OnReadOpts): Socket {
  const { host, port, session } = origin;
  const options: ConnectionOptions & { onread: OnReadOpts } = {
    host,
    port,
    onread,
    ALPNProtocols: ['http/1.1'],
  };
  if (isIP(host) === 0) options.servername = host;
  if (session !== undefined) options.session = session;
  return connectTls(options).on('session', (latest: Buffer) => {
    origin.session = latest;
  });
}

export function connectFailure({ host, port, connectTimeoutMs }: Origin): Error {
  const message = `no connection to ${host}:${port} within ${connectTimeoutMs} ms`;
  return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}
