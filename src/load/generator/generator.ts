import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import { type GeneratorHealth, HealthMonitor } from './health.js';
import { type Overhead, prewarm } from './prewarm.js';
import type { ProxySettings } from '../wire/proxy.js';
import type { Transport } from '../wire/transport.js';
import type { TlsSettings } from '../wire/http1/tls-settings.js';
import { createNetworkTransport } from '../wire/network-transport.js';
import type { Protocol } from '../../protocols/protocol.js';

/** What sends the requests of a run, and how it fares meanwhile. */
export interface Generator {
  open(proxy: ProxySettings | null, tls?: TlsSettings | null): Transport;
  /** Before the run's clock starts; what measuring adds to a first token, null where that cannot be measured. */
  warmUp(transport: Transport, protocol: Protocol, clock: Clock): Promise<Overhead | null>;
  watch(): HealthWatch;
}

/** Watches the generator from `start` to `stop`. */
export interface HealthWatch {
  /** `origin` is the run's start on the clock. */
  start(origin: Ms): void;
  /** Lateness of one dispatched request, and when it was due on the clock. */
  observe(lateness: Ms, due: Ms): void;
  stop(): GeneratorHealth;
}

const CONNECT_TIMEOUT: Ms = 10_000;

/** Real sockets, and the event loop of this process. */
export const networkGenerator: Generator = {
  open: (proxy, tls = null) => createNetworkTransport({ connectTimeoutMs: CONNECT_TIMEOUT, proxy, tls }),
  warmUp: prewarm,
  watch: () => new HealthMonitor(),
};
