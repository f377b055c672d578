import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Report, reportSchema } from '../../src/report/schema/schema.js';
import { type FakeGitHub, forbidden, startFakeGitHub } from '../support/fake-github.js';
import type { Bearing } from '../support/hindrance.js';
import { type BundleResult, runBundle } from '../support/run-bundle.js';

const [HEAD, BASE] = ['a'.repeat(40), 'd'.repeat(40)];

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
  github.state.comparisons.set(`main...${HEAD}`, { status: 'ahead', merge_base_commit: { sha: BASE } });
  github.state.commits.set(BASE, { 'summarise.md': 'Summarise the text.' });
});
afterEach(() => github.close());

const payload = {
  action: 'synchronize',
  number: 7,
  pull_request: {
    number: 7,
    state: 'open',
    head: { sha: HEAD, repo: { full_name: 'acme/prompts' } },
    base: { ref: 'main', sha: 'b'.repeat(40) },
  },
  repository: { full_name: 'acme/prompts', id: 1, default_branch: 'main' },
};

async function compare(
  prompt: string,
  inputs: Readonly<Record<string, string>> = {},
  bearing: Bearing = {},
): Promise<BundleResult & { readonly report: Report }> {
  const result = await runBundle({
    event: 'pull_request',
    payload,
    files: { 'summarise.md': prompt },
    inputs: {
      endpoint: 'simulator',
      compare: 'base',
      prompts: 'summarise.md',
      stages: '6s:8',
      config: 'executor: constant-arrival-rate',
      thresholds: 'error_rate: rate<0.2',
      'github-token': 'ghs_token_that_is_secret',
      ...inputs,
    },
    env: { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: `${github.url}/graphql` },
    servers: [github],
    ...bearing,
  });
  const path = join(result.folder, 'llm-perf-gate-report', 'report.json');
  return { ...result, report: reportSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) };
}

describe('the bundle, comparing a pull request with its base', () => {
  // Tokens and cost are the same on a busy machine, where times are the generator's own and fail nothing.
  it('fails a prompt that makes answers long, and says so in the comment', async () => {
    const { code, report } = await compare('Summarise the text. [[tokens=180]]', {
      prices: 'input: 1, output: 10',
    });
    expect({ code, verdict: report.verdict }).toEqual({ code: 1, verdict: 'fail' });
    expect(report.comparison).toMatchObject({
      source: 'main@ddddddd',
      url: `https://github.com/acme/prompts/commit/${BASE}`,
      prompts: [{ id: 'summarise.md', status: 'changed' }],
    });
    expect(report.comparison?.metrics['cost_per_request:avg']?.verdict).toBe('fail');
    expect(report.reasons.map(({ message }) => message).join('\n')).toMatch(
      /mean cost per request is .* against /,
    );
    expect(github.state.comments[0]?.body).toContain('This PR');
  });

  it('finds that answers grew, by a relative threshold on what they cost', async () => {
    // A ratio, though it be one of costs, is judged only where the generator kept up.
    const { code, report } = await compare(
      'Summarise the text. [[tokens=180]]',
      {
        prices: 'input: 1, output: 10',
        thresholds: 'error_rate: rate<0.2\ncost_per_request: avg<+20%',
      },
      { timed: true },
    );
    expect(code).toBe(1);
    const cost = report.thresholds.find(({ metric }) => metric === 'cost_per_request');
    expect(cost).toMatchObject({ verdict: 'fail', unit: 'ratio', limit: 1.2 });
    expect(cost?.message).toContain('because answers grew from');
  });

  it('holds nothing against a prompt that is faster and shorter', async () => {
    const { code, report } = await compare('Summarise the text. [[slow=0.4]] [[tokens=30]]');
    expect({ code, failed: report.reasons.filter((reason) => reason.code === 'regression') }).toEqual({
      code: 0,
      failed: [],
    });
  });

  it('goes on with the absolute thresholds where the base may not be read', async () => {
    github.faults.push(forbidden(/compare/));
    const { code, report, log } = await compare('Summarise the text.', { stages: '3s:5' });
    expect(code).toBe(0);
    expect(report.comparison).toMatchObject({ pairs: 0, metrics: {} });
    expect(report.comparison?.notes.join()).toContain('contents: read');
    expect(log).toContain('Nothing is compared');
  });
});
