import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readEvent } from '../../../src/github/event/event.js';
import {
  findMergeBase,
  locatePullRequest,
  type PullRequest,
} from '../../../src/github/event/pull-request-of.js';
import { type FakeGitHub, type FakePull, startFakeGitHub } from '../../support/fake-github.js';
import { openApi, sha } from '../support.js';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
});
afterEach(() => github.close());

async function locate(event: string, payload: object): Promise<PullRequest | null> {
  const env = {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: 'x',
    GITHUB_REPOSITORY: 'acme/prompts',
    GITHUB_SHA: sha(9),
  };
  const { context } = readEvent(env, () => JSON.stringify(payload));
  return locatePullRequest(await openApi(github.url), context);
}

function pull(number: number, digit: number, state = 'open'): FakePull {
  return { number, state, head: { sha: sha(digit), repo: null }, base: { ref: 'main' } };
}

describe('locatePullRequest', () => {
  it('asks nobody where the event names it', async () => {
    expect(await locate('pull_request', { pull_request: pull(3, 1) })).toEqual({
      number: 3,
      headSha: sha(1),
      baseRef: 'main',
    });
    expect(github.requests).toEqual([]);
  });

  it('finds the open one whose head was pushed', async () => {
    github.state.commitPulls.set(sha(2), [pull(4, 2, 'closed'), pull(5, 3), pull(6, 2)]);
    expect(await locate('push', { after: sha(2) })).toEqual({ number: 6, headSha: sha(2), baseRef: 'main' });
  });

  it('finds none for a commit that is in none', async () => {
    expect(await locate('push', { after: sha(2) })).toBeNull();
    expect(await locate('schedule', {})).toBeNull();
  });

  it('asks for the head where the event is a comment', async () => {
    github.state.pulls.push(pull(7, 4));
    expect(await locate('issue_comment', { issue: { number: 7, pull_request: {} } })).toEqual({
      number: 7,
      headSha: sha(4),
      baseRef: 'main',
    });
  });

  it('finds the open one of a fork’s branch where its head is what was run', async () => {
    const fork = (number: number, digit: number, owner: string): FakePull => ({
      ...pull(number, digit),
      head: { sha: sha(digit), ref: 'topic', repo: { full_name: `${owner}/prompts` } },
    });
    github.state.pulls.push(fork(8, 5, 'eve'), fork(9, 6, 'mallory'), fork(10, 6, 'eve'));
    const run = (digit: number): object => ({
      workflow_run: {
        id: 50,
        head_sha: sha(digit),
        head_branch: 'topic',
        head_repository: { full_name: 'eve/prompts', owner: { login: 'eve' } },
        pull_requests: [],
      },
    });
    expect(await locate('workflow_run', run(6))).toEqual({ number: 10, headSha: sha(6), baseRef: 'main' });
    expect(await locate('workflow_run', run(7))).toBeNull();
    expect(await locate('workflow_run', { workflow_run: { id: 50, head_sha: sha(6) } })).toBeNull();
  });

  it('takes an answer of another shape for none', async () => {
    github.faults.push({ path: /commits/, kind: 'broken_json' });
    expect(await locate('push', { after: sha(2) })).toBeNull();
  });
});

describe('findMergeBase', () => {
  it('is what the comparison says', async () => {
    github.state.comparisons.set(`feature/a...${sha(1)}`, {
      status: 'diverged',
      merge_base_commit: { sha: sha(5) },
    });
    github.state.comparisons.set(`main...${sha(1)}`, {
      status: 'diverged',
      merge_base_commit: { sha: 'nonsense' },
    });
    const api = await openApi(github.url);
    expect(await findMergeBase(api, 'feature/a', sha(1))).toBe(sha(5));
    expect(await findMergeBase(api, 'main', sha(1))).toBeNull();
    await expect(findMergeBase(api, 'gone', sha(1))).rejects.toMatchObject({ kind: 'not_found' });
  });
});
