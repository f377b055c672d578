import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSimulator } from '../../src/simulator/server.js';
import {
  type FakeArtifactStore,
  runtimeToken,
  startFakeArtifactStore,
} from '../support/fake-artifact-store.js';
import { type FakeGitHub, forbidden, startFakeGitHub } from '../support/fake-github.js';
import { type BundleResult, runBundle } from '../support/run-bundle.js';
import { LONGEST_END, runSignalled } from '../support/signalled.js';

const HEAD = 'a'.repeat(40);
const TOKEN = 'ghs_token_that_is_secret';

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

function pullRequest(sha: string, fork = false): unknown {
  return {
    action: 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      state: 'open',
      head: { sha, repo: { full_name: fork ? 'stranger/prompts' : 'acme/prompts' } },
      base: { ref: 'main', sha: 'b'.repeat(40) },
    },
    repository: { full_name: 'acme/prompts', id: 1, default_branch: 'main' },
  };
}

interface Request {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly sha?: string;
  readonly fork?: boolean;
  readonly runId?: string;
}

function gate({ inputs = {}, sha = HEAD, fork = false, runId = '99' }: Request = {}): Promise<BundleResult> {
  return runBundle({
    event: 'pull_request',
    payload: pullRequest(sha, fork),
    inputs: { endpoint: 'simulator', stages: '2s:6', 'github-token': TOKEN, ...inputs },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      ACTIONS_RESULTS_URL: `${store.url}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(),
      GITHUB_RUN_ID: runId,
    },
    servers: [github, store],
  });
}

describe('the bundle on a pull request', () => {
  it('comments, sets the status on the head commit and stores the artifact', async () => {
    const { code, outputs, log } = await gate();
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]?.body).toMatch(/^<!-- llm-perf-gate:llm-perf-gate -->/);
    expect(github.state.statuses).toMatchObject([{ sha: HEAD, context: 'llm-perf-gate', state: 'success' }]);
    expect(store.archives).toHaveLength(1);
    expect(outputs['comment-url']).toBe(github.state.comments[0]?.html_url);
    expect(outputs['artifact-id']).toBe(String(store.archives[0]?.id));
    expect(log.replaceAll(`::add-mask::${TOKEN}`, '')).not.toContain(TOKEN);
  });

  it('updates its comment on the second push', async () => {
    await gate();
    await gate({ sha: 'c'.repeat(40), runId: '100' });
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]?.body).toContain('ccccccc');
    expect(github.state.statuses).toHaveLength(2);
  });

  it('keeps its verdict where GitHub refuses, and names the missing permissions', async () => {
    github.faults.push(forbidden(/comments/), forbidden(/statuses/));
    const { code, log, outputs } = await gate();
    expect(code).toBe(0);
    expect(log).toContain('pull-requests: write');
    expect(log).toContain('statuses: write');
    expect(outputs['verdict']).toBe('inconclusive');
  });

  it('sends nothing where no changed file matches the paths', async () => {
    github.state.files.set(7, [{ filename: 'docs/readme.md', status: 'modified' }]);
    const { code, outputs } = await gate({ inputs: { paths: 'prompts/**' } });
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'skipped', passed: 'true', requests: '0' });
    expect(github.state.statuses).toMatchObject([{ state: 'success' }]);
  });

  it('skips a fork that has no key', async () => {
    const { code, outputs } = await gate({
      fork: true,
      inputs: { endpoint: 'http://127.0.0.1:9', prices: 'free' },
    });
    expect(code).toBe(0);
    expect(outputs['verdict']).toBe('skipped');
  });

  it('skips a fork that does not see the endpoint, a secret, and tells it of any other mistake', async () => {
    const hidden = { endpoint: '', model: 'm', prices: 'free' };
    const { code, outputs, log } = await gate({ fork: true, inputs: hidden });
    expect([code, outputs['verdict']]).toEqual([0, 'skipped']);
    expect(log).toContain('without them endpoint is empty');
    const wrong = await gate({ fork: true, inputs: { ...hidden, budget: 'lots' } });
    expect([wrong.code, wrong.outputs['verdict']]).toEqual([1, 'error']);
    const own = await gate({ inputs: hidden });
    expect([own.code, own.outputs['verdict']]).toEqual([1, 'error']);
  });

  it('fails the status where a threshold fails', async () => {
    const { code, outputs } = await gate({
      inputs: { stages: '3s:8', thresholds: 'output_tokens: p(50)<5' },
    });
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'fail', passed: 'false' });
    expect(github.state.statuses).toMatchObject([{ state: 'failure' }]);
  });

  it('ends within five seconds of a signal, with everything measured on disk', async () => {
    let onServed = (): void => undefined;
    const simulator = await startSimulator({}, { onServed: () => onServed() });
    const { code, outputs, summary, ms } = await runSignalled({
      event: 'pull_request',
      payload: pullRequest(HEAD),
      inputs: {
        endpoint: simulator.url,
        model: 'sim',
        prices: 'free',
        stages: '60s:2',
        timeout: '10m',
        config: 'executor: constant-arrival-rate',
      },
      arm: (signal) => (onServed = signal),
    });
    await simulator.close();
    expect(ms).toBeLessThan(LONGEST_END);
    expect(code).toBe(1);
    expect(outputs['verdict']).toBe('error');
    expect(Number(outputs['requests'])).toBeGreaterThan(0);
    expect(summary).toContain('Cancelled');
  });
});
