import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type CommentOutcome,
  type CommentRequest,
  publishComment,
} from '../../../src/github/publish/comment.js';
import { headOfComment, markerOf } from '../../../src/github/publish/comment-marker.js';
import { type FakeComment, type FakeGitHub, forbidden, startFakeGitHub } from '../../support/fake-github.js';
import { openApi, sha } from '../support.js';

let github: FakeGitHub;
beforeEach(async () => {
  github = await startFakeGitHub();
  github.state.pulls.push({
    number: 1,
    state: 'open',
    head: { sha: sha(1), repo: null },
    base: { ref: 'main' },
  });
});
afterEach(() => github.close());

type Changes = Partial<Omit<CommentRequest, 'state'>> & Partial<CommentRequest['state']>;

async function publish(changes: Changes = {}): Promise<CommentOutcome> {
  const {
    commit = sha(1),
    runId = 100,
    attempt = 1,
    passed = true,
    verdict = passed ? 'pass' : 'fail',
    ...rest
  } = changes;
  const state = { commit, runId, attempt, passed, verdict };
  return publishComment(await openApi(github.url), {
    name: 'llm-perf-gate',
    pullRequest: 1,
    mode: 'always',
    isNews: false,
    graphqlUrl: `${github.url}/graphql`,
    render: () => `${verdict} of ${commit}`,
    ...rest,
    state,
  });
}

function comment(id: number, body: string, login = 'github-actions[bot]'): FakeComment {
  const type = login.endsWith('[bot]') ? 'Bot' : 'User';
  return { id, issue: 1, body, user: { login, type }, html_url: `https://github.test/c/${id}` };
}

function bodies(): string[] {
  return github.state.comments.map(({ body }) => body.split('\n\n')[1] ?? '');
}

