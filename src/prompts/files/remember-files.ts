import { isFault } from './fault.js';
import type { FileSource } from './file-source.js';

/** A source that remembers what was read from it. */
export interface RememberedFiles extends FileSource {
  /** The bytes of each file that was read, by its path from the root. */
  readonly seen: ReadonlyMap<string, Uint8Array>;
  /** Paths and globs whose files were asked for, whether or not there are any. */
  readonly named: ReadonlySet<string>;
}

/** The files of `source`, and which of them a run has read: what it asked can be kept beside what came of it. */
export function rememberFiles(source: FileSource): RememberedFiles {
  const seen = new Map<string, Uint8Array>();
  const named = new Set<string>();
  return {
    seen,
    named,
    lookedFor: (glob) => named.add(glob),
    list: (under) => source.list(under),
    async read(path) {
      named.add(path);
      const bytes = await source.read(path);
      if (bytes !== 'missing' && !isFault(bytes)) seen.set(path, bytes);
      return bytes;
    },
  };
}
