import type { Problem } from '../base/errors.js';
import { seededRandom } from '../base/random.js';
import type { Ms } from '../base/units.js';
import { orderPrompts } from '../prompts/order.js';
import { type ArmAssignment, assignHead } from './arms.js';
import {
  type Arrivals,
  constantArrivals,
  constantSegments,
  poissonArrivals,
  rampArrivals,
  rampSegments,
  type Segment,
  totalArea,
} from './arrivals.js';
import type { PlanFrame } from './frame.js';
import { assignPairs } from './pairs.js';
import type { Plan, PlanStage, ScenarioType, SessionList } from './plan.js';
import { createMixCursor } from './prompt-mix.js';
import type { Stage } from './stages.js';
import { assignSwitchback } from './switchback.js';

export const ARRIVAL_RATE_EXECUTORS = ['ramping-arrival-rate', 'constant-arrival-rate'] as const;

/** An open load: requests are due at their instants, whatever became of the earlier ones. */
export interface ArrivalRateLoad {
  readonly executor: (typeof ARRIVAL_RATE_EXECUTORS)[number];
  readonly stages: readonly Stage[];
  /** Where a ramp begins, in arrivals per time unit; k6's default is 0. */
  readonly startRate: number;
  /** What rates count by; k6's default is a second. */
  readonly timeUnitMs: Ms;
  /** `even`: as k6 spaces them; `poisson`: as independent users would come. */
  readonly spacing: 'even' | 'poisson';
}

/** Columns of more arrivals than this would not fit a small runner's memory. */
const MOST_ARRIVALS = 10_000_000;

/** What is wrong with the load as a whole, each stage being right in itself. */
export function checkArrivalRate(load: ArrivalRateLoad): Problem[] {
  const area = totalArea(segmentsOf(load));
  const first = load.executor === 'constant-arrival-rate' ? 0 : 1;
  if (area > MOST_ARRIVALS) {
    return [
      {
        setting: 'stages',
        message: `they make ${Math.round(area)} arrivals; at most ${MOST_ARRIVALS} are possible`,
      },
    ];
  }
  if (area > 0 && area + 1e-9 >= first) return [];
  return [
    {
      setting: 'stages',
      message: `they make ${Number(area.toFixed(3))} arrivals, so no request would be sent`,
    },
  ];
}

export function planArrivalRate(frame: PlanFrame, load: ArrivalRateLoad, type: ScenarioType = 'load'): Plan {
  const segments = segmentsOf(load);
  const arrivals = arrivalsOf(frame, load, segments);
  const arms = assignArms(frame, arrivals);
  return planArrivals(frame, { executor: load.executor, type, segments, arrivals, arms });
}

/** Requests at their instants, and what is said of the stages in which they fall. */
export interface PlannedArrivals {
  readonly executor: string;
  readonly type: ScenarioType;
  /** One for each stage. */
  readonly segments: readonly Segment[];
  readonly arrivals: Arrivals;
  readonly arms: ArmAssignment;
}

/** The plan of an open load whose arrivals are known. */
export function planArrivals(
  frame: PlanFrame,
  { executor, type, segments, arrivals, arms }: PlannedArrivals,
): Plan {
  return {
    scenario: frame.scenario,
    type,
    executor,
    sessions: arrivalSessions(arrivals, arms),
    stages: describeStages(segments, arrivals, arms),
    prompts: frame.prompts,
    durationMs: segments.reduce((sum, { durationMs }) => sum + durationMs, 0),
    gracefulStopMs: frame.gracefulStopMs,
    maxConcurrency: frame.maxConcurrency,
    planned: arms.total,
    onRateLimit: frame.onRateLimit,
    iterations: null,
  };
}

function segmentsOf(load: ArrivalRateLoad): Segment[] {
  return load.executor === 'constant-arrival-rate'
    ? constantSegments(load.stages, load.timeUnitMs)
    : rampSegments(load.stages, load.startRate, load.timeUnitMs);
}

function arrivalsOf(frame: PlanFrame, load: ArrivalRateLoad, segments: readonly Segment[]): Arrivals {
  if (load.spacing === 'poisson')
    return poissonArrivals(segments, seededRandom(frame.seed, `${frame.scenario}/arrivals`));
  return load.executor === 'constant-arrival-rate' ? constantArrivals(segments) : rampArrivals(segments);
}

function assignArms(frame: PlanFrame, arrivals: Arrivals): ArmAssignment {
  const random = seededRandom(frame.seed, `${frame.scenario}/prompts`);
  const cursor = createMixCursor({ ...frame, random });
  const prompts = orderPrompts(cursor, arrivals.length);
  const ordering = seededRandom(frame.seed, `${frame.scenario}/arms`);
  if (frame.design === 'pairs') return assignPairs(frame, prompts, ordering);
  if (frame.design === 'switchback') return assignSwitchback(frame, { arrivals, prompts }, ordering);
  return assignHead(frame, prompts);
}

/** A session an arrival, built when it is asked for. */
function arrivalSessions(arrivals: Arrivals, arms: ArmAssignment): SessionList {
  return {
    length: arrivals.length,
    get: (index) => {
      const { pair, requests } = arms.at(index);
      const [dueMs, stage] = [arrivals.dueMs[index], arrivals.stage[index]];
      if (dueMs === undefined || stage === undefined)
        throw new RangeError(`session ${index} of ${arrivals.length}`);
      return { dueMs, stage, pair, turns: [{ pauseMs: 0, requests }], loop: null };
    },
  };
}

/** The stages with their rates per second, and the requests due in each. */
function describeStages(segments: readonly Segment[], arrivals: Arrivals, arms: ArmAssignment): PlanStage[] {
  let first = 0;
  return segments.map(({ stage, startMs, durationMs, from, to }) => {
    let end = first;
    while (end < arrivals.length && arrivals.stage[end] === stage) end += 1;
    const planned = arms.count(first, end);
    first = end;
    return { index: stage, startMs, durationMs, from: perSecond(from), target: perSecond(to), planned };
  });
}

/** Rounded to a thousandth of a millionth: 3 a second must read back as 3. */
function perSecond(perMs: number): number {
  return Math.round(perMs * 1e12) / 1e9;
}