describe('publishComment', () => {
  it('posts once and then updates in place', async () => {
    expect(await publish()).toMatchObject({ action: 'created', url: `${github.url}/comments/1` });
    expect(await publish({ verdict: 'inconclusive' })).toMatchObject({
      action: 'updated',
      url: `${github.url}/comments/1`,
    });
    expect(bodies()).toEqual([`inconclusive of ${sha(1)}`]);
    expect(github.state.comments[0]!.body.split('\n')[0]).toBe('<!-- llm-perf-gate:llm-perf-gate -->');
  });

  it('keeps one comment for each name', async () => {
    await publish({ name: 'chat' });
    await publish({ name: 'chat -->' });
    await publish({ name: 'chat' });
    expect(github.state.comments).toHaveLength(2);
  });

  it('finds its comment on the third page', async () => {
    github.state.comments.push(...Array.from({ length: 240 }, (_, i) => comment(i + 1, 'hello', 'mona')));
    await publish();
    expect(await publish()).toMatchObject({ action: 'updated' });
    expect(github.state.comments).toHaveLength(241);
  });

  it("ignores its marker in somebody else's comment, and below the first line", async () => {
    const marked = `${markerOf('llm-perf-gate')}\nforged`;
    github.state.comments.push(
      comment(1, marked, 'mona'),
      comment(2, marked, 'evil[bot]'),
      comment(3, `> ${marked}`),
    );
    github.state.comments.push(comment(4, `quoting:\n${marked}`));
    expect(await publish()).toMatchObject({ action: 'created' });
    expect(github.state.comments).toHaveLength(5);
  });

  it('knows the comments of a personal token and of an app', async () => {
    github.state.viewer = 'mona';
    await publish();
    expect(await publish()).toMatchObject({ action: 'updated' });
    github.state.viewer = 'acme-app[bot]';
    expect(await publish()).toMatchObject({ action: 'created' });
    expect(await publish()).toMatchObject({ action: 'updated' });
  });

  it("takes the token for the workflow's own where GraphQL does not answer", async () => {
    await publish();
    github.faults.push({ path: /graphql/, kind: 403, message: 'Resource not accessible by integration' });
    expect(await publish()).toMatchObject({ action: 'updated' });
  });

  it('posts anew when a pass turns into a failure, and only then', async () => {
    await publish({ passed: true });
    expect(await publish({ passed: false })).toMatchObject({
      action: 'replaced',
      url: `${github.url}/comments/2`,
    });
    expect(github.state.comments.map(({ id }) => id)).toEqual([2]);
    expect(await publish({ passed: false })).toMatchObject({ action: 'updated' });
    expect(await publish({ passed: true })).toMatchObject({ action: 'updated' });
  });

  it('has no comment but the new one, even where the old one cannot be deleted at first', async () => {
    await publish({ passed: true });
    github.faults.push({ path: /comments/, method: 'DELETE', kind: 404, times: 1 });
    await publish({ passed: false });
    expect(github.state.comments).toHaveLength(2);
    await publish({ passed: false });
    expect(bodies()).toEqual([`fail of ${sha(1)}`]);
  });

  it('never overwrites the result of the newest commit', async () => {
    await publish({ commit: sha(1) });
    expect(await publish({ commit: sha(2), runId: 200 })).toMatchObject({
      action: 'outdated',
      url: `${github.url}/comments/1`,
    });
    expect(bodies()).toEqual([`pass of ${sha(1)}`]);
  });

  it('overwrites whatever it was for the newest commit', async () => {
    await publish({ commit: sha(2), runId: 300 });
    expect(await publish({ commit: sha(1), runId: 200 })).toMatchObject({ action: 'updated' });
  });

  it('lets the descendant win among commits that are no longer the head', async () => {
    await publish({ commit: sha(2), runId: 300 });
    github.state.comparisons.set(`${sha(2)}...${sha(3)}`, { status: 'ahead' });
    expect(await publish({ commit: sha(3), runId: 200 })).toMatchObject({ action: 'updated' });
    github.state.comparisons.set(`${sha(3)}...${sha(2)}`, { status: 'behind' });
    expect(await publish({ commit: sha(2), runId: 400 })).toMatchObject({ action: 'outdated' });
  });

  it('lets the later run win where a force push left no ancestry', async () => {
    await publish({ commit: sha(2), runId: 300 });
    expect(await publish({ commit: sha(3), runId: 299 })).toMatchObject({ action: 'outdated' });
    expect(await publish({ commit: sha(3), runId: 301 })).toMatchObject({ action: 'updated' });
  });

  it('overwrites a comment whose hidden state is damaged', async () => {
    github.state.comments.push(
      comment(1, `${markerOf('llm-perf-gate')}\n<!-- llm-perf-gate-state {"commit": -->\n\nold`),
    );
    expect(await publish({ commit: sha(5) })).toMatchObject({ action: 'updated' });
  });

  it('is silent where it shall be', async () => {
    expect(await publish({ mode: 'never', passed: false })).toEqual({ action: 'none', url: null });
    expect(await publish({ mode: 'on-failure', passed: true })).toEqual({ action: 'none', url: null });
    expect(github.state.comments).toEqual([]);
  });

  it('opens none for a skipped run, and keeps up to date what is there', async () => {
    expect(await publish({ verdict: 'skipped' })).toEqual({ action: 'none', url: null });
    await publish();
    expect(await publish({ verdict: 'skipped', runId: 101 })).toMatchObject({ action: 'updated' });
    expect(bodies()).toEqual([`skipped of ${sha(1)}`]);
  });

  it('opens one on a change only where there is news', async () => {
    expect(await publish({ mode: 'on-change' })).toEqual({ action: 'none', url: null });
    expect(await publish({ mode: 'on-change', isNews: true })).toMatchObject({ action: 'created' });
    expect(await publish({ mode: 'on-change', runId: 101 })).toMatchObject({ action: 'updated' });
  });

  it('comments on a failure, and takes it back when it is mended', async () => {
    await publish({ mode: 'on-failure', passed: false });
    await publish({ mode: 'on-failure', passed: true });
    expect(bodies()).toEqual([`pass of ${sha(1)}`]);
  });

  it('drops to a shorter text where GitHub finds it too long', async () => {
    const limits: number[] = [];
    const render = (limit: number): string => {
      limits.push(limit);
      return 'x'.repeat(limits.length < 3 ? 70_000 : limit);
    };
    expect(await publish({ render })).toMatchObject({ action: 'created' });
    expect(limits).toHaveLength(3);
    expect(limits[0]).toBeLessThan(60_000);
    expect(github.state.comments[0]!.body).toHaveLength(10_000);
  });

  it('does not post twice where the answer to the first was lost', async () => {
    github.faults.push({ path: /comments$/, method: 'POST', kind: 'lost', times: 1 });
    expect(await publish()).toMatchObject({ action: 'created', url: `${github.url}/comments/1` });
    expect(github.state.comments).toHaveLength(1);
  });

  it('posts again where the first did not arrive', async () => {
    github.faults.push({ path: /comments$/, method: 'POST', kind: 500, times: 1 });
    expect(await publish()).toMatchObject({ action: 'created' });
    expect(github.state.comments).toHaveLength(1);
  });

  it('posts a new one where the old one was deleted meanwhile', async () => {
    await publish();
    github.faults.push({ path: /comments\/1$/, method: 'PATCH', kind: 404, times: 1 });
    expect(await publish()).toMatchObject({ action: 'created' });
  });

  it('does not post where it cannot see what is there', async () => {
    github.faults.push({ path: /comments$/, method: 'GET', kind: 'broken_json' });
    await expect(publish()).rejects.toMatchObject({ kind: 'unavailable' });
    expect(github.state.comments).toEqual([]);
  });

  it('names the permission it lacks', async () => {
    github.faults.push(forbidden(/comments/, 'POST'));
    await expect(publish()).rejects.toMatchObject({
      kind: 'permission',
      message: expect.stringContaining('`pull-requests: write`') as unknown as string,
    });
  });

  it('survives comments of any shape', async () => {
    github.state.comments.push({ id: 1, issue: 1, body: null, user: null } as unknown as FakeComment);
    github.state.comments.push(
      comment(
        2,
        headOfComment('llm-perf-gate', {
          commit: sha(1),
          runId: null,
          attempt: 1,
          verdict: 'x',
          passed: true,
        }),
      ),
    );
    expect(await publish()).toMatchObject({ action: 'updated', url: 'https://github.test/c/2' });
  });
});
