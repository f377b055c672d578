import type { Ms } from '../../base/units.js';
import type { Plan } from '../../plan/plan.js';
import type { StopReason } from '../../samples/sample.js';
import type { Backoff } from './backoff.js';
import { buildUnsentSample, type RequestPlace } from '../exchange/build-sample.js';
import type { Fatal } from '../exchange/charge.js';
import type { Settled } from '../exchange/desk.js';
import { CanarySender } from './canary-sender.js';
import type { ExecutorSettings } from './executor-settings.js';
import type { Slots } from './slots.js';

/** What sending touches of the run. */
interface RunState {
  readonly slots: Slots;
  readonly backoff: Backoff;
  readonly plan: Plan;
  /** Ends the run. */
  stop(reason: StopReason): void;
  /** Ends it, and takes back what is in flight. */
  cancel(reason: StopReason): void;
  /** Ends it where nothing is left to do. */
  settleUp(): void;
}

/** Sends the requests of a turn together or not at all, and hands every sample on. */
export class TurnSender {
  sent = 0;
  done = 0;
  private readonly canaries: CanarySender | null;

  constructor(
    private readonly settings: ExecutorSettings,
    private readonly state: RunState,
  ) {
    const { desk, shard } = settings;
    const { plan, slots } = state;
    const onSettled = (settled: Settled): void => this.takeLast(settled);
    this.canaries =
      plan.canaries === undefined ? null : new CanarySender(plan.canaries, { desk, slots, shard, onSettled });
  }

  /** Writes all requests in one tick; `next` runs when the last of them has ended. */
  send(places: readonly RequestPlace[], due: Ms, next: () => void): void {
    const { desk, clock } = this.settings;
    const { slots, plan } = this.state;
    const tickets = desk.admit(places, plan.prompts);
    if (tickets === null) {
      this.state.stop(OUT_OF_BUDGET);
      return;
    }
    this.settings.onLateness(clock.now() - due, due);
    let open = tickets.length;
    const turn = { turn: places[0]?.id ?? 0, dueMs: due };
    for (const ticket of tickets) {
      this.sent += 1;
      const exchange = desk.send(ticket, turn, (settled) => {
        slots.release(slot);
        this.done += 1;
        open -= 1;
        this.take(settled);
        if (open === 0) next();
      });
      const slot = slots.take(exchange);
    }
    const [first] = places;
    if (first !== undefined) this.canaries?.follow(places.length, first);
  }

  /** Hands a sample on, and lets in who waited for its room. */
  private take({ sample, gaps, fatal }: Settled): void {
    const { slots, backoff } = this.state;
    backoff.observe(sample, this.settings.clock.now());
    const reason = this.settings.onSample(sample, gaps);
    if (fatal !== null) this.fail(fatal);
    else if (reason !== null) this.state.stop(reason);
    slots.admitWaiting();
  }

  /** No turn follows a canary, so that nobody else sees whether it was the last in flight. */
  private takeLast(settled: Settled): void {
    this.take(settled);
    this.state.settleUp();
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
