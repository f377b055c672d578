import type { Ms } from '../base/units.js';
import type { PlanFrame } from '../plan/frame.js';
import { planArrivalRate } from '../plan/open-load.js';
import type { Plan, Session, Turn } from '../plan/plan.js';

export interface RateLimitSettings {
  /** Requests per second, deliberately too many. */
  readonly rate: number;
  readonly durationMs: Ms;
}

/** Whoever waited as told and was refused waits as told again, up to so many times. */
export const PROBES = 3;

/** A longer Retry-After than this is a quota of the hour or the day, and no gate waits for it. */
export const PROBE_WINDOW: Ms = 120_000;

/**
 * A constant arrival rate that ignores 429, then a session of probes, each sent only when the latest Retry-After has
 * passed: whether waiting as told is enough. The probes are a stage of their own.
 */
export function planRateLimit(frame: PlanFrame, { rate, durationMs }: RateLimitSettings): Plan {
  const load = planArrivalRate(
    { ...frame, design: 'single', onRateLimit: 'ignore' },
    {
      executor: 'constant-arrival-rate',
      stages: [{ durationMs, target: rate }],
      startRate: 0,
      timeUnitMs: 1_000,
      spacing: 'even',
    },
    'rate-limit',
  );
  const arrivals = load.sessions.length;
  const probing = planProbes(frame.firstId + arrivals, durationMs);
  const probeStage = {
    index: 2,
    startMs: durationMs,
    durationMs: PROBE_WINDOW,
    from: 0,
    target: 0,
    planned: PROBES,
  };
  return {
    ...load,
    sessions: {
      length: arrivals + 1,
      get: (index) => (index === arrivals ? probing : load.sessions.get(index)),
    },
    stages: [...load.stages, probeStage],
    durationMs: durationMs + PROBE_WINDOW,
    planned: arrivals + PROBES,
  };
}

function planProbes(firstId: number, dueMs: Ms): Session {
  const turns = Array.from({ length: PROBES }, (_, index): Turn => {
    const request = { id: firstId + index, prompt: 0, arm: 'head', phase: 'probe' } as const;
    return { pauseMs: 0, afterRetryAfter: true, requests: [request] };
  });
  return { dueMs, stage: 2, pair: null, turns, loop: null };
}
