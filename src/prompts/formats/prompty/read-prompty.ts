import type { DataFile } from '../../files/data-file.js';
import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, omitUndefined, textOf } from '../../files/fields.js';
import { splitFrontMatter } from '../../files/front-matter.js';
import { failedReading, promptProblem } from '../../files/reading.js';
import type { ResponseFormat, Tool } from '../../prompt.js';
import type { EngineName } from '../../templates/engines/engine.js';
import { expandAll } from '../../templates/expand-rows.js';
import type { PromptTemplate } from '../../templates/prompt-template.js';
import { type Judged, joinJudged, judgeFields } from '../../templates/field-table.js';
import { type ModelParameters, parseRequest } from '../../templates/model-parameters.js';
import { parseTools, propertyOf } from '../../templates/parse-tools.js';
import type { Reader } from '../../templates/reader.js';
import { FIELDS, MODEL_FIELDS, OPTION_FIELDS, TEMPLATE_FIELDS } from './prompty-fields.js';
import { type Inputs, readInputs, withoutEnvironment } from './prompty-inputs.js';
import { readReferences } from './prompty-references.js';
import { markThreads, placeThread } from './prompty-threads.js';
import { markSections, splitSections } from './prompty-sections.js';

/** Prompty 1 and 2: front matter, then a section for each role; `sample`, `default` and `example` fill the variables. */
export const readPrompty: Reader = async (file, context) => {
  const parts = splitFrontMatter(file);
  if (Array.isArray(parts)) return failedReading(...parts);
  const { body, data } = parts;
  const read = await readReferences(parts.fields, file, context.files);
  if (isFault(read)) return failedReading(promptProblem(read.fault, file.path, data.lineAt(read.path)));
  const { fields } = read;
  const model = fieldsOf(fields['model']) ?? {};
  const options = optionsOf(model);
  const judged = judgeAll(fields, options, data);
  const made = {
    model: apiOf(model) ?? parseRequest(options.fields),
    tools: context.given.tools ?? (fields['tools'] === undefined ? [] : parseTools(fields['tools'])),
    inputs: refuseMedia(readInputs(fields), body),
    template: engineOf(fields),
  };
  const problems = Object.entries(made).flatMap(([key, part]) =>
    typeof part === 'object' && isFault(part)
      ? [promptProblem(part.fault, file.path, data.lineAt([key]))]
      : [],
  );
  if (body.trim() === '')
    problems.push(promptProblem('there is no text below the front matter', file.path, data.lineAt([]) ?? 1));
  const { model: parameters, tools, inputs, template: engine } = made;
  const all = [...judged.problems, ...problems];
  if (
    all.length > 0 ||
    isFault(parameters) ||
    isFault(tools) ||
    isFault(inputs) ||
    typeof engine === 'object'
  )
    return failedReading(...all);
  const isFirst = isFirstVersion(fields, model);
  const template: PromptTemplate = {
    texts: [markSections(isFirst ? placeThread(body, inputs.threads) : body)],
    engine: context.given.engine ?? engine,
    isSurely: true,
    build: ([text = '']) => splitSections(text, isFirst),
    prepareRow: (row) => markThreads(row, inputs.threads),
    checks: [],
    optional: inputs.optional,
    parameters: {
      ...withOutputs(parameters, fields),
      ...omitUndefined({ model: modelOf(fields, model) }),
      ...toolsOf(parameters, tools),
    },
  };
  const source = { file: file.path };
  const reading = await expandAll(
    file.path,
    [{ file, template, row: inputs.row, id: file.path, source }],
    context,
  );
  const unknown = options.unknown.map(
    (name) => `${file.path}: \`${name}\` is set by Prompty's environment, and not sent`,
  );
  return { ...reading, notes: [...judged.notes, ...unknown, ...reading.notes] };
};

function judgeAll(fields: Fields, options: Options, data: DataFile): Judged {
  const template = fieldsOf(fields['template']) ?? {};
  return joinJudged([
    judgeFields(fields, FIELDS, { file: data }),
    judgeFields(fieldsOf(fields['model']) ?? {}, MODEL_FIELDS, { file: data, path: ['model'] }),
    judgeFields(template, TEMPLATE_FIELDS, { file: data, path: ['template'] }),
    judgeFields(options.fields, OPTION_FIELDS, { file: data, path: ['model', options.name] }),
  ]);
}

