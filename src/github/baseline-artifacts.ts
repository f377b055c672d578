import type { Api } from './api.js';
import { ApiError } from './api-error.js';
import type { ListedArtifact } from './download-artifacts.js';
import { pick, pickCount, pickList, pickText } from './foreign.js';

/** An artifact that an earlier run on a branch of this repository left. */
export interface BaselineArtifact extends ListedArtifact {
  readonly runId: number;
  readonly headSha: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
}

export interface BaselineQuery {
  /** The artifact's name. */
  readonly name: string;
  /** Branch whose runs count, the base of the change. */
  readonly branch: string;
  /** This repository's; null where the event does not say. */
  readonly repositoryId: number | null;
  readonly most: number;
}

const LIST = 'GET /repos/{owner}/{repo}/actions/artifacts';
const MOST_PAGES = 20;

/**
 * Artifacts of that name from the branch's own runs, newest first. A fork can have a branch of the same name,
 * and its runs store artifacts here too: they never count. Rejects with an ApiError.
 */
export async function findBaselineArtifacts(api: Api, query: BaselineQuery): Promise<BaselineArtifact[]> {
  const found: BaselineArtifact[] = [];
  for await (const page of api.pages(LIST, { name: query.name }, MOST_PAGES)) {
    if (!Array.isArray(pick(page, 'artifacts')))
      throw new ApiError('unavailable', `${LIST}: the answer is not a list`);
    found.push(
      ...pickList(page, 'artifacts').flatMap((entry) =>
        isFromBranch(entry, query) ? readArtifact(entry) : [],
      ),
    );
    if (found.length >= query.most) break;
  }
  return found.sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id - a.id).slice(0, query.most);
}

function isFromBranch(entry: unknown, { name, branch, repositoryId }: BaselineQuery): boolean {
  const own = pickCount(entry, 'workflow_run', 'repository_id');
  const source = pickCount(entry, 'workflow_run', 'head_repository_id');
  return (
    pick(entry, 'name') === name &&
    pick(entry, 'expired') === false &&
    pick(entry, 'workflow_run', 'head_branch') === branch &&
    source !== null &&
    source === own &&
    (repositoryId === null || source === repositoryId)
  );
}

function readArtifact(entry: unknown): BaselineArtifact[] {
  const [id, runId] = [pickCount(entry, 'id'), pickCount(entry, 'workflow_run', 'id')];
  const [name, createdAt] = [pickText(entry, 'name'), pickText(entry, 'created_at')];
  const size = pickCount(entry, 'size_in_bytes');
  if (id === null || runId === null || name === null || createdAt === null || size === null) return [];
  const digest = pickText(entry, 'digest') ?? undefined;
  return [{ id, runId, name, size, digest, createdAt, headSha: pickText(entry, 'workflow_run', 'head_sha') }];
}
