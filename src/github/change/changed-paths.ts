import { type Api, type Parameters } from '../api/api.js';
import { ApiError } from '../api/api-error.js';
import type { EventContext } from '../event/event.js';
import { pickList, pickText } from '../api/foreign.js';

export interface ChangedFile {
  readonly path: string;
  /** Its name before a rename. */
  readonly previousPath: string | null;
  /** `added`, `removed`, `modified`, `renamed`, …, as GitHub says. */
  readonly status: string;
}

/** What a change touches; `complete` is false where GitHub cuts the list, `unknown` where there is none to ask for. */
export type ChangedFiles =
  | { readonly kind: 'complete' | 'truncated'; readonly files: readonly ChangedFile[] }
  | { readonly kind: 'unknown'; readonly reason: string };

/** GitHub lists no more files of a pull request, and no more of a comparison. */
const MOST_OF_PULL_REQUEST = 3_000;
const MOST_OF_COMPARISON = 300;

/** The files that the run's change touches. Rejects with an ApiError where GitHub does not say. */
export async function listChangedFiles(api: Api, context: EventContext): Promise<ChangedFiles> {
  if (context.event.startsWith('pull_request') && context.pullRequest !== null) {
    return listOfPullRequest(api, context.pullRequest, context.changedFiles);
  }
  if (context.event === 'push') return listOfPush(api, context);
  if (context.event === 'merge_group' && context.baseSha !== null && context.headSha !== null) {
    return compareCommits(api, context.baseSha, context.headSha);
  }
  return {
    kind: 'unknown',
    reason: `a ${context.event || 'nameless'} event changes no files that could be listed`,
  };
}

/** The files that differ between the merge base of two commits and the second. */
async function compareCommits(api: Api, base: string, head: string): Promise<ChangedFiles> {
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
  const { data } = await api.request(route, { basehead: `${base}...${head}`, per_page: 1 });
  if (pickText(data, 'status') === null)
    throw new ApiError('unavailable', `${route}: the answer is not a comparison`);
  const files = pickList(data, 'files').map(readFile);
  return {
    kind: files.length >= MOST_OF_COMPARISON || files.includes(null) ? 'truncated' : 'complete',
    files: known(files),
  };
}

/** Old names by new ones. */
export function renamesIn(files: readonly ChangedFile[]): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ path, previousPath, status }) =>
      status === 'renamed' && previousPath !== null ? [[path, previousPath] as const] : [],
    ),
  );
}

async function listOfPush(api: Api, { before, after }: EventContext): Promise<ChangedFiles> {
  if (before === null || after === null) return { kind: 'unknown', reason: 'the push names no commits' };
  if (/^0+$/.test(before)) return { kind: 'unknown', reason: 'the branch is new' };
  if (/^0+$/.test(after)) return { kind: 'unknown', reason: 'the branch was deleted' };
  return compareCommits(api, before, after);
}

/** GitHub's own count, where the event tells it, shows a list that was cut. */
async function listOfPullRequest(
  api: Api,
  pullRequest: number,
  changed: number | null,
): Promise<ChangedFiles> {
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
  const parameters: Parameters = { pull_number: pullRequest };
  const files: (ChangedFile | null)[] = [];
  for await (const page of api.pages(route, parameters)) {
    if (!Array.isArray(page)) throw new ApiError('unavailable', `${route}: the answer is not a list`);
    files.push(...page.map(readFile));
  }
  return {
    kind:
      files.length >= MOST_OF_PULL_REQUEST || files.includes(null) || (changed ?? 0) > files.length
        ? 'truncated'
        : 'complete',
    files: known(files),
  };
}

function readFile(value: unknown): ChangedFile | null {
  const path = pickText(value, 'filename');
  if (path === null) return null;
  return {
    path,
    previousPath: pickText(value, 'previous_filename'),
    status: pickText(value, 'status') ?? 'modified',
  };
}

function known(files: readonly (ChangedFile | null)[]): ChangedFile[] {
  return files.filter((file) => file !== null);
}
