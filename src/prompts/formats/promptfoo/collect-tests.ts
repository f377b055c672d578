import type { DataFile, DataPath } from '../../files/data-file.js';
import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf, textOf } from '../../files/fields.js';
import type { FileSource } from '../../files/file-source.js';
import { MAX_COMBINATIONS } from '../../templates/expand-rows.js';
import { SCENARIO_FIELDS } from './promptfoo-fields.js';
import { TOO_MANY } from './read-variables.js';
import { readScenarioFile, readTestFile, type WrittenTest } from './test-files.js';

/** The configuration's folder, and the files that are seen from it. */
export interface Where {
  readonly folder: string;
  readonly files: FileSource;
}

type Located = Fault & { readonly path: DataPath };

/** The tests of a configuration and of its scenarios, as they were written. */
export async function collectTests(
  config: DataFile,
  fields: Fields,
  where: Where,
): Promise<readonly WrittenTest[] | Located> {
  const tests = await readList(config, fields['tests'], ['tests'], where);
  if (isFault(tests)) return tests;
  const scenarios = await readScenarioTests(config, fields['scenarios'], where);
  return isFault(scenarios) ? scenarios : [...tests, ...scenarios];
}

/** Tests in a list, some of which may be files; or in the one file that is named. */
async function readList(
  config: DataFile,
  value: unknown,
  path: DataPath,
  { folder, files }: Where,
): Promise<readonly WrittenTest[] | Located> {
  const items = listOf(value) ?? (value === undefined || value === null ? [] : [value]);
  const all: WrittenTest[] = [];
  for (const [index, item] of items.entries()) {
    const place = listOf(value) === undefined ? path : [...path, index];
    const fields = fieldsOf(item);
    const named = textOf(item) ?? textOf(fields?.['path']);
    if (named !== undefined) {
      const found = await readTestFile(named, folder, files);
      if (isFault(found)) return { ...found, path: place };
      all.push(...found.map((one) => ({ ...one, path: place, line: config.lineAt(place) })));
    } else if (fields !== undefined) all.push({ fields, path: place, line: config.lineAt(place) });
    else return { fault: 'a test must be a map with `vars`, or name a file of tests', path: place };
  }
  return all;
}

/** A scenario asks each of its tests with each of its configurations. */
async function readScenarioTests(
  config: DataFile,
  value: unknown,
  where: Where,
): Promise<readonly WrittenTest[] | Located> {
  const all: WrittenTest[] = [];
  const written = await readScenarioList(value, where);
  if (isFault(written)) return { ...written, path: ['scenarios'] };
  for (const { item, index } of written) {
    const path = ['scenarios', index];
    const scenario = fieldsOf(item);
    if (scenario === undefined)
      return { fault: 'a scenario must be a map with `config` and `tests`, or name a file of such', path };
    const unknown = Object.keys(scenario).find((key) => !Object.hasOwn(SCENARIO_FIELDS, key));
    if (unknown !== undefined) return { fault: `\`${unknown}\` of a scenario is not known`, path };
    const configs = await readList(config, scenario['config'], [...path, 'config'], where);
    if (isFault(configs)) return configs;
    const tests = await readList(config, scenario['tests'] ?? [{}], [...path, 'tests'], where);
    if (isFault(tests)) return tests;
    if (all.length + configs.length * tests.length > MAX_COMBINATIONS) return { ...TOO_MANY, path };
    all.push(
      ...configs.flatMap((one) =>
        tests.map((test) => ({ ...test, fields: mixTests(one.fields, test.fields) })),
      ),
    );
  }
  return all;
}

/** Scenarios in a list, some of which may be files of such; or in the one file that is named. */
async function readScenarioList(
  value: unknown,
  { folder, files }: Where,
): Promise<{ readonly item: unknown; readonly index: number }[] | Fault> {
  const items = listOf(value) ?? (value === undefined || value === null ? [] : [value]);
  const all: { readonly item: unknown; readonly index: number }[] = [];
  for (const [index, item] of items.entries()) {
    const named = textOf(item);
    const found = named === undefined ? [item] : await readScenarioFile(named, folder, files);
    if (isFault(found)) return found;
    all.push(...found.map((one) => ({ item: one, index })));
  }
  return all;
}

/** A test over what stands before it: variables and options by name, conditions in turn. */
function mixTests(under: Fields, over: Fields): Fields {
  return {
    ...under,
    ...over,
    vars: { ...fieldsOf(under['vars']), ...fieldsOf(over['vars']) },
    options: { ...fieldsOf(under['options']), ...fieldsOf(over['options']) },
    assert: [...(listOf(under['assert']) ?? []), ...(listOf(over['assert']) ?? [])],
  };
}
