import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { reportSchema } from '../../src/report/schema/schema.js';
import {
  type FakeArtifactStore,
  runtimeToken,
  startFakeArtifactStore,
} from '../support/fake-artifact-store.js';
import { type FakeGitHub, startFakeGitHub } from '../support/fake-github.js';
import { untilUnhindered } from '../support/again.js';
import { hindranceOf } from '../support/hindrance.js';
import { type BundleResult, type BundleRun, runBundle, runBundleOnce } from '../support/run-bundle.js';

const HEAD = 'a'.repeat(40);
const LOAD = { endpoint: 'simulator', stages: '3s:8', seed: 'e2e', thresholds: 'output_tokens: p(50)<5' };

let github: FakeGitHub;
let store: FakeArtifactStore;
beforeEach(async () => {
  github = await startFakeGitHub();
  store = await startFakeArtifactStore();
});
afterEach(async () => {
  await github.close();
  await store.close();
});

/** A job of a workflow run on a pull request. */
function jobWith(inputs: Readonly<Record<string, string>>): BundleRun {
  return {
    event: 'pull_request',
    payload: {
      number: 7,
      pull_request: {
        number: 7,
        state: 'open',
        head: { sha: HEAD, repo: { full_name: 'acme/prompts' } },
        base: { ref: 'main', sha: 'b'.repeat(40) },
      },
      repository: { full_name: 'acme/prompts', id: 1 },
    },
    inputs: { ...LOAD, 'github-token': 'ghs_token', ...inputs },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      ACTIONS_RESULTS_URL: `${store.url}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(),
    },
    servers: [github, store],
  };
}

/** One job by itself. */
function job(inputs: Readonly<Record<string, string>>): Promise<BundleResult> {
  return runBundle(jobWith(inputs));
}

/** Jobs at once; all of them again where one was hindered. */
function jobs(each: readonly Readonly<Record<string, string>>[]): Promise<BundleResult[]> {
  const restores = [github, store].map((server) => server.remember());
  return untilUnhindered(
    () => {
      for (const restore of restores) restore();
      return Promise.all(each.map((inputs) => runBundleOnce(jobWith(inputs))));
    },
    (results) => results.map((result) => hindranceOf(result)).find((reason) => reason !== null) ?? null,
  );
}

const namesOf = ({ archives }: FakeArtifactStore): string[] => archives.map(({ name }) => name).sort();

describe('the bundle in a matrix of shards', () => {
  it('measures in each job, and judges, comments and sets the status once, in the job that merges', async () => {
    const shards = await jobs([{ shard: '1/2' }, { shard: '2/2' }]);
    for (const { code, log, summary, outputs } of shards) {
      expect({ code, log }).toMatchObject({ code: 0 });
      expect(outputs['verdict']).toBe('pass');
      expect(summary).toContain('thresholds are judged where the shards are merged');
    }
    expect(namesOf(store)).toEqual(['llm-perf-gate-shard-1-of-2', 'llm-perf-gate-shard-2-of-2']);
    expect([...github.state.comments, ...github.state.statuses]).toEqual([]);

    const merged = await job({ mode: 'merge' });
    expect(merged).toMatchObject({ code: 1, outputs: { verdict: 'fail', passed: 'false' } });
    const directory = join(merged.folder, 'llm-perf-gate-report');
    const report = reportSchema.parse(JSON.parse(readFileSync(join(directory, 'report.json'), 'utf8')));
    expect(report.load.planned).toBe(
      shards.reduce((sum, { outputs }) => sum + Number(outputs['requests']), 0),
    );
    const ids = readFileSync(join(directory, 'samples.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: number }).id);
    expect(ids).toEqual(Array.from({ length: report.load.planned }, (_, id) => id));
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.statuses).toMatchObject([{ sha: HEAD, state: 'failure' }]);
    expect(namesOf(store)).toContain('llm-perf-gate');
  });

  it('names the shard that is missing, and the one that could not begin', async () => {
    await job({ shard: '1/2' });
    const missing = await job({ mode: 'merge' });
    expect(missing).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(missing.log).toContain('no report of shard 2/2');
    await job({ shard: '2/2', budget: 'much' });
    const broken = await job({ mode: 'merge' });
    expect(broken.log).toContain('shard 2/2 measured nothing: budget:');
  });

  it('does not take an archive for a shard that is none', async () => {
    await job({ shard: '1/1' });
    const [archive] = store.archives;
    Object.assign(archive!, { archive: Buffer.from('no archive'), digest: '' });
    const { code, log } = await job({ mode: 'merge' });
    expect(code).toBe(1);
    expect(log).toContain('this is no ZIP archive');
    expect(github.state.statuses).toMatchObject([{ state: 'error' }]);
  });

  it('without an artifact store says so before it sends, and merges what was put into folders', async () => {
    const without = { ACTIONS_RESULTS_URL: '', ACTIONS_RUNTIME_TOKEN: '' };
    const alone = (inputs: Readonly<Record<string, string>>): BundleRun => {
      const run = jobWith(inputs);
      return { ...run, env: { ...run.env, ...without } };
    };
    const shards = [
      await runBundle(alone({ shard: '1/2', seed: 'act' })),
      await runBundle(alone({ shard: '2/2', seed: 'act' })),
    ];
    const [first] = shards;
    const told = first?.log.indexOf('llm-perf-gate-report/llm-perf-gate-shard-1-of-2') ?? -1;
    expect(told).toBeGreaterThan(-1);
    expect(told).toBeLessThan(first?.log.indexOf('Expected cost') ?? -1);
    const folder = mkdtempSync(join(tmpdir(), 'merge-'));
    const nothing = await runBundle(alone({ mode: 'merge', seed: 'act', 'report-dir': folder }));
    expect(nothing.log).toContain('this runner has no artifact store; put the shards');
    for (const [index, shard] of shards.entries())
      cpSync(
        join(shard.folder, 'llm-perf-gate-report'),
        join(folder, `llm-perf-gate-shard-${index + 1}-of-2`),
        {
          recursive: true,
        },
      );
    const merged = await runBundle(alone({ mode: 'merge', seed: 'act', 'report-dir': folder }));
    expect(merged).toMatchObject({ outputs: { verdict: 'fail' } });
    const requests = shards.reduce((sum, { outputs }) => sum + Number(outputs['requests']), 0);
    expect(Number(merged.outputs['requests'])).toBe(requests);
  }, 120_000);
});