/** What only version 1 has; a file that shows neither is read as version 2, which its runtimes are today. */
function isFirstVersion(fields: Fields, model: Fields): boolean {
  const has = (keys: readonly string[]): boolean => keys.some((key) => model[key] !== undefined);
  if (has(['id', 'apiType', 'provider', 'connection', 'options'])) return false;
  return fields['sample'] !== undefined || has(['api', 'configuration', 'parameters', 'response']);
}

/** A fault where an image, a file or a recording goes into the body. */
function refuseMedia(inputs: Inputs | Fault, body: string): Inputs | Fault {
  if (isFault(inputs)) return inputs;
  const used = inputs.media.find(({ name }) => /^\w+$/.test(name) && new RegExp(`\\b${name}\\b`).test(body));
  return used === undefined
    ? inputs
    : {
        fault: `the input \`${used.name}\` is of the kind ${used.kind}, and only text can be sent: its tokens cannot be bounded; ask the prompt without it`,
      };
}

interface Options {
  readonly name: string;
  readonly fields: Fields;
  /** Those that only Prompty's environment knows. */
  readonly unknown: readonly string[];
}

/** Version 1 has `model.parameters`, version 2 `model.options`. */
function optionsOf(model: Fields): Options {
  const name = fieldsOf(model['parameters']) === undefined ? 'options' : 'parameters';
  const fields = fieldsOf(model[name]) ?? {};
  const all = { ...fields, ...fieldsOf(fields['additionalProperties']) };
  const known = Object.entries(all).map(([key, value]) => [key, withoutEnvironment(value)] as const);
  return {
    name,
    fields: Object.fromEntries(known.filter(([, value]) => value !== undefined)),
    unknown: known.flatMap(([key, value]) => (value === undefined ? [key] : [])),
  };
}

/** A fault where the file asks an API that generates no text. */
function apiOf(model: Fields): Fault | undefined {
  const api = textOf(model['apiType']) ?? textOf(model['api']);
  if (api === undefined || /^(chat|completion|completions|responses|agent)$/i.test(api)) return undefined;
  return {
    fault: `asks the API \`${api}\`, which generates no text; only chat, completion and responses are asked`,
  };
}

function modelOf(fields: Fields, model: Fields): string | undefined {
  const configuration = fieldsOf(model['configuration']);
  const names = [
    fields['model'],
    model['id'],
    configuration?.['model'],
    configuration?.['azure_deployment'],
    configuration?.['name'],
  ];
  // `${env:NAME}` is filled in by Prompty's own runtime.
  return names.map(textOf).find((text) => text !== undefined && !text.includes('${'));
}

function engineOf(fields: Fields): EngineName | Fault {
  const template = fieldsOf(fields['template']);
  const written = template?.['format'] ?? template?.['type'] ?? fields['template'];
  const kind = textOf(fieldsOf(written)?.['kind']) ?? textOf(written) ?? 'jinja2';
  if (/^(jinja2?|prompty|nunjucks)$/.test(kind)) return 'jinja';
  if (/^(mustache|handlebars)$/.test(kind)) return 'handlebars';
  return { fault: `the template format \`${kind}\` is none of jinja2, mustache, handlebars` };
}

/** Version 2 says by `outputs` that the answer is JSON of that form. */
function withOutputs(
  parameters: Omit<ModelParameters, 'model'>,
  fields: Fields,
): Omit<ModelParameters, 'model'> {
  const outputs: unknown = fields['outputs'] ?? fields['outputSchema'];
  if (!Array.isArray(outputs) || parameters.responseFormat !== undefined) return parameters;
  const object = propertyOf({ kind: 'object', properties: outputs });
  const required = outputs.map((output) => fieldsOf(output)?.['name']).filter((name) => name !== undefined);
  const responseFormat: ResponseFormat = {
    type: 'json_schema',
    name: (textOf(fields['name']) ?? 'answer').replace(/[^\w-]/g, '_').slice(0, 64),
    schema: { ...object, required, additionalProperties: false },
  };
  return { ...parameters, responseFormat };
}

function toolsOf(
  { tools: own = [] }: Omit<ModelParameters, 'model'>,
  tools: readonly Tool[],
): Pick<ModelParameters, 'tools'> {
  return own.length + tools.length === 0 ? {} : { tools: [...own, ...tools] };
}
