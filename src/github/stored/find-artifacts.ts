import type { Api } from '../api/api.js';
import { ApiError } from '../api/api-error.js';
import type { ListedArtifact } from './download-artifacts.js';
import { branchName, isCommit, pick, pickCount, pickList, pickText } from '../api/foreign.js';

/** An artifact that an earlier run on a branch of this repository left. */
export interface FoundArtifact extends ListedArtifact {
  readonly runId: number;
  readonly branch: string;
  readonly commit: string;
  readonly storedAt: Date;
}

export interface ArtifactQuery {
  /** The artifact's name. */
  readonly name: string;
  /** Branch whose runs count; null for every branch. */
  readonly branch: string | null;
  /** This repository's; null where the event does not say. */
  readonly repositoryId: number | null;
  /** Older ones do not count; null for all. */
  readonly since: Date | null;
  readonly most: number;
}

const LIST = 'GET /repos/{owner}/{repo}/actions/artifacts';
const MOST_PAGES = 20;

/**
 * Artifacts of that name from the repository's own runs, newest first, one of each run. A fork can have a branch of the
 * same name, and its runs store artifacts here too: they never count. Rejects with an ApiError.
 */
export async function findArtifacts(api: Api, query: ArtifactQuery): Promise<FoundArtifact[]> {
  const found: FoundArtifact[] = [];
  for await (const page of api.pages(LIST, { name: query.name }, MOST_PAGES)) {
    if (!Array.isArray(pick(page, 'artifacts')))
      throw new ApiError('unavailable', `${LIST}: the answer is not a list`);
    const artifacts = pickList(page, 'artifacts')
      .filter((entry) => isOwn(entry, query))
      .flatMap(readArtifact);
    const fresh = artifacts.filter(({ storedAt }) => query.since === null || storedAt >= query.since);
    found.push(...fresh.filter(({ branch }) => query.branch === null || branch === query.branch));
    // The list is newest first, so that what follows an old one is older still.
    if (found.length >= query.most || fresh.length < artifacts.length) break;
  }
  found.sort((a, b) => b.storedAt.getTime() - a.storedAt.getTime() || b.id - a.id);
  const newestOf = new Map([...found].reverse().map((artifact) => [artifact.runId, artifact]));
  return found.filter((artifact) => newestOf.get(artifact.runId) === artifact).slice(0, query.most);
}

function isOwn(entry: unknown, { name, repositoryId }: ArtifactQuery): boolean {
  const own = pickCount(entry, 'workflow_run', 'repository_id');
  const source = pickCount(entry, 'workflow_run', 'head_repository_id');
  return (
    pick(entry, 'name') === name &&
    pick(entry, 'expired') === false &&
    source !== null &&
    source === own &&
    (repositoryId === null || source === repositoryId)
  );
}

function readArtifact(entry: unknown): FoundArtifact[] {
  const [id, runId] = [pickCount(entry, 'id'), pickCount(entry, 'workflow_run', 'id')];
  const [name, size] = [pickText(entry, 'name'), pickCount(entry, 'size_in_bytes')];
  const commit = pickText(entry, 'workflow_run', 'head_sha');
  const branch = branchName(pick(entry, 'workflow_run', 'head_branch'));
  const storedAt = new Date(pickText(entry, 'created_at') ?? Number.NaN);
  if (id === null || runId === null || name === null || size === null || branch === null) return [];
  if (commit === null || !isCommit(commit) || Number.isNaN(storedAt.getTime())) return [];
  const digest = pickText(entry, 'digest') ?? undefined;
  return [{ id, runId, name, size, digest, branch, commit, storedAt }];
}
