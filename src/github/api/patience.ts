import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import { DeadlineError, finishWithin, pause } from './deadline.js';

/** One deadline over many pieces of work, which may be brought forward while they are under way. */
export class Patience {
  private readonly cutShort: Promise<never>;
  private cut: (error: DeadlineError) => void = () => undefined;

  constructor(
    private readonly clock: Clock,
    private endsAt: Ms,
  ) {
    this.cutShort = new Promise((_, reject) => (this.cut = reject));
    this.cutShort.catch(() => undefined);
  }

  get leftMs(): Ms {
    return Math.max(0, this.endsAt - this.clock.now());
  }

  /** No more than so much time from now on. */
  hurry(leftMs: Ms): void {
    this.endsAt = Math.min(this.endsAt, this.clock.now() + leftMs);
    void pause(this.clock, this.leftMs).then(() => this.cut(new DeadlineError('the job was cancelled')));
  }

  /** The work's result, or a DeadlineError when the time is up. */
  finish<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return Promise.race([finishWithin(this.clock, this.leftMs, work), this.cutShort]);
  }
}
