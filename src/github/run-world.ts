import { availableParallelism } from 'node:os';
import { getIDToken } from '@actions/core';
import { systemClock } from '../base/system-clock.js';
import { VERSION } from '../base/version.js';
import { readSettingsFile } from '../gate/prepare/settings-file.js';
import type { GateWorld } from '../gate/world.js';
import { workspaceFiles } from '../prompts/files/read-files.js';
import { sandboxedRenderer } from '../prompts/templates/engines/sandbox.js';
import { renderProgress } from '../report/progress.js';
import type { Report } from '../report/schema/schema.js';
import { launchSimulator } from '../simulator/launch.js';
import type { EventContext } from './event/event.js';
import type { PullRequest } from './event/pull-request-of.js';
import type { Session } from './session.js';

const PROGRESS_EVERY_MS = 10_000;
const LOG_WIDTH = 110;

/** The gate's surroundings on a runner; a log has no line to overwrite, so progress is told every ten seconds. */
export function createRunWorld(source: Report['source'], { log, redact, hide, entry }: Session): GateWorld {
  let last = systemClock.now();
  return {
    clock: systemClock,
    log,
    env: process.env,
    redact,
    hide,
    ...(process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined ? {} : { identityToken: getIDToken }),
    date: () => new Date(),
    files: workspaceFiles(process.cwd()),
    readFile: (path) => readSettingsFile(path, process.cwd()),
    templates: sandboxedRenderer(entry),
    entry,
    startSimulator: () => launchSimulator({}, entry),
    source,
    version: VERSION,
    toolSource: toolSource(process.env),
    node: process.version,
    cpus: availableParallelism(),
    onProgress: (progress) => {
      if (systemClock.now() - last < PROGRESS_EVERY_MS) return;
      last = systemClock.now();
      log.info(renderProgress(progress, { width: LOG_WIDTH }));
    },
  };
}

/**
 * Where this action comes from, by the runner's own words; a full commit as it was pinned, else the tag of the version. Unknown
 * where the action is a folder of the workspace.
 */
function toolSource(env: NodeJS.ProcessEnv): string | undefined {
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  const ref = env['GITHUB_ACTION_REF'] ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined;
  return `github:${repository}#${/^[0-9a-f]{40}$/.test(ref) ? ref : `v${VERSION}`}`;
}

/** Where on GitHub the run belongs; null outside of a repository. */
export function describeSource(context: EventContext, pullRequest: PullRequest | null): Report['source'] {
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
