import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { silentLog } from '../../src/base/log.js';
import { createRedactor } from '../../src/base/redact.js';
import { type Api, createApi } from '../../src/github/api/api.js';
import { listChangedFiles } from '../../src/github/change/changed-paths.js';
import { openCommitFiles } from '../../src/github/change/commit-files.js';
import { type EventContext, readEvent } from '../../src/github/event/event.js';
import { decideByPaths } from '../../src/github/change/path-filter.js';
import { publish, type Published } from '../../src/github/publish/publish.js';
import { connect, REPOSITORY, sha } from '../github/support.js';
import { type FakeGitHub, startFakeGitHub } from '../support/fake-github.js';
import { turnClock } from '../support/turn-clock.js';
import type { Fault } from '../support/loopback-server.js';
import { buildReport } from '../support/report-builder.js';

const SECRET = 'ghs_very_secret_token';
const HOSTILE = `${SECRET}\n::error::<img src=x> @octocat https://me:${SECRET}@evil.example/?k=${SECRET}`;
const PAGE = `<html>\n<body>${HOSTILE}${'x'.repeat(5_000)}</body></html>`;

type What = Omit<Fault, 'path' | 'method'>;

/** What GitHub may do to a call; none of it is an answer that says anything. */
const FAULTS: readonly (readonly [string, What])[] = [
  ['never answers', { kind: 'hang' }],
  ['begins an answer that never ends', { kind: 'drip' }],
  ['forbids it (403)', { kind: 403, message: HOSTILE }],
  ['does not find it (404)', { kind: 404, message: HOSTILE }],
  ['finds it invalid (422)', { kind: 422, message: HOSTILE }],
  ['asks to wait for an hour (429)', { kind: 429, message: HOSTILE, headers: { 'retry-after': '3600' } }],
  ['asks to wait in words (429)', { kind: 429, headers: { 'retry-after': 'soon' } }],
  ['has no quota left (403)', { kind: 403, headers: { 'x-ratelimit-remaining': '0' } }],
  [
    'has a secondary limit (403)',
    { kind: 403, message: 'secondary rate limit', headers: { 'retry-after': '60' } },
  ],
  ['fails (500)', { kind: 500, message: HOSTILE }],
  ['stands behind a proxy that fails (502)', { kind: 502, page: PAGE }],
  ['is not available (503)', { kind: 503, message: HOSTILE }],
  ['drops the connection', { kind: 'reset' }],
  ['answers with a page', { kind: 200, page: PAGE }],
  ['answers with broken JSON', { kind: 'broken_json' }],
];

let github: FakeGitHub;
let folder: string;
let outputs: Record<string, string>;
beforeEach(async () => {
  github = await startFakeGitHub();
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
  writeFileSync(join(folder, 'report.json'), '{}');
  writeFileSync(join(folder, 'summary'), '');
  outputs = {};
});
afterEach(async () => {
  await github.close();
  rmSync(folder, { recursive: true });
});

function context(): EventContext {
  const env = {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: 'x',
    GITHUB_REPOSITORY: 'acme/prompts',
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
  };
  const head = { sha: sha(1), repo: { full_name: 'acme/prompts' } };
  const pull = { number: 1, state: 'open', head, base: { ref: 'main', sha: sha(2) } };
  return readEvent(env, () => JSON.stringify({ pull_request: pull })).context;
}

async function tell(url = github.url): Promise<Published> {
  return publish(
    {
      report: buildReport(),
      context: context(),
      pullRequest: { number: 1, headSha: sha(1) },
      summary: '# Summary\n',
      renderComment: () => 'a comment',
      comment: 'always',
      commitStatus: true,
      group: null,
      statusName: 'llm-perf-gate',
      artifact: { name: 'gate', retentionDays: null },
      files: [join(folder, 'report.json')],
      reportDir: folder,
      reportPath: join(folder, 'report.json'),
      locate: () => null,
    },
    {
      env: {
        GITHUB_STEP_SUMMARY: join(folder, 'summary'),
        ACTIONS_RUNTIME_TOKEN: 't',
        ACTIONS_RESULTS_URL: 'u',
      },
      clock: turnClock(50),
      log: silentLog,
      redact: createRedactor([SECRET]),
      send: await connect(url),
      emit: () => undefined,
      setOutput: (name, value) => (outputs[name] = value),
      loadArtifacts: () => Promise.resolve({ uploadArtifact: () => Promise.resolve({ id: 12 }) }),
    },
  );
}

function triesOf(method: string, path: RegExp): number {
  return github.requests.filter((request) => request.method === method && path.test(request.path)).length;
}

