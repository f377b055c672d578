import type { Clock } from '../../base/clock.js';
import { messageOf } from '../../base/errors.js';
import type { Log } from '../../base/log.js';
import type { Redactor } from '../../base/redact.js';
import type { Ms } from '../../base/units.js';
import type { Report, ThresholdResult } from '../../report/schema/schema.js';
import { annotationsOf, type Emit, type Place, publishAnnotations } from './annotations.js';
import { type Api, createApi, type Send } from '../api/api.js';
import { ApiError } from '../api/api-error.js';
import { type ArtifactUploader, type StoredArtifact, uploadReport } from './artifact.js';
import { type CommentMode, type CommentOutcome, publishComment } from './comment.js';
import { DeadlineError, finishWithin } from '../api/deadline.js';
import type { Env, EventContext } from '../event/event.js';
import { outputsOf, publishOutputs } from './outputs.js';
import { Patience } from '../api/patience.js';
import { tagAddress } from './group-row.js';
import { isNews } from './news.js';
import { shareComment } from './share-comment.js';
import { publishStatus, stateOf } from './status.js';
import { publishSummary } from './summary.js';

export interface Publication {
  readonly report: Report;
  readonly context: EventContext;
  /** Found by `locatePullRequest`; null where the run belongs to none. */
  readonly pullRequest: { readonly number: number; readonly headSha: string } | null;
  /** Markdown of the job summary. */
  readonly summary: string;
  readonly renderComment: (limit: number, links: { readonly artifactUrl: string | null }) => string;
  readonly comment: CommentMode;
  readonly commitStatus: boolean;
  /** Name of the comment that several gates share; null for one of the gate's own. */
  readonly group: string | null;
  /** What a branch protection rule may require. */
  readonly statusName: string;
  /** Null where another run has stored it already. */
  readonly artifact: { readonly name: string; readonly retentionDays: number | null } | null;
  /** Absolute paths below `reportDir`. */
  readonly files: readonly string[];
  readonly reportDir: string;
  readonly reportPath: string;
  /** Where a threshold is set down. */
  readonly locate: (threshold: ThresholdResult) => Place | null;
}

export interface PublicationWorld {
  readonly env: Env;
  readonly clock: Clock;
  readonly log: Log;
  readonly redact: Redactor;
  /** Null where there is no token. */
  readonly send: Send | null;
  readonly emit: Emit;
  readonly setOutput: (name: string, value: string) => void;
  readonly loadArtifacts: () => Promise<ArtifactUploader>;
  /** For everything together. */
  readonly budgetMs?: Ms;
  /** Calls back when no more than so much time is left from now on: the job was cancelled. */
  readonly onHurry?: (hurry: (leftMs: Ms) => void) => void;
}

export interface Published {
  readonly commentUrl: string | null;
  readonly artifactId: number | null;
  readonly artifactUrl: string | null;
  readonly warnings: readonly string[];
}

const BUDGET_MS: Ms = 30_000;
/** Of the budget the comment waits this share for the artifact, whose link it would like to show. */
const WAIT_FOR_ARTIFACT = 0.4;

/**
 * Tells GitHub what the gate found, all of it within one deadline. What GitHub refuses costs only itself and a
 * warning; the verdict is not touched. Never rejects.
 */
export async function publish(publication: Publication, world: PublicationWorld): Promise<Published> {
  const patience = new Patience(world.clock, world.clock.now() + (world.budgetMs ?? BUDGET_MS));
  world.onHurry?.((leftMs) => patience.hurry(leftMs));
  const budgetMs = patience.leftMs;
  const warnings: string[] = [];
  const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await patience.finish(work);
    } catch (error) {
      warnings.push(world.redact(`${what}: ${messageOf(error)}${hintFor(error, publication.context)}`));
      return null;
    }
  };
  const api = openApi(publication.context, world, budgetMs);
  const summary = attempt('job summary', () =>
    publishSummary(world.env['GITHUB_STEP_SUMMARY'], publication.summary),
  );
  const annotated = attempt('annotations', () => annotate(publication, world.emit));
  const artifact = attempt('artifact', () => storeFiles(publication, world, budgetMs));
  const status = attempt('commit status', () => setStatus(api, publication));
  const comment = attempt('comment', async () => {
    const stored = await firstOf(artifact, world.clock, budgetMs * WAIT_FOR_ARTIFACT);
    // A row of the shared comment is the status: without one this gate speaks for itself.
    const { group, pullRequest, context, comment: mode, statusName: gate, report } = publication;
    if (group === null || pullRequest === null || (await status) !== true)
      return writeComment(api, publication, stored);
    const { number, headSha: commit } = pullRequest;
    const { graphqlUrl } = context;
    const request = { group, pullRequest: number, commit, gate, mode, graphqlUrl, name: report.name };
    return shareComment(required(api), request, world.clock);
  });
  const [problem, stored, written] = await Promise.all([summary, artifact, comment, status, annotated]);
  if (problem !== null) warnings.push(problem);
  if (written?.action === 'outdated')
    world.log.info('the comment already speaks of a newer commit: it was left alone');
  const places = {
    artifactId: stored?.id ?? null,
    artifactUrl: stored?.url ?? null,
    commentUrl: written?.url ?? null,
  };
  const outputs = outputsOf(publication.report, { ...places, reportPath: publication.reportPath });
  warnings.push(...publishOutputs(outputs, world.setOutput));
  for (const warning of warnings) world.log.warning(warning);
  return { ...places, warnings };
}

