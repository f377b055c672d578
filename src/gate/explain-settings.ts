import { type Problem, SettingsError, uniqueProblems } from '../base/errors.js';
import { type ConfigSources, readConfig } from './config.js';
import { prepareRun } from './prepare-run.js';
import type { GateWorld } from './world.js';

/** Prices are looked up by these; where one of them is wrong, a price that is missing says nothing. */
const PRICED_BY = ['endpoint', 'model', 'prompts', 'scenarios'];

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
function isOfItsOwn({ setting }: Problem, wrong: ReadonlySet<string>): boolean {
  if (setting === 'prompts' || setting === 'report-dir') return !wrong.has(setting);
  if (setting === 'prices') return ![setting, ...PRICED_BY].some((each) => wrong.has(each));
  // The load and what it costs follow from many settings, and a default stands for each that is wrong.
  return false;
}
