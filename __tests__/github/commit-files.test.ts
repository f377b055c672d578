import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openCommitFiles } from '../../src/github/commit-files.js';
import { type FakeGitHub, forbidden, startFakeGitHub } from '../support/fake-github.js';
import { openApi, sha } from './support.js';

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

describe('openCommitFiles', () => {
  it('lists and reads the files of a commit, large ones and bytes too', async () => {
    const files = openCommitFiles(await openApi(github.url), sha(1));
    expect(await files.list()).toEqual([
      'README.md',
      'prompts/b.md',
      'prompts/bytes.bin',
      'prompts/deep/ä.md',
      'prompts/empty.txt',
    ]);
    expect(Buffer.from(await files.read('prompts/deep/ä.md')).toString()).toBe('héllo');
    expect([...(await files.read('prompts/bytes.bin'))]).toEqual([0, 255, 254, 10]);
    expect(await files.read('prompts/b.md')).toHaveLength(2_000_000);
    expect(await files.read('prompts/empty.txt')).toHaveLength(0);
    expect(github.requests.filter(({ path }) => path.includes('/trees/'))).toHaveLength(1);
  });

  it('says which file does not exist', async () => {
    const files = openCommitFiles(await openApi(github.url), sha(1));
    await expect(files.read('../etc/passwd')).rejects.toMatchObject({
      kind: 'not_found',
      message: '../etc/passwd does not exist at 1111111',
    });
  });

  it('lists below the roots alone where the repository is too large', async () => {
    github.state.truncateTrees = true;
    const files = openCommitFiles(await openApi(github.url), sha(1), ['prompts/deep/', 'absent']);
    expect(await files.list()).toEqual(['prompts/deep/ä.md']);
    expect(Buffer.from(await files.read('prompts/deep/ä.md')).toString()).toBe('héllo');
  });

  it('does not take half a list for the whole', async () => {
    github.state.truncateTrees = true;
    await expect(openCommitFiles(await openApi(github.url), sha(1)).list()).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('passes on what GitHub refuses', async () => {
    github.faults.push({ ...forbidden(/trees/), times: 1 }, { path: /trees/, kind: 'broken_json' });
    const api = await openApi(github.url);
    await expect(openCommitFiles(api, sha(1)).list()).rejects.toMatchObject({
      kind: 'permission',
      message: expect.stringContaining('`contents: read`') as unknown as string,
    });
    await expect(openCommitFiles(api, sha(1)).list()).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
