import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../base/clock.js';
import type { Ms } from '../../base/units.js';
import { obstacleToArtifacts } from '../publish/artifact.js';
import { finishWithin } from '../api/deadline.js';
import type { Env } from '../event/event.js';
import { unzip, ZipError } from './unzip.js';

export interface ListedArtifact {
  readonly id: number;
  readonly name: string;
  /** Bytes, packed. */
  readonly size: number;
  readonly digest?: string | undefined;
}

/** Names the repository and token where an artifact belongs to another run. */
export interface FindBy {
  readonly token: string;
  readonly workflowRunId: number;
  readonly repositoryOwner: string;
  readonly repositoryName: string;
}

/** What of `DefaultArtifactClient` is needed to read stored files. */
export interface ArtifactReader {
  listArtifacts(options?: { latest?: boolean }): Promise<{ artifacts: ListedArtifact[] }>;
  downloadArtifact(
    id: number,
    options?: { path?: string; skipDecompress?: boolean; expectedHash?: string; findBy?: FindBy },
  ): Promise<{ downloadPath?: string; digestMismatch?: boolean }>;
}

export interface DownloadWorld {
  readonly env: Env;
  readonly clock: Clock;
  /** For the whole of one call. */
  readonly timeoutMs: Ms;
  readonly load: () => Promise<ArtifactReader>;
}

/** Files of one artifact. Whoever reads them must take them for hostile and validate them. */
export interface DownloadedArtifact {
  readonly name: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** The gate's own artifacts hold kilobytes to some megabytes. */
const MOST_PACKED = 100 * 1024 * 1024;
const MOST_UNPACKED = 512 * 1024 * 1024;
/** GitHub allows no larger matrix. */
const MOST_SHARDS = 256;

/**
 * The `wanted` files of this run's artifacts whose name passes `isShard`, of each name the newest, sorted by
 * name. Needs no permission: the runner's own token reads them.
 */
export async function downloadFromThisRun(
  isShard: (name: string) => boolean,
  wanted: ReadonlySet<string>,
  world: DownloadWorld,
): Promise<DownloadedArtifact[]> {
  const obstacle = obstacleToArtifacts(world.env);
  if (obstacle !== null) throw new Error(obstacle);
  return finishWithin(world.clock, world.timeoutMs, async () => {
    const client = await world.load();
    const { artifacts } = await client.listArtifacts({ latest: true });
    const chosen = artifacts
      .filter(({ name }) => isShard(name))
      .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
    if (chosen.length > MOST_SHARDS)
      throw new Error(`this run has ${chosen.length} reports of shards, more than ${MOST_SHARDS}`);
    const downloaded: DownloadedArtifact[] = [];
    for (const artifact of chosen)
      downloaded.push({ name: artifact.name, files: await downloadFiles(client, artifact, wanted, null) });
    return downloaded;
  });
}

/** The `wanted` files of an artifact of another run. Needs `actions: read`. */
export async function downloadFromRun(
  artifact: ListedArtifact,
  findBy: FindBy,
  wanted: ReadonlySet<string>,
  world: DownloadWorld,
): Promise<ReadonlyMap<string, Buffer>> {
  return finishWithin(world.clock, world.timeoutMs, async () =>
    downloadFiles(await world.load(), artifact, wanted, findBy),
  );
}

/** The archive is fetched packed and opened here, since the toolkit would unpack any amount to anywhere. */
async function downloadFiles(
  client: ArtifactReader,
  artifact: ListedArtifact,
  wanted: ReadonlySet<string>,
  findBy: FindBy | null,
): Promise<ReadonlyMap<string, Buffer>> {
  if (artifact.size > MOST_PACKED)
    throw new Error(`artifact ${artifact.name} is too large: ${artifact.size} bytes`);
  const folder = await mkdtemp(join(tmpdir(), 'llm-perf-gate-'));
  try {
    const { digestMismatch } = await client.downloadArtifact(artifact.id, {
      path: folder,
      skipDecompress: true,
      ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest }),
      ...(findBy === null ? {} : { findBy }),
    });
    if (digestMismatch === true)
      throw new Error(`artifact ${artifact.name} is not what was uploaded: its digest differs`);
    return unzip(await readOnlyFile(folder, artifact.name), wanted, MOST_UNPACKED);
  } catch (error) {
    throw error instanceof ZipError
      ? new Error(`artifact ${artifact.name}: ${error.message}`, { cause: error })
      : error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readOnlyFile(folder: string, name: string): Promise<Buffer> {
  const [file, ...others] = await readdir(folder);
  if (file === undefined || others.length > 0) throw new Error(`artifact ${name} did not arrive as one file`);
  const path = join(folder, file);
  if ((await stat(path)).size > MOST_PACKED)
    throw new Error(`artifact ${name} is larger than it was said to be`);
  return readFile(path);
}
