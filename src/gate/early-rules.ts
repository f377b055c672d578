import type { PlanStage } from '../plan/plan.js';
import type { StopRule } from '../samples/sample.js';
import { metricOf } from '../verdict/evidence.js';
import { createEarlyStop, type EarlyThreshold } from '../verdict/early-stop.js';
import { familySize, isStochastic } from '../verdict/evaluate-thresholds.js';
import { MOST_PLANNED, type SequentialPlan } from '../verdict/sequential-plan.js';
import type { ThresholdSpec } from '../verdict/threshold.js';
import { askProportion } from '../verdict/violations.js';
import type { PreparedScenario } from './prepare-run.js';
import type { Config } from './settings/schema.js';

/** Which thresholds are looked at while the run goes on, and how. */
export interface Looks {
  /** Observations that the plan gives a threshold; null where only the run shows. */
  planned(spec: ThresholdSpec): number | null;
  sequential(spec: ThresholdSpec): SequentialPlan | null;
  /** Null where nothing may end the run early. */
  readonly rule: StopRule | null;
}

/** Decides it all before the first request: a plan made after seeing data would not be exact. */
export function planLooks(config: Config, scenarios: readonly PreparedScenario[]): Looks {
  const alpha = 1 - config.confidence;
  const alphas = { pass: alpha, fail: alpha / familySize(config.thresholds, isStochastic) };
  const planned = (spec: ThresholdSpec): number | null => countPlanned(spec, scenarios);
  const only = scenarios.length === 1 ? scenarios[0] : undefined;
  const steady = only !== undefined && isSteady(only);
  const looked = (spec: ThresholdSpec): boolean =>
    (config['stop-early'] || spec.abort) &&
    askProportion(spec, metricOf(spec)) !== null &&
    metricOf(spec).name !== 'inter_token_latency';
  const planOf = (spec: ThresholdSpec, most: number): SequentialPlan | null => {
    const count = planned(spec);
    return looked(spec) && count !== null && count > 0 && count <= most ? { planned: count, alphas } : null;
  };
  const sequential = (spec: ThresholdSpec): SequentialPlan | null =>
    steady ? planOf(spec, MOST_PLANNED) : null;
  const thresholds = config.thresholds.map(
    (spec): EarlyThreshold => ({
      spec,
      sequential: sequential(spec),
      curtailed: steady ? null : planOf(spec, Infinity),
    }),
  );
  const watched = thresholds.some(
    (threshold) => threshold.sequential !== null || threshold.curtailed !== null,
  );
  const mayPass =
    steady && config['stop-early'] && thresholds.every((threshold) => threshold.sequential !== null);
  const isFinding = (scenario: string): boolean =>
    scenarios.some(({ plan }) => plan.scenario === scenario && plan.type === 'rate-limit');
  const rule =
    watched && only !== undefined ? createEarlyStop({ thresholds, firstId: 0, isFinding, mayPass }) : null;
  return { planned, sequential, rule };
}

/** One rate from the first request to the last; only then is an early look at the whole a look at its parts. */
function isSteady({ plan }: PreparedScenario): boolean {
  if (plan.type !== 'load' || plan.planned === null || plan.executor === 'ramping-vus') return false;
  const rate = plan.stages[0]?.target;
  return plan.stages.every(({ from, target }: PlanStage) => from === rate && target === rate);
}

function countPlanned(spec: ThresholdSpec, scenarios: readonly PreparedScenario[]): number | null {
  const { scenario, stage, arm, prompt, model, status } = spec.tags;
  if (prompt !== undefined || model !== undefined || status !== undefined || arm !== undefined) return null;
  let total = 0;
  for (const { plan } of scenarios) {
    if (scenario !== undefined && plan.scenario !== scenario) continue;
    if (plan.planned === null) return null;
    total +=
      stage === undefined
        ? plan.planned
        : (plan.stages.find(({ index }) => String(index) === stage)?.planned ?? 0);
  }
  return total;
}
