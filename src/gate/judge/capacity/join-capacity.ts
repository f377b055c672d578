import type { ArmComparison } from '../../../verdict/compare/compare-arms.js';
import type { Config } from '../../../settings/schema.js';
import { baseOf, type PreparedRun } from '../../prepare/prepared-run.js';
import type { RunResult } from '../../run/run-plans.js';
import { criteriaOfSearch } from '../../run/search/search-criteria.js';
import { compareCapacity, isCapacityThreshold } from './compare-capacity.js';

/** The comparison of a run, with that of the capacities where a search was made of both arms. */
export function joinCapacity(
  compared: ArmComparison,
  run: {
    readonly config: Config;
    readonly prepared: PreparedRun;
    readonly result: Pick<RunResult, 'searches'>;
    /** One-sided: the error of red that a row of the run has. */
    readonly level: number;
  },
): ArmComparison {
  const { config, prepared, result, level } = run;
  const found = [...result.searches].find(([, { twins }]) => twins.length > 0);
  const scenario = prepared.scenarios[found?.[0] ?? -1];
  const base = scenario === undefined ? null : baseOf(scenario);
  if (found === undefined || scenario === undefined || base === null) return compared;
  const { key, row, gates, pairs, thresholds } = compareCapacity({
    capacity: scenario.scenario.config.capacity,
    // Of several thresholds no two arms are compared: the settings' check saw to it.
    theta0: criteriaOfSearch(scenario.scenario).allowed[0] ?? 0,
    twins: found[1].twins,
    source: base.source,
    alpha: 1 - config.confidence,
    level,
    onInconclusive: config['on-inconclusive'],
    thresholds: config.thresholds.filter((spec) => isCapacityThreshold(spec) && spec.limit.kind === 'ratio'),
  });
  const { comparison } = compared;
  const isAlone = comparison.pairs === 0;
  return {
    ...compared,
    comparison: {
      ...comparison,
      ...(isAlone ? { source: base.source, url: base.url, pairs, design: 'switchback' } : {}),
      metrics: { ...comparison.metrics, [key]: row },
    },
    thresholds: new Map([...compared.thresholds, ...thresholds]),
    gates: gates ? [...compared.gates, row] : compared.gates,
  };
}
