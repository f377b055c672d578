import { formatAge } from '../../base/format-age.js';
import type { Report } from '../../report/schema/schema.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import { mayReuse } from '../run/may-reuse.js';
import { emptyReport } from './empty-report.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import { describeTarget } from './report-parts.js';
import { collectRuns, type CompleteRun } from '../judge/stored-run.js';
import type { GateWorld, StoredReport } from '../world.js';

/** An endpoint does not stay as it was for longer. */
const FRESH_MS = 24 * 60 * 60_000;

/**
 * The report of a run that need not be made, because the same one passed: same load, prompts of both arms, judging,
 * prices, endpoint and version. Null where there is none such, or reuse is not wanted.
 */
export async function reusePass(
  parsed: ParsedConfig,
  prepared: PreparedRun,
  world: GateWorld,
): Promise<Report | null> {
  const { config } = parsed;
  if (!mayReuse(config, world) || prepared.shard !== null || world.storedRuns === undefined) return null;
  const now = world.date();
  const since = new Date(now.getTime() - FRESH_MS);
  const artifact = config['artifact-name'] ?? config.name;
  const found = await collectRuns(
    freshOf(world.storedRuns({ artifact, scope: 'repository', since }), since),
    {
      name: config.name,
      objection: (run) => (isSamePass(run, prepared, world) ? null : 'of another run'),
      most: 1,
    },
  );
  const [same] = found.runs;
  if (same === undefined) {
    if (found.trouble !== null) world.log.warning(`No earlier result can be reused: ${found.trouble}`);
    return null;
  }
  return describeReuse(same.stored, { parsed, prepared }, world);
}

/** By the time at which GitHub stored it, whatever the store was asked for. */
async function* freshOf(reports: AsyncIterable<StoredReport>, since: Date): AsyncGenerator<StoredReport> {
  for await (const report of reports) if (report.date >= since) yield report;
}

function isSamePass(
  { verdict, passed, tool, run }: CompleteRun,
  { configHash, promptHash, judgeHash }: PreparedRun,
  { version }: GateWorld,
): boolean {
  return (
    verdict === 'pass' &&
    passed &&
    tool.version === version &&
    run.configHash === configHash &&
    run.promptHash === promptHash &&
    run.judgeHash === judgeHash
  );
}

/** Says whose result it is; of the other report nothing is repeated. */
function describeReuse(
  { commit, date, url, runId }: StoredReport,
  { parsed, prepared }: { readonly parsed: ParsedConfig; readonly prepared: PreparedRun },
  world: GateWorld,
): Report {
  const age = formatAge(world.date().getTime() - date.getTime());
  const message = `the same prompts and settings passed in run ${runId} (${commit.slice(0, 7)}, ${age} ago), so nothing was sent`;
  world.log.info(`Reused: ${message}. ${url}`);
  const { configHash, promptHash, judgeHash, seed } = prepared;
  const target = describeTarget({ parsed, prepared });
  const report = emptyReport({
    name: parsed.config.name,
    verdict: 'pass',
    reasons: [{ code: 'reused', message }],
    source: world.source,
    version: world.version,
    node: world.node,
    cpus: world.cpus,
    date: world.date(),
    endpoint: target.endpoint,
    budget: parsed.config.budget,
    reused: { commit, date: date.toISOString(), url },
  });
  return { ...report, target, run: { ...report.run, configHash, promptHash, judgeHash, seed } };
}
