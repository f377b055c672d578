import { messageOf } from '../../base/errors.js';
import { systemClock } from '../../base/system-clock.js';
import type { Ms } from '../../base/units.js';
import type { ReadStoredRuns, StoredQuery, StoredReport } from '../../gate/world.js';
import { type Api, createApi } from '../api/api.js';
import { ApiError } from '../api/api-error.js';
import { artifactName } from '../publish/artifact.js';
import { downloadArchive } from './download-archive.js';
import { findArtifacts, type FoundArtifact } from './find-artifacts.js';
import type { Connection, Session } from '../session.js';

/** For the list and all reports together. */
const READING_MS: Ms = 60_000;
const CALL_MS: Ms = 20_000;
/** Reports that are looked at; of these many may be of other settings. */
const MOST_ARTIFACTS = 40;
/** Packed, with the samples: one, and all together. */
const LARGEST_ARTIFACT = 32 * 1024 * 1024;
const MOST_BYTES = 256 * 1024 * 1024;
const LARGEST_REPORT = 16 * 1024 * 1024;
const REPORT = 'report.json';

/**
 * Reads what this gate's earlier runs stored: those of the branch that the change goes to, or of every branch, and never
 * a fork's. One artifact that cannot be read is passed over; GitHub refusing or failing ends the reading.
 */
export function createStoredRuns(connection: Connection, session: Session): ReadStoredRuns {
  return (query) => readReports(query, connection, session);
}

async function* readReports(
  query: StoredQuery,
  connection: Connection,
  session: Session,
): AsyncGenerator<StoredReport> {
  const { context, log } = session;
  const { repository, runId } = context;
  if (connection.send === null)
    throw new Error('reading stored runs needs `github-token`, with `actions: read`');
  if (repository === null) throw new Error('the run belongs to no repository');
  const branch = query.scope === 'repository' ? null : baseBranchOf(connection, session);
  const api = createApi(connection.send, {
    clock: systemClock,
    log,
    repository,
    budgetMs: READING_MS,
    callMs: CALL_MS,
  });
  const { artifact, since } = query;
  const name = artifactName(artifact);
  const found = await findArtifacts(api, {
    name,
    branch,
    since,
    repositoryId: repository.id,
    most: MOST_ARTIFACTS,
  });
  let left = MOST_BYTES;
  for (const stored of found) {
    if (stored.runId === runId || stored.size > LARGEST_ARTIFACT) continue;
    left -= stored.size;
    if (left < 0) throw new Error(`the stored runs are larger than ${MOST_BYTES / 1024 / 1024} MiB`);
    const text = await readReport(api, stored, session);
    if (text === null) continue;
    const url = `${context.serverUrl}/${repository.owner}/${repository.name}/actions/runs/${stored.runId}`;
    yield {
      text,
      url,
      runId: stored.runId,
      branch: stored.branch,
      commit: stored.commit,
      date: stored.storedAt,
    };
  }
}

/** Null for an artifact that is damaged, or gone since it was listed. */
async function readReport(api: Api, stored: FoundArtifact, { log }: Session): Promise<string | null> {
  try {
    const files = await downloadArchive(api, stored, new Set([REPORT]), LARGEST_REPORT);
    return files.get(REPORT)?.toString('utf8') ?? null;
  } catch (error) {
    if (error instanceof ApiError && error.kind !== 'not_found') throw error;
    log.info(`The report of run ${stored.runId} is passed over: ${messageOf(error)}`);
    return null;
  }
}

/** Where the change goes to; what belongs to no change is compared with the default branch. */
function baseBranchOf({ pullRequest }: Connection, { context }: Session): string {
  const { event, baseRef, defaultBranch, ref } = context;
  const branch = pullRequest?.baseRef ?? baseRef ?? defaultBranch ?? (event === 'schedule' ? ref : null);
  if (branch === null) throw new Error('the event names no base branch and no default branch');
  return branch;
}
