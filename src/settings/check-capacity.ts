import type { Problem } from '../base/errors.js';
import { isComparing } from './compare-config.js';
import type { ScenarioConfig } from './parsed-config.js';

/** A search for the highest load at which requests are good, which is one job's and one arm's. */
export function checkCapacity({ name, config }: ScenarioConfig): Problem[] {
  if (config.scenario !== 'capacity') return [];
  const { min, max } = config.capacity;
  const problem = (setting: string, message: string): Problem => ({ setting, message });
  return [
    ...(config.good === undefined
      ? [
          problem(
            'good',
            `scenario \`${name}\` looks for the highest load at which requests are good: say what that is`,
          ),
        ]
      : []),
    ...(min < max ? [] : [problem('capacity', `\`min: ${min}\` is not below \`max: ${max}\``)]),
    ...(isComparing(config)
      ? [
          problem(
            'compare',
            `scenario \`${name}\` searches one arm: \`capacity\` of head against base is not measured in one run; compare with stored runs (\`compare: baseline\`), or search each in a run of its own`,
          ),
        ]
      : []),
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
