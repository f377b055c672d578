import type { Problem } from '../base/errors.js';
import { type Arm, ARMS } from '../samples/sample.js';
import type { ArmFields } from './definitions/arm-fields.js';
import type { ScenarioConfig } from './parsed-config.js';
import type { Config } from './schema.js';

/** Whether the run has several arms; naming what one has of its own asks for it too. */
export function isComparing(config: Config): boolean {
  return config.compare === 'base' || isGiven(config);
}

/** Whether the run is compared with what earlier ones stored. */
export function hasBaseline(config: Config): boolean {
  return config.compare === 'baseline' && !isGiven(config);
}

/** Whether the settings say what the arms are, so that no branch is asked. */
export function isGiven(config: Config): boolean {
  return BASE_SETTINGS.some((name) => config[name] !== undefined);
}

/** An arm as the settings name it. */
export interface GivenArm {
  readonly arm: Arm;
  readonly name: string;
  /** The setting that says what it has of its own; null for the settings outside. */
  readonly setting: string | null;
  readonly fields: ArmFields;
  /** Whether head's key and headers are meant for it wherever it is, as `base-endpoint` says by itself. */
  readonly trusted: boolean;
}

/**
 * The arms of a run, head first and base second where there is one; of `arms` the control is base, and the next one head. A base
 * that differs by the branch's prompts alone has nothing of its own.
 */
export function givenArms(config: Config): readonly [GivenArm, ...GivenArm[]] {
  const { base, arms, 'base-endpoint': endpoint, 'base-model': model } = config;
  const head: GivenArm = { arm: 'head', name: 'head', setting: null, fields: {}, trusted: true };
  if (arms !== undefined) {
    const [control, first = head, ...more] = Object.entries(arms).map(
      ([name, fields]): GivenArm => ({ arm: 'base', name, setting: `arms.${name}`, fields, trusted: false }),
    );
    const others = more.map((each, index) => ({ ...each, arm: ARMS[index + 2] ?? 'head' }));
    return [{ ...first, arm: 'head' }, ...(control === undefined ? [] : [control]), ...others];
  }
  if (!isComparing(config)) return [head];
  const fields = {
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(model === undefined ? {} : { model }),
    ...base,
  };
  const setting = base === undefined ? null : 'base';
  return [head, { arm: 'base', name: 'base', setting, fields, trusted: endpoint !== undefined }];
}

export function asksSimulator(config: Config): boolean {
  return givenArms(config).some(({ fields }) => (fields.endpoint ?? config.endpoint) === 'simulator');
}

/** Whether a run may end when it is decided: what decides one of several candidates leaves the others open. */
export function mayEndEarly(config: Config): boolean {
  return config['stop-early'] && config.arms === undefined;
}

/** The settings that say what the arms are, for messages. */
const BASE_SETTINGS = ['arms', 'base', 'base-endpoint', 'base-model'] as const;

/** A load is shared by both arms, and a search made of either; the other scenarios measure head alone. */
export function isCompared({ config }: ScenarioConfig): boolean {
  return isComparing(config) && (config.scenario === 'load' || config.scenario === 'capacity');
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
        message: `contradicts \`${other}\`, which is asked the prompts of the change, or prompts of its own`,
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
  problems.push(...checkShortForms(config), ...checkArms(config, scenarios));
  const loads = scenarios.filter(isCompared);
  if (loads.length === 0) {
    problems.push({
      setting: 'compare',
      message: `\`base\` compares loads and capacities, and no scenario of this run is of type \`load\` or \`capacity\``,
    });
  }
  const least = givenArms(config).length;
  const small = loads.find((load) => load.config['max-concurrency'] < least)?.config['max-concurrency'];
  if (config.design === 'pairs' && small !== undefined) {
    problems.push({
      setting: 'max-concurrency',
      message: `\`${small}\` leaves no room for ${least === 2 ? 'a pair of requests' : 'a request of each arm'}; a comparison needs at least ${least}`,
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

/** What a choice among several arms goes without. */
function checkArms({ arms, ...config }: Config, scenarios: readonly ScenarioConfig[]): Problem[] {
  if (arms === undefined) return [];
  const second = (['base', 'base-endpoint', 'base-model'] as const).filter(
    (name) => config[name] !== undefined,
  );
  const other = scenarios.find((scenario) => scenario.config.scenario !== 'load');
  return [
    ...second.map((setting) => ({ setting, message: 'contradicts `arms`, whose first is the base' })),
    ...(config.design === 'switchback'
      ? [
          {
            setting: 'design',
            message: '`switchback` is for two arms, and `arms` sends a request of each side by side',
          },
        ]
      : []),
    ...(other === undefined || scenarios.every((scenario) => scenario.config.scenario !== 'load')
      ? []
      : [
          {
            setting: 'arms',
            message: `compares loads, and scenario \`${other.name}\` is of another type: give it a gate of its own`,
          },
        ]),
  ];
}
