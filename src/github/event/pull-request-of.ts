import type { Api } from '../api/api.js';
import type { EventContext } from './event.js';
import { isCommit, pick, pickCount, pickList, pickText } from '../api/foreign.js';

/** The pull request that a run belongs to. */
export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly baseRef: string | null;
}

/**
 * The run's pull request: the event's own, or on a push the open one that has the pushed commit as its head, or on
 * `workflow_run` the one that was run.
 * Null where there is none. Rejects with an ApiError where GitHub would have to be asked and does not answer.
 */
export async function locatePullRequest(api: Api, context: EventContext): Promise<PullRequest | null> {
  const { event, pullRequest: number, headSha, baseRef } = context;
  if (number !== null) {
    const told = event.startsWith('pull_request') || event === 'workflow_run';
    if (told && headSha !== null) return { number, headSha, baseRef };
    const { data } = await api.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
      pull_number: number,
    });
    return readPullRequest(data);
  }
  if (event === 'workflow_run') return pullRequestOfTrigger(api, context);
  if (event !== 'push' || headSha === null) return null;
  return openPullRequestOf(api, headSha);
}

/** The merge base of a branch or commit with another, as the compare API has it; null where they share none. */
export async function findMergeBase(api: Api, base: string, head: string): Promise<string | null> {
  const { data } = await api.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    basehead: `${base}...${head}`,
    per_page: 1,
  });
  const sha = pickText(data, 'merge_base_commit', 'sha');
  return sha !== null && isCommit(sha) ? sha : null;
}

/** A commit can stand in many pull requests; only where it is the head does its result speak for one. */
async function openPullRequestOf(api: Api, sha: string): Promise<PullRequest | null> {
  for await (const page of api.pages('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    commit_sha: sha,
  })) {
    for (const candidate of pickList(page)) {
      const found = readPullRequest(candidate);
      if (found?.headSha === sha && pick(candidate, 'state') === 'open') return found;
    }
  }
  return null;
}

/**
 * GitHub names no pull request in the `workflow_run` of a fork: it is the open one from the branch that was run, where
 * that commit is still its head.
 */
async function pullRequestOfTrigger(
  api: Api,
  { trigger, headSha }: EventContext,
): Promise<PullRequest | null> {
  if (trigger === null || trigger.headOwner === null || trigger.headBranch === null) return null;
  const head = `${trigger.headOwner}:${trigger.headBranch}`;
  const { data } = await api.request('GET /repos/{owner}/{repo}/pulls', { state: 'open', head });
  return (
    pickList(data)
      .map(readPullRequest)
      .find((found) => found?.headSha === headSha) ?? null
  );
}

function readPullRequest(value: unknown): PullRequest | null {
  const number = pickCount(value, 'number');
  const headSha = pickText(value, 'head', 'sha');
  if (number === null || headSha === null || !isCommit(headSha)) return null;
  return { number, headSha, baseRef: pickText(value, 'base', 'ref') };
}
