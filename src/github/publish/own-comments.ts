import type { Api } from '../api/api.js';
import { ApiError } from '../api/api-error.js';
import { carriesMarker } from './comment-marker.js';
import { pickCount, pickList, pickText } from '../api/foreign.js';
import { type Author, isOwn, readOwnLogin } from './own-login.js';

/** A comment of ours on a pull request. */
export interface OwnComment {
  readonly id: number;
  readonly url: string | null;
  readonly body: string;
  readonly author: Author;
}

/** Where to look, and for which marker. */
export interface Sought {
  readonly pullRequest: number;
  readonly name: string;
  readonly graphqlUrl: string;
}

/** What is written: hidden lines, and the visible text in at most `limit` characters. */
export interface Written {
  readonly head: string;
  readonly render: (limit: number) => string;
}

const LIST = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
const DELETE = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';

/** GitHub refuses 65,536 characters; the tiers after the first are for servers that count otherwise. */
const LIMITS = [60_000, 30_000, 10_000, 3_000] as const;

/** The gate's comments by the token's own account, oldest first. A marker in anybody else's comment means nothing. */
export async function findOwnComments(api: Api, sought: Sought): Promise<OwnComment[]> {
  const marked: OwnComment[] = [];
  for await (const page of api.pages(LIST, { issue_number: sought.pullRequest })) {
    if (!Array.isArray(page)) throw new ApiError('unavailable', `${LIST}: the answer is not a list`);
    marked.push(
      ...pickList(page)
        .flatMap(readComment)
        .filter((comment) => carriesMarker(comment.body, sought.name)),
    );
  }
  if (marked.length === 0) return [];
  const login = await readOwnLogin(api, sought.graphqlUrl);
  return marked.filter((comment) => isOwn(comment.author, login)).sort((a, b) => a.id - b.id);
}

function readComment(value: unknown): OwnComment[] {
  const id = pickCount(value, 'id');
  const body = pickText(value, 'body');
  const login = pickText(value, 'user', 'login');
  if (id === null || body === null || login === null) return [];
  return [
    {
      id,
      body,
      url: pickText(value, 'html_url'),
      author: { login, type: pickText(value, 'user', 'type') ?? '' },
    },
  ];
}

/** Its address. */
export function createComment(api: Api, pullRequest: number, written: Written): Promise<string | null> {
  return write(api, written, CREATE, { issue_number: pullRequest });
}

/** Its address. ApiError `not_found` where somebody has deleted it. */
export function updateComment(
  api: Api,
  { id }: Pick<OwnComment, 'id'>,
  written: Written,
): Promise<string | null> {
  return write(api, written, UPDATE, { comment_id: id });
}

/** Writes the longest text that GitHub takes. */
async function write(
  api: Api,
  { head, render }: Written,
  route: string,
  place: Record<string, number>,
): Promise<string | null> {
  for (const [tier, limit] of LIMITS.entries()) {
    try {
      const body = head + render(limit - head.length);
      const { data } = await api.request(route, { ...place, body });
      if (pickCount(data, 'id') === null)
        throw new ApiError('unavailable', `${route}: the answer is not a comment`);
      return pickText(data, 'html_url');
    } catch (error) {
      if (tier === LIMITS.length - 1 || !isTooLong(error)) throw error;
    }
  }
  return null;
}

function isTooLong(error: unknown): boolean {
  return error instanceof ApiError && error.status === 422 && /too long/i.test(error.message);
}

/** What is gone already is fine, and what cannot be removed will be found by the next run. */
export async function removeComment(api: Api, comment: Pick<OwnComment, 'id'>): Promise<void> {
  try {
    await api.request(DELETE, { comment_id: comment.id });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}
