import type { Plan, Session, Turn } from '../../plan/plan.js';

/** A virtual user whose time was up, and the turn it would have sent next. */
interface Retired {
  readonly session: Session;
  index: number;
}

/** The iterations that the plan's virtual users share: each turn of a sharing session is one. */
export class Iterations {
  private begun = 0;
  private readonly retired: Retired[] = [];

  constructor(private readonly plan: Plan) {}

  /** Whether one is left for the session; always so where it shares none. */
  isLeft({ loop }: Session): boolean {
    return loop?.shared !== true || this.begun < (this.plan.iterations ?? Number.POSITIVE_INFINITY);
  }

  begin({ loop }: Session): void {
    if (loop?.shared === true) this.begun += 1;
  }

  /** The session will start none any more. */
  retire(session: Session, index: number): void {
    if (session.loop?.shared === true) this.retired.push({ session, index });
  }

  /** The turns that nobody was left to start, dealt out over the users that would have sent them. */
  *leftovers(): Generator<{ session: Session; turn: Turn }> {
    const users = this.retired.splice(0);
    const missing = (this.plan.iterations ?? this.begun) - this.begun;
    for (let k = 0; k < missing; k += 1) {
      const user = users[k % users.length];
      const turn = user?.session.turns[user.index];
      if (user === undefined || turn === undefined) return;
      user.index = nextTurn(user.session, user.index);
      yield { session: user.session, turn };
    }
  }
}

/** The index of the turn that follows; that of a looping session goes back to where a pass begins. */
export function nextTurn({ turns, loop }: Session, index: number): number {
  return loop !== null && index + 1 >= turns.length ? loop.from : index + 1;
}
