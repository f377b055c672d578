import type { Ms, Usd } from '../../base/units.js';
import { joinPlans, numberAfter } from '../../plan/continue-plan.js';
import type { Sample, StopRule } from '../../samples/sample.js';
import { isSuspicious } from '../../verdict/compare/compare-arms.js';
import type { ComparisonPlan } from '../../verdict/compare/plan-comparison.js';
import { planScenario } from '../prepare/plan-scenario.js';
import type { PreparedRun, PreparedScenario } from '../prepare/prepared-run.js';

/** What a run sends beyond its plan, where the plan ends with a suspicion. */
export interface Extension {
  /** As many pairs again, with ids and stages that follow those of the plan. */
  readonly scenario: PreparedScenario;
  /** The id of its first request. */
  readonly firstId: number;
  /** What ends it: nothing that the plan's requests decide. */
  readonly rules: readonly StopRule[];
  /** Whether the finished plan leaves a suspicion, and money to follow it. Samples in any order. */
  isDue(spent: Usd, samples: Iterable<Sample>): boolean;
}

/** Null where the comparison is not to be extended. */
export function planExtension(
  { scenarios, seed }: PreparedRun,
  comparison: ComparisonPlan | null,
  { rules, budget }: { readonly rules: readonly StopRule[]; readonly budget: Usd },
): Extension | null {
  const [only] = scenarios;
  if (only === undefined || comparison?.settings.mayExtend !== true || only.plan.planned === null)
    return null;
  const firstId = only.plan.planned;
  const { prompts } = only.plan;
  const more = planScenario({ scenario: only.scenario, prompts, seed: `${seed}/more`, firstId });
  return {
    scenario: { ...only, plan: numberAfter(only.plan, more) },
    firstId,
    rules,
    isDue: (spent, samples) =>
      // It costs about what the plan has cost, and no run may fail by it.
      spent * 2.1 <= budget &&
      isSuspicious(
        comparison,
        [...samples].sort((a, b) => a.id - b.id),
      ),
  };
}

/** The run as it was in the end: the extension is further stages of its scenario. */
export function withExtension(
  prepared: PreparedRun,
  extension: Extension,
  { startMs, scenarioMs }: { readonly startMs: Ms; readonly scenarioMs: Ms },
): PreparedRun {
  const scenarios = prepared.scenarios.map((scenario) => ({
    ...scenario,
    plan: joinPlans(scenario.plan, extension.scenario.plan, startMs - scenarioMs),
  }));
  return { ...prepared, scenarios, whole: scenarios };
}
