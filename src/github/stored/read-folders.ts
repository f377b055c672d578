import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DownloadedArtifact } from './download-artifacts.js';

/** A report with its samples; none of ours is as large. */
const LARGEST = 512 * 1024 * 1024;

/**
 * What `actions/download-artifact` puts into folders named after the artifacts, `FOLDER/NAME-shard-1-of-4/report.json`: the
 * `wanted` files of each folder whose name passes `isShard`, sorted by name. Links are not followed. Empty where there
 * is no such folder.
 */
export async function readFolders(
  folder: string,
  isShard: (name: string) => boolean,
  wanted: ReadonlySet<string>,
): Promise<DownloadedArtifact[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isDirectory() && isShard(entry.name))
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return Promise.all(
    names.map(async (name) => ({ name, files: await readWanted(join(folder, name), wanted) })),
  );
}

async function readWanted(folder: string, wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const name of wanted) {
    const path = join(folder, name);
    const seen = await lstat(path).catch(() => null);
    if (seen?.isFile() === true && seen.size <= LARGEST) files.set(name, await readFile(path));
  }
  return files;
}
