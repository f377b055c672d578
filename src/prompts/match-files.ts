import picomatch from 'picomatch';
import type { FileSource } from './file-source.js';
import type { Fault } from './reading.js';

/** Paths that a glob matches, in order; `!` patterns are the caller's business. */
export async function matchFiles(files: FileSource, glob: string): Promise<readonly string[] | Fault> {
  const pattern = glob.replace(/^(?:\.\/)+/, '');
  if (isOutside(pattern)) return { fault: 'lies outside the workspace' };
  const matches = matcherOf(pattern);
  if (matches === undefined) return { fault: 'is no glob that can be understood' };
  const { paths, complete } = await files.list(picomatch.scan(pattern).base);
  if (!complete) return { fault: 'is searched for among too many files; start the glob with a folder' };
  return paths.filter(matches);
}

/** Tells the paths that a glob matches; undefined for what is no glob. */
export function matcherOf(glob: string): ((path: string) => boolean) | undefined {
  try {
    return picomatch(glob);
  } catch {
    return undefined;
  }
}

function isOutside(pattern: string): boolean {
  return /^([\\/]|[A-Za-z]:)/.test(pattern) || pattern.split(/[\\/]/).includes('..');
}
