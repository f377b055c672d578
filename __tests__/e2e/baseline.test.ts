import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Report, reportSchema } from '../../src/report/schema/schema.js';
import { type FakeGitHub, forbidden, startFakeGitHub } from '../support/fake-github.js';
import { type BundleResult, runBundle } from '../support/run-bundle.js';
import { zipOf } from '../support/zip.js';

const HEAD = 'a'.repeat(40);
const STORED = 'd'.repeat(40);
const HOUR = 3_600_000;

interface Result extends BundleResult {
  readonly report: Report;
}

let github: FakeGitHub;
let template: Report;
beforeAll(async () => {
  github = await startFakeGitHub();
  template = (await gate({ inputs: { compare: 'none', thresholds: 'cost_per_request: p(50)<$1' } })).report;
  await github.close();
});
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(() => github.close());

const repository = { full_name: 'acme/prompts', id: 1, default_branch: 'main' };
const PULL_REQUEST = {
  action: 'synchronize',
  number: 7,
  pull_request: {
    number: 7,
    state: 'open',
    head: { sha: HEAD, repo: { full_name: 'acme/prompts' } },
    base: { ref: 'main', sha: 'b'.repeat(40) },
  },
  repository,
};
const MERGE_GROUP = {
  action: 'checks_requested',
  merge_group: { head_sha: HEAD, base_sha: 'b'.repeat(40), base_ref: 'refs/heads/main' },
  repository,
};

/** A load whose tokens, and so whose cost, the prompt alone decides. */
async function gate({
  event = 'pull_request',
  prompt = 'Summarise. [[tokens=40]]',
  inputs = {},
  timed = false,
}: {
  readonly event?: 'pull_request' | 'merge_group';
  readonly prompt?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** A ratio is judged only where the generator kept up, be it one of costs. */
  readonly timed?: boolean;
} = {}): Promise<Result> {
  const result = await runBundle({
    event,
    payload: event === 'pull_request' ? PULL_REQUEST : MERGE_GROUP,
    files: { 'summarise.md': prompt },
    inputs: {
      endpoint: 'simulator',
      prompts: 'summarise.md',
      stages: '2s:6',
      prices: 'input: 1, output: 10',
      config: 'executor: constant-arrival-rate',
      compare: 'baseline',
      thresholds: 'cost_per_request: p(50)<$1\ncost_per_request: avg<+50%',
      'github-token': 'ghs_token_that_is_secret',
      ...inputs,
    },
    env: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: `${github.url}/graphql` },
    servers: [github],
    timed,
  });
  const path = join(result.folder, 'llm-perf-gate-report', 'report.json');
  return { ...result, report: reportSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) };
}

interface Storing {
  readonly content?: string;
  readonly run?: Partial<Report['run']>;
  readonly report?: Partial<Report>;
  readonly hoursAgo?: number;
  readonly expired?: boolean;
  readonly workflowRun?: Readonly<Record<string, unknown>>;
}

/** A run of main as the template, of which only tokens and cost are kept: times differ from machine to machine. */
function store({
  content,
  run = {},
  report = {},
  hoursAgo = 1,
  expired = false,
  workflowRun = {},
}: Storing = {}): void {
  const { cost_per_request, output_tokens } = template.metrics;
  const metrics = { cost_per_request, output_tokens };
  const id = github.state.artifacts.length + 1;
  // A busy machine may have spoilt the template's own verdict.
  const sound = { verdict: 'pass', passed: true, generator: { ...template.generator, healthy: true } };
  const stored = { ...template, ...sound, metrics, ...report, run: { ...template.run, ...run } };
  github.state.artifacts.unshift({
    id,
    name: 'llm-perf-gate',
    expired,
    created_at: new Date(Date.now() - hoursAgo * HOUR).toISOString(),
    workflow_run: {
      id: 500 + id,
      repository_id: 1,
      head_repository_id: 1,
      head_branch: 'main',
      head_sha: STORED,
      ...workflowRun,
    },
    archive: zipOf([{ name: 'report.json', content: content ?? JSON.stringify(stored) }]),
  });
}

function relativeOf({ thresholds }: Report): Report['thresholds'][number] | undefined {
  return thresholds.find(({ expression }) => expression === 'avg<+50%');
}

