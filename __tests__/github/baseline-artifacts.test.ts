import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type BaselineArtifact, findBaselineArtifacts } from '../../src/github/baseline-artifacts.js';
import { type FakeArtifact, type FakeGitHub, forbidden, startFakeGitHub } from '../support/fake-github.js';
import { zipOf } from '../support/zip.js';
import { openApi, sha } from './support.js';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(() => github.close());

function artifact(
  id: number,
  changes: Partial<FakeArtifact> = {},
  run: Record<string, unknown> = {},
): FakeArtifact {
  const workflow_run = {
    id: id * 10,
    repository_id: 7,
    head_repository_id: 7,
    head_branch: 'main',
    head_sha: sha(1),
    ...run,
  };
  const created_at = `2026-01-1${id % 10}T00:00:00Z`;
  return {
    id,
    name: 'gate',
    expired: false,
    created_at,
    workflow_run,
    archive: zipOf([{ name: 'report.json', content: `${id}` }]),
    ...changes,
  };
}

async function find(most = 5): Promise<BaselineArtifact[]> {
  return findBaselineArtifacts(await openApi(github.url), {
    name: 'gate',
    branch: 'main',
    repositoryId: 7,
    most,
  });
}

describe('findBaselineArtifacts', () => {
  it('finds the newest of the branch first', async () => {
    github.state.artifacts.push(artifact(1), artifact(3), artifact(2));
    expect((await find(2)).map(({ id, runId }) => [id, runId])).toEqual([
      [3, 30],
      [2, 20],
    ]);
  });

  it("never takes a fork's, another branch's, an expired or another name's", async () => {
    github.state.artifacts.push(
      artifact(1, {}, { head_repository_id: 666 }),
      artifact(2, {}, { head_repository_id: 666, repository_id: 666 }),
      artifact(3, {}, { head_branch: 'topic' }),
      artifact(4, { expired: true }),
      artifact(5, { name: 'other' }),
      artifact(6, {}, { head_repository_id: null, repository_id: null }),
    );
    expect(await find()).toEqual([]);
  });

  it('looks on further pages', async () => {
    for (let id = 1; id <= 150; id += 1)
      github.state.artifacts.push(artifact(id, {}, id === 140 ? {} : { head_branch: 'topic' }));
    expect((await find()).map(({ id }) => id)).toEqual([140]);
  });

  it('names the permission it lacks', async () => {
    github.faults.push(forbidden(/artifacts/));
    await expect(find()).rejects.toMatchObject({
      kind: 'permission',
      message: expect.stringContaining('`actions: read`') as unknown as string,
    });
  });
});
