import { systemClock } from '../base/system-clock.js';
import type { ParsedConfig } from '../settings/parsed-config.js';
import type { GateResult } from '../gate/gate.js';
import { mergeShards } from '../gate/shards/merge-shards.js';
import { readShardPart, SHARD_FILES, type ShardPart, shardOfArtifact } from '../gate/shards/shard-files.js';
import type { GateWorld } from '../gate/world.js';
import { loadArtifactClient } from './publish/artifact.js';
import { downloadFromThisRun } from './stored/download-artifacts.js';

/** Long runs leave long files; the largest matrix leaves 256 of them. */
const DOWNLOAD_MS = 300_000;

/** Judges the whole load from the artifacts that the shards of this workflow run stored. */
export async function mergeRun(parsed: ParsedConfig, world: GateWorld): Promise<GateResult> {
  const { config } = parsed;
  const name = config['artifact-name'] ?? config.name;
  const downloaded = await downloadFromThisRun(
    (artifact) => shardOfArtifact(name, artifact) !== undefined,
    new Set(SHARD_FILES),
    { env: world.env, clock: systemClock, timeoutMs: DOWNLOAD_MS, load: loadArtifactClient },
  );
  const parts: ShardPart[] = [];
  for (const { name: artifact, files } of downloaded) {
    const shard = shardOfArtifact(name, artifact);
    if (shard !== undefined) parts.push(await readShardPart(artifact, shard, files));
  }
  world.log.info(`Merging ${parts.length} reports of shards`);
  return mergeShards(parsed, parts, world);
}
