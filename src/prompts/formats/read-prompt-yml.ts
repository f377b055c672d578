import { type Fault, isFault } from '../files/fault.js';
import type { DataFile } from '../files/data-file.js';
import { type Fields, fieldsOf, listOf, omitUndefined, textOf } from '../files/fields.js';
import { failedReading, promptProblem, type Reading } from '../files/reading.js';
import { guessEngine } from '../templates/choose-engine.js';
import { expandAll } from '../templates/expand-rows.js';
import {
  type Expansion,
  messageTemplate,
  type PromptTemplate,
  type Variables,
} from '../templates/prompt-template.js';
import { type FieldTable, joinJudged, judgeFields } from '../templates/field-table.js';
import { parseRequest, parseResponseFormat, REQUEST_FIELDS } from '../templates/model-parameters.js';
import { refuseGo } from '../templates/go-template.js';
import { parseMessages } from '../templates/parse-messages.js';
import type { ReadingContext } from '../templates/reader.js';
import { noteNotRun, parseEvaluators } from '../templates/text-checks.js';

const FIELDS: FieldTable = {
  name: 'about',
  description: 'about',
  version: 'about',
  author: 'about',
  tags: 'about',
  $schema: 'about',
  model: 'used',
  modelParameters: 'used',
  responseFormat: 'used',
  jsonSchema: 'used',
  messages: 'used',
  testData: 'used',
  evaluators: 'used',
  variables: 'used',
  system: 'used',
  user: 'used',
  instructions: 'used',
};

/** Options beside the map that is read for them. */
const BESIDE: FieldTable = Object.fromEntries(
  Object.keys(REQUEST_FIELDS).map((name) => [
    name,
    { note: 'stands beside `modelParameters`, and is not used' },
  ]),
);

/** GitHub's `.prompt.yml`, and any other YAML or JSON map with `messages`: a prompt for each row of `testData`. */
export async function readPromptYml(
  file: DataFile,
  fields: Fields,
  context: ReadingContext,
): Promise<Reading> {
  const inParameters = fieldsOf(fields['modelParameters']);
  const judged = joinJudged([
    judgeFields(fields, { ...(inParameters === undefined ? REQUEST_FIELDS : BESIDE), ...FIELDS }, { file }),
    judgeFields(inParameters ?? {}, REQUEST_FIELDS, { file, path: ['modelParameters'] }),
  ]);
  const parts = {
    messages: parseMessages(fields['messages']),
    modelParameters: parseRequest(inParameters ?? { ...fields, responseFormat: undefined }),
    responseFormat: formatOf(fields) ?? {},
    testData: parseRows(fields['testData']),
  };
  const problems = Object.entries(parts).flatMap(([key, part]) =>
    isFault(part) ? [promptProblem(part.fault, file.path, file.lineAt([key]))] : [],
  );
  const { messages, modelParameters, testData } = parts;
  const all = [...judged.problems, ...problems];
  if (all.length > 0 || isFault(messages) || isFault(modelParameters) || isFault(testData))
    return failedReading(...all);
  const { notRun, checks } = parseEvaluators(fields['evaluators']);
  const format = formatOf(fields);
  const texts = [...systemOf(fields), ...messages];
  const go = refuseGo(
    file,
    texts.map(({ content }) => content),
  );
  if (go !== undefined && context.given.engine === undefined) return failedReading(go);
  const template: PromptTemplate = {
    ...messageTemplate(texts),
    engine: context.given.engine ?? guessEngine(texts.map(({ content }) => content)),
    checks,
    parameters: {
      ...modelParameters,
      ...omitUndefined({
        model: textOf(fields['model']),
        responseFormat: format === undefined || isFault(format) ? modelParameters.responseFormat : format,
      }),
    },
  };
  const own = fieldsOf(fields['variables']) ?? {};
  const expansions = testData.rows?.map((row, index) =>
    expansionOf(file, template, { ...own, ...row }, index),
  );
  const single = { file, template, row: own, id: file.path, source: { file: file.path } };
  const reading = await expandAll(file.path, expansions ?? [single], context);
  return { ...reading, notes: [...judged.notes, ...reading.notes, ...noteNotRun(file.path, notRun)] };
}

function systemOf(fields: Fields): { readonly role: 'system'; readonly content: string }[] {
  const text = textOf(fields['system']) ?? textOf(fields['instructions']);
  return text === undefined ? [] : [{ role: 'system', content: text }];
}

/** A name beside `jsonSchema`, or the provider's own map. */
function formatOf(fields: Fields): ReturnType<typeof parseResponseFormat> {
  const written = fieldsOf(fields['responseFormat']);
  return written === undefined
    ? parseResponseFormat(fields['responseFormat'], fields['jsonSchema'])
    : parseResponseFormat(written['type'], written['json_schema'] ?? fields['jsonSchema']);
}

function expansionOf(file: DataFile, template: PromptTemplate, row: Variables, index: number): Expansion {
  const source = { file: file.path, ...omitUndefined({ line: file.lineAt(['testData', index]) }) };
  return { file, template, row, id: `${file.path}#${index + 1}`, source, key: row };
}

/** An empty list is none. */
function parseRows(value: unknown): { readonly rows: readonly Variables[] | undefined } | Fault {
  if (value === undefined || value === null || listOf(value)?.length === 0) return { rows: undefined };
  const rows = listOf(value)?.map(fieldsOf);
  if (rows === undefined) return { fault: '`testData` must be a list of maps, one a row, or be left out' };
  const known = rows.filter((row) => row !== undefined);
  return known.length === rows.length
    ? { rows: known }
    : { fault: `\`testData\` row ${rows.indexOf(undefined) + 1} is no map of variables` };
}
