import type { Problem } from '../base/errors.js';
import { isComparing } from './compare-config.js';
import type { ScenarioConfig } from './parsed-config.js';

/** A trace is replayed as an open load, by one arm, and asks what is in it. */
export function checkTrace({ name, config }: ScenarioConfig): Problem[] {
  const problem = (setting: string, message: string): Problem => ({ setting, message });
  const { arrivals, executor, scenario } = config;
  if (arrivals !== 'trace')
    return config['trace-speed'] === 1
      ? []
      : [problem('trace-speed', `has no meaning in scenario \`${name}\` without \`arrivals: trace\``)];
  if (scenario !== 'load')
    return [
      problem(
        'arrivals',
        `\`trace\` is a load, and scenario \`${name}\` is of type \`${scenario}\`, which has its own`,
      ),
    ];
  return [
    ...(executor.endsWith('-arrival-rate')
      ? []
      : [
          problem(
            'arrivals',
            `\`trace\` says when requests come, and the users of \`${executor}\` in scenario \`${name}\` wait for answers; leave \`executor\` out`,
          ),
        ]),
    ...(isComparing(config)
      ? [
          problem(
            'arrivals',
            `\`trace\` replays the load of one arm, and scenario \`${name}\` has several; compare with stored runs (\`compare: baseline\`)`,
          ),
        ]
      : []),
    ...(['variables', 'variables-file'] as const)
      .filter((setting) => config[setting] !== undefined)
      .map((setting) => problem(setting, `has no meaning in scenario \`${name}\`: a trace has no templates`)),
  ];
}
