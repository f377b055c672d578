import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Parameters } from '../../../src/github/api/api.js';
import { ApiError } from '../../../src/github/api/api-error.js';
import { type FakeGitHub, forbidden, startFakeGitHub } from '../../support/fake-github.js';
import { openApi, sha } from '../support.js';

const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const COMMENT = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';

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

async function failureOf(work: Promise<unknown>): Promise<ApiError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

describe('createApi', () => {
  it('fills in the repository and sends the token', async () => {
    const api = await openApi(github.url);
    await api.request(PULL, { pull_number: 1 });
    expect(github.requests[0]).toMatchObject({
      path: '/repos/acme/prompts/pulls/1',
      headers: { authorization: 'token token' },
    });
  });

  it.each([500, 502, 503, 429])('tries again after %d', async (kind) => {
    github.faults.push({ path: /pulls/, kind, times: 2 });
    const { data } = await (await openApi(github.url)).request(PULL, { pull_number: 1 });
    expect(data).toMatchObject({ number: 1 });
    expect(github.requests).toHaveLength(3);
  });

  it('gives up after three tries', async () => {
    github.faults.push({ path: /pulls/, kind: 500 });
    const error = await failureOf((await openApi(github.url)).request(PULL, { pull_number: 1 }));
    expect(error).toMatchObject({ kind: 'unavailable', status: 500 });
    expect(github.requests).toHaveLength(3);
  });

  it('waits as long as GitHub asks, but not for minutes', async () => {
    github.faults.push({ path: /pulls/, kind: 429, headers: { 'retry-after': '2' }, times: 1 });
    await (await openApi(github.url)).request(PULL, { pull_number: 1 });
    expect(github.requests).toHaveLength(2);
    github.faults.push({
      path: /pulls/,
      kind: 403,
      message: 'You have exceeded a secondary rate limit',
      headers: { 'retry-after': '60' },
    });
    const error = await failureOf((await openApi(github.url)).request(PULL, { pull_number: 1 }));
    expect(error).toMatchObject({ kind: 'rate_limited', retryAfterS: 60 });
    expect(github.requests).toHaveLength(3);
  });

  it('does not repeat a POST that may have worked', async () => {
    github.faults.push({ path: /comments/, kind: 'lost' });
    const error = await failureOf(
      (await openApi(github.url)).request(COMMENT, { issue_number: 1, body: 'hello' }),
    );
    expect(error).toMatchObject({ kind: 'unavailable', status: null });
    expect(github.state.comments).toHaveLength(1);
  });

  it('repeats a POST that GitHub refused for its rate', async () => {
    github.faults.push({ path: /comments/, kind: 429, times: 1 });
    await (await openApi(github.url)).request(COMMENT, { issue_number: 1, body: 'hello' });
    expect(github.state.comments).toHaveLength(1);
  });

  it('ends a call that hangs, and all calls when the time is used up', async () => {
    github.faults.push({ path: /pulls/, kind: 'hang' });
    const api = await openApi(github.url, { budgetMs: 3_000 });
    const error = await failureOf(api.request(PULL, { pull_number: 1 }));
    expect(error).toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('no answer within') as unknown as string,
    });
    github.faults.length = 0;
    expect((await failureOf(api.request(PULL, { pull_number: 1 }))).message).toContain('used up');
  });

  it('names the permission that is missing', async () => {
    github.faults.push(
      forbidden(/comments/),
      forbidden(/statuses/),
      forbidden(/actions/),
      forbidden(/pulls/),
      forbidden(/git/),
    );
    const api = await openApi(github.url);
    const missing = async (route: string, fields: Parameters = {}): Promise<string> =>
      (await failureOf(api.request(route, fields))).message;
    expect(await missing(COMMENT, { issue_number: 1, body: 'x' })).toContain('`pull-requests: write`');
    expect(
      await missing('POST /repos/{owner}/{repo}/statuses/{sha}', { sha: 'x', state: 'success' }),
    ).toContain('`statuses: write`');
    expect(await missing('GET /repos/{owner}/{repo}/actions/artifacts')).toContain('`actions: read`');
    expect(await missing(PULL, { pull_number: 1 })).toContain('`pull-requests: read`');
    expect(await missing('GET /repos/{owner}/{repo}/git/blobs/{sha}', { sha: 'x' })).toContain(
      '`contents: read`',
    );
    expect(github.requests).toHaveLength(5);
  });

  it.each([
    [404, 'Not Found', 'not_found'],
    [404, 'Resource not accessible by integration', 'permission'],
    [401, 'Bad credentials', 'permission'],
    [403, 'Unable to create comment because issue is locked.', 'invalid'],
    [422, 'Validation Failed', 'invalid'],
  ])('classifies %d %s', async (kind, message, expected) => {
    github.faults.push({ path: /pulls/, kind, message });
    expect((await failureOf((await openApi(github.url)).request(PULL, { pull_number: 1 }))).kind).toBe(
      expected,
    );
  });

  it('does not wait for a used-up quota', async () => {
    github.faults.push({
      path: /pulls/,
      kind: 403,
      message: 'Forbidden',
      headers: { 'x-ratelimit-remaining': '0' },
    });
    const error = await failureOf((await openApi(github.url)).request(PULL, { pull_number: 1 }));
    expect(error.kind).toBe('rate_limited');
    expect(github.requests).toHaveLength(1);
  });

  it('follows all pages', async () => {
    github.state.files.set(
      1,
      Array.from({ length: 250 }, (_, i) => ({ filename: `${i}` })),
    );
    const api = await openApi(github.url);
    const sizes: number[] = [];
    for await (const page of api.pages('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
      pull_number: 1,
    }))
      sizes.push((page as unknown[]).length);
    expect(sizes).toEqual([100, 100, 50]);
  });

  it('says in one short line what an HTML page answered', async () => {
    github.faults.push({ path: /pulls/, kind: 502, message: `<html>\n${'x'.repeat(5_000)}` });
    const { message } = await failureOf((await openApi(github.url)).request(PULL, { pull_number: 1 }));
    expect(message.length).toBeLessThan(400);
    expect(message).not.toContain('\n');
  });
});
