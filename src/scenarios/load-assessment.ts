import type { Ms } from '../base/units.js';
import type { Plan, PlanStage } from '../plan/plan.js';
import { countInFlight } from '../samples/in-flight.js';
import { isError, type Sample, wasSent } from '../samples/sample.js';
import type { Counts } from '../stats/distributions/binomial.js';
import {
  type BreakingPoint,
  bracketBreakingPoint,
  type LoadedStage,
} from '../stats/capacity/breaking-point.js';
import { type CapacityFit, fitCapacity } from '../stats/capacity/capacity.js';
import type { Alphas } from '../stats/estimates/estimate.js';
import { judgeProportion } from '../stats/estimates/proportion.js';
import { type LoadEffect, measureEffect } from './load-effect.js';
import { endOf, medianOf } from './measure.js';
import {
  plateauOfStage,
  rateAt,
  type ReachedStage,
  reachedStages,
  type StagePlateau,
} from './reached-stages.js';

/** A threshold as a question about each request, as far as it is one. */
export interface StageQuestion {
  /** As findings call it: `p(95)<3s of time_to_first_token`. */
  readonly name: string;
  /** What it is about. */
  readonly about: 'latency' | 'errors' | 'quality' | 'other';
  /** Share of violations that it allows. */
  readonly theta0: number;
  /** Whether the request violates it, once for each observation; empty where it does not take part. */
  violations(sample: Sample): readonly boolean[];
}

/** What became of the arrivals of one stage, on its plateau. */
export interface StageOutcome {
  readonly stage: PlanStage;
  /** The run ended within it. */
  readonly isCut: boolean;
  /** Requests per second offered in the counted part. */
  readonly rate: number;
  readonly arrivals: number;
  readonly limited: number;
  readonly errors: number;
  readonly dropped: number;
  /** The thresholds that fail on this stage alone. */
  readonly failing: readonly StageQuestion[];
}

export interface LoadAssessment {
  readonly bracket: BreakingPoint;
  readonly stages: readonly StageOutcome[];
  /** Undefined where nothing was answered. */
  readonly capacity: CapacityFit | undefined;
  /** The highest that was offered, which is not the plan's where the run ended early. */
  readonly maxRate: number;
  readonly medianLatencyMs: Ms | null;
  /** What changed with the load. */
  readonly effect: LoadEffect;
  readonly maxConcurrency: number;
  /** The metric: highest rate that held, where a higher one did not; null where none broke. */
  readonly breakingPoint: number | null;
}

/** An open load that was run. */
export interface LoadOfRun {
  readonly plan: Plan;
  /** When it began, in ms from the run's start. */
  readonly startMs: Ms;
  /** All of the plan, both arms and warm-up included. */
  readonly samples: readonly Sample[];
}

/** Where an open load broke, and by what; in a comparison by what the head arm did. */
export function assessLoad(
  { plan, startMs, samples: all }: LoadOfRun,
  questions: readonly StageQuestion[],
  alphas: Alphas,
): LoadAssessment {
  const samples = all.filter(({ arm }) => arm === 'head');
  const inFlight = countInFlight(all.filter(({ arm }) => arm !== 'canary'));
  const counted = reachedStages(plan, all, startMs).map((reached) =>
    countOn(reached, samples, { inFlight, originMs: startMs }),
  );
  const loaded = counted.map((stage) => countStage(stage, questions));
  const bracket = bracketBreakingPoint(loaded, alphas);
  const maxRate = Math.max(0, ...counted.flatMap(({ reached }) => [reached.stage.from, reached.endRate]));
  const latency = medianOf(samples.map(({ e2eMs }) => e2eMs));
  const effect = measureEffect(plan, samples, startMs);
  return {
    bracket,
    stages: counted.map((stage, index) => describeStage(stage, failingOf(loaded[index], questions, alphas))),
    capacity:
      latency === null
        ? undefined
        : fitCapacity({ ...flowOf(samples, effect), medianLatency: latency, maxRate }),
    maxRate,
    medianLatencyMs: latency,
    effect,
    maxConcurrency: plan.maxConcurrency,
    breakingPoint: bracket.firstBroken === undefined ? null : (bracket.lastGood ?? null),
  };
}

