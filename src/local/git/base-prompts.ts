import { messageOf } from '../../base/errors.js';
import type { BaseFiles, GateWorld } from '../../gate/world.js';
import { openGitCommit } from './commit-files.js';
import { findMergeBase } from './merge-base.js';
import { createGit, type RunGit } from './run-git.js';

type BasePrompts = NonNullable<GateWorld['basePrompts']>;

/**
 * Prompt files as they were where the change left its branch, by the installed git: on a laptop and in any CI. What is not
 * committed yet belongs to the change. SettingsError where there is no such place.
 */
export function createGitBase(
  workspace: string,
  { env, log }: Pick<GateWorld, 'env' | 'log'>,
  git: RunGit = createGit(workspace, env),
): BasePrompts {
  let found: Promise<BaseFiles> | null = null;
  return (ref) => (found ??= findBase(git, ref, log));
}

async function findBase(git: RunGit, ref: string | undefined, log: GateWorld['log']): Promise<BaseFiles> {
  const { commit, branch } = await findMergeBase(git, ref);
  const [root, prefix] = [await lineOf(git, '--show-toplevel'), await lineOf(git, '--show-prefix')];
  const renames = await findRenames(git, commit, prefix).catch((error: unknown) => {
    log.warning(`renamed prompts count as new ones: ${messageOf(error)}`);
    return new Map<string, string>();
  });
  return {
    source: `${branch}@${commit.slice(0, 7)}`,
    url: null,
    files: openGitCommit(git, { commit, root, prefix }),
    renames,
  };
}

async function lineOf(git: RunGit, option: string): Promise<string> {
  const { output } = await git(['rev-parse', option]);
  return output.toString('utf8').replace(/\n$/, '');
}

const DIFF = ['diff', '--name-status', '-z', '--find-renames', '--diff-filter=R', '--no-ext-diff'];

/** New path by old path, of the workspace's files that git knows. */
async function findRenames(
  git: RunGit,
  commit: string,
  prefix: string,
): Promise<ReadonlyMap<string, string>> {
  const { code, output, problem } = await git([...DIFF, '--ignore-submodules=all', commit, '--']);
  if (code !== 0) throw new Error(problem);
  const fields = output.toString('utf8').split('\0');
  const renames = new Map<string, string>();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [old = '', now = ''] = fields.slice(at + 1, at + 3);
    if (old.startsWith(prefix) && now.startsWith(prefix))
      renames.set(old.slice(prefix.length), now.slice(prefix.length));
  }
  return renames;
}
