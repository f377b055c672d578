import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import type { Log } from '../base/log.js';
import { systemClock } from '../base/system-clock.js';
import { writeReproductionFiles } from '../gate/report/reproduction.js';
import { type WrittenFiles, writeReportFiles } from '../gate/report/report-files.js';
import { shardArtifactName } from '../gate/shards/shard-files.js';
import { renderComment } from '../report/comment.js';
import { renderSummary } from '../report/summary.js';
import { renderTerminal, renderVerdict } from '../report/terminal.js';
import type { Config } from '../settings/schema.js';
import { isClosed } from './change/skip.js';
import type { EventContext } from './event/event.js';
import type { Outcome } from './measure.js';
import { loadArtifactClient, obstacleToArtifacts } from './publish/artifact.js';
import { commentModeOf } from './publish/comment-mode.js';
import { defuseCommands } from './publish/log-text.js';
import { type Publication, publish } from './publish/publish.js';
import type { Connection, Session } from './session.js';

/** Of the five seconds between a signal and the end, what telling GitHub may take. */
const CANCELLED_BUDGET_MS = 3_500;
const LOG_WIDTH = 110;

/** Log, files, and everything on GitHub. */
export async function tell(
  outcome: Outcome,
  { send, pullRequest }: Connection,
  session: Session,
): Promise<void> {
  const { log, redact, cancellation } = session;
  const text = { width: LOG_WIDTH, colour: false, details: true };
  core.info(defuseCommands(redact(renderTerminal(outcome.report, text))));
  const directory =
    outcome.parsed?.config['report-dir'] ?? session.inputs['report-dir'] ?? 'llm-perf-gate-report';
  const files = writeFiles(directory, outcome, session);
  await publish(publicationOf(outcome, files, { send, pullRequest }, session), {
    env: process.env,
    clock: systemClock,
    log,
    redact,
    send,
    emit: (level, message, fields) => core[level](redact(message), fields),
    setOutput: (name, value) => core.setOutput(name, value),
    loadArtifacts: loadArtifactClient,
    onHurry: (hurry) => cancellation.onCancel(() => hurry(CANCELLED_BUDGET_MS)),
  });
  core.info(defuseCommands(redact(renderVerdict(outcome.report, text))));
}

function publicationOf(
  { report, parsed }: Outcome,
  files: WrittenFiles,
  { pullRequest }: Connection,
  { context }: Session,
): Publication {
  const config = parsed?.config;
  const place = parsed?.places.get('thresholds');
  const { shard } = report.run;
  // A part of the load is nothing to tell people: the merge of the shards speaks for all.
  const speaks = shard === null && !isClosed(context);
  const name = config?.['artifact-name'] ?? report.name;
  return {
    report,
    context,
    pullRequest,
    summary: renderSummary(report),
    renderComment: (limit, { artifactUrl }) =>
      renderComment(report, {
        limit,
        links: {
          run: report.source?.runUrl ?? context.runUrl ?? undefined,
          artifact: artifactUrl ?? undefined,
        },
      }),
    comment: speaks ? commentModeOf(parsed) : 'never',
    group: config?.['comment-group'] ?? null,
    statusName: isClaim(config, context) ? `${report.name} (fork)` : report.name,
    // What nobody measured must not stand for a status that a branch protection rule requires.
    commitStatus: speaks && config?.mode !== 'estimate' && (config?.['commit-status'] ?? true),
    artifact:
      // What cannot be stored was told before the run.
      config?.mode === 'publish' || (config?.mode === 'run' && obstacleToArtifacts(process.env) !== null)
        ? null
        : {
            name: shard === null ? name : shardArtifactName(name, shard),
            retentionDays: config?.['retention-days'] ?? null,
          },
    files: files.paths,
    reportDir: files.directory,
    reportPath: files.reportPath ?? '',
    locate: () => place ?? null,
  };
}

/** What a fork says of itself must not stand for a status that a branch protection rule requires. */
function isClaim(config: Config | undefined, { isFork }: EventContext): boolean {
  return config?.mode === 'publish' && isFork;
}

/** The report, and what repeats the run. */
function writeFiles(directory: string, outcome: Outcome, { log, redact }: Session): WrittenFiles {
  const written = writeReport(directory, outcome, log);
  if (written.paths.length === 0) return written;
  const kept = writeReproductionFiles(written.directory, outcome.reproduction, redact);
  if (kept.problem !== null) log.warning(kept.problem);
  return { ...written, paths: [...written.paths, ...kept.paths] };
}

/** Where the folder that was asked for does not take the report, a temporary one may: the artifact has it then. */
function writeReport(directory: string, { report, samples, gaps }: Outcome, log: Log): WrittenFiles {
  const written = writeReportFiles(directory, report, samples, gaps);
  if (written.problem === null) return written;
  log.warning(written.problem);
  const spare = join(process.env['RUNNER_TEMP'] ?? tmpdir(), `llm-perf-gate-${report.run.id}`);
  const second = writeReportFiles(spare, report, samples, gaps);
  if (second.paths.length <= written.paths.length) return written;
  log.warning(`the report is in ${spare} instead`);
  return second;
}
