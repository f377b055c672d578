import { RunError } from '../../base/errors.js';
import { systemClock } from '../../base/system-clock.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import type { GateResult } from '../../gate/gate.js';
import { writeHeadline } from '../../report/headline.js';
import type { Report } from '../../report/schema/schema.js';
import { type Api, createApi } from '../api/api.js';
import { ApiError } from '../api/api-error.js';
import { artifactName, loadArtifactClient } from '../publish/artifact.js';
import { downloadFromRun, type ListedArtifact } from './download-artifacts.js';
import { pick, pickCount, pickList, pickText } from '../api/foreign.js';
import type { Connection, Session } from '../session.js';

/** For finding and fetching one report. */
const FETCH_MS = 60_000;
const LARGEST_REPORT = 16 * 1024 * 1024;
const REPORT = 'report.json';
const LIST = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';

/**
 * The report that the run which triggered this one stored: a fork's run, say, that may tell GitHub nothing itself. Every
 * word and number of it is that run's own claim. Where it belongs and what it is called is not taken from it.
 */
export async function fetchForeignReport(
  { config }: ParsedConfig,
  source: Report['source'],
  { connection, session }: { readonly connection: Connection; readonly session: Session },
): Promise<GateResult> {
  const { context, log } = session;
  const { trigger, repository } = context;
  const token = session.inputs['github-token'] ?? config['github-token'];
  if (trigger === null || repository === null)
    throw new RunError(
      'no_triggering_run',
      '`mode: publish` tells what another run measured; start it `on: workflow_run`',
    );
  if (connection.send === null || token === undefined)
    throw new RunError('no_token', '`mode: publish` needs `github-token`, with `actions: read`');
  const api = createApi(connection.send, { clock: systemClock, log, repository, budgetMs: FETCH_MS });
  const artifact = await findArtifact(api, trigger.id, artifactName(config['artifact-name'] ?? config.name));
  const files = await downloadFromRun(
    artifact,
    {
      token,
      workflowRunId: trigger.id,
      repositoryOwner: repository.owner,
      repositoryName: repository.name,
    },
    new Set([REPORT]),
    { env: process.env, clock: systemClock, timeoutMs: FETCH_MS, load: loadArtifactClient },
  );
  const claimed = await readReport(files.get(REPORT), artifact.name);
  const who = context.isFork ? "the fork's run" : 'the triggering run';
  const runUrl = `${context.serverUrl}/${repository.owner}/${repository.name}/actions/runs/${trigger.id}`;
  const place = source === null ? null : { ...source, runUrl };
  return { report: adoptReport(claimed, { name: config.name, source: place, who }), samples: [], gaps: null };
}

/** The newest of that name that the run has. */
async function findArtifact(api: Api, runId: number, name: string): Promise<ListedArtifact> {
  const found: ListedArtifact[] = [];
  for await (const page of api.pages(LIST, { run_id: runId, name }, 5)) {
    if (!Array.isArray(pick(page, 'artifacts')))
      throw new ApiError('unavailable', `${LIST}: the answer is not a list`);
    found.push(...pickList(page, 'artifacts').flatMap((entry) => readArtifact(entry, name)));
  }
  const newest = found.sort((a, b) => b.id - a.id)[0];
  if (newest === undefined)
    throw new RunError('no_report', `run ${runId} has no artifact \`${name}\`; did its gate run to its end?`);
  return newest;
}

function readArtifact(entry: unknown, wanted: string): ListedArtifact[] {
  const [id, size] = [pickCount(entry, 'id'), pickCount(entry, 'size_in_bytes')];
  if (id === null || size === null || pick(entry, 'name') !== wanted || pick(entry, 'expired') === true)
    return [];
  return [{ id, size, name: wanted, digest: pickText(entry, 'digest') ?? undefined }];
}

async function readReport(content: Buffer | undefined, artifact: string): Promise<Report> {
  const { parseReport } = await import('../../gate/judge/parse-report.js');
  const refuse = (problem: string): RunError =>
    new RunError('report_damaged', `artifact \`${artifact}\` ${problem}`);
  if (content === undefined) throw refuse(`has no ${REPORT}`);
  if (content.length > LARGEST_REPORT) throw refuse(`has a ${REPORT} of ${content.length} bytes`);
  const report = parseReport(content.toString('utf8'));
  if (report === undefined) throw refuse(`has a ${REPORT} that is no report of this version`);
  if (report.run.shard !== null) throw refuse(`is of shard ${report.run.shard}, and not of a whole load`);
  return report;
}

/**
 * A foreign report under our name, for our commit: it can say what it measured, but not whom it speaks for, nor where a
 * reader should go. That it is not our own measurement stands first.
 */
function adoptReport(
  claimed: Report,
  { name, source, who }: { readonly name: string; readonly source: Report['source']; readonly who: string },
): Report {
  const green = ['pass', 'inconclusive', 'skipped'].includes(claimed.verdict);
  const { comparison, reused } = claimed;
  const unlinked = <T extends object>(told: T): T & { readonly url: null } => ({ ...told, url: null });
  return {
    ...claimed,
    name,
    source,
    passed: claimed.passed && green,
    headline: `Reported by ${who}: ${writeHeadline(claimed)}`,
    comparison: comparison && unlinked({ ...comparison, history: comparison.history.map(unlinked) }),
    reused: reused && unlinked(reused),
  };
}
