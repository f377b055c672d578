import type { Problem } from '../base/errors.js';
import type { ScenarioConfig } from './parsed-config.js';

/** They take their room in flight from the load's. */
export function checkCanaries({ config }: ScenarioConfig): Problem[] {
  if (!config.canary || config.scenario !== 'load' || config['max-concurrency'] >= 2) return [];
  return [
    {
      setting: 'max-concurrency',
      message: '`1` leaves no room for a canary beside the load; it takes at least 2',
    },
  ];
}
