import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici';
import type { Ms } from '../base/units.js';
import type { WireRequest } from '../protocols/protocol.js';
import type { ProxySettings } from './proxy.js';
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
  const settings = {
    pipelining: 1,
    connections: null,
    connect: { timeout: options.connectTimeoutMs },
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveMaxTimeout: 300_000,
    maxHeaderSize: 64 * 1024,
    allowH2: false,
  };
  const agent: Dispatcher =
    options.proxy === null ? new Agent(settings) : new EnvHttpProxyAgent({ ...settings, ...options.proxy });
  return {
    send: (request, listener) => dispatch(agent, request, listener),
    close: () => agent.destroy(null),
  };
}

function dispatch(agent: Dispatcher, request: WireRequest, listener: ResponseListener): () => void {
  let controller: Dispatcher.DispatchController | undefined;
  let aborted = false;
  let over = false;
  const abort = (): void => {
    aborted = true;
    if (!over) controller?.abort(new Error('aborted by the load generator'));
  };
  const fail = (error: Error): void => {
    if (over) return;
    over = true;
    listener.fail(error);
  };
  const { url, headers, body } = request;
  try {
    agent.dispatch(
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
    // Never from inside `send`: a virtual user that fails at once would call itself for ever.
    setImmediate(() => fail(error instanceof Error ? error : new Error(String(error))));
  }
  return abort;
}
