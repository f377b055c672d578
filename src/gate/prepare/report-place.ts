import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { isInside } from './settings-file.js';

/** The folder that is there already, of a path that may not be. */
export function nearestExisting(path: string): string {
  const parent = dirname(path);
  return parent === path || statSync(path, { throwIfNoEntry: false }) !== undefined
    ? path
    : nearestExisting(parent);
}

/** Throws where a relative `report-dir` leaves the workspace, by its name or by a link: files there are not the gate's. */
export function checkInsideWorkspace(directory: string): void {
  if (isAbsolute(directory)) return;
  if (!isInside(realpathSync('.'), realpathSync(nearestExisting(resolve(directory)))))
    throw new Error('it leads out of the workspace; give an absolute path where that is meant');
}
