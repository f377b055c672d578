import { asError } from '../../base/errors.js';
import type { Ms } from '../../base/units.js';
import type { WireRequest } from '../../protocols/protocol.js';
import { ConnectionPool } from './http1/connection-pool.js';
import { Dispatch } from './http1/dispatch.js';
import { originOf } from './http1/origin.js';
import { encodeRequest } from './http1/request-bytes.js';
import { contextOf } from './http1/tls-options.js';
import type { TlsSettings } from './http1/tls-settings.js';
import { proxyOf, type ProxySettings } from './proxy.js';
import type { RunningRequest, Transport } from './transport.js';

/** Most bytes of one read. */
const BUFFER_SIZE = 64 * 1024;

/** Where a request goes, and its bytes: the same each time that it is sent. */
interface Route {
  readonly pool: ConnectionPool;
  readonly bytes: Buffer;
}

export interface NetworkSettings {
  /** Longest wait for TCP, proxy and TLS together. */
  readonly connectTimeoutMs: Ms;
  /** Null where no proxy is set. */
  readonly proxy?: ProxySettings | null;
  readonly tls?: TlsSettings | null;
}

/**
 * HTTP/1.1 straight on sockets: what is read lands in one buffer for all of them and is parsed there, so that a token
 * costs no allocation but the view that is handed on. The executor bounds concurrency and every request has a deadline
 * of its own. Redirects are not followed and nothing is decompressed: both would hide what the endpoint really does.
 */
export function createNetworkTransport({
  connectTimeoutMs,
  proxy = null,
  tls = null,
}: NetworkSettings): Transport {
  if (tls !== null) readAuthorities(tls);
  const common = { connectTimeoutMs, tls, buffer: Buffer.allocUnsafeSlow(BUFFER_SIZE) };
  const pools = new Map<string, ConnectionPool>();
  const routes = new WeakMap<WireRequest, Route>();
  let closed = false;

  const poolOf = (url: URL, host: string | undefined): ConnectionPool => {
    const key = `${url.origin} ${host ?? ''}`;
    const pool =
      pools.get(key) ?? new ConnectionPool(originOf(url, common, { proxy: proxyOf(url, proxy), host }));
    pools.set(key, pool);
    return pool;
  };
  const routeOf = (request: WireRequest): Route => {
    const known = routes.get(request);
    if (known !== undefined) return known;
    const pool = poolOf(request.url, request.headers['host']);
    const route = { pool, bytes: encodeRequest(request, pool.askedProxy) };
    routes.set(request, route);
    return route;
  };

  return {
    send(request, listener) {
      try {
        if (closed) throw CLOSED;
        const { pool, bytes } = routeOf(request);
        const dispatch = new Dispatch(bytes, listener);
        pool.send(dispatch);
        return dispatch;
      } catch (error) {
        // Never from inside `send`, whose caller does not know of it yet.
        setImmediate(() => listener.fail(asError(error)));
        return NEVER_SENT;
      }
    },
    close() {
      closed = true;
      for (const pool of pools.values()) pool.close(CLOSED);
      return Promise.resolve();
    },
  };
}

/** Before the load rather than in it. What is wrong with them is told of the requests. */
function readAuthorities(tls: TlsSettings): void {
  try {
    contextOf(tls);
  } catch {
    // As with every connection, which fails with the reason.
  }
}

const NEVER_SENT: RunningRequest = { abort: () => undefined };
const CLOSED = Object.assign(new Error('the transport is closed'), { code: 'CLOSED' });
