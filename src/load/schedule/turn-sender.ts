import type { Ms } from '../../base/units.js';
import type { PlanPrompt } from '../../plan/plan.js';
import type { StopReason } from '../../samples/sample.js';
import type { Backoff } from './backoff.js';
import { buildUnsentSample, type RequestPlace } from '../exchange/build-sample.js';
import type { Fatal } from '../exchange/charge.js';
import type { ExecutorSettings } from './executor-settings.js';
import type { Slots } from './slots.js';

/** What sending touches of the run. */
interface RunState {
  readonly slots: Slots;
  readonly backoff: Backoff;
  readonly prompts: readonly PlanPrompt[];
  /** Ends the run. */
  stop(reason: StopReason): void;
  /** Ends it, and takes back what is in flight. */
  cancel(reason: StopReason): void;
}

/** Sends the requests of a turn together or not at all, and hands every sample on. */
export class TurnSender {
  sent = 0;
  done = 0;

  constructor(
    private readonly settings: ExecutorSettings,
    private readonly state: RunState,
  ) {}

  /** Writes all requests in one tick; `next` runs when the last of them has ended. */
  send(places: readonly RequestPlace[], due: Ms, next: () => void): void {
    const { desk, clock } = this.settings;
    const { slots, backoff, prompts } = this.state;
    const tickets = desk.admit(places, prompts);
    if (tickets === null) {
      this.state.stop(OUT_OF_BUDGET);
      return;
    }
    this.settings.onLateness(clock.now() - due, due);
    let open = tickets.length;
    const turn = { turn: places[0]?.id ?? 0, dueMs: due };
    for (const ticket of tickets) {
      this.sent += 1;
      const exchange = desk.send(ticket, turn, ({ sample, gaps, fatal }) => {
        slots.release(slot);
        this.done += 1;
        open -= 1;
        backoff.observe(sample, clock.now());
        const reason = this.settings.onSample(sample, gaps);
        if (fatal !== null) this.fail(fatal);
        else if (reason !== null) this.state.stop(reason);
        slots.admitWaiting();
        if (open === 0) next();
      });
      const slot = slots.take(exchange);
    }
  }

  private fail({ code, message, cancels = false }: Fatal): void {
    const reason: StopReason = { stoppedBy: 'error', code, message };
    if (cancels) this.state.cancel(reason);
    else this.state.stop(reason);
  }

  /** Records requests that are not sent. */
  passOver(places: readonly RequestPlace[], outcome: 'dropped' | 'suppressed'): void {
    for (const place of places) {
      const reason = this.settings.onSample(buildUnsentSample(place, outcome), []);
      if (reason !== null) this.state.stop(reason);
    }
  }
}

const OUT_OF_BUDGET: StopReason = {
  stoppedBy: 'budget',
  code: 'budget',
  message: 'the budget cannot hold the worst case of one more request',
};
