import type { Plan } from '../../src/plan/plan.js';
import { planClosedLoad } from '../../src/plan/closed-load.js';
import type { PlanFrame } from '../../src/plan/frame.js';
import { planArrivalRate } from '../../src/plan/open-load.js';
import type { LoadTask, ScheduleTask } from './task.js';

const HELLO = { id: 'hello', messages: [{ role: 'user' as const, content: 'Hello.' }] };

const FRAME: PlanFrame = {
  scenario: 'load',
  prompts: [{ id: 'hello', head: HELLO, base: null }],
  promptOrder: 'sequential',
  design: 'single',
  seed: 'bench',
  firstId: 0,
  maxConcurrency: 4_000,
  gracefulStopMs: 6_000,
  onRateLimit: 'ignore',
};

/** A user for each stream, who asks again as soon as he is answered. */
export function planStreams({ streams, ms, spreadMs }: LoadTask): Plan {
  const holding = { durationMs: Math.max(1, ms - spreadMs), target: streams };
  const thinkTime = { minMs: 0, maxMs: 0 };
  if (spreadMs === 0) {
    const stages = [holding];
    return planClosedLoad(FRAME, {
      executor: 'constant-vus',
      stages,
      vus: null,
      iterations: null,
      thinkTime,
    });
  }
  const stages = [{ durationMs: spreadMs, target: streams }, holding];
  return planClosedLoad(FRAME, { executor: 'ramping-vus', stages, vus: 1, iterations: null, thinkTime });
}

/** Arrivals at even distances. */
export function planRate({ rate, ms }: ScheduleTask): Plan {
  return planArrivalRate(FRAME, {
    executor: 'constant-arrival-rate',
    stages: [{ durationMs: ms, target: rate }],
    startRate: 0,
    timeUnitMs: 1_000,
    spacing: 'even',
  });
}
