import { type Problem, SettingsError, uniqueProblems } from '../../base/errors.js';
import { JUDGE_SETTINGS } from '../../settings/definitions/judge-settings.js';
import { PUBLISH_SETTINGS } from '../../settings/definitions/publish-settings.js';
import { type ConfigSources, readConfig } from '../../settings/config.js';
import { prepareRun } from './prepare-run.js';
import type { GateWorld } from '../world.js';

/** Where these cannot be read, any setting may be missing. */
const SOURCES = ['config', 'config-file', 'scenarios'];

/** What else a problem of these settings may follow from: a default stands for each that is wrong. */
const ROOTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['report-dir', []],
  ['prompts', []],
  ['prices', ['endpoint', 'model', 'prompts']],
  ['compare', ['prompts', 'scenario', 'base', 'base-endpoint', 'base-model', 'base-ref', 'base-prompts']],
  ['base', ['endpoint', 'model', 'prompts', 'prices', 'body', 'base-endpoint', 'base-model']],
  ['base-ref', ['compare', 'prompts', 'scenario']],
  ['base-prompts', ['compare', 'prompts', 'scenario']],
]);

/** The load and what it costs follow from all settings but these. */
const APART: ReadonlySet<string> = new Set([
  ...Object.keys(PUBLISH_SETTINGS).filter((name) => !SOURCES.includes(name)),
  ...Object.keys(JUDGE_SETTINGS),
  ...['api-key', 'api-key-command', 'api-key-file', 'api-key-lifetime', 'auth', 'headers', 'checks'],
]);

/**
 * Settings that cannot be read, together with what preparing the run would refuse in the others: prompts, prices,
 * the shape of the load. Nobody should have to start a run to be told of the next mistake.
 */
export async function explainSettings(sources: ConfigSources, world: GateWorld): Promise<SettingsError> {
  const { parsed, problems } = readConfig(sources);
  const { endpoint } = parsed.config;
  // Nothing is sent: the simulator need not run for this.
  const url = endpoint instanceof URL ? endpoint : new URL('http://127.0.0.1/');
  try {
    await prepareRun(parsed, url, world);
    return new SettingsError(problems);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const wrong = new Set(problems.map(({ setting }) => setting.split('.')[0] ?? ''));
    const more = error.problems.filter((problem) => isOfItsOwn(problem, wrong));
    return new SettingsError(uniqueProblems([...problems, ...more]));
  }
}

/** Whether a problem would still be there if the settings that are wrong were right. */
function isOfItsOwn({ setting: named }: Problem, wrong: ReadonlySet<string>): boolean {
  const setting = named.split('.')[0] ?? named;
  const roots = ROOTS.get(setting);
  if (roots !== undefined) return ![setting, ...SOURCES, ...roots].some((each) => wrong.has(each));
  return [...wrong].every((each) => APART.has(each));
}
