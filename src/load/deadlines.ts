import type { Clock } from '../base/clock.js';
import type { Ms } from '../base/units.js';

/** What must have ended in time. */
export interface Timed {
  /** Called once its time is over. */
  expire(): void;
}

/** Watches over whatever has the same time from its start. What started first is due first, so one timer does for all. */
export class Deadlines {
  /** Each with its instant on the clock, in the order of both. */
  private readonly open = new Map<Timed, Ms>();
  private clearTimer: (() => void) | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly limit: Ms,
  ) {}

  /** Begins the time of one that begins now. */
  watch(timed: Timed): void {
    const deadline = this.clock.now() + this.limit;
    this.open.set(timed, deadline);
    if (this.clearTimer === null) this.wait(deadline);
  }

  /** Ends the watch over one that has ended. */
  forget(timed: Timed): void {
    this.open.delete(timed);
    if (this.open.size > 0) return;
    this.clearTimer?.();
    this.clearTimer = null;
  }

  private wait(until: Ms): void {
    this.clearTimer = this.clock.at(until, () => this.check(), 'rough');
  }

  private check(): void {
    this.clearTimer = null;
    const now = this.clock.now();
    for (const [timed, deadline] of this.open) {
      if (deadline > now) {
        this.wait(deadline);
        return;
      }
      this.open.delete(timed);
      timed.expire();
    }
  }
}
