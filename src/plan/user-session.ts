import { seededRandom } from '../base/random.js';
import { orderPrompts } from '../prompts/order.js';
import type { PlanFrame } from './frame.js';
import { drawOrders, WARMUP_PAIRS } from './pairs.js';
import type { Session, Turn } from './plan.js';
import { createMixCursor, turnsOfACycle } from './prompt-mix.js';
import { drawThinkTime, type ThinkTime } from './think-time.js';
import type { UserSpan } from './virtual-users.js';

/** What all virtual users of a load share. */
export interface UserSetting {
  readonly frame: PlanFrame;
  readonly thinkTime: ThinkTime;
  /** How many there are over the whole load. */
  readonly users: number;
  /** Whether they share the plan's iterations. */
  readonly shared: boolean;
}

/** Where think times or orders are drawn, a pass has at least so many turns, so that they do not come round at once. */
const LEAST_TURNS = 64;

/** A looping session: the first request at once, then pass after pass over the prompts with think time between. */
export function planUser(setting: UserSetting, user: number, span: UserSpan): Session {
  const { frame, users } = setting;
  const leadIn = Math.max(1, warmupTurns(setting, user));
  return {
    dueMs: span.startMs,
    stage: span.stage,
    pair: null,
    turns: planTurns(setting, user, leadIn),
    loop: {
      untilMs: span.untilMs,
      shared: setting.shared,
      from: leadIn,
      ids: { first: frame.firstId + user, step: users },
    },
  };
}

/** The warm-up pairs are dealt out over the users. */
function warmupTurns({ frame, users }: UserSetting, user: number): number {
  return frame.design === 'pairs' ? Math.max(0, Math.ceil((WARMUP_PAIRS - user) / users)) : 0;
}

function planTurns(setting: UserSetting, user: number, leadIn: number): Turn[] {
  const { frame, users, thinkTime } = setting;
  const random = seededRandom(frame.seed, `${frame.scenario}/user/${user}`);
  const cycle = turnsOfACycle(frame.prompts);
  const count = leadIn + cycle * (isDrawn(setting) ? Math.ceil(LEAST_TURNS / cycle) : 1);
  const order = orderPrompts(createMixCursor({ ...frame, random, rotation: user }), count);
  const orderOf = drawOrders(frame, count, random);
  const warmup = warmupTurns(setting, user);
  let sent = 0;
  return Array.from(order, (prompt, turn) => {
    const arms = frame.design === 'pairs' ? orderOf(turn, prompt) : (['head'] as const);
    const phase = turn < warmup ? 'warmup' : 'measure';
    const first = frame.firstId + user + sent * users;
    sent += arms.length;
    const requests = arms.map((arm, index) => ({ id: first + index * users, prompt, arm, phase }) as const);
    return { pauseMs: turn === 0 ? 0 : drawThinkTime(thinkTime, random), requests };
  });
}

/** Whether a user's passes would differ from each other. */
function isDrawn({ frame, thinkTime }: UserSetting): boolean {
  const isShuffled = frame.promptOrder === 'shuffle' && frame.prompts.length > 1;
  return isShuffled || frame.design === 'pairs' || thinkTime.minMs !== thinkTime.maxMs;
}
