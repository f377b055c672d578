import type { Ms } from '../base/units.js';
import type { Plan, Session, Turn } from '../plan/plan.js';
import type { RequestPlace } from './build-sample.js';

/** Where the run stands on the clock. */
interface RunOrigin {
  readonly origin: Ms;
  readonly startMs: Ms;
  readonly shard: string | null;
}

/** Says where in the run each request stands. Those of looping sessions are numbered as they are sent. */
export class Places {
  private readonly sent = new Map<Session, number>();

  constructor(
    private readonly plan: Plan,
    private readonly run: RunOrigin,
  ) {}

  /** The places of a turn's requests, due at the instant `due` of the clock. */
  of(session: Session, turn: Turn, due: Ms): RequestPlace[] {
    const { loop } = session;
    const before = this.sent.get(session) ?? 0;
    if (loop !== null) this.sent.set(session, before + turn.requests.length);
    const idOf = (k: number, planned: number): number =>
      loop === null ? planned : loop.ids.first + (before + k) * loop.ids.step;
    const numbered =
      loop === null
        ? session
        : { ...session, stage: this.stageAt(due), pair: turn.requests.length > 1 ? idOf(0, 0) : null };
    return turn.requests.map((planned, k) => ({
      id: idOf(k, planned.id),
      scenario: this.plan.scenario,
      session: numbered,
      planned,
      promptId: this.plan.prompts[planned.prompt]?.id ?? '',
      model: null,
      shard: this.run.shard,
      plannedMs: due - this.run.origin,
    }));
  }

  private stageAt(due: Ms): number {
    const since = due - this.run.origin - this.run.startMs;
    return this.plan.stages.findLast((stage) => stage.startMs <= since)?.index ?? 1;
  }
}
