import { messageOf, type Problem } from '../../base/errors.js';
import { type DataFile, parseJson, parseYaml } from '../files/data-file.js';
import { isFault } from '../files/fault.js';
import { type Fields, fieldsOf, listOf } from '../files/fields.js';
import { readTextFile, type TextFile } from '../files/file-source.js';
import { capProblems, failedReading, promptProblem, type Reading } from '../files/reading.js';
import { isProgram, knownSuffix, PROMPT_SUFFIXES, type PromptSuffix, suffixOf } from '../files/suffixes.js';
import type { Reader, ReadingContext } from '../templates/reader.js';
import { conversationIn } from './conversation-in.js';

// A format is loaded where a file has it.
const readText: Reader = async (...given) => (await import('./read-text.js')).readText(...given);
const readJsonl: Reader = async (...given) => (await import('./records/read-records.js')).readJsonl(...given);
const readCsv: Reader = async (...given) => (await import('./records/read-csv.js')).readCsv(...given);
const readPrompty: Reader = async (...given) =>
  (await import('./prompty/read-prompty.js')).readPrompty(...given);
const readDotprompt: Reader = async (...given) =>
  (await import('./read-dotprompt.js')).readDotprompt(...given);

/** Formats by the end of the file's name. */
const READERS: Readonly<Record<PromptSuffix, Reader>> = {
  txt: readText,
  text: readText,
  md: readText,
  markdown: readText,
  j2: readText,
  jinja: readText,
  jinja2: readText,
  njk: readText,
  hbs: readText,
  handlebars: readText,
  mustache: readText,
  jsonl: readJsonl,
  ndjson: readJsonl,
  csv: readCsv,
  tsv: readCsv,
  json: (file, context) => readData(parseJson(file), context),
  yml: (file, context) => readData(parseYaml(file), context),
  yaml: (file, context) => readData(parseYaml(file), context),
  prompty: readPrompty,
  prompt: readDotprompt,
};

/** Reads one file by its suffix; a file without any is text. Undefined where there is no such file. */
export async function readPromptFile(path: string, context: ReadingContext): Promise<Reading | undefined> {
  const file = await readTextFile(context.files, path);
  if (file === 'missing') return undefined;
  if (isFault(file)) return failedReading(promptProblem(`the file ${file.fault}`, path, 1));
  const reader = readerOf(path);
  return typeof reader === 'string'
    ? failedReading(promptProblem(reader, path, 1))
    : await readGuarded(reader, file, context);
}

/** The reader of a file, or why there is none. */
function readerOf(path: string): Reader | string {
  const suffix = knownSuffix(path);
  if (suffix !== undefined) return READERS[suffix];
  if (isProgram(path)) return 'the file is a program, and programs are not run';
  const other = suffixOf(path);
  return /^[a-z]\w{0,9}$/.test(other) && !path.endsWith(`/.${other}`)
    ? `the file is of a kind that is not read, .${other}; those that are end in ${PROMPT_SUFFIXES.join(', ')}`
    : readText;
}

/** Data that refers to itself, or is nested deeper than the stack, fails late and in many ways. */
async function readGuarded(reader: Reader, file: TextFile, context: ReadingContext): Promise<Reading> {
  try {
    return capProblems(await reader(file, context), file.path);
  } catch (error) {
    return failedReading(promptProblem(`the file cannot be understood: ${messageOf(error)}`, file.path));
  }
}

/** What data means shows by its shape: a promptfoo configuration, one conversation, a list of records, one record. */
async function readData(file: DataFile | Problem[], context: ReadingContext): Promise<Reading> {
  if (Array.isArray(file)) return failedReading(...file);
  const records = listOf(file.data);
  const fields = fieldsOf(file.data) ?? {};
  if (records !== undefined && !isConversation(records)) {
    const { readRecords } = await import('./records/read-records.js');
    return readRecords(file, records, (index) => file.lineAt([index]));
  }
  if (fields['_type'] !== undefined)
    return await (await import('./read-langchain.js')).readLangchain(file, fields, context);
  if (fields['results'] !== undefined) {
    const { readOutput, resultsIn } = await import('./promptfoo/read-output.js');
    const results = resultsIn(fields);
    if (results !== undefined) return readOutput(file, results, () => undefined);
  }
  if (isPromptfoo(file, fields))
    return await (await import('./promptfoo/read-promptfoo.js')).readPromptfoo(file, fields, context);
  const conversation = records === undefined ? conversationIn(fields) : { messages: records };
  if (conversation !== undefined)
    return await (await import('./read-prompt-yml.js')).readPromptYml(file, conversation, context);
  if (/\.prompt\.ya?ml$/i.test(file.path))
    return failedReading(
      promptProblem(
        '`messages`, a list of {role, content}, is missing, which GitHub’s format has; give the text of another tool’s file by itself, as a .txt or .md',
        file.path,
        1,
      ),
    );
  return await (await import('./records/read-single.js')).readSingle(file, file.data, context);
}

/** A list of turns, as promptfoo's prompt files have it. */
function isConversation(records: readonly unknown[]): boolean {
  return records.every((record) => {
    const fields = fieldsOf(record);
    return typeof fields?.['role'] === 'string' && fields['content'] !== undefined;
  });
}

/** Prompts with tests; or, where the file says so by name or kind, providers alone. */
function isPromptfoo({ path }: DataFile, fields: Fields): boolean {
  if (fields['prompts'] !== undefined) return true;
  const hasProviders = fields['providers'] !== undefined || fields['targets'] !== undefined;
  return (
    hasProviders &&
    (fields['tests'] !== undefined || /promptfoo/i.test(path) || fields['redteam'] !== undefined)
  );
}
