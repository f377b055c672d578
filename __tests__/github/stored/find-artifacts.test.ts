import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type ArtifactQuery,
  findArtifacts,
  type FoundArtifact,
} from '../../../src/github/stored/find-artifacts.js';
import { type FakeArtifact, type FakeGitHub, forbidden, startFakeGitHub } from '../../support/fake-github.js';
import { zipOf } from '../../support/zip.js';
import { openApi, sha } from '../support.js';

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
  const created_at = `2026-01-0${1 + (id % 9)}T00:00:00Z`;
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

async function find(over: Partial<ArtifactQuery> = {}): Promise<FoundArtifact[]> {
  const query = { name: 'gate', branch: 'main', repositoryId: 7, since: null, most: 5, ...over };
  return findArtifacts(await openApi(github.url), query);
}

describe('findArtifacts', () => {
  it('finds the newest of the branch first', async () => {
    github.state.artifacts.push(artifact(1), artifact(3), artifact(2));
    expect((await find({ most: 2 })).map(({ id, runId }) => [id, runId])).toEqual([
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

  it('finds those of every branch, as long as they are fresh', async () => {
    github.state.artifacts.push(artifact(4, {}, { head_branch: 'gh-readonly-queue/main/pr-1-abc' }));
    github.state.artifacts.push(artifact(3, {}, { head_branch: 'topic' }), artifact(2));
    const since = new Date('2026-01-04T00:00:00Z');
    const found = await find({ branch: null, since });
    expect(found.map(({ id, branch }) => [id, branch])).toEqual([
      [4, 'gh-readonly-queue/main/pr-1-abc'],
      [3, 'topic'],
    ]);
  });

  it('takes one of each run, the newest', async () => {
    github.state.artifacts.push(artifact(3, {}, { id: 1 }), artifact(2, {}, { id: 1 }), artifact(1));
    expect((await find()).map(({ id }) => id)).toEqual([3, 1]);
  });

  it('passes over what does not say where it comes from', async () => {
    github.state.artifacts.push(artifact(1, {}, { head_sha: 'x' }), artifact(3, {}, { head_branch: null }));
    expect(await find({ branch: null })).toEqual([]);
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
