import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import { createLedger, type Ledger } from '../../budget/ledger.js';
import { protocolByName } from '../../protocols/registry.js';
import type { WireRequest } from '../../protocols/protocol.js';
import { percentile, sortAscending } from '../../stats/estimates/percentile.js';
import { type Carrier, carryHere } from '../exchange/carrier.js';
import type { RunningExchange } from '../exchange/exchange.js';
import type { Observation } from '../exchange/observation.js';
import type { Generator, HealthWatch } from '../generator/generator.js';
import { lateBy } from '../generator/hold-ups.js';
import type { Overhead } from '../generator/prewarm.js';
import type { Transport } from '../wire/transport.js';
import type { Ended, FromThread, LoadThreadData, Order, ToThread, WireData } from './messages.js';
import { packSeen } from './seen-data.js';
import { shiftedClock } from './thread-clock.js';

/** What is this thread's own. */
export interface ThreadTerms {
  readonly generator: Generator;
  readonly clock: Clock;
  /** By how much the clock is behind that of the thread that plans. */
  readonly shift: Ms;
  readonly post: (message: FromThread) => void;
}

/** Carries what it is ordered to. What has ended in one turn of its loop goes back in one message. */
export class LoadThread {
  /** The run's. */
  private readonly clock: Clock;
  private readonly transport: Transport;
  private readonly carrier: Carrier;
  private readonly ledger: Ledger;
  private monitor: HealthWatch;
  private isWatched = false;
  private readonly wires = new Map<number, WireRequest>();
  private readonly running = new Map<number, RunningExchange>();
  private readonly firstTokens: Ms[] = [];
  private requests = 0;
  private origin: Ms = 0;
  private outbox: Ended[] = [];

  constructor(
    private readonly data: LoadThreadData,
    private readonly terms: ThreadTerms,
  ) {
    const { proxy, tls, budget } = data;
    const { generator, clock, shift } = terms;
    this.monitor = generator.watch();
    this.clock = shiftedClock(shift, clock);
    this.transport = generator.open(proxy, tls);
    this.carrier = carryHere(this.transport, this.clock);
    this.ledger = createLedger(budget.ceiling, budget.memory);
  }

  async warmUp(): Promise<void> {
    let overhead: Overhead | null = null;
    for (const name of this.data.protocols) {
      const measured = await this.terms.generator.warmUp(this.transport, protocolByName(name), this.clock);
      overhead ??= measured;
    }
    this.terms.post({ type: 'ready', overhead });
  }

  receive(message: ToThread): void {
    if (message.type === 'start') {
      this.origin = message.origin;
      // What was sent before is no part of the load.
      this.requests = 0;
      this.firstTokens.length = 0;
      if (this.isWatched) {
        this.monitor.stop();
        this.monitor = this.terms.generator.watch();
      }
      this.isWatched = true;
      this.monitor.start(message.origin - this.terms.shift);
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
    this.terms.post({ type: 'ended', ended: this.outbox });
    this.outbox = [];
  }

  private async finish(): Promise<void> {
    const health = this.monitor.stop();
    const delays = sortAscending(this.firstTokens.map((instant) => lateBy(health.heldUp, instant)));
    const at = (share: number): Ms | null => percentile(delays, share) ?? null;
    await this.transport.close();
    const firstTokenDelay = { p50: at(0.5), p99: at(0.99) };
    this.terms.post({ type: 'health', health, requests: this.requests, firstTokenDelay });
  }
}

function unpackWire(data: WireData | null): WireRequest {
  if (data === null) throw new Error('a request without bytes');
  return { ...data, url: new URL(data.url) };
}
