import type { Dispatcher, ProxyAgent } from 'undici';
import { asError } from '../../base/errors.js';
import type { Ms } from '../../base/units.js';
import type { WireRequest } from '../../protocols/protocol.js';
import { proxyOf, type ProxySettings } from './proxy.js';
import type { ResponseHeaders, ResponseListener, RunningRequest, Transport } from './transport.js';

/** What undici is told once a request goes through a proxy. */
interface Proxies {
  readonly connectTimeoutMs: Ms;
  readonly proxy: ProxySettings;
}

/**
 * Requests through an HTTP proxy, by undici at `dispatch` level. The executor bounds concurrency and every request has
 * a deadline of its own, so undici's limits and timeouts are off. It is loaded by the first request, as most runs have
 * no proxy.
 */
export function createProxyTransport(settings: Proxies): Transport {
  const agents = new Map<string, Promise<ProxyAgent>>();
  const agentOf = (uri: string): Promise<ProxyAgent> => {
    const agent = agents.get(uri) ?? openAgent(uri, settings.connectTimeoutMs);
    agents.set(uri, agent);
    return agent;
  };
  return {
    send(request, listener) {
      const run = new ProxiedRequest(listener);
      const uri = proxyOf(request.url, settings.proxy) ?? '';
      void agentOf(uri)
        .then((agent) => run.start(agent, request))
        .catch((error: unknown) => run.fail(error));
      return run;
    },
    async close() {
      for (const agent of await Promise.allSettled(agents.values()))
        if (agent.status === 'fulfilled') await agent.value.destroy(null);
    },
  };
}

async function openAgent(uri: string, connectTimeoutMs: Ms): Promise<ProxyAgent> {
  const { ProxyAgent: Agent } = await import('undici');
  const connect = { timeout: connectTimeoutMs };
  return new Agent({
    uri,
    proxyTls: connect,
    requestTls: connect,
    connections: null,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveMaxTimeout: 300_000,
    maxHeaderSize: 64 * 1024,
    allowH2: false,
  });
}

/** Hands undici's callbacks on. */
class ProxiedRequest implements Dispatcher.DispatchHandler, RunningRequest {
  private controller: Dispatcher.DispatchController | null = null;
  private aborted = false;
  private over = false;

  constructor(private readonly listener: ResponseListener) {}

  start(agent: ProxyAgent, { url, headers, body }: WireRequest): void {
    if (this.aborted) return;
    const { origin, pathname, search } = url;
    agent.dispatch({ origin, path: pathname + search, method: 'POST', headers, body }, this);
  }

  abort(): void {
    this.aborted = true;
    if (!this.over) this.controller?.abort(ABORTED);
  }

  fail(error: unknown): void {
    if (this.over) return;
    this.over = true;
    this.listener.fail(asError(error));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.aborted) controller.abort(ABORTED);
    else this.listener.written();
  }

  onResponseStart(_: unknown, status: number, headers: ResponseHeaders): void {
    this.listener.head(status, headers);
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    this.listener.data(chunk);
  }

  onResponseEnd(): void {
    if (this.over) return;
    this.over = true;
    this.listener.end();
  }

  onResponseError(_: unknown, error: Error): void {
    this.fail(error);
  }
}

const ABORTED = new Error('aborted by the load generator');
