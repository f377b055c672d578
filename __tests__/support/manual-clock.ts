import type { Clock } from '../../src/base/clock.js';

interface Timer {
  readonly instant: number;
  readonly action: () => void;
}

/** Virtual time: it stands still until it is told to go on. */
export class ManualClock implements Clock {
  private time = 0;
  private timers: Timer[] = [];

  now(): number {
    return this.time;
  }

  at(instant: number, action: () => void): () => void {
    const timer = { instant, action };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  get pending(): number {
    return this.timers.length;
  }

  /** Goes on by `ms`, firing every timer at its instant; those set on the way too. */
  advance(ms: number): void {
    const end = this.time + ms;
    for (let next = this.next(); next !== undefined && next.instant <= end; next = this.next()) {
      this.time = Math.max(this.time, next.instant);
      this.fire(next);
    }
    this.time = end;
  }

  /** An event loop held up for `ms`: the timers that were due meanwhile fire only then, in order. */
  stall(ms: number): void {
    this.time += ms;
    for (let next = this.next(); next !== undefined && next.instant <= this.time; next = this.next())
      this.fire(next);
  }

  private next(): Timer | undefined {
    return this.timers.reduce<Timer | undefined>(
      (first, timer) => (first === undefined || timer.instant < first.instant ? timer : first),
      undefined,
    );
  }

  private fire(timer: Timer): void {
    this.timers = this.timers.filter((other) => other !== timer);
    timer.action();
  }
}
