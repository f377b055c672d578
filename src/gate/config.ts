import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { messageOf, type Problem, SettingsError } from '../base/errors.js';
import { suggestion } from '../base/suggest.js';
import { isTooDeep } from '../prompts/yaml-depth.js';
import { checkConfig } from './check-config.js';
import {
  type Config,
  SCENARIO_SETTING_NAMES,
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
} from './settings/schema.js';
import type { Setting } from './settings/setting.js';
import { isObject } from './settings/structures.js';

/** A scenario of the run: its name and the shared settings with its own over them. */
export interface ScenarioConfig {
  readonly name: string;
  readonly config: Config;
}

export interface ParsedConfig {
  readonly config: Config;
  readonly scenarios: readonly ScenarioConfig[];
  /** Where a setting was written, for annotations. */
  readonly places: ReadonlyMap<string, { readonly file: string; readonly line: number }>;
}

export interface ConfigSources {
  /** Inputs of the action, or flags, by setting; what is empty is absent. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Reads the config file; throws where it cannot. */
  readFile(path: string): string;
}

interface Given {
  readonly raw: unknown;
  readonly file?: string;
  readonly line?: number;
}

/** Settings that only steer how the others are read. */
const SCENARIOS = 'scenarios';

/**
 * Reads all settings: an input wins over `config`, that over `config-file`, that over the default. SettingsError with
 * every problem at once.
 */
export function parseConfig(sources: ConfigSources): ParsedConfig {
  const problems: Problem[] = [];
  const given = collect(sources, problems);
  const scenarioMap = given.get(SCENARIOS);
  given.delete(SCENARIOS);
  const config = readSettings(given, problems);
  const scenarios = readScenarios(scenarioMap, given, config, problems);
  problems.push(...scenarios.flatMap((scenario) => checkConfig(scenario.config, new Set(given.keys()))));
  if (problems.length > 0) throw new SettingsError(uniqueProblems(problems));
  const places = new Map(
    [...given].flatMap(([name, { file, line }]) =>
      file === undefined || line === undefined ? [] : [[name, { file, line }] as const],
    ),
  );
  return { config, scenarios, places };
}

function uniqueProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.setting}\n${problem.message}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function collect(sources: ConfigSources, problems: Problem[]): Map<string, Given> {
  const { inputs } = sources;
  const given = new Map<string, Given>();
  const path = inputs['config-file']?.trim();
  if (path !== undefined && path !== '') {
    const text = readConfigFile(sources, path, problems);
    for (const [name, value] of readYaml(text, { setting: 'config-file', file: path }, problems))
      given.set(name, value);
  }
  for (const [name, value] of readYaml(inputs['config'] ?? '', { setting: 'config' }, problems))
    given.set(name, value);
  for (const [name, raw] of Object.entries(inputs)) {
    if (raw.trim() === '' || name === 'config' || name === 'config-file') continue;
    given.set(name, { raw });
  }
  const known: readonly string[] = [...SETTING_NAMES, SCENARIOS];
  for (const [name, { file, line }] of given) {
    if (known.includes(name)) continue;
    problems.push({
      setting: name,
      message: `there is no such setting${suggestion(name, known)}`,
      ...placeOf(file, line),
    });
    given.delete(name);
  }
  return given;
}

function placeOf(file: string | undefined, line: number | undefined): Pick<Problem, 'file' | 'line'> {
  return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) };
}

function readConfigFile(sources: ConfigSources, path: string, problems: Problem[]): string {
  try {
    return sources.readFile(path);
  } catch (error) {
    problems.push({ setting: 'config-file', message: `\`${path}\` cannot be read: ${messageOf(error)}` });
    return '';
  }
}

/** A YAML map's entries with their lines. */
function readYaml(
  text: string,
  origin: { setting: string; file?: string },
  problems: Problem[],
): [string, Given][] {
  if (text.trim() === '') return [];
  if (isTooDeep(text)) {
    problems.push({
      setting: origin.setting,
      message: 'is nested too deeply to be settings',
      ...(origin.file === undefined ? {} : { file: origin.file }),
    });
    return [];
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, stringKeys: true });
  const place = (offset: number): Pick<Problem, 'file' | 'line'> => ({
    ...(origin.file === undefined ? {} : { file: origin.file }),
    line: counter.linePos(offset).line,
  });
  for (const error of document.errors) {
    problems.push({
      setting: origin.setting,
      message: `is no YAML: ${error.message.split('\n')[0] ?? ''}`,
      ...place(error.pos[0]),
    });
  }
  if (document.errors.length > 0 || document.contents === null) return [];
  if (!isMap(document.contents)) {
    problems.push({ setting: origin.setting, message: 'is no map of settings', ...place(0) });
    return [];
  }
  const values = toPlain(document, origin.setting, problems);
  return document.contents.items.flatMap((pair): [string, Given][] => {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const raw = values[key];
    const offset = isScalar(pair.key) ? pair.key.range[0] : 0;
    return raw === undefined || raw === null ? [] : [[key, { raw, ...place(offset) }]];
  });
}

function toPlain(
  document: ReturnType<typeof parseDocument>,
  setting: string,
  problems: Problem[],
): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return isObject(value) ? value : {};
  } catch (error) {
    problems.push({ setting, message: messageOf(error) });
    return {};
  }
}

function readSettings(given: ReadonlyMap<string, Given>, problems: Problem[]): Config {
  const entries = SETTING_NAMES.map((name) => [name, readSetting(name, given.get(name), problems)] as const);
  return Object.freeze(Object.fromEntries(entries)) as Config;
}

function readSetting(name: SettingName, given: Given | undefined, problems: Problem[]): unknown {
  const setting = SETTINGS[name] as Setting<unknown>;
  if (given === undefined) return setting.absent;
  const parsed = setting.parse(given.raw, name);
  if (parsed.ok) return parsed.value;
  problems.push(...parsed.problems.map((problem) => ({ ...placeOf(given.file, given.line), ...problem })));
  return setting.absent;
}

function readScenarios(
  map: Given | undefined,
  shared: ReadonlyMap<string, Given>,
  config: Config,
  problems: Problem[],
): ScenarioConfig[] {
  if (map === undefined) return [{ name: config.scenario, config }];
  if (!isObject(map.raw) || Object.keys(map.raw).length === 0) {
    problems.push({
      setting: SCENARIOS,
      message: 'is no map of named scenarios',
      ...placeOf(map.file, map.line),
    });
    return [];
  }
  return Object.entries(map.raw).map(([name, own]) => {
    const given = new Map(shared);
    for (const [key, raw] of Object.entries(isObject(own) ? own : {})) {
      if (!SCENARIO_SETTING_NAMES.some((known) => known === key)) {
        const message = `\`${key}\` cannot be set for one scenario${suggestion(key, SCENARIO_SETTING_NAMES)}`;
        problems.push({ setting: `${SCENARIOS}.${name}`, message, ...placeOf(map.file, map.line) });
      } else given.set(key, { raw, ...placeOf(map.file, map.line) });
    }
    return { name, config: readSettings(given, problems) };
  });
}
