import { createHash } from 'node:crypto';
import type { Api } from '../api/api.js';
import type { ListedArtifact } from './download-artifacts.js';
import { unzip } from './unzip.js';

const DOWNLOAD = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';

/**
 * The `wanted` files of an artifact of any run, in memory; together at most `mostBytes` unpacked. Needs `actions: read`.
 * Rejects with an ApiError, a ZipError, or an Error where the archive is not the one that was stored.
 */
export async function downloadArchive(
  api: Api,
  { id, size, digest }: ListedArtifact,
  wanted: ReadonlySet<string>,
  mostBytes: number,
): Promise<ReadonlyMap<string, Buffer>> {
  const { data } = await api.request(DOWNLOAD, { artifact_id: id, archive_format: 'zip' });
  if (!(data instanceof ArrayBuffer)) throw new Error(`artifact ${id} did not arrive as an archive`);
  const archive = Buffer.from(data);
  if (archive.length > size) throw new Error(`artifact ${id} is larger than it was said to be`);
  if (digest !== undefined && digest !== `sha256:${createHash('sha256').update(archive).digest('hex')}`)
    throw new Error(`artifact ${id} is not what was uploaded: its digest differs`);
  return unzip(archive, wanted, mostBytes);
}
