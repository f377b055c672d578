import type { RunningExchange } from '../exchange/exchange.js';

/** Room for the requests in flight: never more than `limit` at once. Who may wait for room waits in line. */
export class Slots {
  /** By number; null where a slot is free. No Set, for the reason that `Chain` gives. */
  private readonly running: (RunningExchange | null)[] = [];
  private readonly free: number[] = [];
  private waiting: { readonly size: number; readonly action: () => void }[] = [];

  constructor(readonly limit: number) {}

  get inFlight(): number {
    return this.running.length - this.free.length;
  }

  /** The most that ever were in flight. */
  get maxInFlight(): number {
    return this.running.length;
  }

  hasRoom(size: number): boolean {
    return this.inFlight + size <= this.limit;
  }

  /** Runs `action` once there is room for `size`, behind all who came before. */
  whenRoom(size: number, action: () => void): void {
    this.waiting.push({ size, action });
  }

  /** Returns the number of its slot. */
  take(exchange: RunningExchange): number {
    const slot = this.free.pop() ?? this.running.length;
    this.running[slot] = exchange;
    return slot;
  }

  /** Frees a slot, once. */
  release(slot: number): void {
    this.running[slot] = null;
    this.free.push(slot);
  }

  /** Lets in whoever is next in line, for as long as there is room. */
  admitWaiting(): void {
    for (let next = this.waiting[0]; next !== undefined && this.hasRoom(next.size); next = this.waiting[0]) {
      this.waiting.shift();
      next.action();
    }
  }

  /** Runs every waiting action, room or not: whoever waits must see that the end has come. */
  dismissWaiting(): void {
    const dismissed = this.waiting;
    this.waiting = [];
    for (const { action } of dismissed) action();
  }

  cancelAll(): void {
    for (const exchange of [...this.running]) exchange?.cancel();
  }
}
