import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadArtifactClient } from '../../../src/github/publish/artifact.js';
import { downloadFromRun } from '../../../src/github/stored/download-artifacts.js';
import { type FakeGitHub, startFakeGitHub } from '../../support/fake-github.js';
import { turnClock } from '../../support/turn-clock.js';
import { zipOf } from '../../support/zip.js';

const before = { ...process.env };
const write = process.stdout.write.bind(process.stdout);
const findBy = { token: 'token', workflowRunId: 30, repositoryOwner: 'acme', repositoryName: 'prompts' };
const world = { env: {}, clock: turnClock(), timeoutMs: 15_000, load: loadArtifactClient };

let github: FakeGitHub;
beforeAll(async () => {
  process.stdout.write = () => true;
  github = await startFakeGitHub();
  // The toolkit reads the API's address while it is imported.
  Object.assign(process.env, { GITHUB_API_URL: github.url, GITHUB_SERVER_URL: 'https://github.com' });
});
afterAll(async () => {
  process.stdout.write = write;
  process.env = before;
  await github.close();
});

describe('downloadFromRun', () => {
  it('brings the wanted files of an artifact of another run, the token staying at home', async () => {
    const archive = zipOf([{ name: 'report.json', content: '{}' }]);
    github.state.artifacts.push({
      id: 3,
      name: 'gate',
      expired: false,
      created_at: '',
      workflow_run: {},
      archive,
    });
    const files = await downloadFromRun(
      { id: 3, name: 'gate', size: archive.length },
      findBy,
      new Set(['report.json']),
      world,
    );
    expect(files.get('report.json')?.toString()).toBe('{}');
    expect(github.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/repos/acme/prompts/actions/artifacts/3/zip', 'token token'],
      ['/archives/3', undefined],
    ]);
  });

  it('fetches nothing that is said to be too large', async () => {
    const requests = github.requests.length;
    await expect(
      downloadFromRun({ id: 1, name: 'gate', size: 2 ** 40 }, findBy, new Set(), world),
    ).rejects.toThrow('too large');
    expect(github.requests).toHaveLength(requests);
  });
});
