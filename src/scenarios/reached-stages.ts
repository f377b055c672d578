import type { Ms } from '../base/units.js';
import type { Plan, PlanStage } from '../plan/plan.js';
import type { Sample } from '../samples/sample.js';
import { firstInteger } from '../stats/distributions/bisect.js';

/** One stage, as far as the run came. Instants count from the plan's start, rates are in requests per second. */
export interface ReachedStage {
  readonly stage: PlanStage;
  readonly endMs: Ms;
  /** The rate at `endMs`. */
  readonly endRate: number;
  /** The run ended within it. */
  readonly isCut: boolean;
}

/** An instant of a sample is rounded to a microsecond. */
const ROUNDING: Ms = 0.001;

/**
 * The stages that a run reached: whatever ended it, no arrival came due from then on. `samples` are all of the plan's,
 * `startMs` is the instant of the run at which the plan began.
 */
export function reachedStages(plan: Plan, samples: readonly Sample[], startMs: Ms): ReachedStage[] {
  const endMs = endOfArrivals(plan, samples, startMs);
  return plan.stages
    .filter((stage) => stage.startMs < endMs || (stage.durationMs === 0 && stage.startMs <= endMs))
    .map((stage) => {
      const isCut = stage.startMs + stage.durationMs > endMs;
      return isCut
        ? { stage, endMs, endRate: rateAt(stage, endMs), isCut }
        : { stage, endMs: stage.startMs + stage.durationMs, endRate: stage.target, isCut };
    });
}

/** The rate of a stage, which changes linearly over it. */
export function rateAt({ startMs, durationMs, from, target }: PlanStage, instant: Ms): number {
  return durationMs === 0 ? target : from + ((target - from) * (instant - startMs)) / durationMs;
}

/** Up to the arrival that would have been the next one, the load was offered. */
function endOfArrivals({ sessions, durationMs }: Plan, samples: readonly Sample[], startMs: Ms): Ms {
  const last = samples.reduce(
    (latest, { plannedMs }) => Math.max(latest, plannedMs),
    Number.NEGATIVE_INFINITY,
  );
  const dueMs = (index: number): Ms => sessions.get(index).dueMs;
  const next = firstInteger((index) => dueMs(index) > last - startMs + ROUNDING, 0, sessions.length - 1);
  return next < sessions.length ? dueMs(next) : durationMs;
}
