import { type Dispatcher, ProxyAgent } from 'undici';
import type { Ms } from '../base/units.js';
import type { WireRequest } from '../protocols/protocol.js';
import { Connections, type Lease } from './connections.js';
import { proxyOf, type ProxySettings } from './proxy.js';
import type { ResponseListener, Transport } from './transport.js';

export interface UndiciTransportOptions {
  /** Longest wait for a TCP and TLS handshake. */
  readonly connectTimeoutMs: Ms;
  /** Null where no proxy is set. */
  readonly proxy: ProxySettings | null;
}

/**
 * undici at `dispatch` level: callbacks straight from the parser, no streams, no promises. The executor bounds
 * concurrency and every request has a deadline of its own, so undici's limits and timeouts are off.
 * Redirects are not followed and nothing is decompressed: both would hide what the endpoint really does.
 */
export function createUndiciTransport(options: UndiciTransportOptions): Transport {
  const connect = { timeout: options.connectTimeoutMs };
  const settings = {
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveMaxTimeout: 300_000,
    maxHeaderSize: 64 * 1024,
    allowH2: false,
  };
  let closed = false;
  const direct = createStore((origin) => {
    const connections = new Connections(origin, { ...settings, connect });
    if (closed) void connections.close();
    return connections;
  });
  const proxies = createStore(
    (uri) => new ProxyAgent({ ...settings, connections: null, uri, proxyTls: connect, requestTls: connect }),
  );
  const route = (request: WireRequest): Route => {
    const { url, headers, body } = request;
    const { origin, pathname, search } = url;
    const proxy = proxyOf(url, options.proxy);
    const take = (): Lease => (proxy === null ? direct.get(origin).take() : shared(proxies.get(proxy)));
    return { take, options: { origin, path: pathname + search, method: 'POST', headers, body } };
  };
  const routes = new WeakMap<WireRequest, Route>();
  return {
    send(request, listener) {
      const known = routes.get(request) ?? route(request);
      routes.set(request, known);
      return dispatch(known, listener);
    },
    async close() {
      closed = true;
      await Promise.all(direct.all().map((connections) => connections.close()));
      await Promise.all(proxies.all().map((agent) => agent.destroy(null)));
    },
  };
}

/** Where a request goes, and how undici wants it said: the same each time that it is sent. */
interface Route {
  readonly options: Dispatcher.DispatchOptions;
  take(): Lease;
}

/** One value a key, made when it is first asked for. */
function createStore<Value>(create: (key: string) => Value): { get(key: string): Value; all(): Value[] } {
  const values = new Map<string, Value>();
  return {
    get(key) {
      const known = values.get(key);
      if (known !== undefined) return known;
      const fresh = create(key);
      values.set(key, fresh);
      return fresh;
    },
    all: () => [...values.values()],
  };
}

/** A proxy's agent keeps its connections itself. */
function shared(dispatcher: ProxyAgent): Lease {
  return { dispatcher, release: () => undefined };
}

function dispatch(route: Route, listener: ResponseListener): () => void {
  const lease = route.take();
  let controller: Dispatcher.DispatchController | undefined;
  let aborted = false;
  let over = false;
  let inside = true;
  const abort = (): void => {
    aborted = true;
    if (!over) controller?.abort(new Error('aborted by the load generator'));
  };
  const fail = (error: Error): void => {
    lease.release(false);
    if (over) return;
    over = true;
    // A header that cannot be sent fails at once; never from inside `send`, whose caller does not know of it yet.
    if (inside) setImmediate(() => listener.fail(error));
    else listener.fail(error);
  };
  try {
    lease.dispatcher.dispatch(route.options, {
      onRequestStart(started) {
        controller = started;
        if (aborted) started.abort(new Error('aborted by the load generator'));
        else listener.written();
      },
      onResponseStart(_controller, status, responseHeaders) {
        listener.head(status, responseHeaders);
      },
      onResponseData(_controller, chunk) {
        listener.data(chunk);
      },
      onResponseEnd() {
        if (over) return;
        over = true;
        lease.release(true);
        listener.end();
      },
      onResponseError(_controller, error) {
        fail(error);
      },
    });
  } catch (error) {
    fail(error instanceof Error ? error : new Error(String(error)));
  }
  inside = false;
  return abort;
}
