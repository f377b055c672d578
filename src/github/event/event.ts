import { messageOf } from '../../base/errors.js';
import { branchName, isCommit, pick, pickCount, pickList, pickText, refName } from '../api/foreign.js';
import type { Repository } from '../api/repository.js';
import { readTriggeringRun, type TriggeringRun } from './triggering-run.js';

export type Env = Readonly<Record<string, string | undefined>>;

/** What GitHub says about this run. What it did not say, or said wrongly, is null. */
export interface EventContext {
  readonly event: string;
  readonly action: string | null;
  readonly repository: Repository | null;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly runId: number | null;
  readonly attempt: number;
  readonly job: string | null;
  readonly actor: string | null;
  /** The commit that is judged: the head of the pull request or merge group, never the merge commit. */
  readonly headSha: string | null;
  /** Branch that the change goes to. */
  readonly baseRef: string | null;
  readonly baseSha: string | null;
  readonly ref: string | null;
  readonly pullRequest: number | null;
  readonly pullRequestState: 'open' | 'draft' | 'closed' | null;
  /** How many files the pull request changes, by the event; null where it does not say. */
  readonly changedFiles: number | null;
  /** The change comes from another repository, or from one that is gone. */
  readonly isFork: boolean;
  readonly isDependabot: boolean;
  /** Of a push; `before` is all zeros where the branch is new. */
  readonly before: string | null;
  readonly after: string | null;
  readonly defaultBranch: string | null;
  readonly runUrl: string | null;
  readonly trigger: TriggeringRun | null;
}

export interface EventReading {
  readonly context: EventContext;
  readonly warnings: readonly string[];
}

/** Reads the event of this run from the environment and its payload file. Whatever is missing is a warning. */
export function readEvent(env: Env, readText: (path: string) => string): EventReading {
  const warnings: string[] = [];
  const payload = readPayload(env['GITHUB_EVENT_PATH'], readText, warnings);
  const event = env['GITHUB_EVENT_NAME'] ?? '';
  if (event === '') warnings.push('GITHUB_EVENT_NAME is not set: the gate does not know what started it');
  const repository = readRepository(env, payload);
  if (repository === null)
    warnings.push('GITHUB_REPOSITORY names no repository: nothing is published on GitHub');
  const headSha = headOf(event, payload) ?? commit(env['GITHUB_SHA']);
  if (headSha === null) warnings.push('the event names no commit: no commit status is set');
  const serverUrl = webUrl(env['GITHUB_SERVER_URL']) ?? 'https://github.com';
  const runId = count(env['GITHUB_RUN_ID']);
  const context: EventContext = {
    event,
    action: pickText(payload, 'action'),
    repository,
    serverUrl,
    apiUrl: webUrl(env['GITHUB_API_URL']) ?? 'https://api.github.com',
    graphqlUrl: webUrl(env['GITHUB_GRAPHQL_URL']) ?? 'https://api.github.com/graphql',
    runId,
    attempt: count(env['GITHUB_RUN_ATTEMPT']) ?? 1,
    job: env['GITHUB_JOB'] ?? null,
    actor: env['GITHUB_ACTOR'] ?? null,
    headSha,
    ...readBase(event, env, payload),
    ref: refName(env['GITHUB_REF']),
    ...readPullRequest(payload),
    changedFiles: pickCount(payload, 'pull_request', 'changed_files'),
    isFork: comesFromElsewhere(payload, repository),
    isDependabot:
      env['GITHUB_ACTOR'] === 'dependabot[bot]' ||
      pickText(payload, 'pull_request', 'user', 'login') === 'dependabot[bot]',
    before: commit(pick(payload, 'before')),
    after: commit(pick(payload, 'after')),
    defaultBranch: branchName(pick(payload, 'repository', 'default_branch')),
    runUrl: runUrlOf(serverUrl, repository, runId),
    trigger: readTriggeringRun(event, payload),
  };
  return { context, warnings };
}

