import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * A name stands for a whole file of this run: half of one, or the one of an earlier run, would pass for it. A link in
 * its place is replaced, and not written through.
 */
export function writeWhole(path: string, chunks: Iterable<string>): void {
  const part = `${path}.part`;
  try {
    rmSync(path, { force: true });
    rmSync(part, { force: true });
    writeChunks(part, chunks);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function writeChunks(path: string, chunks: Iterable<string>): void {
  const file = openSync(path, 'wx');
  try {
    // On a descriptor this goes on where it stands, and never writes half a chunk without an error.
    for (const chunk of chunks) writeFileSync(file, chunk);
  } finally {
    closeSync(file);
  }
}
