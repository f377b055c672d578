import type { Problem } from '../base/errors.js';
import type { ArmFields } from './definitions/arm-fields.js';
import type { ScenarioConfig } from './parsed-config.js';
import type { Config } from './schema.js';

/** Whether the run has two arms; naming what base has of its own asks for it too. */
export function isComparing(config: Config): boolean {
  return config.compare === 'base' || baseFields(config) !== null;
}

/** Whether the run is compared with what earlier ones stored. */
export function hasBaseline(config: Config): boolean {
  return config.compare === 'baseline' && baseFields(config) === null;
}

/** What base has of its own, by `base` and its two short forms; null where it is the same but for the branch's prompts. */
export function baseFields(config: Config): ArmFields | null {
  const { base, 'base-endpoint': endpoint, 'base-model': model } = config;
  if (base === undefined && endpoint === undefined && model === undefined) return null;
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(model === undefined ? {} : { model }),
    ...base,
  };
}

/** The settings that say what base is, for messages. */
const BASE_SETTINGS = ['base', 'base-endpoint', 'base-model'] as const;

/** Only a load can be shared by two arms; the other scenarios measure head alone. */
export function isCompared({ config }: ScenarioConfig): boolean {
  return isComparing(config) && config.scenario === 'load';
}

/** Base's prompts have one place; another endpoint or model is asked head's. */
function checkPlaces(config: Config): Problem[] {
  const names = (['base-prompts', 'base-ref'] as const).filter((name) => config[name] !== undefined);
  const [first] = names;
  if (first === undefined) return [];
  const other = BASE_SETTINGS.find((name) => config[name] !== undefined);
  if (other !== undefined)
    return [
      {
        setting: first,
        message: `contradicts \`${other}\`, which is asked the prompts of the change, or those of \`base.prompts\``,
      },
    ];
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
    const other = BASE_SETTINGS.find((name) => config[name] !== undefined) ?? 'base';
    problems.push({
      setting: 'compare',
      message: `\`${config.compare}\` contradicts \`${other}\`; leave one of them out`,
    });
  }
  problems.push(...checkShortForms(config));
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

/** What is said twice may be said differently. */
function checkShortForms({ base, ...config }: Config): Problem[] {
  return (['endpoint', 'model'] as const).flatMap((field) =>
    base?.[field] === undefined || config[`base-${field}`] === undefined
      ? []
      : [
          {
            setting: `base-${field}`,
            message: `contradicts \`base.${field}\`, which says the same; leave one of them out`,
          },
        ],
  );
}
