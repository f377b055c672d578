import { readFileSync, statSync } from 'node:fs';
import { isErrorLike } from '../../base/errors.js';
import { readToken, TokenError, type TokenSource } from '../token.js';

const LARGEST = 128 * 1024;
/** Whoever writes the file anew does so some time before the old token ends. */
const LOOK_EVERY_MS = 10_000;

/** A token that stands in a file: `api-key-file`. Whoever keeps it fresh writes the file; it is looked at every ten seconds. */
export function fileSource(path: string, now: () => number): TokenSource {
  return {
    name: `api-key-file ${path}`,
    setting: 'api-key-file',
    shown: `\`${path}\``,
    isToken: false,
    everyMs: LOOK_EVERY_MS,
    read: () => Promise.resolve().then(() => readToken(textIn(path), now())),
  };
}

function textIn(path: string): string {
  try {
    const info = statSync(path);
    if (info.isDirectory()) throw new TokenError('is a folder');
    if (info.size > LARGEST) throw new TokenError(`is larger than ${LARGEST / 1024} KiB, and no token`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof TokenError) throw error;
    const code = isErrorLike(error) && 'code' in error ? String(error.code) : '';
    throw new TokenError(
      code === 'ENOENT' ? 'does not exist' : `cannot be read${code === '' ? '' : ` (${code})`}`,
    );
  }
}
