import { type Problem, SettingsError } from '../../base/errors.js';
import { GitError, type RunGit } from './run-git.js';

/** Where the change left the branch that it goes to. */
export interface MergeBase {
  /** Full hash. */
  readonly commit: string;
  /** The branch, as people call it. */
  readonly branch: string;
}

/** Of a clone; then of one that never heard which branch is the default; then without any other repository. */
const DEFAULT_BRANCHES = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

/** The merge base of what is checked out with `ref`, else with the default branch. SettingsError that says what is missing. */
export async function findMergeBase(git: RunGit, ref: string | undefined): Promise<MergeBase> {
  try {
    if ((await hashOf(git, 'HEAD')) === null) throw refusal('compare', await whyNoHead(git));
    const isShallow = (await textOf(git, ['rev-parse', '--is-shallow-repository'])) === 'true';
    const found = await findBranch(git, ref);
    if (found === null) throw unknownBranch(ref, isShallow);
    const { name, hash } = found;
    const branch = name.startsWith('refs/') ? await shortName(git, name) : name;
    const commit = await textOf(git, ['merge-base', hash, 'HEAD']);
    if (commit === null)
      throw refusal(
        'compare',
        isShallow
          ? `this clone is shallow, and where the change left \`${branch}\` is not in it; ${fetchAll(branch)}`
          : `what is checked out and \`${branch}\` have no common commit`,
      );
    return { commit, branch };
  } catch (error) {
    throw error instanceof GitError ? refusal('compare', error.message) : error;
  }
}

async function findBranch(
  git: RunGit,
  ref: string | undefined,
): Promise<{ readonly name: string; readonly hash: string } | null> {
  for (const name of ref === undefined ? DEFAULT_BRANCHES : [ref, `refs/remotes/origin/${ref}`]) {
    const hash = await hashOf(git, name);
    if (hash !== null) return { name, hash };
  }
  return null;
}

/** Names that begin with a dash are no options of git: the setting does not take them. */
function hashOf(git: RunGit, name: string): Promise<string | null> {
  return textOf(git, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
}

async function shortName(git: RunGit, name: string): Promise<string> {
  const short = await textOf(git, ['rev-parse', '--abbrev-ref', name]);
  return short ?? name.replace(/^refs\/(heads|remotes)\//, '');
}

async function textOf(git: RunGit, args: readonly string[]): Promise<string | null> {
  const { code, output } = await git(args);
  const text = output.toString('utf8').trim();
  return code === 0 && text !== '' ? text : null;
}

async function whyNoHead(git: RunGit): Promise<string> {
  const { code, problem } = await git(['rev-parse', '--git-dir']);
  if (code === 0) return 'nothing is committed in this repository yet';
  if (/dubious ownership/.test(problem))
    return `git refuses the folder, whose owner is somebody else: ${problem}; trust it with \`git config --global --add safe.directory\``;
  return /not a git repository/.test(problem)
    ? 'this folder is no git repository; name the files as they were with `base-prompts`, or set `base-endpoint` or `base-model`'
    : `git says: ${problem}`;
}

function unknownBranch(ref: string | undefined, isShallow: boolean): SettingsError {
  const branch = ref ?? 'main';
  const fetch = isShallow ? fetchAll(branch) : `fetch it with \`git fetch origin ${refspec(branch)}\``;
  return ref === undefined
    ? refusal(
        'compare',
        `no default branch is known here (\`origin/HEAD\`, \`main\`, \`master\`); ${fetch}, or name another with \`base-ref\``,
      )
    : refusal('base-ref', `git knows no commit \`${ref}\` here; ${fetch}`);
}

/** In a clone of one branch and some commits all of both is needed. */
function fetchAll(branch: string): string {
  return `fetch it with \`git fetch --unshallow origin ${refspec(branch)}\`, or let CI clone with full history`;
}

function refspec(branch: string): string {
  const name = branch.replace(/^origin\//, '');
  return `${name}:refs/remotes/origin/${name}`;
}

function refusal(setting: string, message: string): SettingsError {
  const problem: Problem = {
    setting,
    message: setting === 'compare' ? `\`base\` has nothing to compare with: ${message}` : message,
  };
  return new SettingsError([problem]);
}
