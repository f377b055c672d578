import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOf, type Problem } from '../../base/errors.js';
import { checkInsideWorkspace, nearestExisting } from './report-place.js';

/** A directory that cannot be written is found out before anything is spent. */
export function checkReportDirectory(directory: string): Problem[] {
  const root = resolve(directory);
  try {
    checkInsideWorkspace(directory);
    const existing = nearestExisting(root);
    if (!statSync(existing).isDirectory()) throw new Error(`${existing} is no directory`);
    accessSync(existing, constants.W_OK | constants.X_OK);
    return [];
  } catch (error) {
    return [{ setting: 'report-dir', message: `\`${directory}\` cannot be written: ${messageOf(error)}` }];
  }
}
