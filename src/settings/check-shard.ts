import type { Problem } from '../base/errors.js';
import type { ParsedConfig } from './parsed-config.js';

/** Settings of a shard that contradict others. */
export function checkShardSettings({
  config,
  scenarios,
}: Pick<ParsedConfig, 'config' | 'scenarios'>): Problem[] {
  const { shard, mode } = config;
  if (shard === undefined) return [];
  if (mode !== 'run' && mode !== 'estimate')
    return [{ setting: 'shard', message: `has no meaning with \`mode: ${mode}\`, which sends nothing` }];
  const cold = scenarios.find((scenario) => scenario.config.scenario === 'cold-start');
  if (cold === undefined) return [];
  return [
    {
      setting: 'shard',
      message: `cannot divide scenario \`${cold.name}\`: while one job waits for the endpoint to cool down, the others would keep it warm`,
    },
  ];
}
