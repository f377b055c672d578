import type { Api } from '../api/api.js';
import { ApiError } from '../api/api-error.js';
import { isOutdated } from './comment-freshness.js';
import { carriesMarker, type CommentState, headOfComment, readState } from './comment-marker.js';
import { pickCount, pickList, pickText } from '../api/foreign.js';
import { type Author, isOwn, readOwnLogin } from './own-login.js';

export type CommentMode = 'always' | 'on-change' | 'on-failure' | 'never';

export interface CommentRequest {
  readonly name: string;
  readonly pullRequest: number;
  readonly mode: CommentMode;
  readonly state: CommentState;
  /** Whether the change is shown to change something, or the run did not pass. */
  readonly isNews: boolean;
  readonly graphqlUrl: string;
  /** The visible text in at most `limit` characters. */
  readonly render: (limit: number) => string;
}

export interface CommentOutcome {
  readonly action: 'created' | 'updated' | 'replaced' | 'outdated' | 'none';
  readonly url: string | null;
}

interface Found {
  readonly id: number;
  readonly url: string | null;
  readonly body: string;
  readonly author: Author;
}

const LIST = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const UPDATE = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
const DELETE = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';

/** GitHub refuses 65,536 characters; the tiers after the first are for servers that count otherwise. */
const LIMITS = [60_000, 30_000, 10_000, 3_000] as const;
/** Twins that a lost answer or two runs at once may have left behind are removed, so many at a time. */
const MOST_TWINS = 5;

/**
 * Keeps the one comment of this gate on the pull request: updates it in place, posts it anew when a pass turned
 * into a failure, so that people are notified, and leaves it alone where it speaks of a newer commit.
 */
export async function publishComment(api: Api, request: CommentRequest): Promise<CommentOutcome> {
  if (request.mode === 'never') return { action: 'none', url: null };
  const own = await findOwn(api, request);
  const current = own.at(-1);
  if (current === undefined) {
    if (!mayBegin(request)) return { action: 'none', url: null };
    return { action: 'created', url: await create(api, request) };
  }
  const previous = readState(current.body);
  if (previous !== null && (await isOutdated(api, request.pullRequest, request.state, previous))) {
    return { action: 'outdated', url: current.url };
  }
  const turned = previous?.passed === true && !request.state.passed;
  const outcome = turned ? await replace(api, request) : await update(api, request, current);
  const leftOver = turned ? own : own.slice(0, -1);
  for (const comment of leftOver.slice(-MOST_TWINS)) await remove(api, comment);
  return outcome;
}

/** Whether there is something to open a comment for; one that is there already is always kept up to date. */
function mayBegin({ mode, state, isNews }: CommentRequest): boolean {
  if (state.verdict === 'skipped') return false;
  return mode === 'always' || (mode === 'on-failure' ? !state.passed : isNews);
}

/** The gate's comments by the token's own account, oldest first. A marker in anybody else's comment means nothing. */
async function findOwn(api: Api, request: CommentRequest): Promise<Found[]> {
  const marked: Found[] = [];
  for await (const page of api.pages(LIST, { issue_number: request.pullRequest })) {
    if (!Array.isArray(page)) throw new ApiError('unavailable', `${LIST}: the answer is not a list`);
    marked.push(
      ...pickList(page)
        .flatMap(readComment)
        .filter((comment) => carriesMarker(comment.body, request.name)),
    );
  }
  if (marked.length === 0) return [];
  const login = await readOwnLogin(api, request.graphqlUrl);
  return marked.filter((comment) => isOwn(comment.author, login)).sort((a, b) => a.id - b.id);
}

function readComment(value: unknown): Found[] {
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

/** A POST whose answer was lost may have worked: look before posting again. */
async function create(api: Api, request: CommentRequest): Promise<string | null> {
  const post = (): Promise<string | null> =>
    write(api, request, CREATE, { issue_number: request.pullRequest });
  try {
    return await post();
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'unavailable') throw error;
    const head = headOfComment(request.name, request.state);
    const arrived = (await findOwn(api, request)).find((comment) =>
      comment.body.replaceAll('\r\n', '\n').startsWith(head),
    );
    return arrived === undefined ? post() : arrived.url;
  }
}

/** The old one goes only when the new one stands. */
async function replace(api: Api, request: CommentRequest): Promise<CommentOutcome> {
  return { action: 'replaced', url: await create(api, request) };
}

/** Somebody may have deleted the comment since it was listed. */
async function update(api: Api, request: CommentRequest, current: Found): Promise<CommentOutcome> {
  try {
    const url = await write(api, request, UPDATE, { comment_id: current.id });
    return { action: 'updated', url: url ?? current.url };
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'not_found') throw error;
    return { action: 'created', url: await create(api, request) };
  }
}

/** Writes the longest text that GitHub takes. */
async function write(
  api: Api,
  request: CommentRequest,
  route: string,
  place: Record<string, number>,
): Promise<string | null> {
  const head = headOfComment(request.name, request.state);
  for (const [tier, limit] of LIMITS.entries()) {
    try {
      const body = head + request.render(limit - head.length);
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
async function remove(api: Api, comment: Found): Promise<void> {
  try {
    await api.request(DELETE, { comment_id: comment.id });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}