/** A stage with what is judged of it. */
interface CountedStage {
  readonly reached: ReachedStage;
  readonly plateau: StagePlateau;
  readonly samples: readonly Sample[];
}

/** On the stage's plateau; what was cancelled by ourselves says nothing. */
function countOn(
  reached: ReachedStage,
  samples: readonly Sample[],
  how: { readonly inFlight: ReadonlyMap<number, number>; readonly originMs: Ms },
): CountedStage {
  const { stage } = reached;
  const own = samples
    .filter(
      (sample) =>
        sample.stage === stage.index && sample.phase === 'measure' && sample.outcome !== 'cancelled',
    )
    .sort((a, b) => a.plannedMs - b.plannedMs);
  const plateau = plateauOfStage(stage, own, how);
  const isJudged = ({ plannedMs }: Sample): boolean => plannedMs - how.originMs >= plateau.fromMs;
  return { reached, plateau, samples: own.filter(isJudged) };
}

function countStage(
  { reached, plateau, samples }: CountedStage,
  questions: readonly StageQuestion[],
): LoadedStage {
  const losses = { violations: samples.filter(isLost).length, n: samples.length };
  const thresholds = questions.map((question) => {
    const observed = samples.map((sample) => question.violations(sample)).filter(({ length }) => length > 0);
    const all = observed.flat();
    // Several checks of one answer stand or fall together: they are worth one observation.
    const share = all.filter(Boolean).length / Math.max(1, all.length);
    return {
      counts: { violations: share * observed.length, n: observed.length },
      theta0: question.theta0,
    };
  });
  const rate = offeredRate(reached, plateau);
  return { rate, thresholds, losses, isCut: reached.isCut, grows: plateau.grows };
}

/** Not served: failed, dropped, refused by a limit, or held back because of one. */
function isLost({ outcome }: Sample): boolean {
  return outcome !== 'ok' && outcome !== 'cancelled';
}

/** Mean of the linear rate over the counted part. */
function offeredRate({ stage, endMs, endRate }: ReachedStage, { fromMs }: StagePlateau): number {
  return (rateAt(stage, Math.min(fromMs, endMs)) + endRate) / 2;
}

function failingOf(
  loaded: LoadedStage | undefined,
  questions: readonly StageQuestion[],
  alphas: Alphas,
): StageQuestion[] {
  const fails = (counts: Counts, theta0: number): boolean =>
    judgeProportion(counts, theta0, alphas) === 'fail';
  return questions.filter((_, index) => {
    const threshold = loaded?.thresholds[index];
    return threshold !== undefined && fails(threshold.counts, threshold.theta0);
  });
}

function describeStage(
  { reached, plateau, samples }: CountedStage,
  failing: readonly StageQuestion[],
): StageOutcome {
  const count = (holds: (sample: Sample) => boolean): number => samples.filter(holds).length;
  return {
    stage: reached.stage,
    isCut: reached.isCut,
    rate: offeredRate(reached, plateau),
    arrivals: samples.length,
    limited: count(({ outcome }) => outcome === 'rate_limited' || outcome === 'suppressed'),
    errors: count(({ outcome }) => isError(outcome)),
    dropped: count(({ outcome }) => outcome === 'dropped'),
    failing,
  };
}

/** A request that failed is done with as well, unless it is the load that makes requests fail. */
function flowOf(
  samples: readonly Sample[],
  { errorsRose }: LoadEffect,
): { arrivals: Ms[]; completions: Ms[] } {
  const isDone = ({ outcome }: Sample): boolean =>
    outcome === 'ok' || (!errorsRose && isError(outcome) && outcome !== 'timeout');
  const ascending = (values: (Ms | null)[]): Ms[] =>
    values.filter((value) => value !== null).sort((a, b) => a - b);
  return {
    arrivals: ascending(samples.filter(({ outcome }) => wasSent(outcome)).map(({ startedMs }) => startedMs)),
    completions: ascending(samples.filter(isDone).map((sample) => endOf(sample) ?? sample.startedMs)),
  };
}
