import { RunError } from '../base/errors.js';
import { systemClock } from '../base/system-clock.js';
import type { ParsedConfig } from '../settings/parsed-config.js';
import type { GateResult } from '../gate/gate.js';
import { mergeShards } from '../gate/shards/merge-shards.js';
import { readShardPart, SHARD_FILES, type ShardPart, shardOfArtifact } from '../gate/shards/shard-files.js';
import type { GateWorld } from '../gate/world.js';
import { loadArtifactClient, obstacleToArtifacts } from './publish/artifact.js';
import { type DownloadedArtifact, downloadFromThisRun } from './stored/download-artifacts.js';
import { readFolders } from './stored/read-folders.js';

/** Long runs leave long files; the largest matrix leaves 256 of them. */
const DOWNLOAD_MS = 300_000;

/**
 * Judges the whole load from the artifacts that the shards of this workflow run stored; where the runner has no store of them, from
 * the folders in `report-dir` into which `actions/download-artifact` has put them.
 */
export async function mergeRun(parsed: ParsedConfig, world: GateWorld): Promise<GateResult> {
  const { config } = parsed;
  const name = config['artifact-name'] ?? config.name;
  const parts: ShardPart[] = [];
  for (const { name: artifact, files } of await findParts(name, config['report-dir'], world)) {
    const shard = shardOfArtifact(name, artifact);
    if (shard !== undefined) parts.push(await readShardPart(artifact, shard, files));
  }
  world.log.info(`Merging ${parts.length} reports of shards`);
  return mergeShards(parsed, parts, world);
}

async function findParts(
  name: string,
  folder: string,
  { env }: Pick<GateWorld, 'env'>,
): Promise<DownloadedArtifact[]> {
  const isShard = (artifact: string): boolean => shardOfArtifact(name, artifact) !== undefined;
  const wanted = new Set(SHARD_FILES);
  const obstacle = obstacleToArtifacts(env);
  if (obstacle === null)
    return downloadFromThisRun(isShard, wanted, {
      env,
      clock: systemClock,
      timeoutMs: DOWNLOAD_MS,
      load: loadArtifactClient,
    });
  const found = await readFolders(folder, isShard, wanted);
  if (found.length > 0) return found;
  throw new RunError(
    'shards_missing',
    `${obstacle}; put the shards' reports into ${folder}/${name}-shard-1-of-2 and so on, as \`actions/download-artifact\` with \`path: ${folder}\` does`,
  );
}
