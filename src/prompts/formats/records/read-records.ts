import { isFault } from '../../files/fault.js';
import { fieldsOf, omitUndefined } from '../../files/fields.js';
import type { TextFile } from '../../files/file-source.js';
import { failedReading, promptProblem, type Reading } from '../../files/reading.js';
import type { Problem } from '../../../base/errors.js';
import type { Prompt } from '../../prompt.js';
import { joinJudged, judgeFields } from '../../templates/field-table.js';
import type { Reader } from '../../templates/reader.js';
import { parseRecord } from './parse-record.js';

/** One record, and where it stands. */
export interface PlacedRecord {
  readonly data: unknown;
  readonly id: string;
  readonly line: number | undefined;
}

/** `.jsonl`, `.ndjson`: one record a line; blank lines are passed over. */
export const readJsonl: Reader = async (file) => {
  const lines = file.text.split('\n').map((text, index) => ({ text: text.trim(), line: index + 1 }));
  const full = lines.filter(({ text }) => text !== '');
  const broken: Problem[] = [];
  const records = full.flatMap(({ text, line }, index): PlacedRecord[] => {
    const data = parseLine(text);
    if (data !== undefined) return [{ data, id: `${file.path}#${index + 1}`, line }];
    broken.push(promptProblem(`invalid JSON: ${text.slice(0, 60)}`, file.path, line));
    return [];
  });
  if (records.some(({ data }) => fieldsOf(data)?.['testIdx'] !== undefined)) {
    const { asResults, readOutput } = await import('../promptfoo/read-output.js');
    const results = asResults(records.map(({ data }) => data));
    if (results !== undefined && broken.length === 0)
      return readOutput(file, results, (index) => records[index]?.line);
  }
  const reading = readPlaced(file, records);
  return { ...reading, problems: [...broken, ...reading.problems] };
};

/** A list of records, as in a `.json` or YAML file. */
export function readRecords(
  file: TextFile,
  records: readonly unknown[],
  lineAt: (index: number) => number | undefined,
): Reading {
  if (records.length === 0) return failedReading(promptProblem('the list is empty', file.path, 1));
  return readPlaced(
    file,
    records.map((data, index) => ({ data, id: `${file.path}#${index + 1}`, line: lineAt(index) })),
  );
}

/** Each record as a prompt of its own; what is noted of many of them is told once. */
export function readPlaced(file: TextFile, records: readonly PlacedRecord[]): Reading {
  const prompts: Prompt[] = [];
  const problems: Problem[] = [];
  const notes = new Map<string, string>();
  for (const { data, id, line } of records) {
    const parsed = parseRecord(data);
    if (isFault(parsed)) {
      problems.push(promptProblem(parsed.fault, file.path, line));
      continue;
    }
    const judged = joinJudged(
      parsed.read.map(({ fields, table }) => judgeFields(fields, table, { file, line })),
    );
    problems.push(...judged.problems);
    for (const note of judged.notes) remember(notes, note.replace(/^.*?: (?=`)/, ''), note);
    for (const note of [...parsed.notes, ...noteUnfilled(data)]) remember(notes, note, `${id}: ${note}`);
    if (judged.problems.length > 0) continue;
    prompts.push({ ...parsed.prompt, id, source: { file: file.path, ...omitUndefined({ line }) } });
  }
  return { prompts, problems, notes: [...notes.values()] };
}

function remember(notes: Map<string, string>, key: string, note: string): void {
  if (!notes.has(key)) notes.set(key, note);
}

/** A row is data, and braces in it may be anybody's. */
function noteUnfilled(data: unknown): string[] {
  const name = /(?<![\\$])\{\{\s{0,9}[\w.-]{1,64}\s{0,9}\}\}/.exec(JSON.stringify(data))?.[0];
  return name === undefined ? [] : [`${name} is sent as it stands, for a row of data is no template`];
}

/** Undefined, which no JSON is, where the line is none. */
function parseLine(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
