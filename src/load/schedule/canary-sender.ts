import type { Canaries } from '../../plan/plan.js';
import { CANARY_SHARE } from '../../plan/canaries.js';
import type { RequestPlace } from '../exchange/build-sample.js';
import type { RequestDesk, Settled } from '../exchange/desk.js';
import type { Slots } from './slots.js';

/** What canaries touch of the run. */
interface Beside {
  readonly desk: RequestDesk;
  readonly slots: Slots;
  readonly shard: string | null;
  onSettled(settled: Settled): void;
}

/**
 * Interleaves canaries with the load, whatever sends it: one with each so-manieth of its requests. They must not crowd
 * the load out: where it leaves no room in flight, or their share of the budget is used up, they wait for its next
 * request.
 */
export class CanarySender {
  private since = 0;
  private sent = 0;
  private inFlight = 0;
  /** Most at once. */
  private readonly most: number;

  constructor(
    private readonly canaries: Canaries,
    private readonly beside: Beside,
  ) {
    this.most = Math.max(1, Math.floor(CANARY_SHARE * beside.slots.limit));
  }

  /** After requests of the load were written, all due at this place. */
  follow(requests: number, at: Pick<RequestPlace, 'scenario' | 'stage' | 'plannedMs'>): void {
    const { slots } = this.beside;
    this.since += requests;
    if (this.since < this.canaries.every || this.inFlight >= this.most || !slots.hasRoom(1)) return;
    const [ticket] = this.beside.desk.admit([this.nextPlace(at)], this.canaries.prompts) ?? [];
    if (ticket === undefined) return;
    this.since -= this.canaries.every;
    this.sent += 1;
    this.inFlight += 1;
    const turn = { turn: ticket.place.id, dueMs: null };
    const exchange = this.beside.desk.send(ticket, turn, (settled) => {
      slots.release(slot);
      this.inFlight -= 1;
      this.beside.onSettled(settled);
    });
    const slot = slots.take(exchange);
  }

  private nextPlace(at: Pick<RequestPlace, 'scenario' | 'stage' | 'plannedMs'>): RequestPlace {
    const { ids, prompts } = this.canaries;
    const id = ids.first + this.sent * ids.step;
    const prompt = this.sent % prompts.length;
    return {
      id,
      scenario: at.scenario,
      stage: at.stage,
      pair: null,
      planned: { id, prompt, arm: 'canary', phase: 'measure' },
      promptId: prompts[prompt]?.id ?? '',
      shard: this.beside.shard,
      plannedMs: at.plannedMs,
    };
  }
}
