import { type Fault, isFault } from './files/fault.js';
import type { FileSource } from './files/file-source.js';
import { omitUndefined, withoutFields } from './files/fields.js';
import { findNamed } from './files/find-named.js';
import { matcherOf } from './files/match-files.js';
import { failedReading, joinReadings, promptProblem, type Reading } from './files/reading.js';
import { foldNotes } from './fold-notes.js';
import { readGivenTools, refuseTools } from './given-tools.js';
import { noteUnused, readGiven } from './given-variables.js';
import type { LoadedPrompts, LoadOptions } from './loaded-prompts.js';
import { parseEntries, type PromptEntry } from './prompt-entries.js';
import { directRenderer } from './templates/engines/direct-renderer.js';
import type { Given, ReadingContext } from './templates/reader.js';

/** The prompts that the setting names; null where it names none. */
export async function loadAsked(
  setting: unknown,
  files: FileSource,
  { templates = directRenderer, ...settings }: LoadOptions,
): Promise<LoadedPrompts | null> {
  const entries = parseEntries(setting);
  if (entries === undefined) return null;
  if (isFault(entries)) return { ...failedReading(promptProblem(entries.fault)), files: [] };
  try {
    const given = await readGiven(settings, files);
    if (Array.isArray(given)) return { ...failedReading(...given), files: [] };
    return await loadEntries(entries, { files, templates, given });
  } finally {
    templates.close();
  }
}

async function loadEntries(entries: readonly PromptEntry[], context: ReadingContext): Promise<LoadedPrompts> {
  const isExcluded = exclusionOf(entries);
  const files = new Set<string>();
  const readings: Reading[] = [];
  let inline = 0;
  for (const entry of entries.filter(({ kind }) => kind !== 'except')) {
    const given = await mergeGiven(context, entry);
    if (isFault(given)) return { ...failedReading(promptProblem(given.fault)), files: [...files] };
    const own = { ...context, given };
    const paths = await findFiles(entry, context.files);
    if (paths === undefined) {
      inline += 1;
      readings.push(await readInline(entry, `inline-${inline}`, own));
    } else if (isFault(paths)) {
      readings.push(failedReading(promptProblem(paths.fault)));
    } else {
      const fresh = paths.filter((path) => !files.has(path) && !isExcluded(path));
      for (const path of fresh) files.add(path);
      const refused = refuseTools(fresh, given.tools);
      const isGlob = entry.kind !== 'record' && !paths.includes(pathOf(entry.text));
      const { whole, notes } = isGlob ? leaveOutPartials(fresh) : { whole: fresh, notes: [] };
      readings.push({ prompts: [], problems: [], notes });
      readings.push(
        refused === undefined ? await readFiles(whole, own) : failedReading(promptProblem(refused.fault)),
      );
    }
  }
  const reading = joinReadings(readings);
  const isEmpty = reading.prompts.length === 0 && reading.problems.length === 0;
  const unused = reading.problems.length > 0 ? [] : noteUnused(context.given, reading.names ?? []);
  return {
    ...reading,
    problems: isEmpty ? [promptProblem('no prompt is left')] : reading.problems,
    notes: foldNotes([...reading.notes, ...unused]),
    files: [...files],
  };
}

/** An entry's own values win over those of the settings. */
async function mergeGiven(
  { given: shared, files }: ReadingContext,
  entry: PromptEntry,
): Promise<Given | Fault> {
  const { rows = [{}], engine = shared.engine } = entry.given;
  const read = await readGivenTools(entry.given.tools, files);
  if (isFault(read)) return read;
  return {
    rows: shared.rows.flatMap((row) => rows.map((own) => ({ ...row, ...own }))),
    ...omitUndefined({ engine, tools: read.tools }),
  };
}

function pathOf(text: string): string {
  return text.trim().replace(/^(?:file:\/\/)?(?:\.\/)*/, '');
}

/** Dotprompt's partials are parts of other prompts, and none by themselves unless they are named. */
function leaveOutPartials(paths: readonly string[]): {
  readonly whole: readonly string[];
  readonly notes: readonly string[];
} {
  const partials = paths.filter((path) => /(^|\/)_[^/]*\.prompt$/.test(path));
  return {
    whole: paths.filter((path) => !partials.includes(path)),
    notes: partials.map(
      (path) => `${path}: is a partial of other prompts by its name, and not asked by itself`,
    ),
  };
}

async function readFiles(paths: readonly string[], context: ReadingContext): Promise<Reading> {
  const { readPromptFile } = await import('./formats/read-prompt-file.js');
  const readings: Reading[] = [];
  for (const path of paths) {
    readings.push(
      (await readPromptFile(path, context)) ?? failedReading(promptProblem('the file does not exist', path)),
    );
  }
  return joinReadings(readings);
}

/** Files that an entry names, or undefined where it is a prompt itself. A pattern without a match is a fault. */
async function findFiles(
  entry: PromptEntry,
  files: FileSource,
): Promise<readonly string[] | Fault | undefined> {
  if (entry.kind === 'record') return undefined;
  return await findNamed(files, entry.text, {
    mustExist: entry.kind === 'file',
    asText: 'where it is meant as text, write it in a list as {text: …}',
  });
}

function exclusionOf(entries: readonly PromptEntry[]): (path: string) => boolean {
  const matchers = entries.map((entry) =>
    entry.kind === 'except' ? matcherOf(entry.text.replace(/^(?:\.\/)+/, '')) : undefined,
  );
  return (path) => matchers.some((matches) => matches?.(path) === true);
}

async function readInline(entry: PromptEntry, id: string, context: ReadingContext): Promise<Reading> {
  const record = entry.kind === 'record' ? entry.record : { text: entry.text };
  const file = { path: id, text: JSON.stringify(record) };
  const { readSingle } = await import('./formats/records/read-single.js');
  const reading = await readSingle(file, record, context);
  return {
    ...reading,
    // Inline prompts stand in no file.
    prompts: reading.prompts.map((prompt) => withoutFields(prompt, ['source'])),
    problems: reading.problems.map(({ message }) => promptProblem(`${id}: ${message}`)),
  };
}
