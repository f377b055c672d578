import type { Problem } from '../base/errors.js';
import { parseJson, parseYaml } from './files/data-file.js';
import { isFault } from './files/fault.js';
import { type Fields, fieldsOf, listOf, omitUndefined } from './files/fields.js';
import { type FileSource, readTextFile, type TextFile } from './files/file-source.js';
import { readTable } from './files/read-table.js';
import { suffixOf } from './files/suffixes.js';
import type { EngineName } from './templates/engines/engine.js';
import type { Given } from './templates/reader.js';

/** The settings `variables`, `variables-file` and `template`. */
export interface GivenSettings {
  readonly variables?: Fields | undefined;
  readonly variablesFile?: string | undefined;
  readonly template?: EngineName | undefined;
}

/** Rows of variables: those of the file, each over `variables`. */
export async function readGiven(settings: GivenSettings, files: FileSource): Promise<Given | Problem[]> {
  const { variables = {}, variablesFile, template } = settings;
  const rows = variablesFile === undefined ? [{}] : await readRows(variablesFile, files);
  if (rows.some((row) => 'message' in row && 'setting' in row)) return rows as Problem[];
  return {
    rows: (rows as Fields[]).map((row) => ({ ...variables, ...row })),
    ...omitUndefined({ engine: template }),
  };
}

async function readRows(path: string, files: FileSource): Promise<readonly Fields[] | Problem[]> {
  const fail = (message: string, line?: number): Problem[] => [
    { setting: 'variables-file', message, file: path, ...(line !== undefined && { line }) },
  ];
  const file = await readTextFile(files, path.replace(/^(?:\.\/)+/, ''));
  if (file === 'missing') return fail(`\`${path}\` does not exist`);
  if (isFault(file)) return fail(`\`${path}\` ${file.fault}`);
  switch (suffixOf(path)) {
    case 'csv':
    case 'tsv': {
      const rows = await readTable(file);
      if ('fault' in rows) return fail(`\`${path}\` ${rows.fault}`, rows.line);
      return rows.length === 0
        ? fail(`\`${path}\` has no row below its header`)
        : rows.map(({ fields }) => fields);
    }
    case 'jsonl':
    case 'ndjson':
      return rowsOfLines(file, fail);
    case 'json':
      return rowsOfData(parseJson(file), fail);
    case 'yml':
    case 'yaml':
      return rowsOfData(parseYaml(file), fail);
    default:
      return fail(`\`${path}\` is none of .csv, .tsv, .jsonl, .json, .yaml`);
  }
}

type Fail = (message: string, line?: number) => Problem[];

function rowsOfLines({ text }: TextFile, fail: Fail): readonly Fields[] | Problem[] {
  const rows: Fields[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    let data: unknown;
    try {
      data = JSON.parse(line) as unknown;
    } catch {
      return fail('invalid JSON', index + 1);
    }
    const row = fieldsOf(data);
    if (row === undefined) return fail('a row must be a map of variables', index + 1);
    rows.push(row);
  }
  return rows.length === 0 ? fail('holds no row') : rows;
}

/** One map for all, or a list of maps. */
function rowsOfData(file: ReturnType<typeof parseYaml>, fail: Fail): readonly Fields[] | Problem[] {
  if (Array.isArray(file)) return file.map((problem) => ({ ...problem, setting: 'variables-file' }));
  const rows = (listOf(file.data) ?? [file.data]).map(fieldsOf);
  const wrong = rows.indexOf(undefined);
  if (wrong >= 0 || rows.length === 0)
    return fail('must hold a map of variables, or a list of such maps', file.lineAt([Math.max(0, wrong)]));
  return rows as readonly Fields[];
}

/** A value that no template asks for was meant for one. */
export function noteUnused({ rows }: Given, names: readonly string[]): string[] {
  const given = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const unused = given.filter((name) => !names.some((used) => used === name || used.startsWith(`${name}.`)));
  return unused.length === 0
    ? []
    : [`no prompt asks for the variable${unused.length === 1 ? '' : 's'} ${unused.slice(0, 10).join(', ')}`];
}
