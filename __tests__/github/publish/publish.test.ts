import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Clock } from '../../../src/base/clock.js';
import { createRedactor } from '../../../src/base/redact.js';
import type { ArtifactUploader } from '../../../src/github/publish/artifact.js';
import { readEvent } from '../../../src/github/event/event.js';
import {
  type Publication,
  type PublicationWorld,
  publish,
  type Published,
} from '../../../src/github/publish/publish.js';
import { type FakeGitHub, forbidden, startFakeGitHub } from '../../support/fake-github.js';
import { turnClock } from '../../support/turn-clock.js';
import { buildReport } from '../../support/report-builder.js';
import { connect, sha } from '../support.js';

let github: FakeGitHub;
let folder: string;
let outputs: Record<string, string>;
let logged: string[];
beforeEach(async () => {
  github = await startFakeGitHub();
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  writeFileSync(join(folder, 'report.json'), '{}');
  writeFileSync(join(folder, 'summary'), '');
  outputs = {};
  logged = [];
});
afterEach(async () => {
  await github.close();
  rmSync(folder, { recursive: true });
});

const stores: ArtifactUploader = { uploadArtifact: () => Promise.resolve({ id: 12 }) };
const hangs: ArtifactUploader = { uploadArtifact: () => new Promise(() => undefined) };

interface Changes {
  readonly publication?: Partial<Publication>;
  readonly world?: Partial<PublicationWorld>;
  readonly fork?: boolean;
  readonly clock?: Clock;
}

async function run({
  publication,
  world,
  fork = false,
  clock = turnClock(),
}: Changes = {}): Promise<Published> {
  const env = {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: 'x',
    GITHUB_REPOSITORY: 'acme/prompts',
    GITHUB_RUN_ID: '99',
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
  };
  const head = { sha: sha(1), repo: { full_name: fork ? 'eve/prompts' : 'acme/prompts' } };
  const { context } = readEvent(env, () =>
    JSON.stringify({ pull_request: { number: 1, state: 'open', head } }),
  );
  return publish(
    {
      report: buildReport(),
      context,
      pullRequest: { number: 1, headSha: sha(1) },
      summary: '# Summary\n',
      renderComment: (_, { artifactUrl }) => `comment, files at ${artifactUrl ?? 'nowhere'}`,
      comment: 'always',
      commitStatus: true,
      group: null,
      statusName: 'llm-perf-gate',
      artifact: { name: 'gate', retentionDays: null },
      files: [join(folder, 'report.json')],
      reportDir: folder,
      reportPath: join(folder, 'report.json'),
      locate: () => null,
      ...publication,
    },
    {
      env: {
        GITHUB_STEP_SUMMARY: join(folder, 'summary'),
        ACTIONS_RUNTIME_TOKEN: 't',
        ACTIONS_RESULTS_URL: 'u',
      },
      clock,
      log: { info: () => undefined, debug: () => undefined, warning: (message) => logged.push(message) },
      redact: createRedactor(['hush-hush']),
      send: await connect(github.url),
      emit: () => undefined,
      setOutput: (name, value) => {
        outputs[name] = value;
      },
      loadArtifacts: () => Promise.resolve(stores),
      ...world,
    },
  );
}