function readPayload(
  path: string | undefined,
  readText: (path: string) => string,
  warnings: string[],
): unknown {
  if (path === undefined || path === '') {
    warnings.push('GITHUB_EVENT_PATH is not set: the pull request is not known');
    return {};
  }
  try {
    return JSON.parse(readText(path)) as unknown;
  } catch (error) {
    warnings.push(`the event file cannot be read, the pull request is not known: ${messageOf(error)}`);
    return {};
  }
}

function readRepository(env: Env, payload: unknown): Repository | null {
  const slug = env['GITHUB_REPOSITORY'] ?? pickText(payload, 'repository', 'full_name') ?? '';
  const [, owner, name] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(slug) ?? [];
  if (owner === undefined || name === undefined || /^\.+$/.test(owner) || /^\.+$/.test(name)) return null;
  return { owner, name, id: count(env['GITHUB_REPOSITORY_ID']) ?? pickCount(payload, 'repository', 'id') };
}

function headOf(event: string, payload: unknown): string | null {
  if (event === 'merge_group') return commit(pick(payload, 'merge_group', 'head_sha'));
  if (event === 'workflow_run') return commit(pick(payload, 'workflow_run', 'head_sha'));
  if (event === 'push') return afterPush(payload);
  return commit(pick(payload, 'pull_request', 'head', 'sha'));
}

/** All zeros where the branch was deleted. */
function afterPush(payload: unknown): string | null {
  const after = commit(pick(payload, 'after'));
  return after === null || /^0+$/.test(after) ? null : after;
}

function readBase(event: string, env: Env, payload: unknown): Pick<EventContext, 'baseRef' | 'baseSha'> {
  if (event === 'merge_group') {
    const baseRef = refName(pick(payload, 'merge_group', 'base_ref'));
    return { baseRef, baseSha: commit(pick(payload, 'merge_group', 'base_sha')) };
  }
  const pullRequest = pick(payload, 'pull_request') ?? pick(payload, 'workflow_run', 'pull_requests', '0');
  const baseRef = branchName(pick(pullRequest, 'base', 'ref')) ?? branchName(env['GITHUB_BASE_REF']);
  return { baseRef, baseSha: commit(pick(pullRequest, 'base', 'sha')) };
}

function readPullRequest(payload: unknown): Pick<EventContext, 'pullRequest' | 'pullRequestState'> {
  const direct = pick(payload, 'pull_request');
  const commented = pick(payload, 'issue', 'pull_request') === undefined ? undefined : pick(payload, 'issue');
  const found = direct ?? commented ?? pickList(payload, 'workflow_run', 'pull_requests')[0];
  const number = pickCount(found, 'number');
  if (number === null || number === 0) return { pullRequest: null, pullRequestState: null };
  const state = pickText(found, 'state');
  if (state === 'open' && pick(found, 'draft') === true)
    return { pullRequest: number, pullRequestState: 'draft' };
  return { pullRequest: number, pullRequestState: state === 'open' || state === 'closed' ? state : null };
}

/** A fork that has been deleted leaves `head.repo` null: its change is foreign all the same. */
function comesFromElsewhere(payload: unknown, repository: Repository | null): boolean {
  const own = repository === null ? null : `${repository.owner}/${repository.name}`.toLowerCase();
  if (pick(payload, 'pull_request', 'head') !== undefined) {
    return pickText(payload, 'pull_request', 'head', 'repo', 'full_name')?.toLowerCase() !== own;
  }
  if (pick(payload, 'workflow_run') === undefined) return false;
  return pickText(payload, 'workflow_run', 'head_repository', 'full_name')?.toLowerCase() !== own;
}

function runUrlOf(serverUrl: string, repository: Repository | null, runId: number | null): string | null {
  if (repository === null || runId === null) return null;
  return `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}`;
}

function commit(value: unknown): string | null {
  return typeof value === 'string' && isCommit(value) ? value : null;
}

function count(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function webUrl(text: string | undefined): string | null {
  if (text === undefined || !URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) return null;
  return text.replace(/\/+$/, '');
}
