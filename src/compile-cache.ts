import { lstatSync, mkdirSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';

/** What the cache needs to know of the process. */
export interface CacheTerms {
  /** Where runs may leave files: the runner's temporary folder, or the system's. */
  readonly folder: string;
  /** Of the process's user; absent where the system has no such numbers. */
  readonly uid: number | undefined;
  /** Node's own, from 22.1; absent before. */
  readonly enable: ((directory: string) => unknown) | undefined;
}

/** `enableCompileCache` of this Node, where it has one. */
export const ownCompileCache = (nodeModule as { readonly enableCompileCache?: CacheTerms['enable'] })
  .enableCompileCache;

const OTHERS_MAY_WRITE = 0o022;

/**
 * Lets V8 keep what it compiled for the next start, in a folder that nobody else can write: whoever writes there decides
 * what runs here. Returns the folder; null where there is no cache. Never throws: a start without one is only slower.
 */
export function keepCompiled({ folder, uid, enable }: CacheTerms): string | null {
  if (enable === undefined || uid === undefined) return null;
  const directory = join(folder, `llm-perf-gate-compiled-${uid}`);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const found = lstatSync(directory);
    if (!found.isDirectory() || found.uid !== uid || (found.mode & OTHERS_MAY_WRITE) !== 0) return null;
    enable(directory);
    return directory;
  } catch {
    return null;
  }
}
