import { messageOf, type Problem } from '../../base/errors.js';
import { type DataFile, parseJson, parseYaml } from '../files/data-file.js';
import { type FileSource, readTextFile, type TextFile } from '../files/file-source.js';
import { fieldsOf, listOf } from '../files/fields.js';
import { readDotprompt } from './read-dotprompt.js';
import { readPromptYml } from './read-prompt-yml.js';
import { readPromptfoo } from './read-promptfoo.js';
import { readPrompty } from './read-prompty.js';
import { readJsonl, readRecord, readRecords } from './read-records.js';
import { readText } from './read-text.js';
import { isFault } from '../files/fault.js';
import { capProblems, failedReading, promptProblem, type Reader, type Reading } from '../files/reading.js';

/** Formats by the end of the file's name. */
const READERS: Readonly<Record<string, Reader>> = {
  txt: readText,
  md: readText,
  jsonl: readJsonl,
  json: (file, files) => readData(parseJson(file), files),
  yml: (file, files) => readData(parseYaml(file), files),
  yaml: (file, files) => readData(parseYaml(file), files),
  prompty: readPrompty,
  prompt: readDotprompt,
};

export const KNOWN_SUFFIXES: readonly string[] = Object.keys(READERS);

/** The suffix that says how a file is read, without its dot; undefined for any other name. */
export function knownSuffix(path: string): string | undefined {
  const suffix = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return path.includes('.') && Object.hasOwn(READERS, suffix) ? suffix : undefined;
}

/** Reads one file by its suffix; a file without a known one is text. Undefined where there is no such file. */
export async function readPromptFile(files: FileSource, path: string): Promise<Reading | undefined> {
  const file = await readTextFile(files, path);
  if (file === 'missing') return undefined;
  if (isFault(file)) return failedReading(promptProblem(`the file ${file.fault}`, path));
  return await readGuarded(READERS[knownSuffix(path) ?? 'txt'] ?? readText, file, files);
}

/** Data that refers to itself, or is nested deeper than the stack, fails late and in many ways. */
async function readGuarded(reader: Reader, file: TextFile, files: FileSource): Promise<Reading> {
  try {
    return capProblems(await reader(file, files), file.path);
  } catch (error) {
    return failedReading(promptProblem(`the file cannot be understood: ${messageOf(error)}`, file.path));
  }
}

/** What data means shows by its shape: a promptfoo configuration, one conversation, a list of records, one record. */
async function readData(file: DataFile | Problem[], files: FileSource): Promise<Reading> {
  if (Array.isArray(file)) return failedReading(...file);
  const records = listOf(file.data);
  if (records !== undefined) return readRecords(file, records, (index) => file.lineAt([index]));
  const fields = fieldsOf(file.data);
  if (fields?.['prompts'] !== undefined) return await readPromptfoo(file, fields, files);
  if (fields?.['messages'] !== undefined) return readPromptYml(file, fields);
  if (/\.prompt\.ya?ml$/i.test(file.path))
    return failedReading(promptProblem('`messages` is missing', file.path, 1));
  return readRecord(file, file.data, { id: file.path });
}