function openApi(context: EventContext, world: PublicationWorld, budgetMs: Ms): Api | null {
  if (world.send === null || context.repository === null) return null;
  const { clock, log } = world;
  return createApi(world.send, { clock, log, repository: context.repository, budgetMs });
}

async function annotate(publication: Publication, emit: Emit): Promise<void> {
  publishAnnotations(annotationsOf(publication.report, publication.locate), emit);
  return Promise.resolve();
}

async function storeFiles(
  publication: Publication,
  world: PublicationWorld,
  timeoutMs: Ms,
): Promise<StoredArtifact | null> {
  const { context, report, artifact, files, reportDir: rootDirectory } = publication;
  if (artifact === null) return null;
  const names = [
    artifact.name,
    `${artifact.name}-${context.job ?? 'job'}-${context.attempt}-${report.run.id}`,
  ];
  return uploadReport(
    { names, files, rootDirectory, retentionDays: artifact.retentionDays, runUrl: context.runUrl },
    { env: world.env, clock: world.clock, timeoutMs, load: world.loadArtifacts },
  );
}

async function setStatus(api: Api | null, publication: Publication): Promise<boolean> {
  const { report, context, pullRequest, commitStatus, statusName } = publication;
  const sha = pullRequest?.headSha ?? context.headSha;
  if (!commitStatus || sha === null) return false;
  const { group } = publication;
  const tag = {
    group: group ?? '',
    verdict: report.verdict,
    model: report.target.model,
    isNews: isNews(report),
  };
  await publishStatus(required(api), {
    sha,
    state: stateOf(report.verdict, report.passed),
    context: statusName,
    description: report.headline,
    targetUrl: group === null || context.runUrl === null ? context.runUrl : tagAddress(context.runUrl, tag),
  });
  return context.runUrl !== null;
}

async function writeComment(
  api: Api | null,
  { report, context, pullRequest, comment: mode, renderComment }: Publication,
  stored: StoredArtifact | null,
): Promise<CommentOutcome | null> {
  if (pullRequest === null || mode === 'never') return null;
  return publishComment(required(api), {
    name: report.name,
    pullRequest: pullRequest.number,
    mode,
    state: {
      commit: pullRequest.headSha,
      runId: context.runId,
      attempt: context.attempt,
      verdict: report.verdict,
      passed: report.passed,
    },
    isNews: isNews(report),
    graphqlUrl: context.graphqlUrl,
    render: (limit) => renderComment(limit, { artifactUrl: stored?.url ?? null }),
  });
}

function required(api: Api | null): Api {
  if (api === null) throw new Error('not published, for there is no `github-token` or no repository');
  return api;
}

/** The result, or null where it takes longer than `ms`. */
async function firstOf<T>(work: Promise<T | null>, clock: Clock, ms: Ms): Promise<T | null> {
  try {
    return await finishWithin(clock, ms, () => work);
  } catch (error) {
    if (error instanceof DeadlineError) return null;
    throw error;
  }
}

function hintFor(error: unknown, context: EventContext): string {
  if (!(error instanceof ApiError) || error.kind !== 'permission') return '';
  if (context.isFork)
    return ' (a pull request from a fork has a read-only token, whatever `permissions:` says)';
  return context.isDependabot
    ? ' (Dependabot has a read-only token unless `permissions:` says otherwise)'
    : '';
}
