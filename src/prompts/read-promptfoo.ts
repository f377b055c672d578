import { suggestion } from '../base/suggest.js';
import { type DataFile, parseYaml } from './data-file.js';
import { expandRow, type RowPlace } from './expand-rows.js';
import { type FileSource, readTextFile } from './file-source.js';
import { canonicalJson, type Fields, fieldsOf, listOf, textOf } from './fields.js';
import { matchFiles } from './match-files.js';
import { parseMessages } from './parse-messages.js';
import type { Message } from './prompt.js';
import { type Fault, failedReading, isFault, joinReadings, lineOfText, promptProblem, type Reading } from './reading.js';
import { findUnsupported, type Variables } from './template.js';
import { noteNotRun, parseAsserts, type ParsedChecks } from './text-checks.js';

/** promptfoo's own bound on what a test's lists of values expand to is none; a million requests are a mistake. */
const MAX_COMBINATIONS = 10_000;

/** A promptfoo configuration: each of its `prompts` with each combination of values of each of its `tests`. */
export async function readPromptfoo(file: DataFile, fields: Fields, files: FileSource): Promise<Reading> {
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const entries = listOf(fields['prompts']) ?? [fields['prompts']];
  const found = await Promise.all(entries.map((entry) => readEntry(entry, folder, files)));
  const problems = found.flatMap((raw, index) =>
    isFault(raw) ? [promptProblem(raw.fault, file.path, file.lineAt(['prompts', index]))] : [],
  );
  const tests = await readTests(fields, folder, files);
  if (isFault(tests)) problems.push(promptProblem(tests.fault, file.path, file.lineAt(['tests'])));
  if (problems.length > 0 || isFault(tests)) return failedReading(...problems);
  const raws = found.flatMap((raw) => (isFault(raw) ? [] : raw));
  if (raws.length * tests.length > MAX_COMBINATIONS) {
    return failedReading(promptProblem(`${raws.length} prompts × ${tests.length} tests are more than ${MAX_COMBINATIONS}`, file.path));
  }
  const pairs = raws.flatMap((raw) => tests.map((test) => ({ raw, test })));
  const reading = joinReadings(
    pairs.map(({ raw, test }, index) => {
      const id = pairs.length === 1 && !test.isTest ? file.path : `${file.path}#${index + 1}`;
      return expandPair(file, raw, test, { id, rowKey: canonicalJson([raw.key, test.variables]), line: test.isTest ? file.lineAt(['tests', test.index]) : undefined });
    }),
  );
  return { ...reading, problems: uniqueBy(reading.problems, canonicalJson), notes: noteNotRun(file.path, tests.flatMap(({ notRun }) => notRun)) };
}

/** One of the configuration's prompts, before its variables are filled in. */
interface RawPrompt {
  /** Tells it from the others in row keys: its label or id, else its text. */
  readonly key: string;
  readonly path: string | undefined;
  readonly text: string;
}

interface Test extends ParsedChecks {
  readonly variables: Variables;
  readonly index: number;
  readonly isTest: boolean;
}

