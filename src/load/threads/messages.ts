import type { Ms, Tokens, Usd } from '../../base/units.js';
import type { ProtocolName } from '../../protocols/protocol.js';
import type { Overhead } from '../generator/prewarm.js';
import type { GeneratorHealth } from '../generator/health.js';
import type { ProxySettings } from '../wire/proxy.js';
import type { TlsSettings } from '../wire/http1/tls-settings.js';
import type { SeenData } from './seen-data.js';

/** What a thread of the load is started with. */
export interface LoadThreadData {
  readonly role: 'load';
  /** Where the clock of the thread that plans begins (`threadBase`): all instants are told on it. */
  readonly base: Ms;
  readonly proxy: ProxySettings | null;
  readonly tls: TlsSettings | null;
  /** By which the thread warms up; what measuring adds is told of the first. */
  readonly protocols: readonly ProtocolName[];
  /** The run's one ledger. */
  readonly budget: { readonly ceiling: Usd; readonly memory: SharedArrayBuffer };
}

export interface WireData {
  readonly method?: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One request to be written. */
export interface Order {
  readonly key: number;
  /** The bytes: given with the first request that has them, and named by the others. */
  readonly wire: { readonly id: number; readonly data: WireData | null; readonly isShared: boolean };
  readonly protocol: ProtocolName;
  readonly stream: boolean;
  readonly maxTokens: Tokens;
  readonly isFree: boolean;
  readonly keepText: number;
  /** What writing it a second time may cost; null where it may not be. */
  readonly againUsd: Usd | null;
  readonly timeoutMs: Ms;
}

/** What was asked of a thread in one turn of the event loop. */
export interface Orders {
  readonly type: 'orders';
  readonly orders: readonly Order[];
  /** Keys of those to take back. */
  readonly cancels: readonly number[];
}

export type ToThread =
  | Orders
  /** The run's clock starts. */
  | { readonly type: 'start'; readonly origin: Ms }
  | { readonly type: 'finish' };

/** One request that has ended. */
export interface Ended {
  readonly key: number;
  /** When it was handed to the transport. */
  readonly handedMs: Ms;
  /** How often it was written once more, each for `againUsd` that the thread has reserved. */
  readonly resent: number;
  readonly seen: SeenData;
}

/** How a thread fared. */
export interface ThreadHealth {
  readonly health: GeneratorHealth;
  readonly requests: number;
  /** By how much the first tokens' stamps may be late at most, by the loop's delay at those instants. */
  readonly firstTokenDelay: { readonly p50: Ms | null; readonly p99: Ms | null };
}

export type FromThread =
  | { readonly type: 'ready'; readonly overhead: Overhead | null }
  | { readonly type: 'ended'; readonly ended: readonly Ended[] }
  | ({ readonly type: 'health' } & ThreadHealth);
