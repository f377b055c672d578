import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChangedFiles, listChangedFiles, renamesIn } from '../../../src/github/change/changed-paths.js';
import { readEvent } from '../../../src/github/event/event.js';
import { type FakeGitHub, startFakeGitHub } from '../../support/fake-github.js';
import { openApi, sha } from '../support.js';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(() => github.close());

async function list(event: string, payload: object): Promise<ChangedFiles> {
  const env = { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: 'x', GITHUB_REPOSITORY: 'acme/prompts' };
  const { context } = readEvent(env, () => JSON.stringify(payload));
  return listChangedFiles(await openApi(github.url), context);
}

function names(count: number): { filename: string; status: string }[] {
  return Array.from({ length: count }, (_, i) => ({ filename: `f${i}`, status: 'modified' }));
}

const PULL = { pull_request: { number: 1, head: { sha: sha(1) } } };
const PUSH = { before: sha(1), after: sha(2) };

describe('listChangedFiles', () => {
  it('lists every page of a pull request, old names too', async () => {
    github.state.files.set(1, [
      ...names(120),
      { filename: 'new.md', previous_filename: 'old.md', status: 'renamed' },
    ]);
    const changed = await list('pull_request', PULL);
    expect(changed).toMatchObject({ kind: 'complete' });
    const files = changed.kind === 'unknown' ? [] : changed.files;
    expect(files).toHaveLength(121);
    expect(renamesIn(files)).toEqual(new Map([['new.md', 'old.md']]));
  });

  it('says where a list is cut', async () => {
    github.state.files.set(1, names(3_000));
    expect(await list('pull_request', PULL)).toMatchObject({ kind: 'truncated' });
    github.state.comparisons.set(`${sha(1)}...${sha(2)}`, { status: 'ahead', files: names(300) });
    expect(await list('push', PUSH)).toMatchObject({ kind: 'truncated' });
  });

  it('compares what a push and a merge group bring', async () => {
    github.state.comparisons.set(`${sha(1)}...${sha(2)}`, { status: 'ahead', files: names(2) });
    expect(await list('push', PUSH)).toMatchObject({
      kind: 'complete',
      files: [{ path: 'f0' }, { path: 'f1' }],
    });
    const merge_group = { base_sha: sha(1), head_sha: sha(2) };
    expect(await list('merge_group', { merge_group })).toMatchObject({ kind: 'complete', files: [{}, {}] });
  });

  it('does not know what a new branch or another event changes', async () => {
    expect(await list('push', { ...PUSH, before: sha(0) })).toEqual({
      kind: 'unknown',
      reason: 'the branch is new',
    });
    expect(await list('push', {})).toMatchObject({ kind: 'unknown' });
    expect(await list('schedule', {})).toMatchObject({ kind: 'unknown' });
    expect(github.requests).toEqual([]);
  });

  it('takes an answer of another shape for none', async () => {
    github.faults.push({ path: /files/, kind: 'broken_json' }, { path: /compare/, kind: 'broken_json' });
    await expect(list('pull_request', PULL)).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(list('push', PUSH)).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('does not call a list complete that has an unreadable entry', async () => {
    github.state.files.set(1, [{ filename: 'a' }, { filename: null }]);
    expect(await list('pull_request', PULL)).toMatchObject({ kind: 'truncated', files: [{ path: 'a' }] });
  });
});
