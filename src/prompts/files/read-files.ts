import { type Dirent, promises } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { messageOf } from '../../base/errors.js';
import { type FileSource, MAX_FILE_BYTES } from './file-source.js';
import type { Fault } from './fault.js';

const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);
/** A glob over more is taken for a mistake, not waited for. */
const MAX_LISTED_FILES = 20_000;
const MISSING_CODES = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE', 'EINVAL']);

/** The files of a folder on disk, and nothing outside of it, whichever way a path or a link points. */
export function workspaceFiles(root: string): FileSource {
  return {
    list: (under) => listFiles(root, under),
    read: (path) => readInside(root, path),
  };
}

async function readInside(root: string, path: string): Promise<Uint8Array | 'missing' | Fault> {
  try {
    const base = await promises.realpath(root);
    const outside: Fault = { fault: 'lies outside the workspace' };
    if (!contains(base, resolve(base, path)) && !contains(root, resolve(root, path))) return outside;
    const real = await promises.realpath(resolve(base, path));
    if (!contains(base, real)) return outside;
    const info = await promises.stat(real);
    if (info.isDirectory()) return { fault: 'is a folder; name its files, for example with /**/*.md' };
    if (!info.isFile()) return { fault: 'is no regular file' };
    if (info.size > MAX_FILE_BYTES) return { fault: `is larger than 1 MiB (${info.size} bytes)` };
    return await promises.readFile(real);
  } catch (error) {
    return MISSING_CODES.has(codeOf(error)) ? 'missing' : { fault: `cannot be read: ${messageOf(error)}` };
  }
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

async function listFiles(root: string, under: string): Promise<{ paths: string[]; complete: boolean }> {
  const start = resolve(root, under);
  const folders = contains(root, start) ? [start] : [];
  const paths: string[] = [];
  let visited = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await entriesOf(folder)) {
      visited += 1;
      if (visited > MAX_LISTED_FILES) return { paths: paths.sort(), complete: false };
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name)) folders.push(path);
      } else if (entry.isFile() || (entry.isSymbolicLink() && (await isFileBehind(path)))) {
        paths.push(relative(root, path).split(sep).join('/'));
      }
    }
  }
  return { paths: paths.sort(), complete: true };
}

/** Links to folders are not followed: they may lead in circles. */
async function isFileBehind(link: string): Promise<boolean> {
  return await promises.stat(link).then(
    (info) => info.isFile(),
    () => false,
  );
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  return await promises.readdir(folder, { withFileTypes: true }).catch(() => []);
}
