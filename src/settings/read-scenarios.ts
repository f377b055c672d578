import type { Problem } from '../base/errors.js';
import { suggestion } from '../base/suggest.js';
import { type Given, placeOf, readSettingsMap } from './read-settings-map.js';
import { SCENARIO_SETTING_NAMES } from './schema.js';
import { show, TAG_NAME } from './values/setting.js';
import { isObject } from './values/structures.js';

/** The setting that maps names to scenarios. */
export const SCENARIOS = 'scenarios';

/** One scenario's own settings, before they are read. */
export interface GivenScenario {
  readonly name: string;
  readonly own: ReadonlyMap<string, Given>;
}

/** The `scenarios` setting: a map of named scenarios, each a map of settings; as a flag it is YAML. */
export function readScenarios(given: Given, problems: Problem[]): GivenScenario[] {
  const map = typeof given.raw === 'string' ? readText(given.raw, problems) : given;
  const entries = Object.entries(isObject(map.raw) ? map.raw : {});
  if (entries.length === 0)
    problems.push({ setting: SCENARIOS, message: 'is no map of named scenarios', ...placeOf(given) });
  return entries.map(([name, raw]) => readScenario(name, { raw, ...nested(map, name) }, problems));
}

function readText(text: string, problems: Problem[]): Given {
  const yaml = `${SCENARIOS}:\n${text.replace(/^/gm, '  ')}`;
  return { raw: readSettingsMap(yaml, { setting: SCENARIOS }, problems)[0]?.[1].raw };
}

function readScenario(name: string, given: Given, problems: Problem[]): GivenScenario {
  const fail = (message: string, place: Given): void => {
    problems.push({ setting: `${SCENARIOS}.${name}`, message, ...placeOf(place) });
  };
  if (!TAG_NAME.test(name)) fail('is no name of 1 to 80 characters without `, : { } | < >`', given);
  if (!isObject(given.raw) && given.raw !== null && given.raw !== undefined)
    fail(`${show(given.raw)} is no map of settings`, given);
  const own = new Map<string, Given>();
  for (const [key, raw] of Object.entries(isObject(given.raw) ? given.raw : {})) {
    const place = { raw, ...nested(given, key) };
    if (!SCENARIO_SETTING_NAMES.some((known) => known === key))
      fail(`\`${key}\` cannot be set for one scenario${suggestion(key, SCENARIO_SETTING_NAMES)}`, place);
    // What is empty here was meant to differ from what all share: the text of an unset variable, say.
    else if (raw !== null && raw !== undefined) own.set(key, place);
  }
  return { name, own };
}

/** Where a key inside a value stands. */
function nested(given: Given, key: string): Omit<Given, 'raw'> {
  const { file, lineOf } = given;
  if (lineOf === undefined) return placeOf(given);
  return { ...placeOf({ file, line: lineOf(key) }), lineOf: (...path) => lineOf(key, ...path) };
}
