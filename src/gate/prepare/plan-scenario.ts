import { type Problem, SettingsError } from '../../base/errors.js';
import { checkClosedLoad, type ClosedLoad, planClosedLoad } from '../../plan/closed-load.js';
import type { PlanFrame } from '../../plan/frame.js';
import { addCanaries } from '../../plan/canaries.js';
import { type ArrivalRateLoad, checkArrivalRate, planArrivalRate } from '../../plan/open-load.js';
import { armsAsking, type Plan, type PlanPrompt } from '../../plan/plan.js';
import { planTrace } from '../../plan/trace-load.js';
import { planCapacity } from '../../scenarios/capacity-plan.js';
import { planCache } from '../../scenarios/cache-plan.js';
import { planColdStart } from '../../scenarios/cold-start-plan.js';
import { planRateLimit } from '../../scenarios/rate-limit-plan.js';
import type { ScenarioConfig } from '../../settings/parsed-config.js';
import type { Config } from '../../settings/schema.js';
import { baseOf, type PreparedScenario } from './prepared-run.js';

export interface PlanRequest {
  readonly scenario: ScenarioConfig;
  readonly prompts: readonly PlanPrompt[];
  readonly seed: string;
  readonly firstId: number;
}

/** What every plan of the scenario has in common. */
export function frameOf({ scenario, prompts, seed, firstId }: PlanRequest): PlanFrame {
  const { config } = scenario;
  return {
    scenario: scenario.name,
    prompts,
    promptOrder: config['prompt-order'],
    design: prompts.some(({ base }) => base !== null) ? config.design : 'single',
    seed,
    firstId,
    maxConcurrency: config['max-concurrency'],
    gracefulStopMs: config['graceful-stop'],
    onRateLimit: config['on-rate-limit'],
  };
}

/** The plan of one scenario. SettingsError where its settings make none. */
export function planScenario(request: PlanRequest): Plan {
  const { config } = request.scenario;
  const frame = frameOf(request);
  switch (config.scenario) {
    case 'load':
      return planLoad(frame, config);
    case 'cold-start': {
      const { cycles, idle: idleMs, 'warm-requests': warmRequests } = config['cold-start'];
      return planColdStart(frame, { cycles, idleMs, warmRequests, timeoutMs: config.timeout });
    }
    case 'rate-limit':
      return planRateLimit(frame, {
        rate: config['rate-limit'].rate,
        durationMs: config['rate-limit'].duration,
      });
    case 'capacity':
      return planCapacity(frame, config.capacity, config.capacity.duration);
    case 'cache':
      return planCache(frame, { repeats: config.cache.repeats, timeoutMs: config.timeout });
  }
}

function planLoad(frame: PlanFrame, config: Config): Plan {
  const { executor, stages, arrivals } = config;
  if (arrivals === 'trace') return planTrace(frame, stages);
  if (executor === 'ramping-arrival-rate' || executor === 'constant-arrival-rate') {
    const load: ArrivalRateLoad = {
      executor,
      stages,
      startRate: config['start-rate'],
      timeUnitMs: config['time-unit'],
      spacing: arrivals,
    };
    refuse(checkArrivalRate(load));
    return planArrivalRate(frame, load);
  }
  const load: ClosedLoad = {
    executor,
    stages,
    vus: executor === 'ramping-vus' ? config['start-rate'] : (config.vus ?? null),
    iterations: executor === 'shared-iterations' ? config.iterations : null,
    thinkTime: config['think-time'],
  };
  refuse(checkClosedLoad(load, frame));
  return planClosedLoad(frame, load);
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new SettingsError(problems);
}

/** Ids of a scenario behind one whose count only the run shows start far beyond it. */
const UNBOUNDED = 10_000_000;

/** Ids that a plan may use: one of its users may send all iterations that they share, and each numbers his own. */
export function countIds(plan: Plan): number {
  return countOwn(plan) * (plan.canaries === undefined ? 1 : 2);
}

/** Without those of its canaries, which are fewer. */
function countOwn({ planned, iterations, sessions, prompts }: Plan): number {
  if (planned === null) return UNBOUNDED;
  const widest = Math.max(1, ...prompts.map((prompt) => armsAsking(prompt).length));
  return iterations === null ? planned : iterations * widest * sessions.length;
}

type Beside = Pick<PreparedScenario, 'scenario' | 'base'>;

/** A base is the better control. What the other scenarios look for, canaries would disturb: they keep warm and fill up. */
export function sendsCanaries({ scenario: { config }, base }: Beside): boolean {
  return config.canary && config.scenario === 'load' && baseOf({ base }) === null;
}

interface BesideRequest {
  readonly scenario: ScenarioConfig;
  readonly firstId: number;
  /** Problems where it could not be found: then nothing is sent at all. */
  readonly base: PreparedScenario['base'] | readonly Problem[];
}

/** The plan with what is sent beside it. */
export function planBeside(plan: Plan, { firstId, scenario, base }: BesideRequest): Plan {
  const isBroken = Array.isArray(base);
  return !isBroken && sendsCanaries({ scenario, base: base as PreparedScenario['base'] })
    ? addCanaries(plan, firstId + countOwn(plan))
    : plan;
}
