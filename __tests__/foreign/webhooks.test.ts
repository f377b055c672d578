import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type EventContext, readEvent } from '../../src/github/event/event.js';
import { isClosed } from '../../src/github/change/skip.js';

type Payload = Readonly<Record<string, never>> & {
  readonly action?: string;
  readonly repository: { readonly full_name: string; readonly default_branch: string };
};

/** Payloads that GitHub really sent, as octokit collects them. */
const corpus = JSON.parse(
  readFileSync('node_modules/@octokit/webhooks-examples/api.github.com/index.json', 'utf8'),
) as readonly { readonly name: string; readonly examples: readonly Payload[] }[];

const GITHUB_SHA = '9'.repeat(40);

const examplesOf = (event: string): readonly Payload[] =>
  corpus.find(({ name }) => name === event)?.examples ?? [];

/** As a runner of the payload's own repository hands it over. */
function read(event: string, payload: Payload): EventContext {
  const { context } = readEvent(
    {
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: 'event.json',
      GITHUB_REPOSITORY: payload.repository.full_name,
      GITHUB_SHA,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_RUN_ID: '1',
    },
    () => JSON.stringify(payload),
  );
  return context;
}

interface Sides {
  readonly number: number;
  readonly state: string;
  readonly draft: boolean;
  readonly head: { readonly sha: string; readonly repo: { readonly full_name: string } | null };
  readonly base: { readonly sha: string; readonly ref: string };
}

describe('events as GitHub sends them', () => {
  it.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
    '%s: the head is judged against the base, whatever the action',
    (event) => {
      const payloads = examplesOf(event === 'pull_request_target' ? 'pull_request' : event);
      expect(payloads.length).toBeGreaterThan(3);
      for (const payload of payloads) {
        const pull = (payload as unknown as { readonly pull_request: Sides }).pull_request;
        const context = read(event, payload);
        expect(context).toMatchObject({
          action: payload.action,
          headSha: pull.head.sha,
          baseRef: pull.base.ref,
          baseSha: pull.base.sha,
          pullRequest: pull.number,
          pullRequestState: pull.state === 'open' && pull.draft ? 'draft' : pull.state,
          isFork: pull.head.repo?.full_name !== payload.repository.full_name,
        });
        expect(isClosed(context)).toBe(pull.state === 'closed');
      }
    },
  );

  it('cover drafts, closed pull requests and every usual action', () => {
    const contexts = examplesOf('pull_request').map((payload) => read('pull_request', payload));
    const actions = new Set(contexts.map(({ action }) => action));
    for (const action of ['opened', 'synchronize', 'reopened', 'ready_for_review', 'labeled', 'closed'])
      expect(actions).toContain(action);
    const states = new Set(contexts.map(({ pullRequestState }) => pullRequestState));
    expect(states).toEqual(new Set(['open', 'draft', 'closed']));
  });

  it('merge_group: the head of the group is judged against its base, for no pull request', () => {
    for (const payload of examplesOf('merge_group')) {
      const group = (payload as unknown as { readonly merge_group: Record<string, string> }).merge_group;
      expect(read('merge_group', payload)).toMatchObject({
        headSha: group['head_sha'],
        baseSha: group['base_sha'],
        baseRef: group['base_ref']?.replace('refs/heads/', ''),
        pullRequest: null,
        isFork: false,
      });
    }
  });

  it('push: what was pushed is judged, and nothing where the branch was deleted', () => {
    const payloads = examplesOf('push');
    for (const payload of payloads) {
      const { before, after, deleted } = payload as unknown as Record<string, string | boolean>;
      const headSha = deleted === true ? GITHUB_SHA : after;
      expect(read('push', payload)).toMatchObject({ headSha, before, pullRequest: null, isFork: false });
    }
    expect(payloads.some((payload) => (payload as unknown as { deleted: boolean }).deleted)).toBe(true);
  });

  it('workflow_run: the commit that was run is judged, for its pull request where GitHub names one', () => {
    for (const payload of examplesOf('workflow_run')) {
      const run = (
        payload as unknown as {
          readonly workflow_run: {
            readonly id: number;
            readonly head_sha: string;
            readonly head_repository: { readonly full_name: string };
            readonly pull_requests: readonly { readonly number: number }[];
          };
        }
      ).workflow_run;
      expect(read('workflow_run', payload)).toMatchObject({
        headSha: run.head_sha,
        pullRequest: run.pull_requests[0]?.number ?? null,
        isFork: run.head_repository.full_name !== payload.repository.full_name,
        trigger: { id: run.id },
      });
    }
  });

  it('comments: on a pull request they belong to it, on an issue to nothing', () => {
    const numbers = examplesOf('issue_comment').map((payload) => {
      const { issue } = payload as unknown as { issue: { number: number; pull_request?: object } };
      const expected = issue.pull_request === undefined ? null : issue.number;
      expect(read('issue_comment', payload).pullRequest).toBe(expected);
      return expected;
    });
    expect(numbers.length).toBeGreaterThan(3);
  });

  it.each([
    'workflow_dispatch',
    'repository_dispatch',
    'release',
    'create',
    'deployment_status',
    'check_run',
  ])('%s: the commit of the run is judged, for no pull request', (event) => {
    for (const payload of examplesOf(event))
      expect(read(event, payload)).toMatchObject({
        headSha: GITHUB_SHA,
        pullRequest: null,
        defaultBranch: payload.repository.default_branch,
      });
  });

  it('of every kind that there is are read without a warning that they are broken', () => {
    const all = corpus.flatMap(({ name, examples }) => examples.map((payload) => ({ name, payload })));
    expect(all.length).toBeGreaterThan(300);
    for (const { name, payload } of all) {
      const text = JSON.stringify(payload);
      const env = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: 'x', GITHUB_REPOSITORY: 'a/b', GITHUB_SHA };
      const { context, warnings } = readEvent(env, () => text);
      expect({ name, warnings }).toEqual({ name, warnings: [] });
      expect(context.headSha).toMatch(/^[0-9a-f]{40}$/);
    }
  });
});
