import type { RunningExchange } from './exchange.js';

/** Room for the requests in flight: never more than `limit` at once. Who may wait for room waits in line. */
export class Slots {
  private readonly running = new Set<RunningExchange>();
  private waiting: { readonly size: number; readonly action: () => void }[] = [];
  private most = 0;

  constructor(readonly limit: number) {}

  get inFlight(): number {
    return this.running.size;
  }

  /** The most that ever were in flight. */
  get maxInFlight(): number {
    return this.most;
  }

  hasRoom(size: number): boolean {
    return this.running.size + size <= this.limit;
  }

  /** Runs `action` once there is room for `size`, behind all who came before. */
  whenRoom(size: number, action: () => void): void {
    this.waiting.push({ size, action });
  }

  take(exchange: RunningExchange): void {
    this.running.add(exchange);
    this.most = Math.max(this.most, this.running.size);
  }

  release(exchange: RunningExchange): void {
    this.running.delete(exchange);
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
    for (const exchange of [...this.running]) exchange.cancel();
  }
}
