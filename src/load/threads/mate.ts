import type { Ms } from '../../base/units.js';
import type { WireRequest } from '../../protocols/protocol.js';
import type { CarriedRequest } from '../exchange/carrier.js';
import type { Observation } from '../exchange/observation.js';
import type { Overhead } from '../generator/prewarm.js';
import type { Ended, FromThread, Order, ThreadHealth } from './messages.js';
import type { Thread } from './thread.js';

/** A request that a thread carries. */
export interface Pending {
  readonly request: CarriedRequest;
  readonly done: (seen: Observation) => void;
  readonly sentAt: Ms;
  /** Ends the wait for it to be taken back. */
  forget?: () => void;
}

/** One thread as the thread that plans sees it: what it carries, and what it is to be told. */
export class Mate {
  onEnded: (ended: Ended) => void = () => undefined;
  onDeath: (reason: string) => void = () => undefined;
  /** Resolves once the thread is warmed up; rejects where it dies before. */
  readonly ready: Promise<Overhead | null>;
  /** Why it died; null while it lives. */
  death: string | null = null;
  private readonly pending = new Map<number, Pending>();
  /** The thread knows the bytes of these. */
  private readonly wires = new WeakMap<WireRequest, number>();
  private nextWire = 0;
  private orders: Order[] = [];
  private cancels: number[] = [];
  private isEnding = false;
  private onHealth: (health: ThreadHealth) => void = () => undefined;
  private onLost: (error: Error) => void = () => undefined;

  constructor(
    private readonly index: number,
    private readonly thread: Thread,
  ) {
    this.ready = new Promise((resolve, reject) => {
      this.onLost = reject;
      thread.listen(
        (message) => this.receive(message, resolve),
        (reason) => this.die(reason),
      );
    });
    // Whoever waits for it sees it; nobody has to.
    this.ready.catch(() => undefined);
  }

  get load(): number {
    return this.death === null ? this.pending.size : Infinity;
  }

  keys(): number[] {
    return [...this.pending.keys()];
  }

  begin(origin: Ms): void {
    this.thread.post({ type: 'start', origin });
  }

  /** Everything of one turn of the event loop goes in one message. */
  send(key: number, pending: Pending): void {
    this.pending.set(key, pending);
    this.schedule();
    this.orders.push(this.orderOf(key, pending.request));
  }

  /** Whether there was something to take back. */
  cancel(key: number): boolean {
    if (!this.pending.has(key)) return false;
    this.schedule();
    this.cancels.push(key);
    return true;
  }

  /** A thread that does not even take a request back turns no more. */
  giveUp(key: number): void {
    if (!this.pending.has(key)) return;
    void this.thread.terminate();
    this.die('it did not answer');
  }

  take(key: number): Pending | undefined {
    const pending = this.pending.get(key);
    this.pending.delete(key);
    pending?.forget?.();
    return pending;
  }

  /** Asks how it fared; rejects where it dies instead. */
  finish(): Promise<ThreadHealth> {
    return new Promise((resolve, reject) => {
      if (this.death !== null) reject(new Error(this.death));
      this.onHealth = resolve;
      this.onLost = reject;
      this.thread.post({ type: 'finish' });
    });
  }

  end(): Promise<unknown> {
    this.isEnding = true;
    return this.thread.terminate();
  }

  private receive(message: FromThread, onReady: (overhead: Overhead | null) => void): void {
    if (message.type === 'ready') onReady(message.overhead);
    else if (message.type === 'health') this.onHealth(message);
    else for (const ended of message.ended) this.onEnded(ended);
  }

  private die(reason: string): void {
    if (this.isEnding || this.death !== null) return;
    this.death = `thread ${this.index + 1} of the load died: ${reason}`;
    this.onLost(new Error(this.death));
    this.onDeath(this.death);
  }

  private schedule(): void {
    if (this.orders.length + this.cancels.length === 0) queueMicrotask(() => this.flush());
  }

  private flush(): void {
    const { orders, cancels } = this;
    [this.orders, this.cancels] = [[], []];
    if (this.death === null) this.thread.post({ type: 'orders', orders, cancels });
  }

  private orderOf(key: number, request: CarriedRequest): Order {
    const { wire, isShared, protocol, stream, maxTokens, isFree, keepText, again, timeoutMs } = request;
    const known = this.wires.get(wire);
    const id = known ?? this.nextWire++;
    if (isShared) this.wires.set(wire, id);
    const { method, url, headers, body } = wire;
    const data = { ...(method === undefined ? {} : { method }), url: url.href, headers, body };
    return {
      key,
      wire: { id, data: known === undefined ? data : null, isShared },
      protocol: protocol.name,
      stream,
      maxTokens,
      isFree: isFree === true,
      keepText,
      againUsd: again?.amount ?? null,
      timeoutMs,
    };
  }
}
