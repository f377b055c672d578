import type { LoadedPrompts } from './loaded-prompts.js';
import { isSameContent, pairPrompts, type PromptPair } from './pair-prompts.js';

/** Two sets of prompts that stand side by side in one checkout, as two settings name them. */
export type PromptSet = Pick<LoadedPrompts, 'prompts' | 'files'>;

/**
 * Pairs two sets, by the names of their files where any is in both (below the folder that a set has in common), else one by one in their
 * order. By name what is in one set alone is new or deleted; by order as many are needed. Returns what is wrong where they do not pair.
 */
export function pairSets(head: PromptSet, base: PromptSet): PromptPair[] | string {
  const names = new Map(namesOf(head.files).map(([file, name]) => [name, file]));
  const renames = new Map(
    namesOf(base.files).flatMap(([file, name]) => {
      const partner = names.get(name);
      return partner === undefined ? [] : [[file, partner] as const];
    }),
  );
  if (renames.size > 0)
    return pairPrompts({ head: head.prompts, base: base.prompts, renames }).map((pair) =>
      pair.status === 'renamed' ? { ...pair, status: 'unchanged' } : pair,
    );
  if (head.prompts.length !== base.prompts.length)
    return `no file of one set has the name of one of the other, and to pair them by their order there must be as many: \`prompts\` has ${head.prompts.length}, base's has ${base.prompts.length}`;
  return head.prompts.map((prompt, index): PromptPair => {
    const partner = base.prompts[index] ?? prompt;
    const status = isSameContent(prompt, partner) ? 'unchanged' : 'changed';
    return { id: prompt.id, status, head: prompt, base: partner };
  });
}

/** Each file with its path below the folder that all of them stand in. */
function namesOf(files: readonly string[]): (readonly [file: string, name: string])[] {
  const folders = files.map((file) => file.split('/').slice(0, -1));
  const [first = []] = folders;
  const apart = first.findIndex((part, depth) => folders.some((parts) => parts[depth] !== part));
  const shared = apart === -1 ? Math.min(...folders.map(({ length }) => length)) : apart;
  return files.map((file) => [file, file.split('/').slice(shared).join('/')] as const);
}
