import type { DataFile } from '../files/data-file.js';
import { isFault } from '../files/fault.js';
import { type Fields, fieldsOf, textOf } from '../files/fields.js';
import { readTextFile } from '../files/file-source.js';
import { failedReading, promptProblem, type Reading } from '../files/reading.js';
import type { EngineName } from '../templates/engines/engine.js';
import { expandAll } from '../templates/expand-rows.js';
import { messageTemplate } from '../templates/prompt-template.js';
import { type FieldTable, judgeFields } from '../templates/field-table.js';
import type { ReadingContext } from '../templates/reader.js';

const FIELDS: FieldTable = {
  _type: 'used',
  template: 'used',
  template_path: 'used',
  template_format: 'used',
  input_variables: 'about',
  optional_variables: 'used',
  input_types: 'about',
  partial_variables: 'used',
  validate_template: 'about',
  name: 'about',
  metadata: 'about',
  tags: 'about',
  output_parser: { note: 'reads answers in LangChain, and is not used' },
};

const ENGINES: Readonly<Record<string, EngineName>> = {
  'f-string': 'f-string',
  jinja2: 'jinja',
  mustache: 'handlebars',
};

/** LangChain's `_type: prompt`: one user message. */
export async function readLangchain(
  file: DataFile,
  fields: Fields,
  context: ReadingContext,
): Promise<Reading> {
  const fail = (message: string, key: string): Reading =>
    failedReading(promptProblem(message, file.path, file.lineAt([key]) ?? 1));
  const type = textOf(fields['_type']);
  if (type !== 'prompt')
    return fail(`LangChain's \`_type: ${String(type)}\` is not read; only \`_type: prompt\` is`, '_type');
  const judged = judgeFields(fields, FIELDS, { file });
  const engine = ENGINES[textOf(fields['template_format']) ?? 'f-string'];
  if (engine === undefined)
    return fail(
      `\`template_format\` ${JSON.stringify(fields['template_format'])} is none of ${Object.keys(ENGINES).join(', ')}`,
      'template_format',
    );
  const read = await templateOf(file, fields, context);
  if (isFault(read)) return fail(read.fault, 'template_path');
  const template = {
    ...messageTemplate([{ role: 'user' as const, content: read.text }]),
    engine: context.given.engine ?? engine,
    isSurely: true,
    checks: [],
    parameters: {},
  };
  const row = fieldsOf(fields['partial_variables']) ?? {};
  const expansion = { file, template, row, id: file.path, source: { file: file.path } };
  const reading = await expandAll(file.path, [expansion], context);
  return {
    ...reading,
    problems: [...judged.problems, ...reading.problems],
    notes: [...judged.notes, ...reading.notes],
  };
}

async function templateOf(
  file: DataFile,
  fields: Fields,
  { files }: ReadingContext,
): Promise<{ readonly text: string } | { readonly fault: string }> {
  const text = textOf(fields['template']);
  if (text !== undefined) return { text };
  const name = textOf(fields['template_path']);
  if (name === undefined) return { fault: '`template` or `template_path` is missing' };
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  for (const path of [folder + name, name]) {
    const read = await readTextFile(files, path.replace(/^(\.\/)+/, ''));
    if (read !== 'missing') return isFault(read) ? { fault: `${path} ${read.fault}` } : { text: read.text };
  }
  return { fault: `\`template_path\` names ${name}, which is not there` };
}
