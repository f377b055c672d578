import type { Problem } from '../base/errors.js';
import type { PlanFrame } from './frame.js';
import { widestTurn } from './pairs.js';
import type { Plan, PlanStage, SessionList } from './plan.js';
import { countShared } from './shared-iterations.js';
import { type Stage, totalDuration } from './stages.js';
import type { ThinkTime } from './think-time.js';
import { planUser } from './user-session.js';
import { constantUsers, rampingUsers, type UserSpan } from './virtual-users.js';

export const CLOSED_EXECUTORS = ['ramping-vus', 'constant-vus', 'shared-iterations'] as const;

/** A closed load: each virtual user sends its next request when the previous one is answered. */
export interface ClosedLoad {
  readonly executor: (typeof CLOSED_EXECUTORS)[number];
  readonly stages: readonly Stage[];
  /**
   * Users at the start of `ramping-vus` (k6's default is 1); users throughout for the other two, where null
   * leaves `constant-vus` to the stages' targets and means one user to `shared-iterations`.
   */
  readonly vus: number | null;
  /** Of `shared-iterations`, over all users (k6's default is 1); the stages' length bounds them in time. */
  readonly iterations: number | null;
  readonly thinkTime: ThinkTime;
}

const MOST_USERS = 10_000;

/** What is wrong with the load as a whole, each stage being right in itself. */
export function checkClosedLoad(
  load: ClosedLoad,
  frame: Pick<PlanFrame, 'design' | 'maxConcurrency' | 'prompts'>,
): Problem[] {
  const levels = [
    ...(load.vus === null ? [] : [load.vus]),
    ...(usesTargets(load) ? load.stages.map(({ target }) => target) : []),
  ];
  const peak = Math.max(0, ...levels);
  const setting = usesTargets(load) && peak !== load.vus ? 'stages' : 'vus';
  const broken = levels.find((level) => !Number.isInteger(level));
  if (broken !== undefined)
    return [{ setting, message: `\`${broken}\`: there are only whole virtual users` }];
  if (peak > MOST_USERS)
    return [{ setting, message: `${peak} virtual users; at most ${MOST_USERS} are possible` }];
  if (spansOf(load).length === 0)
    return [{ setting, message: 'there is never a virtual user, so no request would be sent' }];
  if (frame.design === 'switchback') {
    return [
      {
        setting: 'executor',
        message: `\`${load.executor}\` cannot switch arms by the clock; use an arrival rate`,
      },
    ];
  }
  if (load.iterations !== null && !(Number.isInteger(load.iterations) && load.iterations >= 1)) {
    return [{ setting: 'iterations', message: `\`${load.iterations}\` is no whole number of 1 or more` }];
  }
  const needed = peak * widestTurn(frame);
  if (needed <= frame.maxConcurrency) return [];
  const message = `${peak} virtual users have up to ${needed} requests in flight; \`max-concurrency\` is ${frame.maxConcurrency}`;
  return [{ setting, message }];
}

export function planClosedLoad(frame: PlanFrame, load: ClosedLoad): Plan {
  const spans = spansOf(load);
  const shared = load.executor === 'shared-iterations';
  const iterations = shared ? (load.iterations ?? 1) : null;
  const setting = { frame, thinkTime: load.thinkTime, users: spans.length, shared };
  const sessions: SessionList = {
    length: spans.length,
    get: (user) => {
      const span = spans[user];
      if (span === undefined) throw new RangeError(`session ${user} of ${spans.length}`);
      return planUser(setting, user, span);
    },
  };
  return {
    scenario: frame.scenario,
    type: 'load',
    executor: load.executor,
    sessions,
    stages: describeStages(load),
    prompts: frame.prompts,
    durationMs: totalDuration(load.stages),
    gracefulStopMs: frame.gracefulStopMs,
    maxConcurrency: frame.maxConcurrency,
    planned: iterations === null ? null : countShared(sessions, iterations),
    onRateLimit: frame.onRateLimit,
    iterations,
  };
}

function usesTargets({ executor, vus }: ClosedLoad): boolean {
  return executor === 'ramping-vus' || (executor === 'constant-vus' && vus === null);
}

function spansOf(load: ClosedLoad): UserSpan[] {
  if (load.executor === 'ramping-vus') return rampingUsers(load.vus ?? 1, load.stages);
  return constantUsers(usesTargets(load) ? load.stages : [onlyStage(load)]);
}

/** Of a load whose users do not follow the stages: these only bound it in time. */
function onlyStage({ stages, vus }: ClosedLoad): Stage {
  return { durationMs: totalDuration(stages), target: vus ?? 1 };
}

/** How many requests a closed load sends only its run can tell, so no stage has any planned. */
function describeStages(load: ClosedLoad): PlanStage[] {
  let startMs = 0;
  let from = load.vus ?? 1;
  return (usesTargets(load) ? load.stages : [onlyStage(load)]).map(({ durationMs, target }, index) => {
    if (load.executor !== 'ramping-vus') from = target;
    const stage = { index: index + 1, startMs, durationMs, from, target, planned: 0 };
    startMs += durationMs;
    from = target;
    return stage;
  });
}
