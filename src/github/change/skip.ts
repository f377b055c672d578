import type { Problem } from '../../base/errors.js';
import { systemClock } from '../../base/system-clock.js';
import { hasCredential } from '../../settings/check-credentials.js';
import { NO_ENDPOINT } from '../../settings/check-config.js';
import type { FileSource } from '../../prompts/files/file-source.js';
import { namedByPrompts } from '../../prompts/named-by-prompts.js';
import { promptGlobs } from '../../prompts/prompt-entries.js';
import type { Config } from '../../settings/schema.js';
import type { Report } from '../../report/schema/schema.js';
import { createApi, type Send } from '../api/api.js';
import { listChangedFiles } from './changed-paths.js';
import { decideByPaths } from './path-filter.js';
import type { EventContext } from '../event/event.js';
import type { Session } from '../session.js';

const FILTER_BUDGET_MS = 20_000;

/** Why nothing is to be sent; null where the gate runs. */
export async function findReasonToSkip(
  config: Config,
  send: Send | null,
  session: Session,
  files: FileSource,
): Promise<Report['reasons'][number] | null> {
  // Nothing is sent for an estimate, so that it needs no key.
  const withoutKey = config.mode === 'estimate' ? null : skipWithoutKey(config, session);
  return skipClosed(session) ?? withoutKey ?? (await skipByPaths(config, send, { session, files }));
}

/** Whether the event tells of a pull request that nobody can merge any more: its last result stands. */
export function isClosed({ event, pullRequestState }: EventContext): boolean {
  return event.startsWith('pull_request') && pullRequestState === 'closed';
}

function skipClosed({ context }: Session): Report['reasons'][number] | null {
  if (!isClosed(context)) return null;
  return { code: 'closed', message: 'the pull request is closed, so nothing was sent' };
}

/** Forks and Dependabot see no secrets; on an event of the repository's own a missing key is an error elsewhere. */
function skipWithoutKey(config: Config, { context }: Session): Report['reasons'][number] | null {
  const needsKey = config.endpoint !== 'simulator' && !holdsKey(config.headers);
  const who = whoSeesNoSecrets(context);
  if (who === null || config['api-key'] !== undefined || hasCredential(config) || !needsKey) return null;
  return withoutKey(who);
}

/** Neither do they get the identity that a token is given for. Null where whoever runs the gate has to mend it. */
export function skipWithoutCredential({ context }: Session): Report['reasons'][number] | null {
  const who = whoSeesNoSecrets(context);
  return who === null ? null : withoutKey(who);
}

function withoutKey(who: string): Report['reasons'][number] {
  return {
    code: 'no_key',
    message: `${who} has no access to the API key, so nothing was sent; the settings are valid`,
  };
}

/** The endpoint may be a secret too. Null where anything else is wrong with the settings. */
export function skipWithoutEndpoint(
  problems: readonly Problem[],
  { context }: Session,
): Report['reasons'][number] | null {
  const who = whoSeesNoSecrets(context);
  if (who === null || !problems.every(({ message }) => message === NO_ENDPOINT.message)) return null;
  return {
    code: 'no_endpoint',
    message: `${who} has no access to secrets, and without them \`endpoint\` is empty, so nothing was sent; the other settings are valid`,
  };
}

function whoSeesNoSecrets({ isFork, isDependabot }: EventContext): string | null {
  if (isFork) return 'a pull request from a fork';
  return isDependabot ? 'Dependabot' : null;
}

/** A secret that a fork does not see leaves its header empty, or with the bare scheme of the credentials. */
function holdsKey(headers: Config['headers']): boolean {
  const values = Object.values(headers);
  return values.length > 0 && !values.some((value) => /^(bearer|basic|token|apikey)?$/i.test(value.trim()));
}

async function skipByPaths(
  config: Config,
  send: Send | null,
  { session, files }: { readonly session: Session; readonly files: FileSource },
): Promise<Report['reasons'][number] | null> {
  if (config.paths === undefined || config.paths.length === 0) return null;
  const { context, log, inputs } = session;
  const { repository } = context;
  if (send === null || repository === null) {
    log.warning('`paths` needs `github-token`: the gate runs as if they matched');
    return null;
  }
  const api = createApi(send, { clock: systemClock, log, repository, budgetMs: FILTER_BUDGET_MS });
  const named = [config['variables-file'] ?? '', inputs['config-file'] ?? ''].map((path) =>
    path.replace(/^(?:\.\/)+/, ''),
  );
  const always = [
    ...promptGlobs(config.prompts),
    ...named.filter((path) => path !== ''),
    ...(await namedByPrompts(config.prompts, files)),
  ];
  const decision = await decideByPaths({ patterns: config.paths, always }, () =>
    listChangedFiles(api, context),
  );
  log.info(`Path filter: ${decision.reason}`);
  return decision.matched ? null : { code: 'paths', message: decision.reason };
}
