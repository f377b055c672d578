import { type Problem, SettingsError } from '../../base/errors.js';
import type { RequestBook } from '../../load/exchange/prepare.js';
import type { PlanPrompt } from '../../plan/plan.js';
import { loadPrompts, type LoadedPrompts, type LoadOptions } from '../../prompts/load-prompts.js';
import { promptOptions } from './prompt-options.js';
import { pairPrompts, type PromptPair } from '../../prompts/pair-prompts.js';
import type { Prompt } from '../../prompts/prompt.js';
import type { PromptStatus } from '../../verdict/compare/compare-prompts.js';
import { hasOtherTarget } from '../../settings/compare-config.js';
import type { Config } from '../../settings/schema.js';
import { type Target, type TargetRequest, resolveTarget } from './target/target.js';
import { openBaseFolder } from './base-folder.js';
import { watchFaults } from './watch-faults.js';
import type { BaseFiles, GateWorld } from '../world.js';

/** What head's prompts are compared with. */
export interface BasePrompts {
  /** `main@def5678`, an endpoint, a model. */
  readonly source: string;
  readonly url: string | null;
  readonly pairs: readonly PromptPair[];
  readonly notes: readonly string[];
}

/** A base that would be sent what head is sent: it is not, for every difference would be chance. */
export interface EqualBase {
  /** What head is the same as. */
  readonly equal: string;
  readonly url: string | null;
  readonly pairs: readonly PromptPair[];
  readonly notes: readonly string[];
}

/** Why a run has nothing to compare with: it goes on without. */
export interface MissingBase {
  readonly missing: string;
}

/** Base's prompts beside head's. SettingsError where no base is possible at all. */
export async function findBasePrompts(
  config: Config,
  loaded: LoadedPrompts,
  world: GateWorld,
): Promise<BasePrompts | MissingBase> {
  if (hasOtherTarget(config)) return askTheSame(config, loaded.prompts);
  if (loaded.files.length === 0)
    throw refusal(
      'the prompts are inline or built in, so base has the same; name prompt files, or set `base-endpoint` or `base-model`',
    );
  const folder = config['base-prompts'];
  if (folder === undefined && world.basePrompts === undefined)
    throw refusal('there is no base branch here; set `base-prompts`, `base-endpoint` or `base-model`');
  const base = folder === undefined ? await world.basePrompts?.(config['base-ref']) : openBaseFolder(folder);
  if (base === undefined) throw refusal('there is no base branch here');
  return 'reason' in base ? { missing: base.reason } : await readBase(config, loaded, { base, world });
}

function refusal(message: string): SettingsError {
  const problem: Problem = {
    setting: 'compare',
    message: `\`base\` has nothing to compare with: ${message}`,
  };
  return new SettingsError([problem]);
}

function askTheSame(config: Config, prompts: readonly Prompt[]): BasePrompts {
  const { 'base-endpoint': endpoint, 'base-model': model } = config;
  const place = endpoint instanceof URL ? endpoint.host + endpoint.pathname : endpoint;
  return {
    source: [model, place].filter((part) => part !== undefined).join(' at '),
    url: null,
    pairs: prompts.map((prompt) => ({ id: prompt.id, status: 'unchanged', head: prompt, base: prompt })),
    notes: [],
  };
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
  return { source: base.source, url: base.url, pairs, notes: [...broken, ...notesOn(pairs)] };
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

function notesOn(pairs: readonly PromptPair[]): string[] {
  const fresh = pairs.filter(({ status }) => status === 'new').map(({ id }) => id);
  const notes =
    fresh.length === 0
      ? []
      : [
          `${listNames(fresh)} ${fresh.length === 1 ? 'is' : 'are'} new: without a base, only absolute thresholds judge ${fresh.length === 1 ? 'it' : 'them'}.`,
        ];
  return notes;
}

const MOST_NAMES = 3;

function listNames(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more <= 0 ? names.join(', ') : `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more`;
}

/** Why base is not sent. */
export function explainEqual({ equal }: EqualBase): string {
  return `nothing differs from ${equal}, so its requests would be the same and are not sent`;
}

/** Where base's requests go, and at which price. SettingsError where that is not known. */
export async function resolveBaseTarget(
  request: Omit<TargetRequest, 'prompts'>,
  { pairs }: BasePrompts,
): Promise<Target> {
  const { config, endpoint } = request;
  const other = config['base-endpoint'];
  return resolveTarget({
    ...request,
    config: { ...config, endpoint: other ?? config.endpoint, model: config['base-model'] ?? config.model },
    endpoint: other instanceof URL ? other : endpoint,
    prompts: pairs.flatMap(({ base, head }) => (base === null || head === null ? [] : [base])),
  });
}

/** What is sent of the pairs: a deleted prompt is listed, and not asked. */
export function planPrompts(pairs: readonly PromptPair[]): PlanPrompt[] {
  return pairs.flatMap(({ id, head, base }) => (head === null ? [] : [{ id, head, base }]));
}

/** The same prompts, and of each whether both arms send the same bytes to the same place. */
export function markControls(prompts: readonly PlanPrompt[], book: RequestBook): PlanPrompt[] {
  return prompts.map((prompt) =>
    prompt.base === null
      ? prompt
      : {
          ...prompt,
          control: book.get(prompt, 'head').identity() === book.get(prompt, 'base').identity(),
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
