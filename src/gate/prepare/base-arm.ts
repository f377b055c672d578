import { type Problem, SettingsError } from '../../base/errors.js';
import type { RequestBook } from '../../load/exchange/prepare.js';
import { armsAsking, type PlanPrompt } from '../../plan/plan.js';
import { loadPrompts } from '../../prompts/load-prompts.js';
import type { LoadedPrompts, LoadOptions } from '../../prompts/loaded-prompts.js';
import { promptOptions } from './prompt-options.js';
import { pairPrompts, type PromptPair } from '../../prompts/pair-prompts.js';
import type { Prompt } from '../../prompts/prompt.js';
import type { PromptStatus } from '../../verdict/compare/compare-prompts.js';
import { givenArms, isGiven } from '../../settings/compare-config.js';
import { type BasePrompts, type EqualBase, type MissingBase, notesOn } from './arms/base-prompts.js';
import { findGivenBase } from './arms/given-base.js';
import type { Config } from '../../settings/schema.js';
import { openBaseFolder } from './base-folder.js';
import type { PreparedBase } from './prepared-run.js';
import { watchFaults } from './arms/watch-faults.js';
import type { BaseFiles, GateWorld } from '../world.js';

/** Base's prompts beside head's. SettingsError where no base is possible at all. */
export async function findBasePrompts(
  config: Config,
  loaded: LoadedPrompts,
  world: GateWorld,
): Promise<BasePrompts | MissingBase> {
  const [head, base] = givenArms(config);
  if (isGiven(config) && base !== undefined)
    return await findGivenBase(config, loaded, { arm: base, head, world });
  if (loaded.files.length === 0)
    throw refusal(
      'the prompts are inline or built in, so base has the same; name prompt files, or set `base` to what it has of its own',
    );
  const folder = config['base-prompts'];
  if (folder === undefined && world.basePrompts === undefined)
    throw refusal('there is no base branch here; set `base-prompts`, or `base` to what it has of its own');
  const found = folder === undefined ? await world.basePrompts?.(config['base-ref']) : openBaseFolder(folder);
  if (found === undefined) throw refusal('there is no base branch here');
  return 'reason' in found
    ? { missing: found.reason }
    : await readBase(config, loaded, { base: found, world });
}

function refusal(message: string): SettingsError {
  const problem: Problem = {
    setting: 'compare',
    message: `\`base\` has nothing to compare with: ${message}`,
  };
  return new SettingsError([problem]);
}

async function readBase(
  config: Config,
  loaded: LoadedPrompts,
  { base, world }: { readonly base: BaseFiles; readonly world: GateWorld },
): Promise<BasePrompts | MissingBase> {
  const { files, faults } = watchFaults(world.watchBase?.(base) ?? base.files);
  const options = promptOptions(config, world);
  const own = await loadPrompts(config.prompts, files, options);
  const moved = await readMoved({ head: loaded.files, base: own.files }, { ...base, files }, options);
  // A file that GitHub does not show would pass for a new one, which nothing is compared with.
  const [fault] = faults;
  if (fault !== undefined) return { missing: `the prompts of ${base.source} cannot be read: ${fault}` };
  const pairs = pairPrompts({
    head: loaded.prompts,
    base: [...own.prompts, ...moved],
    renames: base.renames,
  });
  if (pairs.every(({ head, base: before }) => head === null || before === null))
    return { missing: `none of the prompts exists in ${base.source}, so there is nothing to compare with` };
  const broken = own.problems.flatMap(({ file, message }) =>
    file === undefined ? [] : [`In base ${file} could not be used: ${message}.`],
  );
  return {
    source: base.source,
    url: base.url,
    files: own.files,
    pairs,
    notes: [...broken, ...notesOn(pairs)],
  };
}

/** Files that had another name in base, which the setting no longer names. */
async function readMoved(
  named: { readonly head: readonly string[]; readonly base: readonly string[] },
  { files, renames }: Pick<BaseFiles, 'files' | 'renames'>,
  options: LoadOptions,
): Promise<readonly Prompt[]> {
  const moved = [...renames].filter(([old, now]) => named.head.includes(now) && !named.base.includes(old));
  if (moved.length === 0) return [];
  const { prompts } = await loadPrompts(
    moved.map(([old]) => ({ file: old })),
    files,
    options,
  );
  return prompts;
}

/** Why base is not sent. */
export function explainEqual({ equal }: EqualBase): string {
  return `nothing differs from ${equal}, so its requests would be the same and are not sent`;
}

/** What is sent of the pairs: a deleted prompt is listed, and not asked. Further candidates ask what they have. */
export function planPrompts({ pairs, others }: Pick<PreparedBase, 'pairs' | 'others'>): PlanPrompt[] {
  return pairs.flatMap(({ id, head, base }): PlanPrompt[] => {
    if (head === null) return [];
    const more = others.flatMap(({ arm, prompts }) => {
      const prompt = prompts.get(id);
      return prompt === undefined ? [] : [[arm, prompt] as const];
    });
    return [{ id, head, base, ...(more.length === 0 ? {} : { others: Object.fromEntries(more) }) }];
  });
}

/** The same prompts, and of each whether all arms send the same bytes to the same place. */
export function markControls(prompts: readonly PlanPrompt[], book: RequestBook): PlanPrompt[] {
  return prompts.map((prompt) =>
    prompt.base === null
      ? prompt
      : {
          ...prompt,
          control: new Set(armsAsking(prompt).map((arm) => book.get(prompt, arm).identity())).size === 1,
        },
  );
}

/** The base that sending it would show nothing of; null where one of its requests differs. */
export function equalBase(
  prompts: readonly PlanPrompt[],
  { source, url, pairs, notes }: BasePrompts,
): EqualBase | null {
  const paired = prompts.filter(({ base }) => base !== null);
  return paired.every(({ control }) => control === true) ? { equal: source, url, pairs, notes } : null;
}

export function statusesOf(pairs: readonly PromptPair[]): PromptStatus[] {
  return pairs.map(({ id, status }) => ({ id, status }));
}
