import { isFault } from './fault.js';
import type { FileSource } from './file-source.js';

/** A source that remembers what was read from it. */
export interface RememberedFiles extends FileSource {
  /** The bytes of each file that was read, by its path from the root. */
  readonly seen: ReadonlyMap<string, Uint8Array>;
}

/** The files of `source`, and which of them a run has read: what it asked can be kept beside what came of it. */
export function rememberFiles(source: FileSource): RememberedFiles {
  const seen = new Map<string, Uint8Array>();
  return {
    seen,
    list: (under) => source.list(under),
    async read(path) {
      const bytes = await source.read(path);
      if (bytes !== 'missing' && !isFault(bytes)) seen.set(path, bytes);
      return bytes;
    },
  };
}
