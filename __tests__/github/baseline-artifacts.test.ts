import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock } from '../../src/base/system-clock.js';
import { loadArtifactClient } from '../../src/github/artifact.js';
import { type BaselineArtifact, findBaselineArtifacts } from '../../src/github/baseline-artifacts.js';
import { downloadFromRun } from '../../src/github/download-artifacts.js';
import { type FakeArtifact, type FakeGitHub, forbidden, startFakeGitHub } from '../support/fake-github.js';
import { zipOf } from '../support/zip.js';
import { openApi, sha } from './support.js';

const before = { ...process.env };
const write = process.stdout.write.bind(process.stdout);
let github: FakeGitHub;
beforeEach(async () => {
  process.stdout.write = () => true;
  github = await startFakeGitHub();
});
afterEach(async () => {
  process.stdout.write = write;
  await github.close();
});
afterAll(() => {
  process.env = before;
});

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
  const created_at = `2026-01-0${id % 10}T00:00:00Z`;
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
      message: expect.stringContaining('`actions: read`') as string,
    });
  });
});

describe('downloadFromRun', () => {
  it('brings the wanted files of an artifact of another run', async () => {
    github.state.artifacts.push(artifact(3));
    // The toolkit reads the API's address while it is imported.
    Object.assign(process.env, { GITHUB_API_URL: github.url, GITHUB_SERVER_URL: 'https://github.com' });
    const [found] = await find();
    const findBy = {
      token: 'token',
      workflowRunId: found!.runId,
      repositoryOwner: 'acme',
      repositoryName: 'prompts',
    };
    const world = { env: process.env, clock: systemClock, timeoutMs: 15_000, load: loadArtifactClient };
    const files = await downloadFromRun(found!, findBy, new Set(['report.json']), world);
    expect(files.get('report.json')?.toString()).toBe('3');
    expect(github.requests.at(-1)).toMatchObject({ path: '/archives/3' });
    expect(github.requests.at(-1)?.headers.authorization).toBeUndefined();
  });

  it('fetches nothing that is said to be too large', async () => {
    const huge = { id: 1, name: 'gate', size: 2 ** 40 };
    const findBy = { token: 'token', workflowRunId: 1, repositoryOwner: 'acme', repositoryName: 'prompts' };
    const world = { env: {}, clock: systemClock, timeoutMs: 15_000, load: loadArtifactClient };
    await expect(downloadFromRun(huge, findBy, new Set(), world)).rejects.toThrow('too large');
    expect(github.requests).toEqual([]);
  });
});
