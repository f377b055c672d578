import { messageOf } from '../../base/errors.js';
import { systemClock } from '../../base/system-clock.js';
import type { BaseFiles, GateWorld } from '../../gate/world.js';
import { type Api, createApi } from '../api/api.js';
import { listChangedFiles, renamesIn } from './changed-paths.js';
import { openCommitFiles } from './commit-files.js';
import type { EventContext } from '../event/event.js';
import { findMergeBase, type PullRequest } from '../event/pull-request-of.js';
import type { Connection, Session } from '../session.js';

type BasePrompts = NonNullable<GateWorld['basePrompts']>;
type Found = Awaited<ReturnType<BasePrompts>>;

/** For all scenarios together: a prompt set is some dozen small files. */
const READING_BUDGET_MS = 60_000;

/**
 * Prompt files as they were before the change: at the pull request's merge base, at the base of a merge group, or
 * before a push. Without a clone, through the API; whatever prevents it is a reason, and the gate runs without.
 */
export function createBasePrompts(connection: Connection, session: Session): BasePrompts {
  let found: Promise<Found> | null = null;
  return (ref) => (found ??= findBase(connection, session, ref));
}

async function findBase(
  { send, pullRequest }: Connection,
  { context, log }: Session,
  ref: string | undefined,
): Promise<Found> {
  const { repository } = context;
  if (send === null) return { reason: 'reading the base needs `github-token`' };
  if (repository === null) return { reason: 'the run belongs to no repository' };
  const api = createApi(send, { clock: systemClock, log, repository, budgetMs: READING_BUDGET_MS });
  try {
    const base = await (ref === undefined
      ? findCommit(api, context, pullRequest)
      : commonCommit(api, ref, pullRequest?.headSha ?? context.headSha));
    if ('reason' in base) return base;
    const { sha, branch } = base;
    const renames = await findRenames(api, context).catch((error: unknown) => {
      log.warning(`renamed prompts count as new ones: ${messageOf(error)}`);
      return new Map<string, string>();
    });
    return {
      source: `${branch}@${sha.slice(0, 7)}`,
      url: `${context.serverUrl}/${repository.owner}/${repository.name}/commit/${sha}`,
      files: openCommitFiles(api, sha),
      renames,
    } satisfies BaseFiles;
  } catch (error) {
    return { reason: `the base cannot be read: ${messageOf(error)}` };
  }
}

interface BaseCommit {
  readonly sha: string;
  readonly branch: string;
}

async function findCommit(
  api: Api,
  context: EventContext,
  pullRequest: PullRequest | null,
): Promise<BaseCommit | { readonly reason: string }> {
  const { event, baseRef, baseSha, before, headSha, ref } = context;
  if (event === 'merge_group')
    return baseSha === null
      ? { reason: 'the merge group names no base commit' }
      : { sha: baseSha, branch: baseRef ?? 'base' };
  if (event === 'push') {
    if (before === null) return { reason: 'the push does not say what was there before' };
    return /^0+$/.test(before)
      ? { reason: 'the branch is new, so nothing was there before the push' }
      : { sha: before, branch: ref ?? 'base' };
  }
  const branch = pullRequest?.baseRef ?? baseRef;
  const head = pullRequest?.headSha ?? headSha;
  if (branch === null || head === null)
    return {
      reason: `a run on \`${event}\` belongs to no pull request, so it has no base; name one with \`base-ref\``,
    };
  return commonCommit(api, branch, head);
}

async function commonCommit(
  api: Api,
  branch: string,
  head: string | null,
): Promise<BaseCommit | { readonly reason: string }> {
  if (head === null) return { reason: 'the run names no commit of its own' };
  const sha = await findMergeBase(api, branch, head);
  return sha === null ? { reason: `the change and \`${branch}\` have no common commit` } : { sha, branch };
}

/** New path by old path. */
async function findRenames(api: Api, context: EventContext): Promise<ReadonlyMap<string, string>> {
  const changed = await listChangedFiles(api, context);
  if (changed.kind === 'unknown') return new Map();
  return new Map([...renamesIn(changed.files)].map(([now, old]) => [old, now]));
}
