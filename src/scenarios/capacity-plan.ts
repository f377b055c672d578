import type { Ms } from '../base/units.js';
import { planClosedLoad } from '../plan/closed-load.js';
import type { PlanFrame } from '../plan/frame.js';
import { planArrivalRate } from '../plan/open-load.js';
import type { Plan, Session, Turn } from '../plan/plan.js';
import type { ThinkTime } from '../plan/think-time.js';

/** Whose capacity is looked for. */
export type ProbedArm = 'head' | 'base';

/** What of the settings shapes the load of every probe. */
export interface ProbeShape {
  readonly by: 'rate' | 'vus';
  readonly spacing: 'even' | 'poisson';
  readonly thinkTime: ThinkTime;
}

/** One probe: a load that is held, where `beyond` is one that goes before it and is not judged. */
export interface ProbePlan {
  readonly load: number;
  readonly lengthMs: Ms;
  readonly beyond: { readonly load: number; readonly lengthMs: Ms } | null;
  /** 1-based stage of the scenario that it is. */
  readonly stage: number;
  readonly arm: ProbedArm;
}

/** A search decides what it sends on the way: before the run only its bounds are known. */
export function planCapacity(frame: PlanFrame, { by }: Pick<ProbeShape, 'by'>, durationMs: Ms): Plan {
  return {
    scenario: frame.scenario,
    type: 'capacity',
    executor: executorOf(by),
    sessions: {
      length: 0,
      get: (index) => {
        throw new RangeError(`session ${index} of 0`);
      },
    },
    stages: [],
    prompts: frame.prompts,
    durationMs,
    gracefulStopMs: frame.gracefulStopMs,
    maxConcurrency: frame.maxConcurrency,
    planned: null,
    // A 429 is a request that was not good; arrivals that wait for it would be another load.
    onRateLimit: 'ignore',
    iterations: null,
  };
}

export function planProbe(frame: PlanFrame, shape: ProbeShape, probe: ProbePlan): Plan {
  const { load, lengthMs, beyond, stage } = probe;
  // Each stage has arrivals of its own; of a pair both arms have the same.
  const seed = `${frame.seed}/${stage}`;
  const stages = [
    ...(beyond === null ? [] : [{ durationMs: beyond.lengthMs, target: beyond.load }]),
    { durationMs: lengthMs, target: load },
  ];
  const single: PlanFrame = { ...frame, seed, design: 'single', onRateLimit: 'ignore' };
  const plan =
    shape.by === 'rate'
      ? planArrivalRate(
          single,
          {
            executor: 'constant-arrival-rate',
            stages,
            startRate: 0,
            timeUnitMs: 1_000,
            spacing: shape.spacing,
          },
          'capacity',
        )
      : planClosedLoad(single, {
          executor: 'constant-vus',
          stages,
          vus: null,
          iterations: null,
          thinkTime: shape.thinkTime,
        });
  const judged = stages.length;
  return {
    ...plan,
    type: 'capacity',
    sessions: {
      length: plan.sessions.length,
      get: (index) => ofStage(plan.sessions.get(index), judged, probe),
    },
    stages: [
      {
        index: stage,
        startMs: 0,
        durationMs: plan.durationMs,
        from: load,
        target: load,
        planned: plan.planned ?? 0,
      },
    ],
  };
}

/** What goes before the judged part only takes the endpoint there. */
function ofStage(session: Session, judged: number, { stage, arm }: ProbePlan): Session {
  const isJudged = session.stage >= judged || session.loop !== null;
  if (isJudged && arm === 'head') return { ...session, stage };
  const turns = session.turns.map(
    (turn): Turn => ({
      ...turn,
      requests: turn.requests.map((each) => ({ ...each, arm, phase: isJudged ? each.phase : 'warmup' })),
    }),
  );
  return { ...session, stage, turns };
}

/** A light trickle, one request behind the other: it shows how quick the endpoint is when it is left alone. */
export function planTrickle(
  frame: PlanFrame,
  {
    requests,
    timeoutMs,
    stage,
    arm,
  }: {
    readonly requests: number;
    readonly timeoutMs: Ms;
    readonly stage: number;
    readonly arm: ProbedArm;
  },
): Plan {
  const turns = Array.from({ length: requests }, (_, index): Turn => {
    const prompt = index % frame.prompts.length;
    const request = { id: frame.firstId + index, prompt, arm, phase: 'probe' } as const;
    return { pauseMs: 0, requests: [request] };
  });
  const durationMs = requests * timeoutMs;
  return {
    ...planCapacity(frame, { by: 'rate' }, durationMs),
    sessions: { length: 1, get: () => ({ dueMs: 0, stage, pair: null, turns, loop: null }) },
    stages: [{ index: stage, startMs: 0, durationMs, from: 0, target: 0, planned: requests }],
    planned: requests,
  };
}

function executorOf(by: ProbeShape['by']): string {
  return by === 'rate' ? 'constant-arrival-rate' : 'constant-vus';
}
