import type { Ms } from '../../../base/units.js';
import type { Plan } from '../../../plan/plan.js';
import type { Sample, StopReason } from '../../../samples/sample.js';
import { countIds, frameOf } from '../../prepare/plan-scenario.js';
import type { PreparedRun, PreparedScenario } from '../../prepare/prepared-run.js';
import { runSearch } from './run-search.js';
import { criteriaOfSearch } from './search-criteria.js';
import type { SearchRecord } from './search-record.js';

type Take = (sample: Sample, gaps: readonly Ms[]) => StopReason | null;

interface Running {
  readonly prepared: PreparedRun;
  readonly onSample: Take;
  readonly now: () => Ms;
  readonly tell: (message: string) => void;
  /** Runs the plan of a scenario from an instant on. */
  readonly run: (scenario: PreparedScenario, startMs: Ms, onSample: Take) => Promise<StopReason | null>;
}

/** Runs a capacity scenario, one plan behind the other. */
export function searchScenario(
  scenario: PreparedScenario,
  { prepared, onSample, now, tell, run }: Running,
): Promise<{ readonly record: SearchRecord; readonly stopped: StopReason | null }> {
  const { config } = scenario.scenario;
  const before = prepared.scenarios.slice(0, prepared.scenarios.indexOf(scenario));
  const firstId = before.reduce((sum, { plan }) => sum + countIds(plan), 0);
  const { prompts } = scenario.plan;
  const frame = frameOf({ scenario: scenario.scenario, prompts, seed: prepared.seed, firstId });
  const send = (
    plan: Plan,
    observe: (sample: Sample, since: Ms) => StopReason | null,
  ): Promise<StopReason | null> => {
    const startMs = now();
    return run({ ...scenario, plan }, startMs, (sample, gaps) => {
      const probe = observe(sample, now() - startMs);
      return onSample(sample, gaps) ?? probe;
    });
  };
  return runSearch({ frame, config, criteria: criteriaOfSearch(scenario.scenario), send, now, tell });
}
