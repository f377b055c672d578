import { SettingsError } from '../../../base/errors.js';
import { loadPrompts, type LoadedPrompts } from '../../../prompts/load-prompts.js';
import { pairSets } from '../../../prompts/pair-sets.js';
import type { Prompt } from '../../../prompts/prompt.js';
import type { ArmFields } from '../../../settings/definitions/arm-fields.js';
import type { Config } from '../../../settings/schema.js';
import type { GateWorld } from '../../world.js';
import { promptOptions } from '../prompt-options.js';
import { ofArm } from './arm-problems.js';
import { type BasePrompts, notesOn } from './base-prompts.js';

/** The base that the settings name: head's own prompts, or others of the same checkout. */
export async function findGivenBase(
  config: Config,
  loaded: LoadedPrompts,
  { fields, world }: { readonly fields: ArmFields; readonly world: GateWorld },
): Promise<BasePrompts> {
  return fields.prompts === undefined
    ? askTheSame(fields, loaded.prompts)
    : await readGiven(config, loaded, { fields, world });
}

function askTheSame(fields: ArmFields, prompts: readonly Prompt[]): BasePrompts {
  return {
    source: nameOfBase(fields),
    url: null,
    files: [],
    pairs: prompts.map((prompt) => ({ id: prompt.id, status: 'unchanged', head: prompt, base: prompt })),
    notes: [],
  };
}

/** `gpt-5 at api.openai.com/v1`, of what base has of its own. */
function nameOfBase({ model, endpoint }: ArmFields): string {
  const place = endpoint instanceof URL ? endpoint.host + endpoint.pathname.replace(/\/$/, '') : endpoint;
  const named = [model, place].filter((part) => part !== undefined).join(' at ');
  return named === '' ? 'base' : named;
}

/** Prompts that stand beside head's in the same checkout. SettingsError where they cannot be read, or do not pair. */
async function readGiven(
  config: Config,
  loaded: LoadedPrompts,
  { fields, world }: { readonly fields: ArmFields; readonly world: GateWorld },
): Promise<BasePrompts> {
  const own = await loadPrompts(fields.prompts, world.files, promptOptions(config, world));
  if (own.problems.length > 0) throw new SettingsError(own.problems.map((each) => ofArm('base', each)));
  const pairs = pairSets(loaded, own);
  if (typeof pairs === 'string') throw new SettingsError([{ setting: 'base.prompts', message: pairs }]);
  const named = nameOfBase(fields);
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
