import { describe, expect, it } from '@jest/globals';
import { objectionsToAnswer, objectionsToRequest } from '../support/api-description.js';
import { json, type Received } from '../support/loopback-server.js';

function request(method: string, path: string, body?: unknown, query = ''): Received {
  const bytes = Buffer.from(body === undefined ? '' : JSON.stringify(body));
  return { method, path, body: bytes, query: new URLSearchParams(query), headers: {} };
}

describe("GitHub's description of its API", () => {
  const comments = '/repos/acme/prompts/issues/7/comments';

  it('has nothing against what is as described', () => {
    expect(objectionsToRequest(request('GET', comments, undefined, 'per_page=100&page=2'))).toEqual([]);
    expect(objectionsToRequest(request('POST', comments, { body: 'hello' }))).toEqual([]);
    expect(objectionsToRequest(request('GET', '/repos/acme/prompts/compare/a/b...c'))).toEqual([]);
  });

  it.each([
    ['a path that it does not know', request('GET', '/repos/acme/prompts/nothing')],
    ['a method that it does not know', request('PUT', comments, { body: 'hello' })],
    ['a parameter that it does not know', request('GET', comments, undefined, 'perPage=3')],
    ['a number that is none', request('GET', comments, undefined, 'page=x')],
    ['a field that is missing', request('POST', comments, {})],
    ['a field too many', request('POST', comments, { body: 'hello', text: 'hello' })],
    ['a word that it does not know', request('POST', '/repos/a/b/statuses/c', { state: 'green' })],
  ])('objects to %s', (_, sent) => {
    expect(objectionsToRequest(sent)).toHaveLength(1);
  });

  it('objects to an answer of another shape', () => {
    const asked = request('GET', comments);
    expect(objectionsToAnswer(asked, json(200, [{ id: 1, body: 'x' }]))).toEqual([]);
    expect(objectionsToAnswer(asked, json(200, [{ id: 'one' }]))).toHaveLength(1);
    expect(objectionsToAnswer(asked, json(200, { comments: [] }))).toHaveLength(1);
  });
});
