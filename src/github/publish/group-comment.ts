import { renderGroup } from '../../report/tables/group.js';
import type { Api } from '../api/api.js';
import { ApiError } from '../api/api-error.js';
import { pickList } from '../api/foreign.js';
import { isOutdated, readHead } from './comment-freshness.js';
import { type CommentState, headOfComment, readState } from './comment-marker.js';
import type { CommentMode, CommentOutcome } from './comment.js';
import { readRows, type TaggedRow } from './group-row.js';
import {
  createComment,
  findOwnComments,
  removeComment,
  updateComment,
  type Written,
} from './own-comments.js';
import { readOwnLogin } from './own-login.js';

export interface GroupRequest {
  readonly group: string;
  readonly pullRequest: number;
  /** The pull request's head when this gate ran; its own status stands there by now. */
  readonly commit: string;
  /** The context of that status. */
  readonly gate: string;
  readonly mode: CommentMode;
  readonly graphqlUrl: string;
  /** Waits before looking again: for a moment that others do not share, or for what GitHub has not shown yet. */
  readonly wait: (why: 'others' | 'github') => Promise<void>;
}

const STATUSES = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
/** Each pass that changes something is followed by another one. */
const MOST_PASSES = 20;
/** So many looks in a row have to find everything as it should be. */
const CLEAN_LOOKS = 2;

/**
 * Keeps the one comment of a group of gates. GitHub knows no "write if unchanged", and jobs end at the same time; so nothing is
 * ever read from the comment: each gate's row is its own commit status, which it alone writes, before it comes here. The comment is
 * made of all rows that stand there, the same whoever makes it, and whoever has written looks again until rows and comment
 * agree. Whoever writes last has therefore seen every row: one that came after its look was followed by a look of its own gate, which
 * would have written again. Of several comments the oldest stays.
 */
export async function publishGroupComment(api: Api, request: GroupRequest): Promise<CommentOutcome> {
  if (request.mode === 'never') return { action: 'none', url: null };
  const login = await readOwnLogin(api, request.graphqlUrl);
  let outcome: CommentOutcome = { action: 'none', url: null };
  let clean = 0;
  for (let pass = 0; pass < MOST_PASSES && clean < CLEAN_LOOKS; pass += 1) {
    if (pass > 0) await request.wait(clean > 0 ? 'github' : 'others');
    const done = await makeTrue(api, request, login);
    if (done === null) continue;
    if (done.action === 'outdated') return done;
    const changed = done.action !== 'none';
    clean = changed ? 0 : clean + 1;
    outcome = changed ? done : { action: outcome.action, url: done.url };
  }
  if (clean < CLEAN_LOOKS)
    throw new ApiError(
      'unavailable',
      'the comment of the group changed with every look, or GitHub shows no status of this gate; it may lack rows',
    );
  return outcome;
}

/**
 * One look, and what it takes to make the comment say what the rows say. `none` where it does already; null where GitHub does not
 * show this gate's own row yet.
 */
async function makeTrue(api: Api, request: GroupRequest, login: string): Promise<CommentOutcome | null> {
  const { group, pullRequest, graphqlUrl } = request;
  const { commit, rows, isOld } = await readSubject(api, request, login);
  if (commit === request.commit && !rows.some(({ gate }) => gate === request.gate)) return null;
  const name = groupMarker(group);
  const [kept, ...twins] = await findOwnComments(api, { pullRequest, name, graphqlUrl });
  const state = stateOf(commit, rows);
  const written: Written = { head: headOfComment(name, state), render: () => renderGroup(rows, commit) };
  if (kept === undefined) {
    if (!mayBegin(request.mode, rows)) return { action: 'none', url: null };
    return { action: 'created', url: await orLost(() => createComment(api, pullRequest, written)) };
  }
  const previous = readState(kept.body);
  if (isOld && previous !== null && (await isOutdated(api, pullRequest, state, previous)))
    return { action: 'outdated', url: kept.url };
  const same = plain(kept.body) === plain(written.head + renderGroup(rows, commit));
  if (!same) await orLost(() => updateComment(api, kept, written));
  // What a twin says is in the oldest by now, for both are made of the same rows.
  for (const twin of twins) await removeComment(api, twin);
  return { action: same && twins.length === 0 ? 'none' : 'updated', url: kept.url };
}

/** The pull request's head where a gate of the group has spoken of it, else the commit that this gate has measured. */
async function readSubject(
  api: Api,
  { pullRequest, commit, group }: GroupRequest,
  login: string,
): Promise<{ readonly commit: string; readonly rows: readonly TaggedRow[]; readonly isOld: boolean }> {
  const head = (await readHead(api, pullRequest)) ?? commit;
  const rows = await rowsOf(api, head, { group, login });
  if (head === commit || rows.length > 0) return { commit: head, rows, isOld: false };
  return { commit, rows: await rowsOf(api, commit, { group, login }), isOld: true };
}

async function rowsOf(
  api: Api,
  commit: string,
  { group, login }: { readonly group: string; readonly login: string },
): Promise<TaggedRow[]> {
  const statuses: unknown[] = [];
  for await (const page of api.pages(STATUSES, { ref: commit })) statuses.push(...pickList(page));
  return readRows(statuses, group, login);
}

/** Never a gate's own name: a name has no colon. */
function groupMarker(group: string): string {
  return `group:${group}`;
}

/** Of the rows alone, so that all writers say the same. */
function stateOf(commit: string, rows: readonly TaggedRow[]): CommentState {
  const passed = rows.every((row) => row.passed);
  return { commit, runId: null, attempt: 1, verdict: passed ? 'pass' : 'fail', passed };
}

function mayBegin(mode: CommentMode, rows: readonly TaggedRow[]): boolean {
  const spoken = rows.filter(({ verdict }) => verdict !== 'skipped');
  if (mode === 'on-failure') return spoken.some(({ passed }) => !passed);
  return mode === 'always' ? spoken.length > 0 : spoken.some(({ isNews }) => isNews);
}

/** A write whose answer is lost may have worked, and somebody may have deleted the comment: the next look tells. */
async function orLost(write: () => Promise<string | null>): Promise<string | null> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof ApiError && (error.kind === 'not_found' || error.kind === 'unavailable'))
      return null;
    throw error;
  }
}

/** GitHub may keep other line ends, and no blanks at the end. */
function plain(body: string): string {
  return body.replaceAll('\r\n', '\n').trim();
}
