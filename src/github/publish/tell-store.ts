import { shardArtifactName } from '../../gate/shards/shard-files.js';
import type { Config } from '../../settings/schema.js';
import type { Env } from '../event/event.js';
import { obstacleToArtifacts } from './artifact.js';

/**
 * What a runner without an artifact store (`act` without `--artifact-server-path`, GitHub Enterprise Server) means for a run,
 * told before anything is paid; null where it has one, or needs none.
 */
export function tellStore(config: Config, env: Env): string | null {
  const obstacle = obstacleToArtifacts(env);
  if (obstacle === null || config.mode !== 'run') return null;
  const folder = config['report-dir'];
  const { shard } = config;
  if (shard === undefined) return `artifact: ${obstacle}; the report will be in ${folder} alone`;
  const name = shardArtifactName(config['artifact-name'] ?? config.name, `${shard.index}/${shard.count}`);
  return `artifact: ${obstacle}; for the merge, put ${folder} of this job into ${folder}/${name} of the job that merges, as \`actions/upload-artifact\` and \`actions/download-artifact\` do with an artifact of that name`;
}