describe('publish', () => {
  it('tells all of it', async () => {
    const url = 'https://github.com/acme/prompts/actions/runs/99/artifacts/12';
    expect(await run()).toEqual({
      commentUrl: `${github.url}/comments/1`,
      artifactId: 12,
      artifactUrl: url,
      warnings: [],
    });
    expect(readFileSync(join(folder, 'summary'), 'utf8')).toBe('# Summary\n');
    expect(github.state.comments[0]?.body).toContain(`files at ${url}`);
    expect(github.state.statuses).toMatchObject([
      { sha: sha(1), state: 'success', target_url: 'https://github.com/acme/prompts/actions/runs/99' },
    ]);
    expect(outputs).toMatchObject({
      verdict: 'pass',
      'artifact-id': '12',
      'comment-url': `${github.url}/comments/1`,
    });
  });

  it('turns each refusal into a warning of its own that names the permission', async () => {
    github.faults.push(forbidden(/issues/), forbidden(/statuses/));
    const { warnings, artifactId } = await run();
    expect(warnings).toHaveLength(2);
    expect(warnings.find((warning) => warning.startsWith('comment: '))).toContain('`pull-requests: write`');
    expect(warnings.find((warning) => warning.startsWith('commit status: '))).toContain('`statuses: write`');
    expect(logged).toEqual(warnings);
    expect(artifactId).toBe(12);
    expect(outputs['verdict']).toBe('pass');
  });

  it("says that a fork's token cannot be raised", async () => {
    github.faults.push(forbidden(/issues/));
    expect((await run({ fork: true })).warnings[0]).toContain('from a fork');
  });

  it('ends although everything hangs', async () => {
    github.faults.push({ path: /./, kind: 'hang' });
    const { warnings } = await run({
      clock: turnClock(20),
      world: { loadArtifacts: () => Promise.resolve(hangs) },
    });
    expect(warnings.map((warning) => warning.split(':')[0]).sort()).toEqual([
      'artifact',
      'comment',
      'commit status',
    ]);
    expect(outputs['verdict']).toBe('pass');
  });

  it('comments without a link where the artifact store is slow', async () => {
    await run({ clock: turnClock(20), world: { loadArtifacts: () => Promise.resolve(hangs) } });
    expect(github.state.comments[0]?.body).toContain('files at nowhere');
  });

  it('does what can be done without a token, and says what cannot', async () => {
    const { warnings } = await run({ world: { send: null, env: {} } });
    expect(warnings.map((warning) => warning.split(':')[0]).sort()).toEqual([
      'GITHUB_STEP_SUMMARY is not set',
      'artifact',
      'comment',
      'commit status',
    ]);
    expect(github.requests).toEqual([]);
    expect(outputs['report-path']).toBe(join(folder, 'report.json'));
  });

  it('is content with what was not asked for', async () => {
    const { warnings } = await run({
      publication: { comment: 'never', commitStatus: false },
      world: { send: null },
    });
    expect(warnings).toEqual([]);
  });

  it('has nothing to comment on outside a pull request, but a status to set', async () => {
    expect(await run({ publication: { pullRequest: null } })).toMatchObject({
      commentUrl: null,
      warnings: [],
    });
    expect(github.state.statuses).toMatchObject([{ sha: sha(1) }]);
  });

  it('lets no secret into a warning, and no failing part into another', async () => {
    const loadArtifacts = (): Promise<ArtifactUploader> => Promise.reject(new Error('refused hush-hush'));
    const emit = (): never => {
      throw new Error('stdout is closed');
    };
    const report = buildReport({
      verdict: 'error',
      passed: false,
      thresholds: [],
      reasons: [{ code: 'c', message: 'm' }],
    });
    const { warnings } = await run({ publication: { report }, world: { loadArtifacts, emit } });
    expect([...warnings].sort()).toEqual(['annotations: stdout is closed', 'artifact: refused ***']);
    expect(github.state.statuses).toMatchObject([{ state: 'error' }]);
  });

  it('puts the row of a gate of a group into the one comment, and takes away the one of its own', async () => {
    await run();
    expect(github.state.comments).toHaveLength(1);
    await run({ publication: { group: 'all' } });
    await run({
      publication: { group: 'all', statusName: 'second', report: buildReport({ name: 'second' }) },
    });
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]?.body).toContain('| llm-perf-gate |');
    expect(github.state.comments[0]?.body).toContain('| second |');
    expect(outputs['comment-url']).toContain('/comments/');
  });

  it('speaks for itself where its status cannot be set, which would be its row', async () => {
    github.faults.push(forbidden(/\/statuses\//, 'POST'));
    await run({ publication: { group: 'all' } });
    expect(github.state.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('comment, files at'),
    ]);
  });
});
