import { type FileSource, readTextFile } from '../files/file-source.js';
import { type Fields, fieldsOf, listOf } from '../files/fields.js';
import { joinPath } from './promptfoo-prompts.js';
import { type Fault, isFault } from '../files/fault.js';
import type { Variables } from '../templates/template.js';
import { joinChecks, parseAsserts, type ParsedChecks } from '../templates/text-checks.js';

/** A mistyped list must not become a million requests. */
export const MAX_COMBINATIONS = 10_000;

/** One combination of a test's values. */
export interface PromptfooTest extends ParsedChecks {
  readonly variables: Variables;
  /** Of the test in the file. */
  readonly index: number;
  /** False for the one that stands in where the file has no tests. */
  readonly isTest: boolean;
}

/** The tests of a configuration, `defaultTest` mixed in; one without variables where there are none. */
export async function readTests(
  fields: Fields,
  folder: string,
  files: FileSource,
): Promise<PromptfooTest[] | Fault> {
  const value = fields['tests'];
  const tests = value === undefined || value === null ? [] : listOf(value)?.map(fieldsOf);
  if (!tests?.every((test) => test !== undefined)) {
    return { fault: '`tests` must be a list of maps; tests from other files are not read' };
  }
  const shared = fieldsOf(fields['defaultTest']) ?? {};
  const readValue = rememberingReader(folder, files);
  const all: PromptfooTest[] = [];
  for (const [index, test] of (tests.length > 0 ? tests : [{}]).entries()) {
    const variables = await readVariables(
      { ...fieldsOf(shared['vars']), ...fieldsOf(test['vars']) },
      readValue,
    );
    const combinations = isFault(variables) ? variables : combine(Object.entries(variables.values));
    if (isFault(combinations)) return combinations;
    if (all.length + combinations.length > MAX_COMBINATIONS) return TOO_MANY;
    const checks = joinChecks([parseAsserts(shared['assert']), parseAsserts(test['assert'])]);
    all.push(...combinations.map((one) => ({ ...checks, variables: one, index, isTest: tests.length > 0 })));
  }
  return all;
}

const TOO_MANY: Fault = {
  fault: `the tests and their lists of values make more than ${MAX_COMBINATIONS} combinations`,
};

type ReadValue = (path: string) => Promise<string | Fault>;

/** Reads each file once, however many tests name it. */
function rememberingReader(folder: string, files: FileSource): ReadValue {
  const known = new Map<string, Promise<string | Fault>>();
  const read: ReadValue = async (path) => {
    const file = await readTextFile(files, joinPath(folder, path));
    if (file === 'missing') return { fault: 'does not exist' };
    return isFault(file) ? file : file.text.trimEnd();
  };
  return (path) => {
    const text = known.get(path) ?? read(path);
    known.set(path, text);
    return text;
  };
}

/** A value may be the text of a file. */
async function readVariables(
  variables: Variables,
  read: ReadValue,
): Promise<{ readonly values: Variables } | Fault> {
  const entries: [string, unknown][] = [];
  for (const [name, value] of Object.entries(variables)) {
    const path = typeof value === 'string' ? /^file:\/\/(.{1,1024})$/.exec(value.trim())?.[1] : undefined;
    const text = path === undefined ? value : await read(path);
    if (path !== undefined && typeof text !== 'string') {
      return { fault: `the variable \`${name}\` names ${path}, which ${(text as Fault).fault}` };
    }
    entries.push([name, text]);
  }
  return { values: Object.fromEntries(entries) };
}

/** A list of values stands for a test with each of them. */
function combine(variables: readonly (readonly [string, unknown])[]): Variables[] | Fault {
  let combinations: Variables[] = [{}];
  for (const [name, value] of variables) {
    const values = listOf(value) ?? [value];
    if (combinations.length * values.length > MAX_COMBINATIONS) return TOO_MANY;
    combinations = combinations.flatMap((combination) =>
      values.map((one) => ({ ...combination, [name]: one })),
    );
  }
  return combinations;
}
