import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { silentLog } from '../../../src/base/log.js';
import type { BaseFiles } from '../../../src/gate/world.js';
import { createGitBase } from '../../../src/local/git/base-prompts.js';
import { createGit } from '../../../src/local/git/run-git.js';
import {
  cloneOf,
  emptyFolder,
  GIT_ENV,
  initRepository,
  type Repository,
  repositoryIn,
} from '../../support/git-repository.js';

async function baseOf(
  { folder }: Pick<Repository, 'folder'>,
  ref?: string,
  env: Readonly<Record<string, string>> = GIT_ENV,
): Promise<BaseFiles> {
  const base = await createGitBase(folder, { env, log: silentLog })(ref);
  if ('reason' in base) throw new Error(base.reason);
  return base;
}

async function textIn({ files }: BaseFiles, path: string): Promise<string> {
  const read = await files.read(path);
  return read instanceof Uint8Array ? Buffer.from(read).toString() : JSON.stringify(read);
}

/** `main` has gone on since the change left it. */
function changed(): { repository: Repository; left: string } {
  const repository = initRepository();
  const left = repository.commit({ 'prompts/a.md': 'before', 'prompts/data/rows.csv': 'q\n1\n' });
  repository.git('checkout', '-q', '-b', 'feature');
  repository.commit({ 'prompts/a.md': 'after', 'prompts/new.md': 'new' });
  repository.git('checkout', '-q', 'main');
  repository.commit({ 'prompts/a.md': 'elsewhere' });
  repository.git('checkout', '-q', 'feature');
  return { repository, left };
}

describe('the base of a git checkout', () => {
  it('is where the change left the default branch, whatever that branch has become', async () => {
    const { repository, left } = changed();
    const base = await baseOf(repository);
    expect(base).toMatchObject({ source: `main@${left.slice(0, 7)}`, url: null });
    expect(await textIn(base, 'prompts/a.md')).toBe('before');
    expect(await textIn(base, './prompts/data/rows.csv')).toBe('q\n1\n');
    expect(await base.files.read('prompts/new.md')).toBe('missing');
    expect(await base.files.list('prompts')).toEqual({
      paths: ['prompts/a.md', 'prompts/data/rows.csv'],
      complete: true,
    });
    expect(await textIn(base, 'prompts')).toContain('is a folder');
    expect(await textIn(base, '../a.md')).toContain('outside');
  });

  it("is the last commit where one's own branch is the only one: what is not committed is the change", async () => {
    const repository = initRepository();
    repository.commit({ 'a.md': 'committed' });
    repository.write('a.md', 'edited');
    expect(await textIn(await baseOf(repository), 'a.md')).toBe('committed');
  });

  it('follows the default branch of the clone, also where nothing is checked out by name', async () => {
    const origin = initRepository();
    const left = origin.commit({ 'a.md': 'before' });
    origin.git('branch', '-m', 'main', 'trunk');
    const clone = cloneOf(origin);
    clone.git('checkout', '-q', '--detach');
    clone.commit({ 'a.md': 'after' });
    expect((await baseOf(clone)).source).toBe(`origin/trunk@${left.slice(0, 7)}`);
  });

  it('takes the branch that is named, and one that only origin has', async () => {
    const origin = initRepository();
    origin.commit({ 'a.md': 'first' });
    origin.git('checkout', '-q', '-b', 'release/2');
    origin.commit({ 'a.md': 'second' });
    origin.git('checkout', '-q', 'main');
    const clone = cloneOf(origin);
    clone.git('checkout', '-q', '-b', 'feature', 'origin/release/2');
    clone.commit({ 'a.md': 'third' });
    expect(await textIn(await baseOf(clone), 'a.md')).toBe('first');
    expect(await textIn(await baseOf(clone, 'release/2'), 'a.md')).toBe('second');
    expect(await textIn(await baseOf(clone, 'HEAD'), 'a.md')).toBe('third');
  });

  it('reads paths from the folder in which it is run, as the workspace does', async () => {
    const { repository } = changed();
    const base = await baseOf(repositoryIn(join(repository.folder, 'prompts')));
    expect(await textIn(base, 'a.md')).toBe('before');
    expect(await base.files.list('')).toMatchObject({ paths: ['a.md', 'data/rows.csv'] });
    expect(await textIn(base, '../prompts/a.md')).toContain('outside');
  });

  it('knows the names that files had, from that folder, too', async () => {
    const repository = initRepository();
    repository.commit({ 'prompts/old.md': 'a prompt of some length\n'.repeat(9), 'other.md': 'x' });
    repository.git('mv', 'prompts/old.md', 'prompts/new.md');
    expect([...(await baseOf(repository)).renames]).toEqual([['prompts/old.md', 'prompts/new.md']]);
    const inner = repositoryIn(join(repository.folder, 'prompts'));
    expect([...(await baseOf(inner)).renames]).toEqual([['old.md', 'new.md']]);
  });

  it('has the line ends and the filters of a checkout', async () => {
    const repository = initRepository();
    repository.commit({
      '.gitattributes': '*.md text eol=crlf\n*.txt filter=loud\n',
      'a.md': 'x\ny\n',
      'b.txt': 'quiet',
    });
    repository.git('config', 'filter.loud.smudge', 'tr a-z A-Z');
    const base = await baseOf(repository);
    expect(await textIn(base, 'a.md')).toBe('x\r\ny\r\n');
    expect(await textIn(base, 'b.txt')).toBe('QUIET');
  });

  it.each(['-x.md', 'a "b".md', 'naïve/ü.md', 'tab\there.md'])(
    'reads a file of an odd name: %j',
    async (name) => {
      const repository = initRepository();
      repository.commit({ [name]: 'text' });
      expect(await textIn(await baseOf(repository), name)).toBe('text');
    },
  );

  it('says of links and of large files what they are', async () => {
    const repository = initRepository();
    symlinkSync('a.md', join(repository.folder, 'link.md'));
    repository.commit({ 'a.md': 'a', 'large.md': 'x'.repeat(1_048_577), 'full.md': 'x'.repeat(1_048_576) });
    const base = await baseOf(repository);
    expect(await textIn(base, 'link.md')).toContain('is no regular file');
    expect(await textIn(base, 'large.md')).toContain('is larger than 1 MiB');
    expect((await textIn(base, 'full.md')).length).toBe(1_048_576);
  });

  it('reads a submodule at the commit that the outer base names, or says what to fetch', async () => {
    const inner = initRepository();
    inner.commit({ 'p.md': 'one' });
    const outer = initRepository();
    outer.git('submodule', '--quiet', 'add', `file://${inner.folder}`, 'shared');
    outer.commit({ 'a.md': 'a' });
    const moved = repositoryIn(join(outer.folder, 'shared'));
    moved.commit({ 'p.md': 'two' });
    outer.git('checkout', '-q', '-b', 'feature');
    outer.commit({});
    const base = await baseOf(outer);
    expect(await textIn(base, 'shared/p.md')).toBe('one');
    expect(await base.files.read('shared/none.md')).toBe('missing');
    expect(await base.files.list('shared')).toMatchObject({ paths: ['shared/p.md'] });
    const bare = await baseOf(cloneOf(outer));
    expect(await textIn(bare, 'shared/p.md')).toContain('has no commit');
    await expect(bare.files.list('')).rejects.toThrow('fetch it there');
    expect(await textIn(bare, 'a.md')).toBe('a');
  });
});

