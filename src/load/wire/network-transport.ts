import type { Ms } from '../../base/units.js';
import { isProxied, type ProxySettings } from './proxy.js';
import { createProxyTransport } from './proxy-transport.js';
import { createSocketTransport } from './socket-transport.js';
import type { Transport } from './transport.js';

export interface NetworkOptions {
  /** Longest wait for a TCP and TLS handshake. */
  readonly connectTimeoutMs: Ms;
  /** Null where no proxy is set. */
  readonly proxy: ProxySettings | null;
}

/** Straight to the endpoint, or through the proxy that is set for it. */
export function createNetworkTransport({ connectTimeoutMs, proxy }: NetworkOptions): Transport {
  const direct = createSocketTransport({ connectTimeoutMs });
  if (proxy === null) return direct;
  const proxied = createProxyTransport({ connectTimeoutMs, proxy });
  return {
    send: (request, listener) => (isProxied(request.url, proxy) ? proxied : direct).send(request, listener),
    async close() {
      await Promise.all([direct.close(), proxied.close()]);
    },
  };
}
