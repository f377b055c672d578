import type { DataFile } from '../../files/data-file.js';
import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf, omitUndefined, textOf } from '../../files/fields.js';
import { failedReading, promptProblem, type Reading } from '../../files/reading.js';
import type { Message, ResponseFormat } from '../../prompt.js';
import { expandAll } from '../../templates/expand-rows.js';
import { type FieldTable, joinJudged, judgeFields } from '../../templates/field-table.js';
import { parseRequest, parseResponseFormat } from '../../templates/model-parameters.js';
import type { PromptTemplate } from '../../templates/prompt-template.js';
import type { ReadingContext } from '../../templates/reader.js';

const FIELDS: FieldTable = {
  name: 'about',
  version: 'about',
  model: 'used',
  config: 'used',
  prompts: 'used',
  fewShots: 'used',
};
const CONFIG_FIELDS: FieldTable = {
  name: 'about',
  outputFormat: 'used',
  output: 'used',
  temperature: 'used',
  maxTokens: 'used',
  input: 'used',
};
const ASK_FOR_JSON = 'Please provide the response in JSON';

/** The YAML of the .NET library DotPrompt: `prompts` with `user` and perhaps `system`, and `fewShots`, in the order it sends them. */
export async function readYamlPrompt(
  file: DataFile,
  fields: Fields,
  context: ReadingContext,
): Promise<Reading> {
  const prompts = fieldsOf(fields['prompts']) ?? {};
  const config = fieldsOf(fields['config']) ?? {};
  const user = textOf(prompts['user']);
  const judged = joinJudged([
    judgeFields(fields, FIELDS, { file }),
    judgeFields(config, CONFIG_FIELDS, { file, path: ['config'] }),
    judgeFields(prompts, { system: 'used', user: 'used' }, { file, path: ['prompts'] }),
  ]);
  const made = {
    config: parseRequest({ temperature: config['temperature'], maxTokens: config['maxTokens'] }),
    fewShots: shotsOf(fields['fewShots']),
    output: formatOf(config),
  };
  const faults = Object.entries(made).flatMap(([key, part]) =>
    part !== undefined && isFault(part) ? [promptProblem(part.fault, file.path, file.lineAt([key]))] : [],
  );
  if (user === undefined)
    faults.push(promptProblem('`prompts.user` is missing', file.path, file.lineAt(['prompts'])));
  const { config: parameters, fewShots, output } = made;
  if (user === undefined || faults.length > 0 || isFault(parameters) || isFault(fewShots))
    return failedReading(...judged.problems, ...faults);
  const format = output !== undefined && isFault(output) ? undefined : output;
  const system = systemOf(textOf(prompts['system']), user, format);
  const input = fieldsOf(config['input']) ?? {};
  const template: PromptTemplate = {
    texts: [...(system === undefined ? [] : [system]), user],
    engine: context.given.engine ?? 'nunjucks',
    build: (filled) => [
      ...fewShots,
      ...filled.map(
        (content, index): Message => ({ role: index < filled.length - 1 ? 'system' : 'user', content }),
      ),
    ],
    checks: [],
    optional: Object.keys(fieldsOf(input['parameters']) ?? {}).flatMap((name) =>
      name.endsWith('?') ? [name.slice(0, -1)] : [],
    ),
    parameters: {
      ...parameters,
      ...omitUndefined({ model: textOf(fields['model']), responseFormat: format }),
    },
  };
  const row = fieldsOf(input['default']) ?? {};
  const source = { file: file.path };
  const reading = await expandAll(file.path, [{ file, template, row, id: file.path, source }], context);
  return { ...reading, notes: [...judged.notes, ...reading.notes] };
}

/** Examples are sent as they stand. */
function shotsOf(value: unknown): readonly Message[] | Fault {
  const messages: Message[] = [];
  for (const item of listOf(value) ?? []) {
    const [user, response] = [textOf(fieldsOf(item)?.['user']), textOf(fieldsOf(item)?.['response'])];
    if (user === undefined || response === undefined)
      return { fault: 'each of `fewShots` must have `user` and `response`' };
    messages.push({ role: 'user', content: user }, { role: 'assistant', content: response });
  }
  return messages;
}

function formatOf(config: Fields): ResponseFormat | Fault | undefined {
  const output = fieldsOf(config['output']);
  const format = textOf(output === undefined ? config['outputFormat'] : output['format'])?.toLowerCase();
  if (format === undefined || format === 'text') return undefined;
  if (format === 'json') return { type: 'json_object' };
  if (format !== 'jsonschema')
    return { fault: `the output format \`${format}\` is none of text, json and jsonSchema` };
  return parseResponseFormat('json_schema', { name: 'answer', schema: output?.['schema'] });
}

/** Where JSON is wanted and neither text says so, the library says it. */
function systemOf(
  system: string | undefined,
  user: string,
  format: ResponseFormat | undefined,
): string | undefined {
  if (format?.type !== 'json_object' || /json/i.test(`${system ?? ''}${user}`)) return system;
  return system === undefined ? undefined : `${system} ${ASK_FOR_JSON}`;
}