describe('without a base', () => {
  it('a folder that is no repository says so', async () => {
    await expect(baseOf({ folder: emptyFolder() })).rejects.toThrow(
      /compare: `base` has nothing to compare with: this folder is no git repository.*`base-prompts`/,
    );
  });

  it('a repository without a commit says so', async () => {
    await expect(baseOf(initRepository())).rejects.toThrow('nothing is committed');
  });

  it('a machine without git says so', async () => {
    const { repository } = changed();
    await expect(baseOf(repository, undefined, { PATH: emptyFolder() })).rejects.toThrow('no program `git`');
  });

  it('branches with no common commit say so', async () => {
    const { repository } = changed();
    repository.git('checkout', '-q', '--orphan', 'island');
    repository.commit({ 'a.md': 'island' });
    await expect(baseOf(repository)).rejects.toThrow('`main` have no common commit');
  });

  it('a branch that is not here is named, with what fetches it', async () => {
    const { repository } = changed();
    await expect(baseOf(repository, 'develop')).rejects.toThrow(
      'base-ref: git knows no commit `develop` here; fetch it with `git fetch origin develop:refs/remotes/origin/develop`',
    );
    const other = initRepository();
    other.git('checkout', '-q', '-b', 'trunk');
    other.commit({ 'a.md': 'a' });
    await expect(baseOf(other)).rejects.toThrow('no default branch is known here');
  });

  it('a shallow clone says what to fetch, and with that it is found', async () => {
    const { repository, left } = changed();
    repository.git('checkout', '-q', 'main');
    const shallow = cloneOf(repository, '--depth=1', '--branch=feature');
    const hint = /git fetch --unshallow origin main:refs\/remotes\/origin\/main/;
    await expect(baseOf(shallow)).rejects.toThrow(hint);
    shallow.git('fetch', '-q', '--depth=1', 'origin', 'main:refs/remotes/origin/main');
    await expect(baseOf(shallow)).rejects.toThrow(
      /this clone is shallow, and where the change left `origin\/main`/,
    );
    const told = await baseOf(shallow).then(() => '', String);
    shallow.git(...(hint.exec(told)?.[0] ?? '').split(' ').slice(1));
    expect((await baseOf(shallow)).source).toBe(`origin/main@${left.slice(0, 7)}`);
  });

  it('a folder of somebody else is refused by git, whose words are told', async () => {
    const { repository } = changed();
    const env = { ...GIT_ENV, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    await expect(baseOf(repository, undefined, env)).rejects.toThrow(/dubious ownership.*safe\.directory/);
  });
});

describe('git', () => {
  it('is given words, never a shell’s line', async () => {
    const { repository } = changed();
    const mark = join(repository.folder, 'mark');
    await expect(baseOf(repository, `main;touch\${IFS}${mark}`)).rejects.toThrow('git knows no commit');
    expect(existsSync(mark)).toBe(false);
  });

  it('runs no program that the repository names as its monitor', async () => {
    const { repository } = changed();
    const [script, mark] = [join(repository.folder, 'monitor.sh'), join(repository.folder, '.git', 'ran')];
    writeFileSync(script, `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
    repository.git('config', 'core.fsmonitor', script);
    await baseOf(repository);
    expect((await createGit(repository.folder, GIT_ENV)(['ls-files'])).code).toBe(0);
    expect(existsSync(mark)).toBe(false);
  });

  it('is not waited for where it cannot be run', async () => {
    const folder = emptyFolder();
    const run = createGit(folder, GIT_ENV, folder);
    await expect(run(['status'])).rejects.toMatchObject({ kind: 'not_run' });
  });
});
