import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CommitFiles, openCommitFiles } from '../../../src/github/change/commit-files.js';
import type { FileSource } from '../../../src/prompts/files/file-source.js';
import { type FakeGitHub, forbidden, startFakeGitHub } from '../../support/fake-github.js';
import { openApi, sha } from '../support.js';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
  github.state.commits.set(sha(1), {
    'prompts/b.md': 'b'.repeat(2_000_000),
    'prompts/deep/ä.md': 'héllo',
    'prompts/bytes.bin': Buffer.from([0, 255, 254, 10]),
    'prompts/empty.txt': '',
    'README.md': 'readme',
  });
});
afterEach(() => github.close());

async function open(): Promise<CommitFiles> {
  return openCommitFiles(await openApi(github.url), sha(1));
}

async function text(files: CommitFiles, path: string): Promise<string> {
  const read = await files.read(path);
  return read instanceof Uint8Array ? Buffer.from(read).toString() : JSON.stringify(read);
}

describe('openCommitFiles', () => {
  it('is a source of prompt files', async () => {
    const source: FileSource = await open();
    expect(await source.list('prompts/deep')).toEqual({ paths: ['prompts/deep/ä.md'], complete: true });
  });

  it('lists and reads the files of a commit, large ones and bytes too', async () => {
    const files = await open();
    const paths = [
      'README.md',
      'prompts/b.md',
      'prompts/bytes.bin',
      'prompts/deep/ä.md',
      'prompts/empty.txt',
    ];
    expect(await files.list('')).toEqual({ paths, complete: true });
    expect(await text(files, './prompts//deep/ä.md')).toBe('héllo');
    expect(await files.read('prompts/bytes.bin')).toEqual(Buffer.from([0, 255, 254, 10]));
    expect(await files.read('prompts/b.md')).toHaveLength(2_000_000);
    expect(await files.read('prompts/empty.txt')).toHaveLength(0);
    expect(github.requests.filter(({ path }) => path.includes('/trees/'))).toHaveLength(1);
  });

  it('tells what is missing from what is no file', async () => {
    const files = await open();
    expect(await files.read('prompts/absent.md')).toBe('missing');
    expect(await files.read('../etc/passwd')).toEqual({ fault: 'lies outside the repository' });
    expect(await files.read('/etc/passwd')).toEqual({ fault: 'lies outside the repository' });
  });

  it('walks down where the repository is too large for one listing', async () => {
    github.state.truncateTrees = true;
    const files = await open();
    expect(await files.list('./prompts/deep/')).toEqual({ paths: ['prompts/deep/ä.md'], complete: true });
    expect(await files.list('absent')).toEqual({ paths: [], complete: true });
    expect(await text(files, 'prompts/deep/ä.md')).toBe('héllo');
    expect(await files.read('prompts/absent.md')).toBe('missing');
    expect(await files.read('README.md/below')).toBe('missing');
    expect(await text(files, 'prompts')).toContain('is a folder');
  });

  it('does not take half a list for the whole', async () => {
    github.state.truncateTrees = true;
    expect(await (await open()).list('')).toMatchObject({ complete: false });
  });

  it('never takes a file that GitHub does not give for a missing one', async () => {
    github.faults.push(forbidden(/blobs/));
    expect(await text(await open(), 'README.md')).toMatch(/fault.*`contents: read`/);
    github.faults.push({ path: /trees/, kind: 404 });
    expect(await text(await open(), 'README.md')).toMatch(/fault.*404/);
    await expect((await open()).list('')).rejects.toMatchObject({ kind: 'not_found' });
    github.faults.splice(0, 2, { path: /trees/, kind: 'broken_json' });
    expect(await text(await open(), 'README.md')).toMatch(/fault.*not a tree/);
  });
});
