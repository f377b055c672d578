import { type Problem, SettingsError, uniqueProblems } from '../../base/errors.js';
import type { TlsSettings } from '../../load/wire/http1/tls-settings.js';
import { spreadVolume } from '../../metrics/spread-volume.js';
import { formatShard } from '../../plan/shard.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import type { GateWorld } from '../world.js';
import { attempt, isFailure } from './attempt.js';
import { hashConfig } from './config-hash.js';
import { checkBudget, estimateRun } from './estimate-run.js';
import { prepareScenario } from './prepare-scenario.js';
import { type PreparedRun, type PreparedScenario, promptIds } from './prepared-run.js';
import { checkReportDirectory } from './report-directory.js';
import { hashJudging, hashPrompts } from './run-hashes.js';
import { checkStripes, largestStripe, stripeScenarios } from './shard-run.js';
import { countIds } from './plan-scenario.js';
import { createCredentials } from './target/credentials.js';
import { readTls } from './target/read-tls.js';

const NOWHERE_STORED: Problem = {
  setting: 'compare',
  message:
    '`baseline` reads what earlier runs stored on GitHub, and works only there; set `base` to what it has of its own here',
};

/** Everything that can be known and refused before the first byte. SettingsError with all of it. */
export async function prepareRun(
  parsed: ParsedConfig,
  endpoint: URL,
  world: GateWorld,
): Promise<PreparedRun> {
  const configHash = hashConfig(parsed);
  const seed = parsed.config.seed ?? `${world.source?.commit ?? 'local'}/${configHash}`;
  const { shard, budget, compare } = parsed.config;
  const credentials = createCredentials(world);
  const whole: PreparedScenario[] = [];
  const problems: Problem[] = checkReportDirectory(parsed.config['report-dir']);
  let firstId = 0;
  for (const scenario of parsed.scenarios) {
    const prepared = await prepareScenario(scenario, { endpoint, world, seed, firstId, credentials });
    if (isFailure(prepared)) problems.push(...prepared);
    else {
      whole.push(prepared);
      firstId += countIds(prepared.plan);
    }
  }
  const indivisible = checkStripes(whole, shard);
  problems.push(
    ...(indivisible.length > 0 ? indivisible : checkBudget(estimateRun(largestStripe(whole, shard)), budget)),
  );
  const volume = parsed.config['monthly-requests'];
  const spread = volume === undefined ? [] : spreadVolume(volume, promptIds(whole));
  if (Array.isArray(spread) && problems.length === 0) problems.push(...(spread as readonly Problem[]));
  if (compare === 'baseline' && world.storedRuns === undefined) problems.push(NOWHERE_STORED);
  const tls = await attempt(() => readTls(parsed.config.tls, world));
  if (Array.isArray(tls)) problems.push(...(tls as readonly Problem[]));
  if (problems.length > 0) throw new SettingsError(uniqueProblems(problems));
  const scenarios = stripeScenarios(whole, shard);
  const estimate = estimateRun(scenarios);
  let judgeHash: string | null = null;
  return {
    scenarios,
    whole,
    shard: shard === undefined ? null : formatShard(shard),
    estimate,
    configHash,
    promptHash: hashPrompts(whole),
    // Made slow to guess from (20 ms), and asked for by the report.
    get judgeHash() {
      return (judgeHash ??= hashJudging(parsed, whole));
    },
    seed,
    credentials,
    tls: tls as TlsSettings | null,
  };
}
