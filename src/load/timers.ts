import type { Clock, Precision } from '../base/clock.js';
import type { Ms } from '../base/units.js';

/** Timers that can be taken back, or brought forward, all at once. */
export class Timers {
  /** Each pending action with the function that takes it back. */
  private readonly pending = new Map<() => void, () => void>();

  constructor(private readonly clock: Clock) {}

  at(instant: Ms, action: () => void, precision: Precision): void {
    const fire = (): void => {
      this.pending.delete(fire);
      action();
    };
    this.pending.set(fire, this.clock.at(instant, fire, precision));
  }

  clear(): void {
    for (const cancel of this.pending.values()) cancel();
    this.pending.clear();
  }

  /** Runs every pending action now. */
  fireAll(): void {
    const actions = [...this.pending.keys()];
    for (const cancel of this.pending.values()) cancel();
    for (const fire of actions) fire();
  }
}
