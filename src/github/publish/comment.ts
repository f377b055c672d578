import type { Api } from '../api/api.js';
import { ApiError } from '../api/api-error.js';
import { isOutdated } from './comment-freshness.js';
import { type CommentState, headOfComment, readState } from './comment-marker.js';
import {
  createComment,
  findOwnComments,
  type OwnComment,
  removeComment,
  updateComment,
  type Written,
} from './own-comments.js';

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

/** Twins that a lost answer or two runs at once may have left behind are removed, so many at a time. */
const MOST_TWINS = 5;

/**
 * Keeps the one comment of this gate on the pull request: updates it in place, posts it anew when a pass turned
 * into a failure, so that people are notified, and leaves it alone where it speaks of a newer commit.
 */
export async function publishComment(api: Api, request: CommentRequest): Promise<CommentOutcome> {
  if (request.mode === 'never') return { action: 'none', url: null };
  const own = await findOwnComments(api, request);
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
  for (const comment of leftOver.slice(-MOST_TWINS)) await removeComment(api, comment);
  return outcome;
}

/** Whether there is something to open a comment for; one that is there already is always kept up to date. */
function mayBegin({ mode, state, isNews }: CommentRequest): boolean {
  if (state.verdict === 'skipped') return false;
  return mode === 'always' || (mode === 'on-failure' ? !state.passed : isNews);
}

/** A POST whose answer was lost may have worked: look before posting again. */
async function create(api: Api, request: CommentRequest): Promise<string | null> {
  const post = (): Promise<string | null> => createComment(api, request.pullRequest, writtenOf(request));
  try {
    return await post();
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'unavailable') throw error;
    const head = headOfComment(request.name, request.state);
    const arrived = (await findOwnComments(api, request)).find((comment) =>
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
async function update(api: Api, request: CommentRequest, current: OwnComment): Promise<CommentOutcome> {
  try {
    const url = await updateComment(api, current, writtenOf(request));
    return { action: 'updated', url: url ?? current.url };
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'not_found') throw error;
    return { action: 'created', url: await create(api, request) };
  }
}

function writtenOf({ name, state, render }: CommentRequest): Written {
  return { head: headOfComment(name, state), render };
}
