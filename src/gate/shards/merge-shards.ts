import { RunError } from '../../base/errors.js';
import { formatShard } from '../../plan/shard.js';
import { createGapStore } from '../../samples/gaps.js';
import { mergeSamples } from '../../samples/merge.js';
import type { Sample } from '../../samples/sample.js';
import { buildReport } from '../report/build-report.js';
import type { ParsedConfig } from '../../settings/parsed-config.js';
import { judgeByMonth } from '../judge/monthly.js';
import { judgeEachArm } from '../judge/each-arm.js';
import { planLooks } from '../judge/early-rules.js';
import type { GateResult } from '../gate.js';
import { joinShards } from './join-shards.js';
import { prepareRun } from '../prepare/prepare-run.js';
import { rememberBase } from '../run/remember-base.js';
import { rememberFiles } from '../../prompts/files/remember-files.js';
import type { PreparedRun } from '../prepare/prepared-run.js';
import { planRunComparison } from '../judge/plan-run-comparison.js';
import type { ShardPart } from './shard-files.js';
import { decideMerged } from '../judge/shard-verdict.js';
import { findBaseline } from '../judge/stored-baseline.js';
import type { GateWorld } from '../world.js';

/** Nothing is sent by a merge, so that the simulator need not run. */
const NOWHERE = new URL('http://127.0.0.1/');

/**
 * Judges what the shards measured exactly as one run that measured it all: same plan, same seed, same thresholds.
 * RunError where the parts are not the whole of one load; SettingsError as for a run.
 */
export async function mergeShards(
  given: ParsedConfig,
  parts: readonly ShardPart[],
  world: GateWorld,
): Promise<GateResult> {
  const files = rememberFiles(world.files);
  const base = rememberBase();
  const merged = await mergeParts(given, parts, { ...world, files, watchBase: base.watch });
  const { describeReproduction } = await import('../report/reproduction.js');
  const read = { parsed: given, files: files.seen, base: base.seen };
  return { ...merged, ...describeReproduction(merged.report, read, world) };
}

async function mergeParts(
  given: ParsedConfig,
  parts: readonly ShardPart[],
  world: GateWorld,
): Promise<GateResult> {
  const { endpoint } = given.config;
  const prepared = await prepareRun(given, endpoint instanceof URL ? endpoint : NOWHERE, world);
  const parsed = judgeEachArm(judgeByMonth(given, prepared));
  const complete = completeParts(parts);
  checkSameLoad(complete, prepared);
  const samples = joinSamples(complete);
  const joined = joinShards(complete, samples, prepared);
  const baseline = await findBaseline(parsed, prepared, world);
  const { startedAt, endedAt, cpus } = joined;
  const gaps = createGapStore();
  for (const part of complete) gaps.absorb(part.gaps);
  const report = buildReport(
    {
      parsed,
      prepared,
      result: { ...joined.result, startedAt, gaps },
      looks: planLooks(parsed.config, prepared.scenarios),
      comparison: planRunComparison(parsed.config, prepared),
      baseline,
      decide: decideMerged(joined),
      startedAt,
      proxied: complete.some((part) => part.report.run.proxied),
    },
    samples,
    { ...world, date: () => endedAt, cpus },
  );
  return { report, samples, gaps: null };
}

/** One part of each shard, in order. RunError that names what is missing, or there twice. */
function completeParts(parts: readonly ShardPart[]): ShardPart[] {
  const counts = [...new Set(parts.map(({ shard }) => shard.count))];
  const [count] = counts;
  if (count === undefined)
    throw new RunError(
      'shards_missing',
      'this run has no report of a shard; give the jobs `shard: i/n`, and let this job need them',
    );
  if (counts.length > 1) {
    const names = parts.map(({ shard }) => formatShard(shard)).join(', ');
    throw new RunError('shards_differ', `the shards ${names} belong to different divisions of the load`);
  }
  const byShard = Array.from({ length: count }, (_, i) =>
    latestOf(parts.filter(({ shard }) => shard.index === i + 1)),
  );
  const missing = byShard.flatMap((found, i) => (found === undefined ? [`${i + 1}/${count}`] : []));
  if (missing.length > 0)
    throw new RunError(
      'shards_missing',
      `the load is not complete: there is no report of shard ${missing.join(', ')}; did its job run to its end?`,
    );
  return byShard.filter((part) => part !== undefined);
}

/** Of a job that was run again the latest attempt counts. */
function latestOf(parts: readonly ShardPart[]): ShardPart | undefined {
  const attemptOf = ({ report }: ShardPart): number => report.source?.attempt ?? 1;
  const attempt = Math.max(...parts.map(attemptOf));
  const [latest, twin] = parts.filter((part) => attemptOf(part) === attempt);
  if (latest === undefined || twin === undefined) return latest;
  throw new RunError(
    'shard_twice',
    `shard ${formatShard(latest.shard)} was measured twice: \`${latest.name}\` and \`${twin.name}\``,
  );
}

/** A shard that sent nothing says why, and belongs to no load. */
function checkSameLoad(parts: readonly ShardPart[], { configHash, promptHash, seed }: PreparedRun): void {
  for (const { shard, report } of parts) {
    const name = `shard ${formatShard(shard)}`;
    if (report.verdict === 'skipped' || (report.verdict === 'error' && report.load.sent === 0)) {
      const why = report.reasons[0]?.message ?? 'it does not say why';
      throw new RunError('shard_unmeasured', `${name} measured nothing: ${why}`);
    }
    if (report.run.configHash !== configHash)
      throw new RunError(
        'shards_differ',
        `${name} was measured with other settings than those of this job; give all of them the same`,
      );
    if (report.run.promptHash !== promptHash)
      throw new RunError(
        'shards_differ',
        `${name} was asked other prompts than those of this job; check out the same commit in all of them`,
      );
    if (report.run.seed !== seed)
      throw new RunError(
        'shards_differ',
        `${name} has the seed \`${report.run.seed}\`, and this job \`${seed}\`; give all of them the same`,
      );
  }
}

function joinSamples(parts: readonly ShardPart[]): readonly Sample[] {
  const { samples, duplicates } = mergeSamples(parts.map((part) => part.samples));
  const [first] = duplicates;
  if (first === undefined) return samples;
  throw new RunError(
    'shards_overlap',
    `request ${first.id} was sent by shard ${first.shards.join(' and by shard ')}: they belong to different loads`,
  );
}
