import type { Problem } from '../base/errors.js';
import type { ScenarioConfig } from './parsed-config.js';
import type { Config } from './schema.js';

/** Whether the run has two arms; naming another endpoint or model asks for it too. */
export function isComparing(config: Config): boolean {
  return config.compare === 'base' || hasOtherTarget(config);
}

/** Whether the run is compared with what earlier ones stored. */
export function hasBaseline(config: Config): boolean {
  return config.compare === 'baseline' && !hasOtherTarget(config);
}

/** Whether base is another endpoint or model, which is asked head's prompts. */
export function hasOtherTarget(config: Config): boolean {
  return config['base-endpoint'] !== undefined || config['base-model'] !== undefined;
}

/** Only a load can be shared by two arms; the other scenarios measure head alone. */
export function isCompared({ config }: ScenarioConfig): boolean {
  return isComparing(config) && config.scenario === 'load';
}

/** Base's prompts have one place; another endpoint or model is asked head's. */
function checkPlaces(config: Config): Problem[] {
  const names = (['base-prompts', 'base-ref'] as const).filter((name) => config[name] !== undefined);
  const [first] = names;
  if (first === undefined) return [];
  if (hasOtherTarget(config)) {
    const other = config['base-endpoint'] === undefined ? 'base-model' : 'base-endpoint';
    return [
      { setting: first, message: `contradicts \`${other}\`, which is asked the prompts of the change` },
    ];
  }
  return names.length < 2
    ? []
    : [{ setting: 'base-ref', message: 'contradicts `base-prompts`; leave one of them out' }];
}

/** Settings of the comparison that contradict others. */
export function checkComparison(
  config: Config,
  scenarios: readonly ScenarioConfig[],
  given: ReadonlySet<string>,
): Problem[] {
  if (!isComparing(config)) {
    const alone = ['design', 'base-ref', 'base-prompts'].filter((setting) => given.has(setting));
    return alone.map((setting) => ({
      setting,
      message: 'has no meaning without a second arm; set `compare: base`',
    }));
  }
  const problems: Problem[] = [...checkPlaces(config)];
  if (config.compare !== 'base' && given.has('compare')) {
    const other = config['base-endpoint'] === undefined ? 'base-model' : 'base-endpoint';
    problems.push({
      setting: 'compare',
      message: `\`${config.compare}\` contradicts \`${other}\`; leave one of them out`,
    });
  }
  const loads = scenarios.filter(isCompared);
  if (loads.length === 0) {
    problems.push({
      setting: 'compare',
      message: `\`base\` compares loads, and no scenario of this run is of type \`load\``,
    });
  }
  if (config.design === 'pairs' && loads.some((load) => load.config['max-concurrency'] < 2)) {
    problems.push({
      setting: 'max-concurrency',
      message: '`1` leaves no room for a pair of requests; a comparison needs at least 2',
    });
  }
  return problems;
}
