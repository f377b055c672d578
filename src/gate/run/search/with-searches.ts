import type { PreparedRun } from '../../prepare/prepared-run.js';
import type { SearchRecord } from './search-record.js';

/** The run as it was in the end: the probes of a search are the stages of its scenario. */
export function withSearches(
  prepared: PreparedRun,
  searches: ReadonlyMap<number, SearchRecord>,
): PreparedRun {
  if (searches.size === 0) return prepared;
  const scenarios = prepared.scenarios.map((scenario, index) => {
    const stages = searches.get(index)?.probes.map(({ stage }) => stage);
    return stages === undefined ? scenario : { ...scenario, plan: { ...scenario.plan, stages } };
  });
  return { ...prepared, scenarios, whole: scenarios };
}
