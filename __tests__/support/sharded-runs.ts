import fc from 'fast-check';
import { readShardPart } from '../../src/gate/shards/shard-files.js';
import { mergeShards } from '../../src/gate/shards/merge-shards.js';
import type { GateResult } from '../../src/gate/gate.js';
import { parseConfig } from '../../src/settings/config.js';
import { worldWith } from './gate-world.js';
import { anyRun } from './sentence-runs.js';
import { canaryRun } from './told-runs.js';
import { closedRun } from './scenario-runs.js';
import { filesOf } from './shard-trials.js';
import { runVirtualGate, STANDING, type VirtualRun } from './virtual-gate.js';

/** One load that several jobs share, each against an endpoint of its own. */
export interface ShardedRun {
  readonly run: VirtualRun;
  readonly count: number;
  /** By how much later each job begins than the one before. */
  readonly apartMs: number;
}

export const shardedRun: fc.Arbitrary<ShardedRun> = fc.record({
  run: fc.oneof(
    anyRun,
    closedRun,
    canaryRun.filter(({ files }) => files === undefined),
  ),
  count: fc.integer({ min: 2, max: 3 }),
  apartMs: fc.constantFrom(0, 0, 0, 40_000),
});

const BEGIN = Date.parse('2026-11-24T12:00:00Z');

/** Its jobs, and what the job that joins them makes of it. */
export async function runSharded({ run, count, apartMs }: ShardedRun): Promise<{
  readonly shards: readonly GateResult[];
  readonly merged: GateResult;
}> {
  const shards: GateResult[] = [];
  for (let index = 1; index <= count; index += 1) {
    const date = (): Date => new Date(BEGIN + apartMs * (index - 1));
    const inputs = { ...run.inputs, shard: `${index}/${count}` };
    shards.push(await runVirtualGate({ ...run, inputs, date }));
  }
  const parts = await Promise.all(
    shards.map((result, i) =>
      readShardPart(`shard ${i + 1}`, { index: i + 1, count }, filesOf(result, result.report)),
    ),
  );
  const parsed = parseConfig({
    inputs: { ...STANDING, ...run.inputs, mode: 'merge' },
    readFile: () => '',
  });
  const merged = await mergeShards(parsed, parts, worldWith());
  return { shards, merged };
}
