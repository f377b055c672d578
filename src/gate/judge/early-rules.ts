import { countCanaries } from '../../plan/canaries.js';
import type { PlanStage } from '../../plan/plan.js';
import type { StopRule } from '../../samples/sample.js';
import { withoutTag } from '../../metrics/tags.js';
import { metricOf } from '../../verdict/thresholds/evidence.js';
import { isCertain, type Look } from '../../verdict/early/early-looks.js';
import {
  createEarlyStop,
  type EarlySettings,
  type EarlyStop,
  type EarlyThreshold,
} from '../../verdict/early/early-stop.js';
import { MOST_PLANNED, type SequentialPlan } from '../../verdict/thresholds/sequential-plan.js';
import { episodeLength } from '../../stats/estimates/episodes.js';
import { watchCanaries } from '../../verdict/trouble/watch-canaries.js';
import { isRelative } from '../../verdict/thresholds/relative-thresholds.js';
import type { ThresholdSpec } from '../../verdict/thresholds/threshold.js';
import { askProportion } from '../../verdict/thresholds/violations.js';
import { armsOf, baseOf, type PreparedScenario } from '../prepare/prepared-run.js';
import type { Config } from '../../settings/schema.js';

/** Which thresholds are looked at while the run goes on, and how. */
export interface Looks {
  /** Observations that the plan gives a threshold; null where only the run shows. */
  planned(spec: ThresholdSpec): number | null;
  /** How many of them in a row may be one episode; null where only the run shows. */
  episode(spec: ThresholdSpec): number | null;
  sequential(spec: ThresholdSpec): SequentialPlan | null;
  /** On how many of its observations a threshold ended the run by failing; null where it did not. */
  decidedOn(spec: ThresholdSpec): number | null;
  /** Whether the load that a threshold judges is the same throughout. */
  even(spec: ThresholdSpec): boolean;
  /** Null where nothing may end the run early. */
  readonly rule: StopRule | null;
  /** Whether the absolute thresholds may end the run by passing, or leave it to a comparison to do so. */
  readonly mayPass: boolean;
  /** Whether they would at one steady rate, which this load has not and a trace cannot have. */
  readonly couldPass: boolean;
}

/**
 * Decides it all before the first request: a plan made after seeing data would not be exact. One of several `shards`
 * sees a part: it may end by failing, on its share of alpha (Bonferroni), and never by passing.
 */
export function planLooks(config: Config, scenarios: readonly PreparedScenario[], shards = 1): Looks {
  const specs = config.thresholds.filter((spec) => !isRelative(spec));
  const alphas = { pass: 1 - config.confidence, fail: (1 - config.confidence) / shards };
  const planned = (spec: ThresholdSpec): number | null =>
    countPlanned(
      // Of several candidates each is sent as many requests as head.
      config.arms === undefined ? spec : { ...spec, tags: withoutTag(spec.tags, 'arm') },
      scenarios,
    );
  const episode = (spec: ThresholdSpec): number | null => {
    const [count, busiest] = [planned(spec), countBusiest(spec, scenarios)];
    return count === null || busiest === null ? null : episodeLength(count, busiest);
  };
  const even = (spec: ThresholdSpec): boolean => isEven(spec, scenarios);
  const mayStop = mayStopEarly(config, scenarios);
  const only = scenarios.length === 1 ? scenarios[0] : undefined;
  const steady = shards === 1 && only !== undefined && isSteady(only);
  // The other scenarios are run for what they find; a threshold that is decided early would cut it off.
  const onlyLoad = scenarios.every(({ plan }) => plan.type === 'load');
  const looked = (spec: ThresholdSpec): boolean =>
    ((mayStop && onlyLoad && config.arms === undefined) || spec.abort) &&
    askProportion(spec, metricOf(spec)) !== null &&
    metricOf(spec).name !== 'inter_token_latency';
  const planOf = (spec: ThresholdSpec): SequentialPlan | null => {
    const count = planned(spec);
    return looked(spec) && count !== null && count > 0 ? { planned: count, alphas } : null;
  };
  const sequential = (spec: ThresholdSpec): SequentialPlan | null => {
    const plan = steady ? planOf(spec) : null;
    return isShort(plan) ? plan : null;
  };
  const lookAt = (spec: ThresholdSpec): Look | null => {
    if (spec.abort && isCertain(spec)) return { kind: 'certain' };
    const steadily = sequential(spec);
    if (steadily !== null) return { kind: 'sequential', plan: steadily };
    const plan = planOf(spec);
    if (plan !== null) return { kind: 'curtailed', plan };
    return spec.abort && looked(spec) ? { kind: 'doubling', alphas } : null;
  };
  const thresholds = specs.map(
    (spec): EarlyThreshold => ({
      spec,
      look: lookAt(spec),
      load: { even: even(spec), episode: episode(spec) },
    }),
  );
  const mayPass = steady && mayStop && thresholds.every(({ look }) => look?.kind === 'sequential');
  const couldPass = !steady && isChoice(only, shards) && specs.every((spec) => isShort(planOf(spec)));
  const isFinding = (scenario: string): boolean =>
    scenarios.some(({ plan }) => plan.scenario === scenario && plan.type === 'rate-limit');
  const rule = thresholds.some(({ look }) => look !== null)
    ? createEarlyStop({
        thresholds,
        firstId: 0,
        isFinding,
        mayPass,
        endsShared: config['on-shared-failure'] === 'fail',
        canaries: watchOf(config, scenarios, steady),
      })
    : null;
  return { planned, episode, sequential, decidedOn: decisionsOf(rule), even, rule, mayPass, couldPass };
}

