import { BUILT_IN_PROMPTS } from './built-in.js';
import type { FileSource } from './files/file-source.js';
import { matcherOf, matchFiles } from './files/match-files.js';
import { isPathLike, parseEntries, type PromptEntry } from './prompt-entries.js';
import { KNOWN_SUFFIXES, knownSuffix, readPromptFile } from './formats/read-prompt-file.js';
import { parseRecord } from './formats/read-records.js';
import { type Fault, isFault } from './files/fault.js';
import { failedReading, joinReadings, promptProblem, type Reading } from './files/reading.js';

export interface LoadedPrompts extends Reading {
  /** Files that the setting names, in order, each once; whether or not they could be read. */
  readonly files: readonly string[];
}

/**
 * The `prompts` setting: a text with an entry a line, or a list. An entry is inline text, a file or a glob; `!glob`
 * takes files away again; `{text: …}` and `{file: …}` settle what an entry is; a map with `messages` is a
 * conversation. Without the setting the built-in prompts are asked.
 */
export async function loadPrompts(setting: unknown, source: FileSource): Promise<LoadedPrompts> {
  const entries = parseEntries(setting);
  if (entries === undefined) return { prompts: BUILT_IN_PROMPTS, problems: [], notes: [], files: [] };
  if (isFault(entries)) return { ...failedReading(promptProblem(entries.fault)), files: [] };
  const isExcluded = exclusionOf(entries);
  const files = new Set<string>();
  const readings: Reading[] = [];
  let inline = 0;
  for (const entry of entries.filter(({ kind }) => kind !== 'except')) {
    const paths = await findFiles(entry, source);
    if (paths === undefined) {
      inline += 1;
      readings.push(readInline(entry, `inline-${inline}`));
    } else if (isFault(paths)) {
      readings.push(failedReading(promptProblem(paths.fault)));
    } else {
      const fresh = paths.filter((path) => !files.has(path) && !isExcluded(path));
      for (const path of fresh) files.add(path);
      readings.push(await readFiles(fresh, source));
    }
  }
  const reading = joinReadings(readings);
  const isEmpty = reading.prompts.length === 0 && reading.problems.length === 0;
  return {
    ...reading,
    problems: isEmpty ? [promptProblem('no prompt is left')] : reading.problems,
    files: [...files],
  };
}

async function readFiles(paths: readonly string[], source: FileSource): Promise<Reading> {
  const readings: Reading[] = [];
  for (const path of paths) {
    readings.push(
      (await readPromptFile(source, path)) ?? failedReading(promptProblem('the file does not exist', path)),
    );
  }
  return joinReadings(readings);
}

/** No file system has longer paths. */
const MAX_PATH_LENGTH = 4096;

/** Files that an entry names, or undefined where it is a prompt itself. A pattern without a match is a fault. */
async function findFiles(
  entry: PromptEntry,
  source: FileSource,
): Promise<readonly string[] | Fault | undefined> {
  if (entry.kind === 'record') return undefined;
  const { kind, text } = entry;
  const isFile = kind === 'file' || isPathLike(text);
  if (!isFile && (text.includes('\n') || text.length > MAX_PATH_LENGTH)) return undefined;
  const path = withoutDot(text);
  const read = await source.read(path);
  if (read !== 'missing' && !isFault(read)) return [path];
  if (!isFile) return undefined;
  if (read !== 'missing') return { fault: `\`${text}\` ${read.fault}` };
  const matches = await matchFiles(source, path);
  if (isFault(matches)) return { fault: `\`${text}\` ${matches.fault}` };
  const usable = matches.filter((match) => knownSuffix(match) !== undefined);
  if (usable.length > 0) return usable;
  const why = matches.length > 0 ? `only files of other kinds than ${KNOWN_SUFFIXES.join(', ')}` : 'no file';
  return { fault: `\`${text}\` matches ${why}; where it is meant as text, write it in a list as {text: …}` };
}

function exclusionOf(entries: readonly PromptEntry[]): (path: string) => boolean {
  const matchers = entries.map((entry) =>
    entry.kind === 'except' ? matcherOf(withoutDot(entry.text)) : undefined,
  );
  return (path) => matchers.some((matches) => matches?.(path) === true);
}

function withoutDot(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}

function readInline(entry: PromptEntry, id: string): Reading {
  const parsed = parseRecord(entry.kind === 'record' ? entry.record : entry.text);
  if (isFault(parsed)) return failedReading(promptProblem(`${id}: ${parsed.fault}`));
  const notes = parsed.note === undefined ? [] : [`${id}: ${parsed.note}`];
  return { prompts: [{ ...parsed.prompt, id }], problems: [], notes };
}
