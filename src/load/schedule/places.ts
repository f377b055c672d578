import type { Ms } from '../../base/units.js';
import type { Plan, Session, Turn } from '../../plan/plan.js';
import type { RequestPlace } from '../exchange/build-sample.js';

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
    const { requests } = turn;
    const plannedMs = due - this.run.origin;
    const stage = loop === null ? session.stage : this.stageAt(plannedMs);
    const first = this.firstId(session, requests.length);
    const pair = first === null ? session.pair : requests.length > 1 ? first : null;
    return requests.map((planned, k) => ({
      id: first === null ? planned.id : first + k * (loop?.ids.step ?? 0),
      scenario: this.plan.scenario,
      stage,
      pair,
      planned,
      promptId: this.plan.prompts[planned.prompt]?.id ?? '',
      shard: this.run.shard,
      plannedMs,
    }));
  }

  /** The number of the first of the next requests of a looping session; null where the plan has numbered them. */
  private firstId(session: Session, requests: number): number | null {
    const { loop } = session;
    if (loop === null) return null;
    const before = this.sent.get(session) ?? 0;
    this.sent.set(session, before + requests);
    return loop.ids.first + before * loop.ids.step;
  }

  private stageAt(plannedMs: Ms): number {
    const since = plannedMs - this.run.startMs;
    return this.plan.stages.findLast((stage) => stage.startMs <= since)?.index ?? 1;
  }
}
