import type { DataFile, DataPath } from '../../files/data-file.js';
import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf, textOf } from '../../files/fields.js';
import type { FileSource } from '../../files/file-source.js';
import { promptProblem } from '../../files/reading.js';
import { MAX_COMBINATIONS } from '../../templates/expand-rows.js';
import type { Variables } from '../../templates/prompt-template.js';
import { type Judged, joinJudged, judgeFields } from '../../templates/field-table.js';
import { joinChecks, parseAsserts, type ParsedChecks } from '../../templates/text-checks.js';
import { OPTION_FIELDS, SCENARIO_FIELDS, TEST_FIELDS } from './promptfoo-fields.js';
import { combine, createVariableReader, TOO_MANY, type VariableReader } from './read-variables.js';
import { readScenarioFile, readTestFile, type WrittenTest } from './test-files.js';

/** One combination of a test's values. */
export interface PromptfooTest extends ParsedChecks {
  readonly variables: Variables;
  readonly prefix: string;
  readonly suffix: string;
  /** Labels of the prompts that it is for; undefined for all. */
  readonly prompts: readonly string[] | undefined;
  readonly line: number | undefined;
  /** Whether promptfoo fills `_conversation` for it. */
  readonly hasConversation: boolean;
  /** False for the one that stands in where the file has no tests. */
  readonly isTest: boolean;
}

export interface ReadTests {
  readonly tests: readonly PromptfooTest[];
  readonly judged: Judged;
}

/** The tests of a configuration and of its scenarios, `defaultTest` mixed in; one without variables where there are none. */
export async function readTests(config: DataFile, fields: Fields, files: FileSource): Promise<ReadTests> {
  const folder = config.path.slice(0, config.path.lastIndexOf('/') + 1);
  const refuse = (fault: Fault, path: DataPath): ReadTests => ({
    tests: [],
    judged: { notes: [], problems: [promptProblem(fault.fault, config.path, config.lineAt(path))] },
  });
  const written = await collectTests(config, fields, { folder, files });
  if (isFault(written)) return refuse(written, written.path);
  const shared = await readShared(config, fields['defaultTest'], { folder, files });
  if (isFault(shared)) return refuse(shared, ['defaultTest']);
  const reader = createVariableReader(folder, files);
  const all: PromptfooTest[] = [];
  const judged: Judged[] = [shared.judged];
  const isEmpty = written.length === 0;
  for (const test of isEmpty ? [{ fields: {}, path: ['tests'], line: undefined }] : written) {
    judged.push(judgeTest(config, test));
    const made = await expandTest(test, shared.fields, reader);
    if (isFault(made)) return refuse(made, test.path);
    if (all.length + made.length > MAX_COMBINATIONS) return refuse(TOO_MANY, ['tests']);
    all.push(...made.map((one) => ({ ...one, isTest: !isEmpty })));
  }
  return { tests: all, judged: joinJudged(judged) };
}

function judgeTest(config: DataFile, { fields, path, line }: WrittenTest): Judged {
  const place = { file: config, path, line };
  return joinJudged([
    judgeFields(fields, TEST_FIELDS, place),
    judgeFields(fieldsOf(fields['options']) ?? {}, OPTION_FIELDS, { ...place, path: [...path, 'options'] }),
  ]);
}

interface Where {
  readonly folder: string;
  readonly files: FileSource;
}

type Located = Fault & { readonly path: DataPath };

async function collectTests(
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

async function readShared(
  config: DataFile,
  value: unknown,
  { folder, files }: Where,
): Promise<{ readonly fields: Fields; readonly judged: Judged } | Fault> {
  const named = textOf(value);
  const read = named === undefined ? undefined : await readTestFile(named, folder, files);
  if (read !== undefined && isFault(read)) return read;
  const fields = read?.[0]?.fields ?? fieldsOf(value) ?? {};
  return { fields, judged: judgeTest(config, { fields, path: ['defaultTest'], line: undefined }) };
}

async function expandTest(
  { fields, line }: WrittenTest,
  shared: Fields,
  reader: VariableReader,
): Promise<Omit<PromptfooTest, 'isTest'>[] | Fault> {
  const [under, own] = [await reader.readMap(shared['vars']), await reader.readMap(fields['vars'])];
  if (isFault(under)) return under;
  if (isFault(own)) return own;
  const options = { ...fieldsOf(shared['options']), ...fieldsOf(fields['options']) };
  const combinations = combine({ ...under.values, ...own.values }, options['disableVarExpansion'] !== true);
  if (isFault(combinations)) return combinations;
  const checks = joinChecks([parseAsserts(shared['assert']), parseAsserts(fields['assert'])]);
  const prompts = listOf(fields['prompts'])?.map(String);
  return combinations.map((variables) => ({
    ...checks,
    variables,
    prefix: textOf(options['prefix']) ?? '',
    suffix: textOf(options['suffix']) ?? '',
    prompts,
    line,
    hasConversation: options['disableConversationVar'] !== true,
  }));
}