function decisionsOf(rule: EarlyStop | null): Looks['decidedOn'] {
  return (spec) => rule?.decidedOn(spec) ?? null;
}

/** Where a plateau is judged nothing is known before the load is over. */
export function mayStopEarly(config: Config, scenarios: readonly PreparedScenario[]): boolean {
  return config['stop-early'] && scenarios.every(({ scenario }) => !scenario.config.plateau);
}

/** Null where there are no canaries, or what ails them is a failure all the same. */
function watchOf(
  config: Config,
  scenarios: readonly PreparedScenario[],
  even: boolean,
): EarlySettings['canaries'] {
  const isWatched = scenarios.some(({ plan }) => plan.canaries !== undefined);
  if (config['on-shared-failure'] === 'fail' || !isWatched) return null;
  return watchCanaries({ even, planned: plannedCanaries(scenarios) });
}

function plannedCanaries(scenarios: readonly PreparedScenario[]): number | null {
  const counts = scenarios.map(({ plan }) =>
    plan.planned === null ? null : countCanaries(plan, plan.planned),
  );
  return counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

/** Whether the load might be a steady one: a trace has its own rates. */
function isChoice(only: PreparedScenario | undefined, shards: number): boolean {
  return shards === 1 && only !== undefined && only.scenario.config.arrivals !== 'trace';
}

function isShort(plan: SequentialPlan | null): boolean {
  return plan !== null && plan.planned <= MOST_PLANNED;
}

/**
 * One rate from the first request to the last; only then is an early look at the whole a look at its parts. Virtual
 * users slow down with the endpoint, and their requests are not numbered in the order of dispatch.
 */
export function isSteady({ plan }: PreparedScenario): boolean {
  if (plan.type !== 'load' || plan.executor?.endsWith('arrival-rate') !== true) return false;
  return isConstant(plan.stages);
}

function isConstant(stages: readonly PlanStage[]): boolean {
  const rate = stages[0]?.target;
  return stages.every(({ from, target }) => from === rate && target === rate);
}

function isEven({ tags }: ThresholdSpec, scenarios: readonly PreparedScenario[]): boolean {
  const judged = scenarios.filter(
    ({ plan }) => tags.scenario === undefined || plan.scenario === tags.scenario,
  );
  const stages = judged
    .flatMap(({ plan }) => plan.stages)
    .filter(({ index }) => tags.stage === undefined || String(index) === tags.stage);
  return judged.length === 1 && judged[0]?.plan.type === 'load' && isConstant(stages);
}

/** Of a comparison's requests only head's are judged, about half of them. */
function countPlanned(spec: ThresholdSpec, scenarios: readonly PreparedScenario[]): number | null {
  const { scenario, stage, arm, prompt, model, status } = spec.tags;
  if (prompt !== undefined || model !== undefined || status !== undefined || arm !== undefined) return null;
  let total = 0;
  for (const prepared of scenarios) {
    const { plan } = prepared;
    if (scenario !== undefined && plan.scenario !== scenario) continue;
    if (plan.planned === null) return null;
    const requests =
      stage === undefined
        ? plan.planned
        : (plan.stages.find(({ index }) => String(index) === stage)?.planned ?? 0);
    total += Math.round(requests * shareOfHead(prepared));
  }
  return total;
}

const BUSY_SECONDS = 10;

/** Most requests of head in any ten seconds, by the rates of the stages; null where only the run shows. */
function countBusiest({ tags }: ThresholdSpec, scenarios: readonly PreparedScenario[]): number | null {
  let most = 0;
  for (const { plan, scenario } of scenarios) {
    if (tags.scenario !== undefined && plan.scenario !== tags.scenario) continue;
    if (plan.executor?.endsWith('arrival-rate') !== true) return null;
    const stages = plan.stages.filter(
      ({ index }) => tags.stage === undefined || String(index) === tags.stage,
    );
    const rate = Math.max(0, ...stages.flatMap(({ from, target }) => [from, target]));
    const isShared =
      scenario.config.design === 'switchback' && plan.prompts.some(({ base }) => base !== null);
    most = Math.max(most, rate * BUSY_SECONDS * (isShared ? 0.5 : 1));
  }
  return most;
}

function shareOfHead(prepared: PreparedScenario): number {
  const { plan, scenario } = prepared;
  if (baseOf(prepared) === null) return 1;
  // Every arrival and every shared iteration is one request of head's, whether or not it has a partner.
  const isOpen = plan.executor?.endsWith('arrival-rate') === true;
  const turns = plan.iterations ?? (isOpen ? plan.sessions.length : null);
  const isPaired = plan.planned !== null && scenario.config.design === 'pairs';
  return isPaired && turns !== null ? turns / plan.planned : 1 / armsOf(prepared).length;
}
