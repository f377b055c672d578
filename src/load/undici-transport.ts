import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import type { Ms } from '../base/units.js';
import type { WireRequest } from '../protocols/protocol.js';
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
 * concurrency and every request has a deadline of its own, so the pool's limits and timeouts are off.
 * Redirects are not followed and nothing is decompressed: both would hide what the endpoint really does.
 */
export function createUndiciTransport(options: UndiciTransportOptions): Transport {
  const connect = { timeout: options.connectTimeoutMs };
  const settings = {
    pipelining: 1,
    connections: null,
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveMaxTimeout: 300_000,
    maxHeaderSize: 64 * 1024,
    allowH2: false,
  };
  const direct = new Agent({ ...settings, connect });
  const proxies = new Map<string, Dispatcher>();
  const route = (url: URL): Dispatcher => {
    const proxy = proxyOf(url, options.proxy);
    if (proxy === null) return direct;
    const known = proxies.get(proxy);
    if (known !== undefined) return known;
    const agent = new ProxyAgent({ ...settings, uri: proxy, proxyTls: connect, requestTls: connect });
    proxies.set(proxy, agent);
    return agent;
  };
  return {
    send: (request, listener) => dispatch(route, request, listener),
    async close() {
      await Promise.all([direct, ...proxies.values()].map((agent) => agent.destroy(null)));
    },
  };
}

function dispatch(
  route: (url: URL) => Dispatcher,
  request: WireRequest,
  listener: ResponseListener,
): () => void {
  let controller: Dispatcher.DispatchController | undefined;
  let aborted = false;
  let over = false;
  let inside = true;
  const abort = (): void => {
    aborted = true;
    if (!over) controller?.abort(new Error('aborted by the load generator'));
  };
  const fail = (error: Error): void => {
    if (over) return;
    over = true;
    // A header that cannot be sent fails at once; never from inside `send`, whose caller does not know of it yet.
    if (inside) setImmediate(() => listener.fail(error));
    else listener.fail(error);
  };
  const { url, headers, body } = request;
  try {
    route(url).dispatch(
      { origin: url.origin, path: url.pathname + url.search, method: 'POST', headers, body },
      {
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
          listener.end();
        },
        onResponseError(_controller, error) {
          fail(error);
        },
      },
    );
  } catch (error) {
    fail(error instanceof Error ? error : new Error(String(error)));
  }
  inside = false;
  return abort;
}
