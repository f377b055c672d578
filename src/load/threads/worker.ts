import { parentPort, workerData } from 'node:worker_threads';
import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import { createLedger, type Ledger } from '../../budget/ledger.js';
import { protocolByName } from '../../protocols/registry.js';
import type { WireRequest } from '../../protocols/protocol.js';
import { percentile, sortAscending } from '../../stats/estimates/percentile.js';
import { type Carrier, carryHere } from '../exchange/carrier.js';
import type { RunningExchange } from '../exchange/exchange.js';
import type { Observation } from '../exchange/observation.js';
import { networkGenerator } from '../generator/generator.js';
import { lateBy } from '../generator/hold-ups.js';
import type { Overhead } from '../generator/prewarm.js';
import type { Transport } from '../wire/transport.js';
import type { Ended, FromThread, LoadThreadData, Order, ToThread, WireData } from './messages.js';
import { packSeen } from './seen-data.js';
import { shiftedClock, shiftFrom } from './thread-clock.js';

/**
 * The whole life of a thread that carries requests: its sockets, decoders and stamps are its own. What has ended in one
 * turn of its loop goes back in one message. Throws in any other thread.
 */
export async function runLoadWorker(): Promise<void> {
  if (parentPort === null || !isLoadThreadData(workerData)) throw new Error('not a thread of the load');
  const port = parentPort;
  const thread = new LoadThread(workerData, (message) => port.postMessage(message));
  port.on('message', (message: ToThread) => thread.receive(message));
  await thread.warmUp();
}

class LoadThread {
  private readonly shift: Ms;
  private readonly clock: Clock;
  private readonly transport: Transport;
  private readonly carrier: Carrier;
  private readonly ledger: Ledger;
  private monitor = networkGenerator.watch();
  private isWatched = false;
  private readonly wires = new Map<number, WireRequest>();
  private readonly running = new Map<number, RunningExchange>();
  private readonly firstTokens: Ms[] = [];
  private requests = 0;
  private origin: Ms = 0;
  private outbox: Ended[] = [];

  constructor(
    private readonly data: LoadThreadData,
    private readonly post: (message: FromThread) => void,
  ) {
    const { base, proxy, tls, budget } = data;
    this.shift = shiftFrom(base);
    this.clock = shiftedClock(this.shift);
    this.transport = networkGenerator.open(proxy, tls);
    this.carrier = carryHere(this.transport, this.clock);
    this.ledger = createLedger(budget.ceiling, budget.memory);
  }

  async warmUp(): Promise<void> {
    let overhead: Overhead | null = null;
    for (const name of this.data.protocols) {
      const measured = await networkGenerator.warmUp(this.transport, protocolByName(name), this.clock);
      overhead ??= measured;
    }
    this.post({ type: 'ready', overhead });
  }

  receive(message: ToThread): void {
    if (message.type === 'start') {
      this.origin = message.origin;
      // What was sent before is no part of the load.
      this.requests = 0;
      this.firstTokens.length = 0;
      if (this.isWatched) {
        this.monitor.stop();
        this.monitor = networkGenerator.watch();
      }
      this.isWatched = true;
      this.monitor.start(message.origin - this.shift);
    } else if (message.type === 'finish') void this.finish();
    else {
      for (const order of message.orders) this.start(order);
      for (const key of message.cancels) this.running.get(key)?.cancel();
    }
  }

  private start(order: Order): void {
    const { key, againUsd } = order;
    const handedMs = this.clock.now();
    let resent = 0;
    const reserve = (): boolean => {
      const isReserved = againUsd !== null && this.ledger.reserve(againUsd) !== null;
      if (isReserved) resent += 1;
      return isReserved;
    };
    const request = {
      ...order,
      wire: this.wireOf(order),
      protocol: protocolByName(order.protocol),
      again: { amount: againUsd ?? 0, reserve, adopt: () => undefined },
      isShared: order.wire.isShared,
      turn: key,
      dueMs: null,
    };
    this.requests += 1;
    const done = (seen: Observation): void => {
      this.running.delete(key);
      if (seen.firstContentAt !== null) this.firstTokens.push(seen.firstContentAt - this.origin);
      if (this.outbox.length === 0) setImmediate(() => this.flush());
      this.outbox.push({ key, handedMs, resent, seen: packSeen(seen) });
    };
    this.running.set(key, this.carrier.start(request, done));
  }

  private wireOf({ wire: { id, data, isShared } }: Order): WireRequest {
    const wire = this.wires.get(id) ?? unpackWire(data);
    if (isShared) this.wires.set(id, wire);
    return wire;
  }

  private flush(): void {
    this.post({ type: 'ended', ended: this.outbox });
    this.outbox = [];
  }

  private async finish(): Promise<void> {
    const health = this.monitor.stop();
    const delays = sortAscending(this.firstTokens.map((instant) => lateBy(health.heldUp, instant)));
    const at = (share: number): Ms | null => percentile(delays, share) ?? null;
    await this.transport.close();
    const firstTokenDelay = { p50: at(0.5), p99: at(0.99) };
    this.post({ type: 'health', health, requests: this.requests, firstTokenDelay });
  }
}

function unpackWire(data: WireData | null): WireRequest {
  if (data === null) throw new Error('a request without bytes');
  return { ...data, url: new URL(data.url) };
}

/** Tells the bundle's entry which thread it is in. */
function isLoadThreadData(data: unknown): data is LoadThreadData {
  return typeof data === 'object' && data !== null && 'role' in data && data.role === 'load';
}
