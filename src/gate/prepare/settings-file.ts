import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

const LARGEST = 1024 * 1024;

/**
 * Reads a file that a setting names. Throws where it is none, is too large, or where a path within the workspace leads out
 * of it by a link: whoever may change the workspace may not choose what is read of the rest of the machine.
 */
export function readSettingsFile(path: string, workspace: string): string {
  const target = resolve(workspace, path);
  if (isInside(workspace, target) && !isInside(realpathSync(workspace), realpathSync(target)))
    throw new Error('a link leads out of the workspace');
  const { size } = statSync(target);
  if (!statSync(target).isFile()) throw new Error('it is no file');
  if (size > LARGEST) throw new Error(`it is larger than 1 MiB (${size} bytes)`);
  return readFileSync(target, 'utf8');
}

/** Whether a path stands within a folder, or is it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
