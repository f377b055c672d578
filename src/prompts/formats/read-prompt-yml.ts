import { suggestion } from '../../base/suggest.js';
import type { DataFile } from '../files/data-file.js';
import { expandAll, type Expansion, type PromptTemplate } from '../templates/expand-rows.js';
import { type Fields, fieldsOf, listOf, omitUndefined } from '../files/fields.js';
import {
  combineParameters,
  PARAMETER_NAMES,
  parseParameters,
  parseResponseFormat,
} from '../templates/model-parameters.js';
import { parseMessages } from '../templates/parse-messages.js';
import { type Fault, isFault } from '../files/fault.js';
import { failedReading, promptProblem, type Reading } from '../files/reading.js';
import type { Variables } from '../templates/template.js';
import { noteNotRun, parseEvaluators } from '../templates/text-checks.js';

const KNOWN_KEYS = [
  'name',
  'description',
  'model',
  'modelParameters',
  'responseFormat',
  'jsonSchema',
  'messages',
  'testData',
  'evaluators',
] as const;

/** GitHub's `.prompt.yml`, and any other YAML or JSON map with `messages`: a prompt for each row of `testData`. */
export function readPromptYml(file: DataFile, fields: Fields): Reading {
  const parts = {
    messages: parseMessages(fields['messages']),
    modelParameters: parseParameters(fieldsOf(fields['modelParameters']) ?? fields),
    responseFormat: parseResponseFormat(fields['responseFormat'], fields['jsonSchema']) ?? {},
    testData: parseRows(fields['testData']),
  };
  const problems = Object.entries(parts).flatMap(([key, part]) =>
    isFault(part) ? [promptProblem(part.fault, file.path, file.lineAt([key]))] : [],
  );
  const shared = templateOf(fields, parts.messages);
  if (problems.length > 0 || isFault(shared) || isFault(parts.testData)) return failedReading(...problems);
  const { notRun, checks } = parseEvaluators(fields['evaluators']);
  const template: PromptTemplate = { ...shared, checks };
  const expansions = parts.testData.rows?.map((row, index) => expansionOf(file, template, row, index));
  const single = { file, template, row: {}, id: file.path, source: { file: file.path } };
  const reading = expandAll(file.path, expansions ?? [single]);
  return { ...reading, notes: [...noteUnknown(file.path, fields), ...noteNotRun(file.path, notRun)] };
}

function expansionOf(file: DataFile, template: PromptTemplate, row: Variables, index: number): Expansion {
  const source = { file: file.path, ...omitUndefined({ line: file.lineAt(['testData', index]) }) };
  return { file, template, row, id: `${file.path}#${index + 1}`, source, key: row };
}

function templateOf(
  fields: Fields,
  messages: PromptTemplate['messages'] | Fault,
): Omit<PromptTemplate, 'checks'> | Fault {
  const parameters = combineParameters(
    fields['model'],
    parseParameters(fieldsOf(fields['modelParameters']) ?? fields),
    parseResponseFormat(fields['responseFormat'], fields['jsonSchema']),
  );
  if (isFault(messages)) return messages;
  return isFault(parameters) ? parameters : { ...parameters, messages };
}

function parseRows(value: unknown): { readonly rows: readonly Variables[] | undefined } | Fault {
  if (value === undefined || value === null) return { rows: undefined };
  const rows = listOf(value)?.map(fieldsOf);
  if (rows === undefined || rows.length === 0)
    return { fault: '`testData` must be a list of maps, one a row, or be left out' };
  const known = rows.filter((row) => row !== undefined);
  return known.length === rows.length
    ? { rows: known }
    : { fault: `\`testData\` row ${rows.indexOf(undefined) + 1} is no map of variables` };
}

function noteUnknown(path: string, fields: Fields): string[] {
  const known: readonly string[] = [...KNOWN_KEYS, ...PARAMETER_NAMES];
  const unknown = Object.keys(fields).filter((key) => !known.includes(key));
  const inParameters = Object.keys(fieldsOf(fields['modelParameters']) ?? {}).filter(
    (key) => !PARAMETER_NAMES.includes(key),
  );
  return [
    ...unknown.map((key) => `${path}: \`${key}\` is not known and not used${suggestion(key, known)}`),
    ...inParameters.map(
      (key) => `${path}: the parameter \`${key}\` is not sent${suggestion(key, PARAMETER_NAMES)}`,
    ),
  ];
}
