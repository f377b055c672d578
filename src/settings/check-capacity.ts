import type { Problem } from '../base/errors.js';
import type { ScenarioConfig } from './parsed-config.js';

/** A search for the highest load at which requests are good, which is one job's. */
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
