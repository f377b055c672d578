import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { permissionFor } from '../../src/github/api/permissions.js';
import { estimateOf } from '../support/estimated.js';

const readme = readFileSync('README.md', 'utf8');
const flat = readme.replaceAll('\n', ' ');

interface QuickStart {
  readonly on: {
    readonly pull_request: { readonly paths: readonly string[] };
    readonly workflow_dispatch: unknown;
  };
  readonly jobs: {
    readonly gate: {
      readonly permissions: Readonly<Record<string, string>>;
      readonly steps: readonly { readonly with?: Record<string, string> }[];
    };
  };
}

const block = /^```yaml\n([\s\S]*?)^```$/m.exec(readme)?.[1] ?? '';
const quickStart = parse(block) as QuickStart;
const inputs = quickStart.jobs.gate.steps.at(-1)?.with ?? {};

const dollars = (usd: number): string => `$${usd.toFixed(2)}`;

describe('the README', () => {
  it('is read in a few minutes', () => {
    expect(readme.split('\n').length).toBeLessThan(160);
  });

  it('has a quick start that runs on the pull request that adds it, and by hand', () => {
    const path = /into `(\.github\/workflows\/[\w-]+\.yml)`/.exec(flat)?.[1];
    expect(quickStart.on.pull_request.paths).toContain(path);
    expect(Object.keys(quickStart.on)).toContain('workflow_dispatch');
  });

  it('states what the quick start costs as the product estimates it', async () => {
    const stated =
      /cost (\$[\d.]+) .*? and (\$[\d.]+) with every answer .*?: (\$[\d.]+) and (\$[\d.]+),/.exec(flat);
    const plans = [
      { compare: 'none', 'max-tokens': '256' },
      { compare: 'none' },
      { compare: 'base', 'max-tokens': '256' },
      { compare: 'base' },
    ];
    const costs: string[] = [];
    for (const plan of plans) costs.push(dollars((await estimateOf({ ...inputs, ...plan })).cost.expected!));
    expect(stated?.slice(1)).toEqual(costs);
  });

  it('asks for the permissions that the parts of GitHub’s API need, and no others', () => {
    const table = /^## Permissions\n([\s\S]*?)^## /m.exec(readme)?.[1] ?? '';
    const listed = [...table.matchAll(/^\| `([a-z-]+: \w+)`/gm)].map(([, one = '']) => one);
    const routes = [
      'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
      'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      'POST /repos/{owner}/{repo}/statuses/{sha}',
      'GET /repos/{owner}/{repo}/actions/artifacts',
    ];
    expect(listed).toEqual(routes.map(permissionFor));
    // The quick start compares with the base, and reads no other run.
    const { permissions } = quickStart.jobs.gate;
    expect(Object.entries(permissions).map(([scope, level]) => `${scope}: ${level}`)).toEqual(
      listed.slice(0, 3),
    );
  });

  it('says how many requests p95 takes at least', async () => {
    const stated = /that p95 is below 3 s; that takes (\d+) requests/.exec(flat)?.[1];
    const given = { endpoint: 'http://127.0.0.1:9', prices: 'free', thresholds: 'ttft: p(95)<3s' };
    const judge = async (count: number): Promise<string> => {
      const load = `executor: shared-iterations\niterations: ${count}`;
      const { reasons } = await estimateOf({ ...given, config: load });
      return reasons.map(({ message }) => message).join('\n');
    };
    expect(await judge(Number(stated))).not.toContain('can never pass');
    expect(await judge(Number(stated) - 1)).toContain(`it takes ${stated ?? '?'}`);
  });

  it('states what the load generator adds as the benchmarks do', () => {
    const measured = /^\| error of the first token, p50 \/ p99, 100 streams, ms \| ([\d.]+) \//m.exec(
      readFileSync('docs/benchmarks.md', 'utf8'),
    )?.[1];
    expect(flat).toContain(`${measured ?? '?'} ms at the median first token of 100 streams`);
  });
});
