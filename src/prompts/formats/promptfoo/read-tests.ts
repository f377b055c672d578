import type { DataFile, DataPath } from '../../files/data-file.js';
import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf, textOf } from '../../files/fields.js';
import type { FileSource } from '../../files/file-source.js';
import { promptProblem } from '../../files/reading.js';
import { MAX_COMBINATIONS } from '../../templates/expand-rows.js';
import type { Variables } from '../../templates/prompt-template.js';
import { type Judged, joinJudged, judgeFields } from '../../templates/field-table.js';
import { joinChecks, parseAsserts, type ParsedChecks } from '../../templates/text-checks.js';
import { collectTests, type Where } from './collect-tests.js';
import { OPTION_FIELDS, TEST_FIELDS } from './promptfoo-fields.js';
import { combine, createVariableReader, TOO_MANY, type VariableReader } from './read-variables.js';
import { readTestFile, type WrittenTest } from './test-files.js';

/** One combination of a test's values. */
export interface PromptfooTest extends ParsedChecks {
  readonly variables: Variables;
  /** What tells it from the others: its values, or the names of the files that these are read from. */
  readonly key: Variables;
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

/** A test's own value is not the file of the same name that all share. */
function omitKeys(fields: Readonly<Record<string, string>>, keys: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !Object.hasOwn(keys, key)));
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
  const names = { ...omitKeys(under.named, own.values), ...own.named };
  return combinations.map((variables) => ({
    ...checks,
    variables,
    key: { ...variables, ...names },
    prefix: textOf(options['prefix']) ?? '',
    suffix: textOf(options['suffix']) ?? '',
    prompts,
    line,
    hasConversation: options['disableConversationVar'] !== true,
  }));
}
