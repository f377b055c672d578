import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import * as core from '@actions/core';
import { messageOf, SettingsError } from '../base/errors.js';
import type { Log } from '../base/log.js';
import { createRedactor, type Redactor } from '../base/redact.js';
import { systemClock } from '../base/system-clock.js';
import { VERSION } from '../base/version.js';
import { type ParsedConfig, parseConfig } from '../gate/config.js';
import { emptyReport } from '../gate/empty-report.js';
import { type GateResult, runGate } from '../gate/gate.js';
import { type WrittenFiles, writeReportFiles } from '../gate/report-files.js';
import { INPUT_NAMES } from '../gate/settings/schema.js';
import { Cancellation, type GateWorld } from '../gate/world.js';
import { workspaceFiles } from '../prompts/read-files.js';
import { renderComment } from '../report/comment.js';
import { renderProgress } from '../report/progress.js';
import type { Report } from '../report/schema.js';
import { renderSummary } from '../report/summary.js';
import { renderTerminal } from '../report/terminal.js';
import { launchSimulator } from '../simulator/launch.js';
import { createApi, type Send } from './api.js';
import { loadArtifactClient } from './artifact.js';
import { listChangedFiles } from './changed-paths.js';
import { connectGitHub } from './connect.js';
import { type EventContext, readEvent } from './event.js';
import { readInputs } from './inputs.js';
import { decideByPaths } from './path-filter.js';
import { normaliseProxies } from './proxy.js';
import { publish } from './publish.js';
import { locatePullRequest, type PullRequest } from './pull-request-of.js';
import { registerSecrets } from './secrets.js';

/** The action: settings from the workflow, one run, everything told on GitHub. Returns the exit code. */
export async function runAction(entry: URL): Promise<number> {
  const cancellation = new Cancellation();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => cancellation.cancel(`${signal}: the job was cancelled`));
  const inputs = readInputs(process.env, INPUT_NAMES);
  const secrets = registerSecrets(
    {
      keys: [inputs['api-key'], inputs['github-token']],
      headers: inputs['headers'],
      urls: [inputs['endpoint']],
    },
    (secret) => core.setSecret(secret),
  );
  const redact = createRedactor(secrets);
  const log = actionsLog(redact);
  for (const warning of normaliseProxies(process.env)) log.warning(warning);
  const { context, warnings } = readEvent(process.env, (path) => readFileSync(path, 'utf8'));
  for (const warning of warnings) log.warning(warning);
  const session = { inputs, redact, log, context, entry, cancellation };
  const send = await connect(session);
  const pullRequest = await findPullRequest(send, session);
  const outcome = await measureOrExplain(send, pullRequest, session);
  await tell(outcome, { send, pullRequest }, session);
  return outcome.report.passed ? 0 : 1;
}

interface Session {
  readonly inputs: Readonly<Record<string, string>>;
  readonly redact: Redactor;
  readonly log: Log;
  readonly context: EventContext;
  readonly entry: URL;
  readonly cancellation: Cancellation;
}

interface Outcome extends GateResult {
  readonly parsed: ParsedConfig | null;
  /** Problems of the settings, for annotations; empty where a run was made. */
  readonly problems: readonly string[];
}

async function connect({ inputs, context, log, redact }: Session): Promise<Send | null> {
  const token = inputs['github-token'] ?? '';
  if (token === '') return null;
  try {
    return await connectGitHub(token, context.apiUrl, process.env);
  } catch (error) {
    log.warning(redact(`GitHub cannot be asked: ${messageOf(error)}`));
    return null;
  }
}

async function findPullRequest(send: Send | null, { context, log }: Session): Promise<PullRequest | null> {
  if (context.event.startsWith('pull_request') && context.pullRequest !== null && context.headSha !== null) {
    return { number: context.pullRequest, headSha: context.headSha, baseRef: context.baseRef };
  }
  if (send === null || context.repository === null) return null;
  try {
    return await locatePullRequest(
      createApi(send, { clock: systemClock, log, repository: context.repository, budgetMs: 10_000 }),
      context,
    );
  } catch (error) {
    log.warning(`the pull request of this run cannot be found: ${messageOf(error)}`);
    return null;
  }
}

async function measureOrExplain(
  send: Send | null,
  pullRequest: PullRequest | null,
  session: Session,
): Promise<Outcome> {
  const source = sourceOf(session.context, pullRequest);
  let parsed: ParsedConfig | null = null;
  const empty = (
    verdict: 'error' | 'skipped',
    reasons: Report['reasons'],
    problems: readonly string[],
  ): Outcome => {
    const { endpoint, budget, name } = parsed?.config ?? {
      endpoint: undefined,
      budget: 0,
      name: session.inputs['name'] ?? 'llm-perf-gate',
    };
    const shown = endpoint instanceof URL ? endpoint.origin + endpoint.pathname : (endpoint ?? '');
    const facts = {
      name,
      verdict,
      reasons,
      source,
      version: VERSION,
      node: process.version,
      cpus: availableParallelism(),
      date: new Date(),
      endpoint: shown,
      budget,
    };
    return { report: emptyReport(facts), samples: [], parsed, problems };
  };
  try {
    parsed = parseConfig({ inputs: session.inputs, readFile: (path) => readFileSync(path, 'utf8') });
    const skipped = await reasonToSkip(parsed, send, session);
    if (skipped !== null) return empty('skipped', [skipped], []);
    return {
      ...(await runGate(parsed, session.cancellation, createWorld(source, session))),
      parsed,
      problems: [],
    };
  } catch (error) {
    if (error instanceof SettingsError) {
      const lines = error.message.split('\n').map(session.redact);
      return empty(
        'error',
        lines.map((message) => ({ code: 'settings', message })),
        lines,
      );
    }
    const message = session.redact(messageOf(error));
    return empty('error', [{ code: 'error', message }], [message]);
  }
}