/** Exactly one thing failed; it is said in one harmless line, and the verdict stands. */
function expectOneWarning({ warnings, artifactId }: Published, part: string): void {
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(new RegExp(`^${part}: `));
  expect(warnings[0]).not.toContain(SECRET);
  expect(warnings[0]).not.toContain('\n');
  expect(warnings[0]?.length).toBeLessThan(700);
  expect(artifactId).toBe(12);
  expect(outputs).toMatchObject({ verdict: 'pass', passed: 'true', 'artifact-id': '12' });
}

describe.each(FAULTS)('where GitHub %s', (_, fault) => {
  it('on listing comments, there is a status and no second comment', async () => {
    github.faults.push({ ...fault, method: 'GET', path: /comments$/ });
    expectOneWarning(await tell(), 'comment');
    expect(triesOf('GET', /comments$/)).toBeLessThanOrEqual(3);
    expect(github.state.comments).toEqual([]);
    expect(github.state.statuses).toHaveLength(1);
  });

  it('on writing the comment, there is a status and it is written once at most', async () => {
    github.faults.push({ ...fault, method: 'POST', path: /comments$/ });
    expectOneWarning(await tell(), 'comment');
    // Twice three: where the answer was lost it looks whether the comment is there, and tries anew where it is not.
    expect(triesOf('POST', /comments$/)).toBeLessThanOrEqual(6);
    expect(github.state.statuses).toHaveLength(1);
  });

  it('on setting the status, there is a comment', async () => {
    github.faults.push({ ...fault, path: /statuses/ });
    expectOneWarning(await tell(), 'commit status');
    expect(triesOf('POST', /statuses/)).toBeLessThanOrEqual(3);
    expect(github.state.comments).toHaveLength(1);
  });

  it('on listing changed files, the gate runs', async () => {
    github.faults.push({ ...fault, path: /files$/ });
    const rules = { patterns: ['prompts/**'], always: [] };
    const api = await patientApi();
    const decision = await decideByPaths(rules, () => listChangedFiles(api, context()));
    expect(decision.matched).toBe(true);
    expect(triesOf('GET', /files$/)).toBeLessThanOrEqual(3);
  });

  it('on reading a file of the base, the file is not taken for a new one', async () => {
    github.state.commits.set(sha(2), { 'a.md': 'before' });
    const blobs = openCommitFiles(await patientApi(), sha(2));
    github.faults.push({ ...fault, path: /blobs/ });
    expect(await blobs.read('a.md')).toMatchObject({ fault: expect.any(String) });
    github.faults.push({ ...fault, path: /trees/ });
    const trees = openCommitFiles(await patientApi(), sha(2));
    expect(await trees.read('a.md')).toMatchObject({ fault: expect.any(String) });
    expect(triesOf('GET', /blobs/)).toBeLessThanOrEqual(3);
    expect(triesOf('GET', /trees/)).toBeLessThanOrEqual(4);
  });
});

describe('where GitHub recovers', () => {
  it.each([
    ['asks to wait a second', { kind: 429, headers: { 'retry-after': '1' }, times: 1 }],
    ['is not available for a moment', { kind: 503, times: 2 }],
  ] satisfies (readonly [string, What])[])('and %s, nothing is lost', async (_, fault) => {
    github.faults.push({ ...fault, path: /comments$/, method: 'GET' }, { ...fault, path: /statuses/ });
    expect((await tell()).warnings).toEqual([]);
    expect(github.state).toMatchObject({ comments: [{}], statuses: [{}] });
  });
});

describe('where GitHub does the work and its answer is lost', () => {
  it('there is one comment all the same, and nothing to warn of', async () => {
    github.faults.push({ kind: 'lost', method: 'POST', path: /comments$/, times: 1 });
    expect((await tell()).warnings).toEqual([]);
    expect(github.state.comments).toHaveLength(1);
  });
});

describe('where nothing of GitHub can be reached', () => {
  it('the verdict and the files stand, and each part says so', async () => {
    const { url } = github;
    await github.close();
    const { warnings } = await tell(url);
    github = await startFakeGitHub();
    expect(warnings.map((warning) => warning.split(':')[0]).sort()).toEqual(['comment', 'commit status']);
    expect(warnings.join()).toContain('ECONNREFUSED');
    expect(outputs['verdict']).toBe('pass');
  });

  it('a summary that is full or gone is a warning', async () => {
    appendFileSync(join(folder, 'summary'), 'x'.repeat(1024 * 1024));
    expect((await tell()).warnings).toEqual([expect.stringContaining('the job summary is full')]);
    rmSync(join(folder, 'summary'));
    expect((await tell()).warnings).toEqual([expect.stringContaining('cannot be written')]);
  });
});

async function patientApi(): Promise<Api> {
  const clock = turnClock(50);
  return createApi(await connect(github.url), { clock, log: silentLog, repository: REPOSITORY });
}
