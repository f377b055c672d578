import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EventContext, type EventReading, readEvent } from '../../../src/github/event/event.js';
import { sha } from '../support.js';

const ENV = {
  GITHUB_EVENT_PATH: '/event.json',
  GITHUB_REPOSITORY: 'acme/prompts',
  GITHUB_REPOSITORY_ID: '7',
  GITHUB_RUN_ID: '99',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_SHA: sha(9),
  GITHUB_ACTOR: 'mona',
  GITHUB_JOB: 'gate',
  GITHUB_REF: 'refs/heads/main',
};

function read(event: string, payload: unknown, env: Record<string, string> = {}): EventReading {
  return readEvent({ ...ENV, GITHUB_EVENT_NAME: event, ...env }, () => JSON.stringify(payload));
}

function context(event: string, payload: unknown, env: Record<string, string> = {}): EventContext {
  return read(event, payload, env).context;
}

function pullRequest(fields: object = {}): object {
  const head = { sha: sha(1), ref: 'topic', repo: { full_name: 'acme/prompts' } };
  return { number: 5, state: 'open', draft: false, head, base: { ref: 'main', sha: sha(2) }, ...fields };
}

describe('readEvent', () => {
  it('judges the head of a pull request, not the merge commit', () => {
    const found = context('pull_request', { action: 'synchronize', pull_request: pullRequest() });
    expect(found).toMatchObject({
      event: 'pull_request',
      action: 'synchronize',
      repository: { owner: 'acme', name: 'prompts', id: 7 },
      headSha: sha(1),
      baseRef: 'main',
      baseSha: sha(2),
      pullRequest: 5,
      pullRequestState: 'open',
      isFork: false,
      isDependabot: false,
      runUrl: 'https://github.com/acme/prompts/actions/runs/99',
      attempt: 2,
      job: 'gate',
    });
  });

  it('knows a fork by its repository, one that is gone too', () => {
    const head = (repo: unknown): object => pullRequest({ head: { sha: sha(1), repo } });
    expect(context('pull_request', { pull_request: head({ full_name: 'eve/prompts' }) }).isFork).toBe(true);
    expect(context('pull_request', { pull_request: head(null) }).isFork).toBe(true);
    expect(context('pull_request', { pull_request: head({ full_name: 'Acme/Prompts' }) }).isFork).toBe(false);
    expect(
      context('pull_request_target', { pull_request: head({ full_name: 'eve/prompts' }) }),
    ).toMatchObject({ isFork: true, headSha: sha(1) });
  });

  it('tells drafts and closed pull requests', () => {
    expect(context('pull_request', { pull_request: pullRequest({ draft: true }) }).pullRequestState).toBe(
      'draft',
    );
    expect(context('pull_request', { pull_request: pullRequest({ state: 'closed' }) }).pullRequestState).toBe(
      'closed',
    );
  });

  it('knows Dependabot by the actor and by the author', () => {
    expect(
      context('pull_request', { pull_request: pullRequest() }, { GITHUB_ACTOR: 'dependabot[bot]' })
        .isDependabot,
    ).toBe(true);
    expect(
      context('pull_request', { pull_request: pullRequest({ user: { login: 'dependabot[bot]' } }) })
        .isDependabot,
    ).toBe(true);
  });

  it('reads a merge group', () => {
    const merge_group = {
      head_sha: sha(3),
      base_sha: sha(4),
      base_ref: 'refs/heads/main',
      head_ref: 'refs/heads/gh-readonly-queue/main/pr-5',
    };
    expect(context('merge_group', { merge_group })).toMatchObject({
      headSha: sha(3),
      baseSha: sha(4),
      baseRef: 'main',
      pullRequest: null,
    });
  });

  it('reads a push', () => {
    const payload = { before: sha(0), after: sha(6), repository: { default_branch: 'trunk' } };
    expect(context('push', payload)).toMatchObject({
      headSha: sha(6),
      before: sha(0),
      after: sha(6),
      ref: 'main',
      defaultBranch: 'trunk',
      isFork: false,
    });
  });

  it('reads a workflow run, and that it came from a fork', () => {
    const pull = { number: 8, head: { sha: sha(5) }, base: { ref: 'main', sha: sha(2) } };
    const run = { head_sha: sha(5), pull_requests: [pull], head_repository: { full_name: 'acme/prompts' } };
    expect(context('workflow_run', { workflow_run: run })).toMatchObject({
      headSha: sha(5),
      pullRequest: 8,
      baseRef: 'main',
      isFork: false,
    });
    const foreign = { ...run, pull_requests: [], head_repository: { full_name: 'eve/prompts' } };
    expect(context('workflow_run', { workflow_run: foreign })).toMatchObject({
      pullRequest: null,
      isFork: true,
    });
  });

  it('reads which run a workflow run speaks of, and nothing that is no name', () => {
    const triggerOf = (run: object): unknown => context('workflow_run', { workflow_run: run }).trigger;
    const repository = (login: string): object => ({ full_name: `${login}/prompts`, owner: { login } });
    expect(triggerOf({ id: 50, head_branch: 'topic', head_repository: repository('eve') })).toEqual({
      id: 50,
      headOwner: 'eve',
      headBranch: 'topic',
    });
    expect(triggerOf({ id: 50, head_branch: 'a:b', head_repository: repository('e:ve') })).toEqual({
      id: 50,
      headOwner: null,
      headBranch: null,
    });
    expect(triggerOf({ id: 'x' })).toBeNull();
    expect(context('push', { workflow_run: { id: 50 } }).trigger).toBeNull();
  });

  it.each(['schedule', 'workflow_dispatch', 'repository_dispatch', 'something_new'])(
    'falls back to GITHUB_SHA on %s',
    (event) => {
      expect(context(event, {})).toMatchObject({ headSha: sha(9), pullRequest: null, isFork: false });
    },
  );

  it('finds the pull request of a comment on it, but not of a comment on an issue', () => {
    expect(
      context('issue_comment', { issue: { number: 4, state: 'open', pull_request: {} } }).pullRequest,
    ).toBe(4);
    expect(context('issue_comment', { issue: { number: 4, state: 'open' } }).pullRequest).toBeNull();
  });

  it('warns of a missing or broken event file and goes on', () => {
    const missing = readEvent({ ...ENV, GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: '' }, () => '');
    expect(missing.warnings).toEqual([expect.stringContaining('GITHUB_EVENT_PATH')]);
    const broken = readEvent({ ...ENV, GITHUB_EVENT_NAME: 'push' }, () => '{"after": ');
    expect(broken.warnings).toEqual([expect.stringContaining('cannot be read')]);
    expect(broken.context.headSha).toBe(sha(9));
  });

  it('knows nothing, and says so, where the environment is empty', () => {
    const { context: nothing, warnings } = readEvent({}, () => '');
    expect(nothing).toMatchObject({
      event: '',
      repository: null,
      headSha: null,
      runUrl: null,
      serverUrl: 'https://github.com',
    });
    expect(warnings).toHaveLength(4);
  });

  it('uses the addresses of an Enterprise Server', () => {
    const env = {
      GITHUB_SERVER_URL: 'https://ghe.acme.com/',
      GITHUB_API_URL: 'https://ghe.acme.com/api/v3',
      GITHUB_GRAPHQL_URL: 'https://ghe.acme.com/api/graphql',
    };
    expect(context('push', {}, env)).toMatchObject({
      serverUrl: 'https://ghe.acme.com',
      apiUrl: 'https://ghe.acme.com/api/v3',
      graphqlUrl: 'https://ghe.acme.com/api/graphql',
    });
  });

  it('takes no commit, ref or repository that could be something else', () => {
    const hostile = pullRequest({ head: { sha: '../../evil' }, base: { ref: 'a b\n', sha: 'HEAD' } });
    expect(context('pull_request', { pull_request: hostile })).toMatchObject({
      headSha: sha(9),
      baseRef: null,
      baseSha: null,
    });
    expect(context('push', {}, { GITHUB_REPOSITORY: '../..' }).repository).toBeNull();
    expect(context('push', {}, { GITHUB_REPOSITORY: 'a/b/c' }).repository).toBeNull();
  });

  it('never throws, whatever the payload and the environment hold', () => {
    const key = fc.constantFrom(
      'pull_request',
      'head',
      'base',
      'repo',
      'sha',
      'ref',
      'number',
      'merge_group',
      'workflow_run',
      'issue',
      'after',
      '__proto__',
      'full_name',
      'pull_requests',
    );
    const { payload } = fc.letrec((tie) => ({
      payload: fc.oneof(
        { depthSize: 'small' },
        fc.jsonValue(),
        fc.dictionary(key, tie('payload')),
        fc.array(tie('payload'), { maxLength: 2 }),
      ),
    }));
    const names = fc.constantFrom('pull_request', 'push', 'merge_group', 'workflow_run', 'issue_comment', '');
    const variable = fc.constantFrom(
      ...Object.keys(ENV).filter((name) => name !== 'GITHUB_EVENT_PATH'),
      'GITHUB_SERVER_URL',
      'GITHUB_BASE_REF',
    );
    fc.assert(
      fc.property(names, payload, fc.dictionary(variable, fc.string()), (name, value, env) => {
        const { context: found } = read(name, value, env);
        expect(found.headSha === null || /^[0-9a-f]+$/.test(found.headSha)).toBe(true);
        expect(found.pullRequest === null || found.pullRequest > 0).toBe(true);
      }),
    );
  });
});