/** Why nothing is to be sent; null where the gate runs. */
async function reasonToSkip(
  { config }: ParsedConfig,
  send: Send | null,
  { context, log, inputs }: Session,
): Promise<Report['reasons'][number] | null> {
  if (
    (context.isFork || context.isDependabot) &&
    config['api-key'] === undefined &&
    config.endpoint !== 'simulator' &&
    Object.keys(config.headers).length === 0
  ) {
    const who = context.isFork ? 'a pull request from a fork' : 'Dependabot';
    return {
      code: 'no_key',
      message: `${who} has no access to the API key, so nothing was sent; the settings are valid`,
    };
  }
  if (config.paths === undefined || config.paths.length === 0) return null;
  const { repository } = context;
  if (send === null || repository === null) {
    log.warning('`paths` needs `github-token`: the gate runs as if they matched');
    return null;
  }
  const api = createApi(send, { clock: systemClock, log, repository, budgetMs: 20_000 });
  const prompts =
    typeof config.prompts === 'string'
      ? config.prompts.split('\n')
      : Array.isArray(config.prompts)
        ? config.prompts.map(String)
        : [];
  const always = [
    ...prompts.filter((entry) => /[*/.]/.test(entry) && !/\s/.test(entry.trim())),
    inputs['config-file'] ?? '',
  ].filter((entry) => entry !== '');
  const decision = await decideByPaths({ patterns: config.paths, always }, () =>
    listChangedFiles(api, context),
  );
  log.info(`Path filter: ${decision.reason}`);
  return decision.matched ? null : { code: 'paths', message: decision.reason };
}

function sourceOf(context: EventContext, pullRequest: PullRequest | null): Report['source'] {
  const { repository } = context;
  if (repository === null) return null;
  return {
    repository: `${repository.owner}/${repository.name}`,
    event: context.event,
    commit: pullRequest?.headSha ?? context.headSha ?? '',
    ref: context.ref ?? '',
    base: context.baseRef,
    pullRequest: pullRequest?.number ?? null,
    runUrl: context.runUrl,
    attempt: context.attempt,
  };
}

function actionsLog(redact: Redactor): Log {
  return {
    info: (message) => core.info(redact(message)),
    warning: (message) => core.warning(redact(message)),
    debug: (message) => core.debug(redact(message)),
  };
}

const PROGRESS_EVERY = 10_000;

function createWorld(source: Report['source'], { log, redact, entry }: Session): GateWorld {
  let last = systemClock.now();
  return {
    clock: systemClock,
    log,
    env: process.env,
    redact,
    date: () => new Date(),
    files: workspaceFiles(process.cwd()),
    readFile: (path) => readFileSync(path, 'utf8'),
    startSimulator: () => launchSimulator({}, entry),
    source,
    version: VERSION,
    node: process.version,
    cpus: availableParallelism(),
    onProgress: (progress) => {
      if (systemClock.now() - last < PROGRESS_EVERY) return;
      last = systemClock.now();
      log.info(renderProgress(progress, { width: 110 }));
    },
  };
}

async function tell(
  outcome: Outcome,
  { send, pullRequest }: { send: Send | null; pullRequest: PullRequest | null },
  session: Session,
): Promise<void> {
  const { report, parsed, problems } = outcome;
  const { log, redact, context } = session;
  for (const problem of problems) core.error(problem);
  core.info(renderTerminal(report, { width: 110, colour: false }));
  const files = writeFiles(
    parsed?.config['report-dir'] ?? session.inputs['report-dir'] ?? 'llm-perf-gate-report',
    outcome,
    log,
  );
  const config = parsed?.config;
  const summary = renderSummary(report);
  await publish(
    {
      report,
      context,
      pullRequest,
      summary,
      renderComment: (limit, { artifactUrl }) =>
        renderComment(report, {
          limit,
          links: { run: context.runUrl ?? undefined, artifact: artifactUrl ?? undefined },
        }),
      comment: config?.comment ?? 'always',
      commitStatus: config?.['commit-status'] ?? true,
      artifact: {
        name: config?.['artifact-name'] ?? report.name,
        retentionDays: config?.['retention-days'] ?? null,
      },
      files: files?.paths ?? [],
      reportDir: files?.directory ?? process.cwd(),
      reportPath: files?.reportPath ?? '',
      locate: () => {
        const place = parsed?.places.get('thresholds');
        return place === undefined ? null : { file: place.file, line: place.line };
      },
    },
    {
      env: process.env,
      clock: systemClock,
      log,
      redact,
      send,
      emit: (level, message, fields) => core[level](message, fields),
      setOutput: (name, value) => core.setOutput(name, value),
      loadArtifacts: loadArtifactClient,
      ...(session.cancellation.reason === null ? {} : { budgetMs: 4_000 }),
    },
  );
  if (report.verdict === 'inconclusive' && report.passed) core.warning(redact(report.headline));
  if (!report.passed) core.setFailed(redact(report.headline));
}

function writeFiles(directory: string, { report, samples }: Outcome, log: Log): WrittenFiles | null {
  try {
    return writeReportFiles(directory, report, samples);
  } catch (error) {
    log.warning(`the report cannot be written to ${directory}: ${messageOf(error)}`);
    return null;
  }
}
