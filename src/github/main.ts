import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import type { Log } from '../base/log.js';
import { createRedactor, type Redactor } from '../base/redact.js';
import { findGivenSecrets, findSecrets } from '../settings/secrets.js';
import { INPUT_NAMES } from '../settings/schema.js';
import type { Life } from '../gate/world.js';
import { openConnection } from './connection.js';
import { readEvent } from './event/event.js';
import { readInputs } from './event/inputs.js';
import { defuseCommands } from './publish/log-text.js';
import { measureOrExplain } from './measure.js';
import { normaliseProxies } from './api/proxy.js';
import type { Session } from './session.js';

/** The action: settings from the workflow, one run, everything told on GitHub. Returns the exit code. */
export async function runAction(life: Life): Promise<number> {
  const session = openSession(life);
  const connection = await openConnection(session);
  const outcome = await measureOrExplain(connection, session);
  // What renders, writes and publishes is read when there is something to tell.
  const { tell } = await import('./tell.js');
  await tell(outcome, connection, session);
  return outcome.report.passed ? 0 : 1;
}

/** Secrets are registered before anything is said. */
function openSession({ entry, cancellation }: Life): Session {
  const inputs = readInputs(process.env, INPUT_NAMES);
  const proxies = ['https_proxy', 'http_proxy', 'HTTPS_PROXY', 'HTTP_PROXY'].map((name) => process.env[name]);
  const secrets = [
    ...findGivenSecrets((setting) => inputs[setting]),
    ...findSecrets({ keys: [], headers: undefined, urls: proxies }),
  ];
  for (const secret of secrets) core.setSecret(secret);
  const known = new Set(secrets);
  let remove = createRedactor(secrets);
  const redact: Redactor = (text, isCut) => remove(text, isCut);
  const hide: Session['hide'] = (more) => {
    const fresh = more.filter((each) => !known.has(each));
    if (fresh.length === 0) return;
    for (const secret of fresh) {
      core.setSecret(secret);
      known.add(secret);
    }
    remove = createRedactor([...known]);
  };
  const log = actionsLog(redact);
  for (const warning of normaliseProxies(process.env)) log.warning(warning);
  const { context, warnings } = readEvent(process.env, (path) => readFileSync(path, 'utf8'));
  for (const warning of warnings) log.warning(warning);
  return { inputs, redact, hide, log, context, entry, cancellation };
}

function actionsLog(redact: Redactor): Log {
  return {
    info: (message) => core.info(defuseCommands(redact(message))),
    warning: (message) => core.warning(redact(message, true)),
    debug: (message) => core.debug(redact(message)),
  };
}
