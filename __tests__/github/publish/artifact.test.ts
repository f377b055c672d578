import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type ArtifactRequest,
  type ArtifactUploader,
  artifactName,
  loadArtifactClient,
  obstacleToArtifacts,
  type StoredArtifact,
  uploadReport,
} from '../../../src/github/publish/artifact.js';
import { downloadFromThisRun } from '../../../src/github/stored/download-artifacts.js';
import { unzip } from '../../../src/github/stored/unzip.js';
import {
  type FakeArtifactStore,
  runtimeToken,
  startFakeArtifactStore,
} from '../../support/fake-artifact-store.js';
import { turnClock } from '../../support/turn-clock.js';

const before = { ...process.env };
const write = process.stdout.write.bind(process.stdout);
let store: FakeArtifactStore;
let folder: string;
beforeEach(async () => {
  // The toolkit talks much, and in workflow commands.
  process.stdout.write = () => true;
  store = await startFakeArtifactStore();
  folder = mkdtempSync(join(tmpdir(), 'artifact-'));
  writeFileSync(join(folder, 'report.json'), '{"verdict":"pass"}');
  writeFileSync(join(folder, 'samples.jsonl'), '{"id":0}\n');
  Object.assign(process.env, {
    ACTIONS_RUNTIME_TOKEN: runtimeToken(),
    ACTIONS_RESULTS_URL: store.url,
    GITHUB_SERVER_URL: 'https://github.com',
  });
});
afterEach(async () => {
  process.stdout.write = write;
  await store.close();
  rmSync(folder, { recursive: true });
});
afterAll(() => {
  process.env = before;
});

type Load = () => Promise<ArtifactUploader>;

function upload(
  changes: Partial<ArtifactRequest> = {},
  load: Load = loadArtifactClient,
  clock = turnClock(),
): Promise<StoredArtifact> {
  const files = ['report.json', 'samples.jsonl', 'absent.md'].map((file) => join(folder, file));
  const request = {
    names: ['gate'],
    files,
    rootDirectory: folder,
    retentionDays: null,
    runUrl: 'https://github.com/a/b/actions/runs/9',
    ...changes,
  };
  return uploadReport(request, { env: process.env, clock, timeoutMs: 15_000, load });
}

describe('uploadReport', () => {
  it('stores the files that exist, and says where', async () => {
    expect(await upload({ retentionDays: 3 })).toEqual({
      id: 1,
      url: 'https://github.com/a/b/actions/runs/9/artifacts/1',
    });
    const [stored] = store.archives;
    expect(stored?.request).toMatchObject({
      name: 'gate',
      expires_at: expect.any(String) as unknown as string,
    });
    const files = unzip(stored!.archive, new Set(['report.json', 'samples.jsonl']), 1_000);
    expect(files.get('report.json')?.toString()).toBe('{"verdict":"pass"}');
    expect(files.get('samples.jsonl')?.toString()).toBe('{"id":0}\n');
  });

  it('takes the next name where the first is taken', async () => {
    await upload();
    expect(await upload({ names: ['gate', 'gate-job-1'] })).toMatchObject({ id: 2 });
    expect(store.archives.map(({ name }) => name)).toEqual(['gate', 'gate-job-1']);
    await expect(upload()).rejects.toThrow(/409|already exists/);
  });

  it('does not wait for a store that hangs', async () => {
    store.faults.push({ path: /CreateArtifact/, kind: 'hang' });
    await expect(upload({}, loadArtifactClient, turnClock(60))).rejects.toThrow(/no answer within 15 s/);
  });

  it('reports what the store refuses', async () => {
    store.faults.push({ path: /CreateArtifact/, kind: 403 });
    await expect(upload()).rejects.toThrow(/403/);
  });

  it('has nothing to store where no file exists', async () => {
    await expect(upload({ files: [join(folder, 'absent')] })).rejects.toThrow('no file');
    expect(store.requests).toEqual([]);
  });

  it('is not happy without an id', async () => {
    await expect(
      upload({}, () => Promise.resolve({ uploadArtifact: () => Promise.resolve({}) })),
    ).rejects.toThrow('no id');
  });
});

describe('downloadFromThisRun', () => {
  const world = { env: process.env, clock: turnClock(), timeoutMs: 15_000, load: loadArtifactClient };

  it('brings the wanted files of every shard, in order', async () => {
    for (const name of ['gate-shard-10', 'gate-shard-2', 'other']) await upload({ names: [name] });
    const shards = await downloadFromThisRun(
      (name) => name.startsWith('gate-shard-'),
      new Set(['samples.jsonl']),
      { ...world, env: process.env },
    );
    expect(shards.map(({ name }) => name)).toEqual(['gate-shard-2', 'gate-shard-10']);
    expect(shards.map(({ files }) => files.get('samples.jsonl')?.toString())).toEqual([
      '{"id":0}\n',
      '{"id":0}\n',
    ]);
    expect(shards[0]?.files.has('report.json')).toBe(false);
  });

  it('refuses what is not what was uploaded', async () => {
    await upload();
    store.archives[0]!.archive.write('XX', 0);
    const altered = downloadFromThisRun(() => true, new Set(['report.json']), { ...world, env: process.env });
    await expect(altered).rejects.toThrow(/digest differs/);
  });
});

describe('obstacleToArtifacts', () => {
  const env = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'u' };

  it('is none on github.com and GHE.com', () => {
    expect(obstacleToArtifacts({ ...env, GITHUB_SERVER_URL: 'https://github.com' })).toBeNull();
    expect(obstacleToArtifacts({ ...env, GITHUB_SERVER_URL: 'https://acme.ghe.com' })).toBeNull();
  });

  it('is the server or what is missing', () => {
    expect(obstacleToArtifacts({ ...env, GITHUB_SERVER_URL: 'https://github.acme.com' })).toContain(
      'Enterprise Server',
    );
    expect(obstacleToArtifacts({ ...env, ACTIONS_RUNTIME_TOKEN: '' })).toContain('ACTIONS_RUNTIME_TOKEN');
    expect(obstacleToArtifacts({ ACTIONS_RUNTIME_TOKEN: 't' })).toContain('ACTIONS_RESULTS_URL');
  });
});

describe('artifactName', () => {
  it('replaces what the store forbids', () => {
    expect(artifactName('chat: a/b\n"c"')).toBe('chat- a-b-c-');
    expect(artifactName('///')).toBe('-');
    expect(artifactName('  ')).toBe('llm-perf-gate');
  });
});
