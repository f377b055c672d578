import { posix } from 'node:path';
import { messageOf } from '../../base/errors.js';
import { type FileSource, MAX_FILE_BYTES } from '../../prompts/files/file-source.js';
import type { Fault } from '../../prompts/files/fault.js';
import { GitError, type RunGit } from './run-git.js';

/** One commit of one repository. */
export interface CommitPlace {
  /** Full hash. */
  readonly commit: string;
  /** The repository's root on disk. */
  readonly root: string;
  /** The workspace below it: empty, or with a slash at its end. */
  readonly prefix: string;
  /** Whether the workspace belongs to another repository, of which this one is a part. */
  readonly isNested?: boolean;
}

interface Entry {
  readonly mode: string;
  readonly hash: string;
}

const SUBMODULE = '160000';
const LINK = '120000';

/**
 * The workspace's files as a checkout of the commit would have them: with its line ends, and with what filters such as Git LFS
 * make of them. Files of a submodule are those of the commit that the outer one names.
 */
export function openGitCommit(git: RunGit, place: CommitPlace): FileSource {
  let listed: Promise<ReadonlyMap<string, Entry>> | null = null;
  const entries = (): Promise<ReadonlyMap<string, Entry>> => (listed ??= listEntries(git, place));
  const submodules = new Map<string, FileSource>();
  const submodule = (path: string, { hash }: Entry): FileSource => {
    const root = posix.join(place.root, place.prefix, path);
    const inner =
      submodules.get(path) ?? openGitCommit(git, { commit: hash, root, prefix: '', isNested: true });
    submodules.set(path, inner);
    return inner;
  };
  return {
    async list(under) {
      const folder = tidy(under);
      const paths: string[] = [];
      for (const [path, entry] of await entries()) {
        const isSubmodule = entry.mode === SUBMODULE;
        if (!isSubmodule && entry.mode !== LINK && isBelow(path, folder)) paths.push(path);
        if (!isSubmodule || !(isBelow(path, folder) || isBelow(`${folder}/`, path))) continue;
        const inner = await submodule(path, entry).list('');
        paths.push(...inner.paths.map((each) => `${path}/${each}`).filter((each) => isBelow(each, folder)));
      }
      return { paths: paths.sort(), complete: true };
    },
    async read(given) {
      const path = tidy(given);
      if (path === '..' || path.startsWith('../') || path.startsWith('/'))
        return { fault: 'lies outside the workspace' };
      try {
        const all = await entries();
        const entry = all.get(path);
        if (entry !== undefined) return await readEntry(git, place, { path, entry });
        const [outer] = [...all].filter(([each, { mode }]) => mode === SUBMODULE && isBelow(path, each));
        if (outer !== undefined) return await submodule(...outer).read(path.slice(outer[0].length + 1));
        return [...all.keys()].some((each) => isBelow(each, path)) ? FOLDER : 'missing';
      } catch (error) {
        return { fault: `cannot be read at ${place.commit.slice(0, 7)}: ${messageOf(error)}` };
      }
    },
  };
}

const FOLDER: Fault = { fault: 'is a folder; name its files, for example with /**/*.md' };

async function listEntries(
  git: RunGit,
  { commit, root, prefix, isNested }: CommitPlace,
): Promise<ReadonlyMap<string, Entry>> {
  // Sizes are not asked for: a clone without its blobs would fetch them all.
  const args = ['ls-tree', '-r', '-z', '--full-tree', commit];
  const { code, output, problem } = await git(args, isNested === true ? { folder: root } : {});
  if (code !== 0)
    throw new Error(
      isNested === true
        ? `the submodule in ${root} has no commit ${commit.slice(0, 7)} (${problem}); fetch it there`
        : problem,
    );
  const lines = output.toString('utf8').split('\0');
  return new Map(
    lines.flatMap((line) => {
      const [, mode = '', hash = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]*)$/.exec(line) ?? [];
      if (path === '' || !path.startsWith(prefix)) return [];
      return [[path.slice(prefix.length), { mode, hash }] as const];
    }),
  );
}

async function readEntry(
  git: RunGit,
  { root, prefix, isNested }: CommitPlace,
  { path, entry: { mode, hash } }: { readonly path: string; readonly entry: Entry },
): Promise<Uint8Array | Fault> {
  if (mode === SUBMODULE) return FOLDER;
  if (mode === LINK) return { fault: 'is no regular file' };
  const args = ['cat-file', '--filters', `--path=${prefix}${path}`, hash];
  const where = isNested === true ? { folder: root } : {};
  try {
    const { code, output, problem } = await git(args, { ...where, limit: MAX_FILE_BYTES });
    return code === 0 ? new Uint8Array(output) : { fault: `cannot be read by git: ${problem}` };
  } catch (error) {
    if (!(error instanceof GitError) || error.kind !== 'too_large') throw error;
    return { fault: `is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB` };
  }
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

function tidy(path: string): string {
  const normal = posix.normalize(path).replace(/\/+$/, '');
  return normal === '.' ? '' : normal;
}
