import { availableParallelism } from 'node:os';
import { messageOf, SettingsError } from '../base/errors.js';
import { VERSION } from '../base/version.js';
import { readConfig } from '../settings/config.js';
import type { ParsedConfig } from '../settings/parsed-config.js';
import { emptyReport } from '../gate/report/empty-report.js';
import { explainSettings } from '../gate/prepare/explain-settings.js';
import { NoCredential } from '../gate/prepare/target/credentials.js';
import { type GateResult, runGate } from '../gate/gate.js';
import type { Report } from '../report/schema/schema.js';
import { createBasePrompts } from './change/base-prompts.js';
import { withLineEndsOf } from './change/line-ends.js';
import { createRunWorld, describeSource } from './run-world.js';
import { tellStore } from './publish/tell-store.js';
import { fetchForeignReport } from './stored/publish-run.js';
import type { Connection, Session } from './session.js';
import { createStoredRuns } from './stored/stored-runs.js';
import { findReasonToSkip, skipWithoutCredential, skipWithoutEndpoint } from './change/skip.js';

/** A run, or why there was none. */
export interface Outcome extends GateResult {
  /** Settings that are wrong stand at their defaults; null where none could be read at all. */
  readonly parsed: ParsedConfig | null;
}

/** Makes the run. Whatever prevents it becomes a report too. */
export async function measureOrExplain(connection: Connection, session: Session): Promise<Outcome> {
  const { cancellation } = session;
  const source = describeSource(session.context, connection.pullRequest);
  let parsed: ParsedConfig | null = null;
  const explain = (verdict: 'error' | 'skipped', reasons: Report['reasons']): Outcome => ({
    report: explanation({ verdict, reasons, source, parsed }, session),
    samples: [],
    gaps: null,
    parsed,
  });
  try {
    // A run ends by itself when it is cancelled; GitHub's answers are not waited for any longer.
    const basePrompts = createBasePrompts(connection, session);
    const runWorld = createRunWorld(source, session);
    const world = {
      ...runWorld,
      basePrompts: async (ref?: string) => {
        const base = await cancellation.raceWith(basePrompts(ref));
        const asCommitted = 'reason' in base || process.platform !== 'win32';
        return asCommitted ? base : withLineEndsOf(base, runWorld.files);
      },
      storedRuns: createStoredRuns(connection, session),
    };
    const sources = { inputs: session.inputs, readFile: world.readFile };
    const { problems, secrets, ...read } = readConfig(sources);
    // Where and under which name to tell of the problems is known, though other settings are wrong.
    parsed = read.parsed;
    session.hide(secrets);
    if (problems.length > 0) {
      const wrong = await explainSettings(sources, world);
      const reason = skipWithoutEndpoint(wrong.problems, session);
      if (reason === null) throw wrong;
      return explain('skipped', [reason]);
    }
    const { config } = parsed;
    if (config.mode === 'publish') {
      const fetched = fetchForeignReport(parsed, source, { connection, session });
      return { ...(await cancellation.raceWith(fetched)), parsed };
    }
    const skipped = await cancellation.raceWith(
      findReasonToSkip(config, connection.send, session, runWorld.files),
    );
    if (skipped !== null) return explain('skipped', [skipped]);
    const unstored = tellStore(config, process.env);
    if (unstored !== null) session.log.warning(unstored);
    if (config.mode === 'merge') {
      const { mergeRun } = await import('./merge-run.js');
      return { ...(await cancellation.raceWith(mergeRun(parsed, world))), parsed };
    }
    return { ...(await runGate(parsed, cancellation, world)), parsed };
  } catch (error) {
    const reason = error instanceof NoCredential ? skipWithoutCredential(session) : null;
    if (reason !== null) return explain('skipped', [reason]);
    const lines = error instanceof SettingsError ? error.message.split('\n') : [messageOf(error)];
    const code = error instanceof SettingsError ? 'settings' : 'error';
    return explain(
      'error',
      lines.map((line) => ({ code, message: session.redact(line, true) })),
    );
  }
}

interface Explained {
  readonly verdict: 'error' | 'skipped';
  readonly reasons: Report['reasons'];
  readonly source: Report['source'];
  readonly parsed: ParsedConfig | null;
}

function explanation({ parsed, ...explained }: Explained, { inputs }: Session): Report {
  const config = parsed?.config;
  const endpoint = config?.endpoint;
  return emptyReport({
    ...explained,
    name: config?.name ?? inputs['name'] ?? 'llm-perf-gate',
    version: VERSION,
    node: process.version,
    cpus: availableParallelism(),
    date: new Date(),
    endpoint: endpoint instanceof URL ? endpoint.origin + endpoint.pathname : (endpoint ?? ''),
    budget: config?.budget ?? 0,
    shard: config?.shard ?? inputs['shard'],
  });
}
