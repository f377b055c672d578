import { Chain, Link } from '../../base/chain.js';
import type { Clock, Precision } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';

class Pending extends Link {
  /** Takes it back. */
  cancel: () => void = () => undefined;

  constructor(readonly action: () => void) {
    super();
  }
}

/** Timers that can be taken back, or brought forward, all at once. */
export class Timers {
  private readonly pending = new Chain<Pending>();

  constructor(private readonly clock: Clock) {}

  at(instant: Ms, action: () => void, precision: Precision): void {
    const { pending } = this;
    const timer = new Pending(action);
    pending.add(timer);
    timer.cancel = this.clock.at(
      instant,
      () => {
        pending.remove(timer);
        action();
      },
      precision,
    );
  }

  clear(): void {
    this.takeAll();
  }

  /** Runs every pending action now. */
  fireAll(): void {
    for (const { action } of this.takeAll()) action();
  }

  private takeAll(): Pending[] {
    const all: Pending[] = [];
    for (let { first } = this.pending; first !== null; { first } = this.pending) {
      this.pending.remove(first);
      first.cancel();
      all.push(first);
    }
    return all;
  }
}
