import type { Problem } from '../base/errors.js';
import type { ScenarioConfig } from './parsed-config.js';

/** A plateau is one of a load that is the same throughout, and is known when the load is over. */
export function checkPlateau({ name, config }: ScenarioConfig): Problem[] {
  if (!config.plateau) return [];
  const problem = (message: string): Problem => ({ setting: 'plateau', message });
  const { scenario, executor, arrivals, stages } = config;
  if (scenario !== 'load')
    return [problem(`is one of a load, and scenario \`${name}\` is of type \`${scenario}\``)];
  const isRamp =
    executor.startsWith('ramping') && stages.some(({ target }) => target !== config['start-rate']);
  if (isRamp || arrivals === 'trace')
    return [
      problem(
        `needs a load that stays the same, and that of scenario \`${name}\` changes on its way; set \`executor\` to \`constant-arrival-rate\` or \`constant-vus\``,
      ),
    ];
  return config.thresholds
    .filter(({ abort }) => abort)
    .map(({ metric, source }) =>
      problem(
        `is known when the load is over, and \`${metric}: ${source}\` may end it before; leave \`abort\` out`,
      ),
    );
}
