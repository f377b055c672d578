import { SettingsError } from '../../../base/errors.js';
import { loadPrompts } from '../../../prompts/load-prompts.js';
import type { LoadedPrompts } from '../../../prompts/loaded-prompts.js';
import { pairSets } from '../../../prompts/pair-sets.js';
import type { Prompt } from '../../../prompts/prompt.js';
import type { GivenArm } from '../../../settings/compare-config.js';
import type { Config } from '../../../settings/schema.js';
import type { GateWorld } from '../../world.js';
import { promptOptions } from '../prompt-options.js';
import { ofArm } from './arm-problems.js';
import { type BasePrompts, notesOn } from './base-prompts.js';

/** What an arm that the settings name asks: head's own prompts, or others of the same checkout. */
export async function findGivenBase(
  config: Config,
  loaded: LoadedPrompts,
  { arm, head, world }: { readonly arm: GivenArm; readonly head: GivenArm; readonly world: GateWorld },
): Promise<BasePrompts> {
  const setting = arm.fields.prompts ?? config.prompts;
  const isSame = JSON.stringify(setting) === JSON.stringify(head.fields.prompts ?? config.prompts);
  return isSame ? askTheSame(arm, loaded.prompts) : await readGiven(config, loaded, { arm, setting, world });
}

function askTheSame(arm: GivenArm, prompts: readonly Prompt[]): BasePrompts {
  return {
    source: nameOf(arm),
    url: null,
    files: [],
    pairs: prompts.map((prompt) => ({ id: prompt.id, status: 'unchanged', head: prompt, base: prompt })),
    notes: [],
  };
}

/** The name of one of several arms, or `gpt-5 at api.openai.com/v1`, of what base has of its own. */
function nameOf({ name, fields: { model, endpoint } }: GivenArm): string {
  if (name !== 'base') return name;
  const place = endpoint instanceof URL ? endpoint.host + endpoint.pathname.replace(/\/$/, '') : endpoint;
  const named = [model, place].filter((part) => part !== undefined).join(' at ');
  return named === '' ? 'base' : named;
}

/** Prompts that stand beside head's in the same checkout. SettingsError where they cannot be read, or do not pair. */
async function readGiven(
  config: Config,
  loaded: LoadedPrompts,
  { arm, setting, world }: { readonly arm: GivenArm; readonly setting: unknown; readonly world: GateWorld },
): Promise<BasePrompts> {
  const own = await loadPrompts(setting, world.files, promptOptions(config, world));
  if (own.problems.length > 0) throw new SettingsError(own.problems.map((each) => ofArm(arm.setting, each)));
  const pairs = pairSets(loaded, own);
  if (typeof pairs === 'string')
    throw new SettingsError([ofArm(arm.setting, { setting: 'prompts', message: pairs })]);
  const named = nameOf(arm);
  return {
    source: named === 'base' ? (placeOfPrompts(own.files) ?? named) : named,
    url: null,
    files: own.files,
    pairs,
    notes: [...own.notes, ...notesOn(pairs)],
  };
}

/** The one file, or the folder that all of them stand in; null where there is none. */
export function placeOfPrompts(files: readonly string[]): string | null {
  const [first, ...more] = files.map((file) => file.split('/'));
  if (first === undefined) return null;
  if (more.length === 0) return first.join('/');
  const apart = first.findIndex((part, depth) => more.some((parts) => parts[depth] !== part));
  const shared = first.slice(0, Math.min(apart === -1 ? first.length : apart, first.length - 1));
  return shared.length === 0 ? null : `${shared.join('/')}/`;
}
