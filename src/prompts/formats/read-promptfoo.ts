import type { DataFile } from '../files/data-file.js';
import { expandAll, type Expansion } from '../templates/expand-rows.js';
import { type Fields, listOf, omitUndefined } from '../files/fields.js';
import type { FileSource, TextFile } from '../files/file-source.js';
import { parseChat, type RawPrompt, readRawPrompts } from './promptfoo-prompts.js';
import { MAX_COMBINATIONS, type PromptfooTest, readTests } from './promptfoo-tests.js';
import type { Message } from '../prompt.js';
import { isFault } from '../files/fault.js';
import {
  failedReading,
  joinReadings,
  lineOfText,
  promptProblem,
  type Reading,
  readingOf,
} from '../files/reading.js';
import { findUnsupported } from '../templates/template.js';
import { noteNotRun } from '../templates/text-checks.js';

/** A promptfoo configuration: each of its `prompts` with each combination of values of each of its `tests`. */
export async function readPromptfoo(file: DataFile, fields: Fields, files: FileSource): Promise<Reading> {
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const fail = (message: string, key: string, index?: number): Reading =>
    failedReading(promptProblem(message, file.path, file.lineAt(index === undefined ? [key] : [key, index])));
  const entries = listOf(fields['prompts']) ?? [fields['prompts']];
  if (entries.length === 0) return fail('`prompts` is empty', 'prompts');
  const found = await Promise.all(entries.map((entry) => readRawPrompts(entry, folder, files)));
  const failed = found.flatMap((raws, index) => (isFault(raws) ? [fail(raws.fault, 'prompts', index)] : []));
  const tests = await readTests(fields, folder, files);
  if (isFault(tests)) return joinReadings([...failed, fail(tests.fault, 'tests')]);
  const raws = found.flatMap((list) => (isFault(list) ? [] : list));
  if (raws.length * tests.length > MAX_COMBINATIONS) {
    return fail(`${raws.length} prompts × ${tests.length} tests are more than ${MAX_COMBINATIONS}`, 'tests');
  }
  const parsed = raws.map((raw) => parseRaw(file, raw));
  const pairs = parsed.flatMap((raw) => ('messages' in raw ? tests.map((test) => ({ raw, test })) : []));
  const expansions = pairs.map((pair, index) =>
    expansionOf(file, pair, pairs.length > 1 ? index : undefined),
  );
  const notRun = tests.flatMap((test) => test.notRun);
  return joinReadings([
    ...failed,
    ...parsed.filter((raw) => 'problems' in raw),
    expandAll(file.path, expansions),
    readingOf([], noteNotRun(file.path, notRun)),
  ]);
}

interface ParsedRaw {
  readonly key: string;
  readonly file: TextFile;
  readonly messages: readonly Message[];
}

function parseRaw(config: DataFile, raw: RawPrompt): ParsedRaw | Reading {
  const file = raw.path === undefined ? config : { path: raw.path, text: raw.text };
  const unsupported = findUnsupported(raw.text);
  if (unsupported !== undefined) {
    const message = `\`${unsupported}\` is Nunjucks beyond plain {{variables}}, which is not understood`;
    return failedReading(promptProblem(message, file.path, lineOfText(file.text, unsupported)));
  }
  const messages = parseChat(raw);
  return isFault(messages)
    ? failedReading(promptProblem(messages.fault, file.path))
    : { key: raw.key, file, messages };
}

/** The only prompt of a configuration without tests bears the file's name; `index` is undefined for it. */
function expansionOf(
  config: DataFile,
  { raw, test }: { readonly raw: ParsedRaw; readonly test: PromptfooTest },
  index: number | undefined,
): Expansion {
  const line = test.isTest ? config.lineAt(['tests', test.index]) : undefined;
  return {
    file: raw.file,
    template: { messages: raw.messages, checks: test.checks },
    row: test.variables,
    id: index === undefined && !test.isTest ? config.path : `${config.path}#${(index ?? 0) + 1}`,
    source: { file: config.path, ...omitUndefined({ line }) },
    key: [raw.key, test.variables],
  };
}
