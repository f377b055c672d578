import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Of nobody: no settings of this machine's user count. */
export const GIT_ENV: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  // Submodules and clones of these tests are folders.
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'protocol.file.allow',
  GIT_CONFIG_VALUE_0: 'always',
};

/** A real repository in a temporary folder. */
export interface Repository {
  readonly folder: string;
  git(...args: string[]): string;
  write(path: string, text: string): void;
  /** Writes the files and commits everything. Returns the hash. */
  commit(files: Readonly<Record<string, string>>): string;
}

export function repositoryIn(folder: string): Repository {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: folder, env: GIT_ENV, stdio: ['ignore', 'pipe', 'pipe'] })
      .toString()
      .trim();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  return {
    folder,
    git,
    write,
    commit(files) {
      for (const [path, text] of Object.entries(files)) write(path, text);
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', 'change');
      return git('rev-parse', 'HEAD');
    },
  };
}

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gate-git-'));
}

/** A new one, on branch `main`. */
export function initRepository(): Repository {
  const repository = repositoryIn(emptyFolder());
  repository.git('init', '-q', '-b', 'main');
  return repository;
}

/** A clone, with git's own options. */
export function cloneOf({ folder }: Repository, ...options: string[]): Repository {
  const target = emptyFolder();
  execFileSync('git', ['clone', '-q', ...options, `file://${folder}`, target], {
    env: GIT_ENV,
    stdio: 'pipe',
  });
  return repositoryIn(target);
}
