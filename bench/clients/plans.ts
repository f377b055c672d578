import type { Plan } from '../../src/plan/plan.js';
import { planClosedLoad } from '../../src/plan/closed-load.js';
import type { PlanFrame } from '../../src/plan/frame.js';
import { planArrivalRate } from '../../src/plan/open-load.js';
import { promptText } from './client.js';
import type { HaltTask, LoadTask, ScheduleTask } from './task.js';

const FRAME: Omit<PlanFrame, 'prompts'> = {
  scenario: 'load',
  promptOrder: 'sequential',
  design: 'single',
  seed: 'bench',
  firstId: 0,
  maxConcurrency: 4_000,
  gracefulStopMs: 6_000,
  onRateLimit: 'ignore',
};

function frameOf(promptBytes?: number): PlanFrame {
  const head = { id: 'hello', messages: [{ role: 'user' as const, content: promptText(promptBytes) }] };
  return { ...FRAME, prompts: [{ id: 'hello', head, base: null }] };
}

/** A user for each stream, who asks again as soon as he is answered. */
export function planStreams({ streams, ms, spreadMs }: LoadTask): Plan {
  const holding = { durationMs: Math.max(1, ms - spreadMs), target: streams };
  const thinkTime = { minMs: 0, maxMs: 0 };
  if (spreadMs === 0) {
    const stages = [holding];
    return planClosedLoad(frameOf(), {
      executor: 'constant-vus',
      stages,
      vus: null,
      iterations: null,
      thinkTime,
    });
  }
  const stages = [{ durationMs: spreadMs, target: streams }, holding];
  return planClosedLoad(frameOf(), { executor: 'ramping-vus', stages, vus: 1, iterations: null, thinkTime });
}

/** Arrivals at even distances. */
export function planRate({ rate, ms, promptBytes }: ScheduleTask): Plan {
  return planArrivalRate(frameOf(promptBytes), {
    executor: 'constant-arrival-rate',
    stages: [{ durationMs: ms, target: rate }],
    startRate: 0,
    timeUnitMs: 1_000,
    spacing: 'even',
  });
}

/** A hundred users who ask until so many requests were sent. */
export function planCount(count: number): Plan {
  return planClosedLoad(frameOf(), {
    executor: 'shared-iterations',
    stages: [{ durationMs: 600_000, target: 1 }],
    vus: 100,
    iterations: count,
    thinkTime: { minMs: 0, maxMs: 0 },
  });
}

/** What is to be halted: streams that do not end, or arrivals; a refusal holds them back. */
export function planHalted({ how, amount, ...target }: HaltTask): Plan {
  if (how === 'cancel')
    return planStreams({ ...target, kind: 'load', streams: amount, ms: 10_000, spreadMs: 0 });
  return { ...planRate({ ...target, kind: 'schedule', rate: amount, ms: 900 }), onRateLimit: 'backoff' };
}
