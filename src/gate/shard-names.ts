import { parseShard, type Shard } from '../plan/shard.js';

/** The name of a shard's artifact, by which the merge finds it. */
export function shardArtifactName(name: string, shard: string): string {
  return `${name}-shard-${shard.replace('/', '-of-')}`;
}

/**
 * The shard that an artifact of the gate `name` belongs to, by its name; undefined for any other artifact. What follows
 * the shard tells artifacts apart where a name was taken.
 */
export function shardOfArtifact(name: string, artifact: string): Shard | undefined {
  if (!artifact.startsWith(`${name}-shard-`)) return undefined;
  const match = /^(\d{1,3})-of-(\d{1,3})(-.*)?$/.exec(artifact.slice(`${name}-shard-`.length));
  return match === null ? undefined : parseShard(`${match[1]}/${match[2]}`);
}
