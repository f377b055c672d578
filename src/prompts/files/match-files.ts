import picomatch from 'picomatch';
import type { FileSource } from './file-source.js';
import { type Fault, isFault } from './fault.js';

/** Paths that a glob matches, in order; of a plain path the path itself, where there is such a file. */
export async function matchFiles(files: FileSource, glob: string): Promise<readonly string[] | Fault> {
  const pattern = glob.replace(/^(?:\.\/)+/, '');
  if (isOutside(pattern)) return { fault: 'lies outside the workspace' };
  const { base, isGlob } = picomatch.scan(pattern);
  if (!isGlob) return await matchPath(files, pattern);
  const matches = matcherOf(pattern);
  if (matches === undefined) return { fault: 'is no glob that can be understood' };
  files.lookedFor?.(pattern);
  const { paths, complete } = await files.list(base);
  return complete
    ? paths.filter(matches)
    : { fault: 'is searched for among too many files; start the glob with a folder' };
}

/** Tells the paths that a glob matches; undefined for what is no glob. */
export function matcherOf(glob: string): ((path: string) => boolean) | undefined {
  try {
    const matches = picomatch(glob);
    return (path) => matches(path);
  } catch {
    return undefined;
  }
}

async function matchPath(files: FileSource, path: string): Promise<readonly string[] | Fault> {
  const read = await files.read(path);
  if (read === 'missing') return [];
  return isFault(read) ? read : [path];
}

function isOutside(pattern: string): boolean {
  return /^([\\/]|[A-Za-z]:)/.test(pattern) || pattern.split(/[\\/]/).includes('..');
}
