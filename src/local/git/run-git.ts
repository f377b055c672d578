import { execFile } from 'node:child_process';

/** What one call of git said. */
export interface GitAnswer {
  /** Exit code; null where it did not end by itself. */
  readonly code: number | null;
  readonly output: Buffer;
  /** The first line of its complaint, without its `fatal: `; empty where there is none. */
  readonly problem: string;
}

/** Calls git with these arguments, in a folder. Rejects with a GitError where it cannot be run. */
export type RunGit = (args: readonly string[], options?: GitOptions) => Promise<GitAnswer>;

export interface GitOptions {
  /** Where, if not in the workspace. */
  readonly folder?: string;
  /** Most bytes of output. */
  readonly limit?: number;
}

/** Why git gave no answer at all. */
export class GitError extends Error {
  constructor(
    readonly kind: 'not_installed' | 'timeout' | 'too_large' | 'not_run',
    message: string,
  ) {
    super(message);
  }
}

/** Of a clone without its blobs git fetches what is read. */
const TIME_LIMIT_MS = 60_000;
/** Half a million paths. */
const MOST_OUTPUT = 128 * 1024 * 1024;

/**
 * The installed git, called without a shell: it asks for no password, takes no lock, and speaks English. Where the folder is not the
 * workspace, variables that a hook sets for the outer repository do not count.
 */
export function createGit(
  workspace: string,
  env: Readonly<Record<string, string | undefined>>,
  program = 'git',
): RunGit {
  const common = { ...env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
  const inner = { ...common, GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined };
  return (args, { folder, limit = MOST_OUTPUT } = {}) =>
    new Promise((resolve, reject) => {
      const options = {
        cwd: workspace,
        env: folder === undefined ? common : inner,
        encoding: 'buffer' as const,
        timeout: TIME_LIMIT_MS,
        maxBuffer: limit,
        windowsHide: true,
      };
      // A monitor of the file system is a program that the repository names.
      const all = [...(folder === undefined ? [] : ['-C', folder]), '-c', 'core.fsmonitor=false', ...args];
      execFile(program, all, options, (error, output, complaint) => {
        const failure = error === null ? null : failureOf(error, args);
        if (failure !== null) reject(failure);
        else resolve({ code: codeOf(error), output, problem: firstLine(complaint) });
      }).stdin?.end();
    });
}

type ExecError = Error & { readonly code?: unknown; readonly killed?: boolean | undefined };

function codeOf(error: ExecError | null): number | null {
  if (error === null) return 0;
  return typeof error.code === 'number' ? error.code : null;
}

/** Null where git ran, and only said no. */
function failureOf(error: ExecError, [name = '']: readonly string[]): GitError | null {
  if (error.code === 'ENOENT') return new GitError('not_installed', 'there is no program `git` in PATH');
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return new GitError('too_large', `\`git ${name}\` says more than can be read`);
  if (error.killed === true)
    return new GitError('timeout', `\`git ${name}\` did not end within ${TIME_LIMIT_MS / 1_000} s`);
  return typeof error.code === 'number'
    ? null
    : new GitError('not_run', `git cannot be run: ${error.message}`);
}

function firstLine(complaint: Buffer): string {
  const [line = ''] = complaint.toString('utf8').trim().split('\n');
  return line.replace(/^(fatal|error): /, '').slice(0, 300);
}
