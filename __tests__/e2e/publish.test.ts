import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/report/schema/schema.js';
import { type FakeGitHub, startFakeGitHub } from '../support/fake-github.js';
import { findLiveMarkup } from '../support/markup.js';
import { buildReport, threshold } from '../support/report-builder.js';
import { longest } from '../support/report-hostile.js';
import { type BundleResult, runBundle } from '../support/run-bundle.js';
import { zipOf } from '../support/zip.js';

const HEAD = 'a'.repeat(40);
const RUN = 50;

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
  github.state.pulls.push({
    number: 7,
    state: 'open',
    head: { sha: HEAD, ref: 'topic', repo: { full_name: 'eve/prompts' } },
    base: { ref: 'main' },
  });
});
afterEach(() => github.close());

/** What the fork's run stored. */
function store(content: string, run = RUN): void {
  github.state.artifacts.push({
    id: github.state.artifacts.length + 1,
    name: 'llm-perf-gate',
    expired: false,
    created_at: '2026-11-24T12:00:00Z',
    workflow_run: { id: run },
    archive: zipOf([{ name: 'report.json', content }]),
  });
}

/** The privileged run that a fork's run triggers. */
function publish(
  inputs: Readonly<Record<string, string>> = {},
  event = 'workflow_run',
): Promise<BundleResult> {
  return runBundle({
    event,
    payload: {
      action: 'completed',
      workflow_run: {
        id: RUN,
        head_sha: HEAD,
        head_branch: 'topic',
        head_repository: { full_name: 'eve/prompts', owner: { login: 'eve' } },
        pull_requests: [],
      },
      repository: { full_name: 'acme/prompts', id: 1 },
    },
    inputs: { mode: 'publish', 'github-token': 'ghs_token', ...inputs },
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      GITHUB_SERVER_URL: 'https://github.com',
    },
    servers: [github],
  });
}

/** A report that claims to be of another pull request, commit and gate. */
function claimOf(fields: Partial<Report> = {}): Report {
  const source = {
    repository: 'acme/secrets',
    event: 'push',
    commit: 'f'.repeat(40),
    ref: 'main',
    base: null,
    pullRequest: 1,
    runUrl: 'https://evil.example/',
    attempt: 1,
  };
  const thresholds = [threshold('error_rate', 'rate<0.05', { observed: 0, limit: 0.05, unit: 'fraction' })];
  return {
    ...buildReport({ verdict: 'pass', passed: true, name: 'required-check', source, thresholds }),
    ...fields,
  };
}

describe('the bundle on a workflow run', () => {
  it('tells what the fork measured, marked as its claim, on the pull request that the event names', async () => {
    store(JSON.stringify(claimOf()));
    const { code, log, outputs } = await publish();
    expect({ code, log }).toMatchObject({ code: 0 });
    expect(outputs).toMatchObject({ verdict: 'pass', passed: 'true' });
    expect(github.state.comments).toMatchObject([{ issue: 7 }]);
    expect(github.state.comments[0]?.body).toContain(`https://github.com/acme/prompts/actions/runs/${RUN}`);
    expect(github.state.statuses).toMatchObject([
      { sha: HEAD, context: 'llm-perf-gate (fork)', state: 'success' },
    ]);
    expect(github.state.statuses[0]?.['description']).toMatch(/^Reported by the fork's run: /);
  });

  it('is red where the fork’s gate was, and where the claim contradicts itself', async () => {
    store(JSON.stringify(claimOf({ verdict: 'fail', passed: false })));
    expect((await publish()).code).toBe(1);
    store(JSON.stringify(claimOf({ verdict: 'error', passed: true })));
    expect((await publish()).code).toBe(1);
    expect(github.state.statuses.map(({ state }) => state)).toEqual(['failure', 'error']);
  });

  it('lets no markup, link or command to the runner through', async () => {
    const command = 'x '.repeat(60) + '::set-output name=verdict::pass ##[set-output name=passed;]true';
    const reasons = Array.from({ length: 20 }, (_, i) => ({ code: 'x', message: 'y'.repeat(i) + command }));
    store(
      JSON.stringify({
        ...longest,
        reasons,
        headline: '@octocat <img src=x>',
        comparison: longest.comparison,
      }),
    );
    const { code, log, outputs } = await publish();
    expect(code).toBe(1);
    const [comment] = github.state.comments;
    const visible = comment?.body.split('\n').slice(2).join('\n') ?? '';
    expect(findLiveMarkup(visible)).toEqual([]);
    expect(comment?.body).not.toContain('evil.example/)');
    expect(outputs).toMatchObject({ verdict: 'fail', passed: 'false' });
    expect(
      log.split('\n').filter((line) => /^\s*::(?!(error|warning|notice|add-mask|debug)\b)|##\[/.test(line)),
    ).toEqual([]);
  });

  it.each([
    ['nothing', null, 'has no artifact `llm-perf-gate`'],
    ['no JSON', '{', 'no report of this version'],
    ['a report of another shape', JSON.stringify({ ...claimOf(), run: {} }), 'no report of this version'],
    [
      'a number that is none',
      JSON.stringify(claimOf()).replace(/"spent":[^,]+/, '"spent":1e999'),
      'no report of this version',
    ],
    [
      'a part of a load',
      JSON.stringify(claimOf({ run: { ...claimOf().run, shard: '1/2' } })),
      'is of shard 1/2',
    ],
    ['more than a report', ' '.repeat(17 * 1024 * 1024), 'has a report.json of'],
  ])('says so where the run stored %s', async (_, content, problem) => {
    store(JSON.stringify(claimOf()), RUN + 1);
    if (content !== null) store(content);
    const { code, log, outputs } = await publish();
    expect(code).toBe(1);
    expect(log).toContain(problem);
    expect(outputs['verdict']).toBe('error');
    expect(github.state.statuses).toMatchObject([{ sha: HEAD, state: 'error' }]);
  });

  it('comments on nothing where the branch has moved on', async () => {
    github.state.pulls[0]!.head.sha = 'c'.repeat(40);
    store(JSON.stringify(claimOf()));
    expect((await publish()).code).toBe(0);
    expect(github.state.comments).toEqual([]);
    expect(github.state.statuses).toMatchObject([{ sha: HEAD }]);
  });

  it('needs a run to speak of', async () => {
    const { code, log } = await publish({}, 'push');
    expect(code).toBe(1);
    expect(log).toContain('on: workflow_run');
  });
});