describe('the bundle, comparing with stored runs', () => {
  it('fails a prompt that makes answers dearer than six runs of main, and shows them', async () => {
    for (let hoursAgo = 6; hoursAgo >= 1; hoursAgo -= 1) store({ hoursAgo });
    const { code, report, log } = await gate({ prompt: 'Summarise. [[tokens=160]]', timed: true });
    expect({ code, verdict: report.verdict, log }).toMatchObject({ code: 1, verdict: 'fail' });
    expect(report.comparison).toMatchObject({
      kind: 'baseline',
      source: '6 runs of main, last ddddddd, 1 hour ago',
      url: 'https://github.com/acme/prompts/actions/runs/506',
      metrics: { 'cost_per_request:avg': { verdict: 'fail' } },
    });
    expect(report.comparison?.history.map(({ url }) => url?.slice(-3))).toEqual(
      [501, 502, 503, 504, 505, 506].map(String),
    );
    expect(report.comparison?.notes.join()).toContain('The prompts are not those of the last stored run');
    expect(relativeOf(report)).toMatchObject({ verdict: 'fail', n: 6 });
    expect(github.state.comments[0]?.body).toContain('usual in 6 earlier runs');
  });

  it('passes a prompt that costs the same, on a limit that leaves chance its room', async () => {
    for (let hoursAgo = 6; hoursAgo >= 1; hoursAgo -= 1) store({ hoursAgo });
    const { code, report } = await gate();
    expect({ code, verdict: relativeOf(report)?.verdict }).toEqual({ code: 0, verdict: 'pass' });
  });

  it('warns on fewer than five, and passes over what is no complete run of main with these settings', async () => {
    for (let hoursAgo = 4; hoursAgo >= 1; hoursAgo -= 1) store({ hoursAgo });
    store({ run: { configHash: '0123456789abcdef' } });
    store({ run: { stoppedBy: 'budget' } });
    store({ report: { verdict: 'error' } });
    store({ report: { load: { ...template.load, sent: 0 } } });
    store({ content: '{"metrics": {"__proto__": 1}}' });
    store({ content: '[['.repeat(100_000) });
    store({ expired: true });
    store({ workflowRun: { head_repository_id: 666 } });
    store({ workflowRun: { head_branch: 'topic' } });
    store({ workflowRun: { id: 99 } });
    const { code, report, log } = await gate({ prompt: 'Summarise. [[tokens=200]]' });
    expect({ code, verdict: report.verdict }).toEqual({ code: 0, verdict: 'inconclusive' });
    expect(relativeOf(report)).toMatchObject({ verdict: 'inconclusive', n: 4 });
    expect(report.comparison?.history).toHaveLength(4);
    expect(log).toContain('6 passed over: 2 not of this version, 3 not complete, 1 with other settings');
    expect(log).toContain('it takes 5 stored runs, and there are 4');
    expect(report.comparison?.notes[0]).toContain('Worse than chance explains');
  });

  it('goes on with the absolute thresholds without `actions: read`, and names it', async () => {
    github.faults.push(forbidden(/actions/));
    const { code, report, log } = await gate({ inputs: { thresholds: 'cost_per_request: p(50)<$1' } });
    expect({ code, thresholds: report.thresholds }).toMatchObject({
      code: 0,
      thresholds: [{ verdict: 'pass' }],
    });
    expect(log).toMatch(/Nothing is compared: .*add `actions: read` to the job's `permissions:`/);
    expect(report.comparison).toMatchObject({ source: 'no stored run', metrics: {}, history: [] });
  });
});

describe('the bundle in a merge queue', () => {
  const inputs = { compare: 'none', thresholds: 'cost_per_request: p(50)<$1' };
  const fromBranch = { head_branch: 'gh-readonly-queue/main/pr-7-abc' };

  it('lets the pass of the same run stand, links it and sends nothing', async () => {
    store({ workflowRun: fromBranch });
    const { code, report, outputs, log, summary } = await gate({ event: 'merge_group', inputs });
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(outputs).toMatchObject({ verdict: 'pass', passed: 'true', requests: '0', cost: '0' });
    expect(report).toMatchObject({
      reasons: [{ code: 'reused' }],
      reused: { commit: STORED, url: 'https://github.com/acme/prompts/actions/runs/501' },
    });
    expect(github.state.statuses).toMatchObject([
      { sha: HEAD, state: 'success', description: expect.stringContaining('Reused') },
    ]);
    expect(summary).toContain('](https://github.com/acme/prompts/actions/runs/501)');
  });

  it('measures where the pass is a day old, a fork’s, or of another prompt', async () => {
    store({ hoursAgo: 24.1 });
    store({ workflowRun: { head_repository_id: 666 } });
    store({ run: { promptHash: '0123456789abcdef' } });
    const { report } = await gate({ event: 'merge_group', inputs });
    expect(report.reused).toBeNull();
    expect(report.load.sent).toBeGreaterThan(0);
  });
});
