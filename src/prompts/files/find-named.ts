import type { FileSource } from './file-source.js';
import { matchFiles } from './match-files.js';
import { meaningOf } from './name-or-text.js';
import { type Fault, isFault } from './fault.js';
import { isProgram, knownSuffix, PROMPT_SUFFIXES } from './suffixes.js';

/** How the one who wrote a text can have it sent as it is. */
export interface NameRules {
  /** True where the text can only name a file. */
  readonly mustExist: boolean;
  /** Said where a name leads nowhere: how the same words are given as text. */
  readonly asText: string;
}

/**
 * The files that a text names, or undefined where it is text itself: a file, a folder (its prompt files), a glob,
 * `file://…`. What names something that is not there, or is elsewhere, is a fault.
 */
export async function findNamed(
  files: FileSource,
  text: string,
  { mustExist, asText }: NameRules,
): Promise<readonly string[] | Fault | undefined> {
  const meaning = mustExist ? ({ kind: 'path', path: unquote(text.trim()) } as const) : meaningOf(text);
  if (meaning.kind === 'text') return undefined;
  if (meaning.kind === 'foreign') return { fault: `\`${shorten(text)}\` ${meaning.why}; ${asText}` };
  const path = meaning.path.replace(/^(?:\.\/)+/, '');
  const isCertain = meaning.kind === 'path';
  const existing = await findExisting(files, path);
  if (existing !== undefined && !isFault(existing)) return existing;
  // A sentence is none of a folder's or an unreadable file's name.
  if (!isCertain && (existing === undefined || /\s/.test(path))) return undefined;
  if (existing !== undefined) return { fault: `\`${shorten(text)}\` ${existing.fault}` };
  if (isProgram(path)) return { fault: `\`${shorten(text)}\` names a program, and programs are not run` };
  const matches = await matchFiles(files, path);
  if (isFault(matches)) return { fault: `\`${shorten(text)}\` ${matches.fault}` };
  const usable = matches.filter((match) => knownSuffix(match) !== undefined);
  if (usable.length > 0) return usable;
  const kinds = PROMPT_SUFFIXES.join(', ');
  const why = matches.length > 0 ? `only files of other kinds than ${kinds}` : 'no file';
  return { fault: `\`${shorten(text)}\` matches ${why}; ${asText}` };
}

/** A file, or the prompt files of a folder, under the name as it is written or as another system spells it. */
async function findExisting(files: FileSource, path: string): Promise<readonly string[] | Fault | undefined> {
  let fault: Fault | undefined;
  for (const spelling of spellingsOf(path)) {
    const read = await files.read(spelling);
    if (read !== 'missing' && !isFault(read)) return [spelling];
    const folder = await findFolder(files, spelling, read !== 'missing');
    if (folder !== undefined) return folder;
    if (read !== 'missing') fault ??= read;
  }
  return fault;
}

/** The prompt files below a folder; a fault where it has none; undefined where there is no such folder. */
async function findFolder(
  files: FileSource,
  path: string,
  isThere: boolean,
): Promise<readonly string[] | Fault | undefined> {
  const folder = path.replace(/\/+$/, '');
  if (/[*?[\]{}\\]|(^|\/)\.\.(\/|$)|^\//.test(folder) || /^[A-Za-z]:/.test(folder)) return undefined;
  if (!isThere && !path.endsWith('/') && /\s/.test(path) && !path.includes('/')) return undefined;
  const { paths, complete } = await files.list(folder === '.' ? '' : folder);
  if (!complete) return { fault: 'is a folder of too many files; name its prompts by a glob' };
  if (paths.length === 0) return undefined;
  const usable = paths.filter((one) => knownSuffix(one) !== undefined);
  return usable.length > 0
    ? usable
    : { fault: `is a folder without prompt files (${PROMPT_SUFFIXES.join(', ')})` };
}

/** macOS writes file names decomposed, most keyboards composed. */
function spellingsOf(path: string): readonly string[] {
  return [...new Set([path, path.normalize('NFC'), path.normalize('NFD')])];
}

function unquote(text: string): string {
  const inner = /^(["'`])([^"'`]+)\1$/.exec(text)?.[2] ?? text;
  return inner.replace(/^file:\/\//i, '');
}

function shorten(text: string): string {
  const line = text.trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
