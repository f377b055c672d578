import { messageOf, type Problem, SettingsError, uniqueProblems } from '../base/errors.js';
import { suggestion } from '../base/suggest.js';
import { checkConfig } from './check-config.js';
import { refuseFromFile } from './check-credentials.js';
import type { ParsedConfig } from './parsed-config.js';
import { type Given, placeOf, readSettingsMap } from './read-settings-map.js';
import { readScenarios, SCENARIOS } from './read-scenarios.js';
import { findGivenSecrets } from './secrets.js';
import { type Config, SETTING_NAMES, SETTINGS, type SettingName } from './schema.js';
import type { Setting } from './values/setting.js';

export interface ConfigSources {
  /** Inputs of the action, or flags, by setting; what is empty is absent. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Reads the config file; throws where it cannot. */
  readFile(path: string): string;
}

/** What names a config file's schema to an editor, and is no setting. */
const SCHEMA_KEY = '$schema';

/** Settings that only steer how the others are read. */
const STEERING: readonly string[] = ['config', 'config-file'];

/**
 * Reads all settings: an input wins over `config`, that over `config-file`, that over the default. SettingsError with
 * every problem at once.
 */
export function parseConfig(sources: ConfigSources): ParsedConfig {
  const { parsed, problems } = readConfig(sources);
  if (problems.length > 0) throw new SettingsError(problems);
  return parsed;
}

/** The settings, those that are wrong at their defaults, and what is wrong with them. */
export function readConfig(sources: ConfigSources): {
  readonly parsed: ParsedConfig;
  readonly problems: readonly Problem[];
  /** What is secret of the settings as they were given. */
  readonly secrets: readonly string[];
} {
  const problems: Problem[] = [];
  const given = collect(sources, problems);
  const secrets = findGivenSecrets((setting) => given.get(setting)?.raw);
  const asGiven = new Map([...given].map(([name, { raw }]) => [name, raw] as const));
  const scenarioMap = given.get(SCENARIOS);
  given.delete(SCENARIOS);
  const config = readSettings(given, problems);
  const scenarios =
    scenarioMap === undefined
      ? [{ name: config.scenario, config }]
      : readScenarios(scenarioMap, problems).map(({ name, own }) => ({
          name,
          config: readSettings(new Map([...given, ...own]), problems),
        }));
  problems.push(...checkConfig({ config, scenarios }, new Set(given.keys())));
  return {
    parsed: { config, scenarios, given: asGiven, places: placesOf(given) },
    problems: uniqueProblems(problems),
    secrets,
  };
}

function placesOf(given: ReadonlyMap<string, Given>): ParsedConfig['places'] {
  return new Map(
    [...given].flatMap(([name, { file, line }]) =>
      file === undefined || line === undefined ? [] : [[name, { file, line }] as const],
    ),
  );
}

/** What was written, the strongest source last, and nothing that is no setting. */
function collect(sources: ConfigSources, problems: Problem[]): Map<string, Given> {
  const { inputs } = sources;
  const given = new Map<string, Given>();
  const path = inputs['config-file']?.trim() ?? '';
  const files = [
    ...(path === ''
      ? []
      : readSettingsMap(
          readConfigFile(sources, path, problems),
          { setting: 'config-file', file: path },
          problems,
        )),
    ...readSettingsMap(inputs['config'] ?? '', { setting: 'config' }, problems),
  ].filter(([name]) => name !== SCHEMA_KEY);
  const written = Object.entries(inputs)
    .filter(([name, raw]) => raw.trim() !== '' && !STEERING.includes(name))
    .map(([name, raw]): [string, Given] => [name, { raw }]);
  const known: readonly string[] = [...SETTING_NAMES, SCENARIOS];
  for (const [name, one] of [...files, ...written]) {
    const refusal = refuseFromFile(name, one.raw, one.file);
    if (refusal !== null) problems.push({ setting: name, message: refusal, ...placeOf(one) });
    else if (known.includes(name) && !STEERING.includes(name)) given.set(name, one);
    else problems.push({ setting: readable(name), message: refusalOf(name, known), ...placeOf(one) });
  }
  return given;
}

/** A name that is no setting may be anything; it stays one short line. */
function readable(name: string): string {
  const line = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line === '' ? '(no name)' : line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function refusalOf(name: string, known: readonly string[]): string {
  return STEERING.includes(name)
    ? 'cannot be set within a config'
    : `there is no such setting${suggestion(name, known)}`;
}

function readConfigFile(sources: ConfigSources, path: string, problems: Problem[]): string {
  try {
    return sources.readFile(path);
  } catch (error) {
    problems.push({ setting: 'config-file', message: `\`${path}\` cannot be read: ${messageOf(error)}` });
    return '';
  }
}

function readSettings(given: ReadonlyMap<string, Given>, problems: Problem[]): Config {
  const entries = SETTING_NAMES.map((name) => [name, readSetting(name, given.get(name), problems)] as const);
  return Object.freeze(steadied(Object.fromEntries(entries) as Config, given));
}

/** The default load is one rate from its first request on: a healthy run of it may end early, and a ramp may not. */
function steadied(config: Config, given: ReadonlyMap<string, Given>): Config {
  const [first] = config.stages;
  if (first === undefined || given.has('stages') || given.has('start-rate')) return config;
  return { ...config, 'start-rate': first.target };
}

function readSetting(name: SettingName, given: Given | undefined, problems: Problem[]): unknown {
  const setting = SETTINGS[name] as Setting<unknown>;
  if (given === undefined) return setting.absent;
  const parsed = setting.parse(given.raw, name);
  if (parsed.ok) return parsed.value;
  problems.push(...parsed.problems.map((problem) => ({ ...placeOf(given), ...problem })));
  return parsed.rest ?? setting.absent;
}
