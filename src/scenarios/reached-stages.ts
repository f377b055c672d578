import type { Ms } from '../base/units.js';
import type { Plan, PlanStage } from '../plan/plan.js';
import type { Sample } from '../samples/sample.js';
import { findPlateau, isGrowing } from '../stats/capacity/plateau.js';
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

/** What of a stage is judged. */
export interface StagePlateau {
  /** When the stage left its beginning, which still shows the one before. Of the plan's start. */
  readonly fromMs: Ms;
  /** Whether more and more requests were in flight until the stage ended: then it shows what breaks, and not what holds. */
  readonly grows: boolean;
}

/** Without a plateau the beginning is a fixed part of the stage. */
const BEGINNING = 0.2;
/** Means of five requests each; fewer of them show no warm-up. */
const FEWEST = 20;

/**
 * Of a stage of one rate its plateau is judged, from where MSER-5 finds the requests in flight to have settled. Where the rate
 * changes within the stage there is none, nor is there one to be found among a few requests: there the first fifth is left out.
 * No tail is: the next stage goes on with the load. `own` are the stage's requests, as they were due.
 */
export function plateauOfStage(
  { startMs, durationMs, from, target }: PlanStage,
  own: readonly Sample[],
  { inFlight, originMs }: { readonly inFlight: ReadonlyMap<number, number>; readonly originMs: Ms },
): StagePlateau {
  if (from !== target || own.length < FEWEST)
    return { fromMs: startMs + BEGINNING * durationMs, grows: false };
  const levels = own.map(({ id }) => inFlight.get(id) ?? 0);
  const { from: first } = findPlateau(levels);
  const fromMs = first === 0 ? startMs : (own[first]?.plannedMs ?? originMs) - originMs;
  return { fromMs, grows: isGrowing(levels.slice(first)) };
}
