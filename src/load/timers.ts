import type { Clock } from '../base/clock.js';
import type { Ms } from '../base/units.js';

/** Timers that can be taken back all at once. */
export class Timers {
  private readonly pending = new Set<() => void>();

  constructor(private readonly clock: Clock) {}

  at(instant: Ms, action: () => void): void {
    const cancel = this.clock.at(instant, () => {
      this.pending.delete(cancel);
      action();
    });
    this.pending.add(cancel);
  }

  clear(): void {
    for (const cancel of this.pending) cancel();
    this.pending.clear();
  }
}
