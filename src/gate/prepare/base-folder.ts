import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOf, SettingsError } from '../../base/errors.js';
import { workspaceFiles } from '../../prompts/files/read-files.js';
import type { BaseFiles } from '../world.js';
import { isInside } from './settings-file.js';

/**
 * The folder that `base-prompts` names, as base. SettingsError where it is none, or where a path within the workspace leads out
 * of it by a link.
 */
export function openBaseFolder(path: string): BaseFiles {
  const folder = resolve(path);
  try {
    if (!statSync(folder).isDirectory()) throw new Error('it is no folder');
    if (isInside(resolve('.'), folder) && !isInside(realpathSync('.'), realpathSync(folder)))
      throw new Error('a link leads out of the workspace');
  } catch (error) {
    const message = `\`${path}\` cannot be read: ${messageOf(error)}`;
    throw new SettingsError([{ setting: 'base-prompts', message }]);
  }
  return { source: path, url: null, files: workspaceFiles(folder), renames: new Map() };
}
