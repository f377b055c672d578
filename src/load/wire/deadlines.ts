import { Chain, Link } from '../../base/chain.js';
import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';

/** What must have ended in time. */
export abstract class Timed extends Link {
  /** On the clock; of `Deadlines` alone. */
  deadline: Ms = 0;

  /** Called once its time is over. */
  abstract expire(): void;
}

/** Watches over whatever has the same time from its start. What started first is due first, so one timer does for all. */
export class Deadlines {
  private readonly open = new Chain<Timed>();
  private clearTimer: (() => void) | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly limit: Ms,
  ) {}

  /** Begins the time of one that begins now. */
  watch(timed: Timed): void {
    timed.deadline = this.clock.now() + this.limit;
    this.open.add(timed);
    if (this.open.first === timed) this.wait(timed.deadline);
  }

  /** Ends the watch over one that has ended. */
  forget(timed: Timed): void {
    this.open.remove(timed);
    if (this.open.first !== null) return;
    this.clearTimer?.();
    this.clearTimer = null;
  }

  /** What is awaited already comes no later. */
  private wait(until: Ms): void {
    this.clearTimer ??= this.clock.at(until, () => this.check(), 'rough');
  }

  private check(): void {
    this.clearTimer = null;
    const now = this.clock.now();
    for (let { first } = this.open; first !== null; { first } = this.open) {
      if (first.deadline > now) {
        this.wait(first.deadline);
        return;
      }
      this.open.remove(first);
      first.expire();
    }
  }
}
