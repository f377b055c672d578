import type { Problem } from '../base/errors.js';
import { isOfLoad, loadProblem, textOf } from '../verdict/thresholds/load-criteria.js';
import { isComparing } from './compare-config.js';
import type { ScenarioConfig } from './parsed-config.js';

const USUAL_SHARE = 0.95;

/** A search for the highest load that holds, which is one job's. `given` are the settings that the user wrote. */
export function checkCapacity({ name, config }: ScenarioConfig, given: ReadonlySet<string>): Problem[] {
  if (config.scenario !== 'capacity') return [];
  const { min, max } = config.capacity;
  const problem = (setting: string, message: string): Problem => ({ setting, message });
  return [
    ...(config.good === undefined ? checkThresholds({ name, config }, given) : []),
    ...(min < max ? [] : [problem('capacity', `\`min: ${min}\` is not below \`max: ${max}\``)]),
    ...(config.shard === undefined
      ? []
      : [
          problem(
            'shard',
            `scenario \`${name}\` decides on the way what it sends, and cannot be shared among jobs`,
          ),
        ]),
  ];
}

/** Where nobody says what a good request is, a load holds while the thresholds do. */
function checkThresholds({ name, config }: ScenarioConfig, given: ReadonlySet<string>): Problem[] {
  const problem = (setting: string, message: string): Problem => ({ setting, message });
  // Those that stand where nobody writes any are no answer to what the load is to keep.
  const asked = given.has('thresholds') ? config.thresholds.filter((spec) => isOfLoad(spec, name)) : [];
  if (asked.length === 0)
    return [
      problem(
        'good',
        `scenario \`${name}\` looks for the highest load at which requests are good: say what that is, or give thresholds that a load must keep, such as \`ttft: p(95)<2s\``,
      ),
    ];
  const problems = asked.flatMap((spec) => {
    const reason = loadProblem(spec);
    if (reason === null) return [];
    return [
      problem(
        'thresholds',
        `\`${textOf(spec)}\` ${reason}. Scenario \`${name}\` has no \`good\`, and looks for the highest load that keeps each threshold`,
      ),
    ];
  });
  if (config.capacity.share !== USUAL_SHARE)
    problems.push(
      problem('capacity', `\`share\` is that of good requests, and scenario \`${name}\` has no \`good\``),
    );
  if (asked.length > 1 && isComparing(config))
    problems.push(
      problem(
        'good',
        `is needed in scenario \`${name}\`: the capacities of two arms are compared by one share of requests, and there are ${asked.length} thresholds`,
      ),
    );
  return problems;
}
