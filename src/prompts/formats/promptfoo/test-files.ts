import { type DataPath, parseJson, parseYaml } from '../../files/data-file.js';
import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf } from '../../files/fields.js';
import { type FileSource, readTextFile, type TextFile } from '../../files/file-source.js';
import { matchFiles } from '../../files/match-files.js';
import { isProgram, suffixOf } from '../../files/suffixes.js';
import { readTable } from '../../files/read-table.js';
import { BY_PROMPTFOO, joinPath } from './raw-prompts.js';

/** A test as it was written, and where. */
export interface WrittenTest {
  readonly fields: Fields;
  readonly path: DataPath;
  readonly line: number | undefined;
}

/** The tests of a file, or of the files that a glob names: CSV, YAML, JSON or JSON Lines. */
export async function readTestFile(
  name: string,
  folder: string,
  files: FileSource,
): Promise<readonly Pick<WrittenTest, 'fields'>[] | Fault> {
  const named = await readNamed('tests', name, { folder, files });
  if (isFault(named)) return named;
  const all: Pick<WrittenTest, 'fields'>[] = [];
  for (const file of named) {
    const tests = await readTests(file);
    if (isFault(tests)) return { fault: `the tests ${file.path}: ${tests.fault}` };
    all.push(...tests.map((fields) => ({ fields })));
  }
  return all;
}

/** The scenarios of YAML or JSON files, each of which is one or a list of them. */
export async function readScenarioFile(
  name: string,
  folder: string,
  files: FileSource,
): Promise<readonly unknown[] | Fault> {
  const named = await readNamed('scenarios', name, { folder, files });
  if (isFault(named)) return named;
  const all: unknown[] = [];
  for (const file of named) {
    const data = parseYaml(file);
    if (Array.isArray(data)) return { fault: `the scenarios ${file.path}: ${data[0]?.message ?? 'no YAML'}` };
    all.push(...(listOf(data.data) ?? [data.data]));
  }
  return all;
}

/** The files that a name or glob means, seen from the configuration's folder. */
async function readNamed(
  what: string,
  name: string,
  { folder, files }: { readonly folder: string; readonly files: FileSource },
): Promise<readonly TextFile[] | Fault> {
  const path = name.trim().replace(/^file:\/\//, '');
  const scheme = /^([a-z]+):\/\//.exec(path)?.[1];
  if (scheme !== undefined) return { fault: `${what} from \`${path.slice(0, 80)}\` are not fetched` };
  if (isProgram(path))
    return { fault: `${what} are made by ${path}, a program, and programs are not run; ${BY_PROMPTFOO}` };
  const paths = await matchFiles(files, joinPath(folder, path));
  if (isFault(paths)) return { fault: `the ${what} ${path} ${paths.fault}` };
  if (paths.length === 0) return { fault: `the ${what} ${path} match no file` };
  const all: TextFile[] = [];
  for (const one of paths) {
    const file = await readTextFile(files, one);
    if (file === 'missing') return { fault: `the ${what} ${one} do not exist` };
    if (isFault(file)) return { fault: `the ${what} ${one}: the file ${file.fault}` };
    all.push(file);
  }
  return all;
}

async function readTests(file: TextFile): Promise<Fields[] | Fault> {
  switch (suffixOf(file.path)) {
    case 'csv':
    case 'tsv': {
      const rows = await readTable(file);
      return 'fault' in rows
        ? { fault: `the file ${rows.fault}` }
        : rows.map(({ fields }) => testOfRow(fields));
    }
    case 'jsonl':
      return readJsonLines(file.text);
    case 'json':
      return testsIn(parseJson(file));
    case 'yml':
    case 'yaml':
      return testsIn(parseYaml(file));
    default:
      return { fault: 'only .csv, .tsv, .yaml, .json and .jsonl files of tests are read' };
  }
}

/** Columns are variables, but for those that promptfoo keeps to itself. */
function testOfRow(row: Fields): Fields {
  const vars = Object.entries(row).filter(([name]) => !name.startsWith('__') && name !== '');
  const expected = Object.entries(row).filter(
    ([name, value]) => name.startsWith('__expected') && value !== '',
  );
  return {
    vars: Object.fromEntries(vars),
    assert: expected.map(([, value]) => assertOf(String(value))),
    options: { prefix: row['__prefix'], suffix: row['__suffix'] },
  };
}

/** `contains: x`, `equals: x`, … or the answer itself. */
function assertOf(text: string): Fields {
  const [, type, value] = /^([a-z-]+):\s*([\s\S]*)$/.exec(text) ?? [];
  return type === undefined ? { type: 'equals', value: text } : { type, value };
}

function readJsonLines(text: string): Fields[] | Fault {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const tests: Fields[] = [];
  for (const line of lines) {
    let data: unknown;
    try {
      data = JSON.parse(line) as unknown;
    } catch {
      return { fault: `invalid JSON: ${line.slice(0, 60)}` };
    }
    const fields = fieldsOf(data);
    if (fields === undefined) return { fault: `a test must be a map: ${line.slice(0, 60)}` };
    tests.push(fields);
  }
  return tests;
}

/** A list of tests; a map that holds them as `tests`; a single one. In JSON a map without `vars` is variables. */
function testsIn(file: ReturnType<typeof parseYaml>): Fields[] | Fault {
  if (Array.isArray(file)) return { fault: file[0]?.message ?? 'no YAML' };
  const map = fieldsOf(file.data);
  const items = listOf(file.data) ?? listOf(map?.['tests']) ?? (map === undefined ? undefined : [map]);
  const tests = items?.map(fieldsOf);
  if (tests?.every((test) => test !== undefined) !== true) return { fault: 'it holds no list of tests' };
  return tests.map((test) => (isTest(test) ? test : { vars: test }));
}

function isTest(fields: Fields): boolean {
  return ['vars', 'assert', 'options', 'description', 'threshold', 'metadata'].some((key) => key in fields);
}