async function readEntry(entry: unknown, folder: string, files: FileSource): Promise<RawPrompt[] | Fault> {
  const fields = fieldsOf(entry);
  const raw = textOf(entry) ?? textOf(fields?.['raw']) ?? textOf(fields?.['id']);
  if (raw === undefined) return { fault: 'a prompt must be a text, a file:// path, or a map with `raw`' };
  const label = textOf(fields?.['label']) ?? textOf(fields?.['id']);
  const named = /^file:\/\/(.{1,1024})$/.exec(raw.trim())?.[1];
  if (named === undefined && !/^[\w./*-]+\.(txt|md|json|ya?ml)$/.test(raw.trim())) return [{ key: label ?? raw, path: undefined, text: raw }];
  const paths = await matchFiles(files, joinPath(folder, named ?? raw.trim()));
  if (isFault(paths)) return { fault: `${raw} ${paths.fault}` };
  if (paths.length === 0) return { fault: `${raw} matches no file` };
  const found: RawPrompt[] = [];
  for (const path of paths) {
    const texts = await readRaws(path, files);
    if (isFault(texts)) return texts;
    found.push(...texts.map((text, index) => ({ key: label ?? `${path}#${index}`, path, text })));
  }
  return found;
}

/** A text file may hold several prompts between lines of `---`. */
async function readRaws(path: string, files: FileSource): Promise<string[] | Fault> {
  if (!/\.(txt|md|json|ya?ml)$/i.test(path)) return { fault: `${path} is no .txt, .md, .json or .yaml file: programs are not run` };
  const file = await readTextFile(files, path);
  if (file === 'missing') return { fault: `${path} does not exist` };
  if (isFault(file)) return { fault: `${path} ${file.fault}` };
  if (!/\.(txt|md)$/i.test(path)) return [file.text];
  return file.text.split(/^---[ \t]*$/m).map((text) => text.trim()).filter((text) => text !== '');
}

function joinPath(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${path}`.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

async function readTests(fields: Fields, folder: string, files: FileSource): Promise<Test[] | Fault> {
  const value = fields['tests'];
  const tests = value === undefined || value === null ? [] : listOf(value)?.map(fieldsOf);
  if (!tests?.every((test) => test !== undefined)) return { fault: '`tests` must be a list of maps; tests from other files are not read' };
  const shared = fieldsOf(fields['defaultTest']);
  const sharedVariables = fieldsOf(shared?.['vars']) ?? {};
  const sharedChecks = parseAsserts(shared?.['assert']);
  const all: Test[] = [];
  for (const [index, test] of (tests.length > 0 ? tests : [{}]).entries()) {
    const own = parseAsserts(test['assert']);
    const checks = { checks: [...sharedChecks.checks, ...own.checks], notRun: [...sharedChecks.notRun, ...own.notRun] };
    const variables = await readVariables({ ...sharedVariables, ...fieldsOf(test['vars']) }, folder, files);
    if (isFault(variables)) return variables;
    const combinations = combine(variables);
    if (isFault(combinations)) return combinations;
    all.push(...combinations.map((combination) => ({ ...checks, variables: combination, index, isTest: tests.length > 0 })));
  }
  return all;
}

/** A value may be the text of a file. */
async function readVariables(variables: Variables, folder: string, files: FileSource): Promise<Variables | Fault> {
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(variables)) {
    const path = typeof value === 'string' ? /^file:\/\/(.{1,1024})$/.exec(value.trim())?.[1] : undefined;
    const file = path === undefined ? undefined : await readTextFile(files, joinPath(folder, path));
    if (file === 'missing') return { fault: `the variable \`${name}\` names ${String(value)}, which does not exist` };
    if (file !== undefined && isFault(file)) return { fault: `the variable \`${name}\` names ${String(value)}, which ${file.fault}` };
    read[name] = file === undefined ? value : file.text.trimEnd();
  }
  return read;
}

/** A list of values stands for a test with each of them. */
function combine(variables: Variables): Variables[] | Fault {
  let combinations: Variables[] = [{}];
  for (const [name, value] of Object.entries(variables)) {
    const values = listOf(value) ?? [value];
    if (combinations.length * values.length > MAX_COMBINATIONS) return { fault: `the lists of values combine to more than ${MAX_COMBINATIONS} tests` };
    combinations = combinations.flatMap((combination) => values.map((one) => ({ ...combination, [name]: one })));
  }
  return combinations;
}

function expandPair(config: DataFile, raw: RawPrompt, test: Test, place: RowPlace): Reading {
  const file = raw.path === undefined ? config : { path: raw.path, text: raw.text };
  const unsupported = findUnsupported(raw.text);
  if (unsupported !== undefined) {
    const message = `\`${unsupported}\` is Nunjucks beyond plain {{variables}}, which is not understood`;
    return failedReading(promptProblem(message, file.path, lineOfText(file.text, unsupported)));
  }
  const messages = parseChat(raw);
  if (isFault(messages)) return failedReading(promptProblem(messages.fault, file.path));
  const reading = expandRow(file, { messages, checks: test.checks }, test.variables, place);
  return { ...reading, prompts: reading.prompts.map((prompt) => ({ ...prompt, source: { ...prompt.source, file: config.path } })) };
}
