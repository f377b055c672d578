import { expandAll, type PromptTemplate } from '../templates/expand-rows.js';
import type { FileSource, TextFile } from '../files/file-source.js';
import { readTextFile } from '../files/file-source.js';
import { type Fields, fieldsOf, textOf } from '../files/fields.js';
import { splitFrontMatter } from '../files/front-matter.js';
import {
  combineParameters,
  type ModelParameters,
  parseOpenAiFormat,
  parseParameters,
} from '../templates/model-parameters.js';
import { parseRole } from '../templates/parse-messages.js';
import type { Message } from '../prompt.js';
import { type Fault, isFault } from '../files/fault.js';
import { failedReading, lineOfText, promptProblem, type Reader } from '../files/reading.js';
import { findUnsupported, type Variables } from '../templates/template.js';

/** A line that opens a section: `system:`, `# user:`. */
const SECTION = /^\s{0,8}#?\s{0,8}(system|developer|user|assistant)\s{0,8}:\s{0,8}$/i;

/** Prompty: front matter, then a section for each role; `sample` and the inputs' defaults fill the variables. */
export const readPrompty: Reader = async (file, files) => {
  const parts = splitFrontMatter(file);
  if (Array.isArray(parts)) return failedReading(...parts);
  const { fields, body, data } = parts;
  const unsupported = findUnsupported(body);
  if (unsupported !== undefined) {
    const message = `\`${unsupported}\` is Jinja beyond plain {{variables}}, which is not understood`;
    return failedReading(promptProblem(message, file.path, lineOfText(file.text, unsupported)));
  }
  const parameters = parametersOf(fields);
  if (isFault(parameters))
    return failedReading(promptProblem(parameters.fault, file.path, data.lineAt(['model'])));
  const messages = splitSections(body);
  if (messages.length === 0)
    return failedReading(promptProblem('there is no text below the front matter', file.path));
  const variables = await variablesOf(fields, file, files);
  if (isFault(variables))
    return failedReading(promptProblem(variables.fault, file.path, data.lineAt(['sample'])));
  const template: PromptTemplate = { ...parameters, messages, checks: [] };
  return expandAll(file.path, [
    { file, template, row: variables, id: file.path, source: { file: file.path } },
  ]);
};

/** Text before the first section is the system's. */
function splitSections(body: string): Message[] {
  const sections: { role: Message['role']; lines: string[] }[] = [{ role: 'system', lines: [] }];
  for (const line of body.split('\n')) {
    const role = parseRole(SECTION.exec(line)?.[1]);
    if (role === undefined) sections.at(-1)?.lines.push(line);
    else sections.push({ role, lines: [] });
  }
  return sections
    .map(({ role, lines }) => ({ role, content: lines.join('\n').trim() }))
    .filter(({ content }) => content !== '');
}

/** Version 1 has `model.configuration` and `model.parameters`, version 2 `model.id` and `model.options`. */
function parametersOf(fields: Fields): ModelParameters | Fault {
  const model = fieldsOf(fields['model']);
  const configuration = fieldsOf(model?.['configuration']);
  const options = fieldsOf(model?.['parameters']) ?? fieldsOf(model?.['options']) ?? {};
  const names = [
    fields['model'],
    model?.['id'],
    configuration?.['model'],
    configuration?.['azure_deployment'],
    configuration?.['name'],
  ];
  // `${env:NAME}` is filled in by Prompty's own runtime.
  const name = names.map(textOf).find((text) => text !== undefined && !text.includes('${'));
  return combineParameters(name, parseParameters(options), parseOpenAiFormat(options['response_format']));
}

async function variablesOf(fields: Fields, file: TextFile, files: FileSource): Promise<Variables | Fault> {
  const inputs = Object.entries(fieldsOf(fields['inputs']) ?? {}).flatMap(
    ([name, input]): [string, unknown][] => {
      const declared = fieldsOf(input);
      const value = declared === undefined ? input : (declared['sample'] ?? declared['default']);
      return value === undefined ? [] : [[name, value]];
    },
  );
  const sample = await sampleOf(fields['sample'], file, files);
  return isFault(sample) ? sample : { ...Object.fromEntries(inputs), ...sample };
}

/** The sample itself, or a JSON file beside the prompt: `sample.json`, `${file:sample.json}`. */
async function sampleOf(sample: unknown, file: TextFile, files: FileSource): Promise<Variables | Fault> {
  if (typeof sample !== 'string') return fieldsOf(sample) ?? {};
  const name = /^\$\{file:(.{1,512})\}$/.exec(sample.trim())?.[1] ?? sample.trim();
  const path = file.path.slice(0, file.path.lastIndexOf('/') + 1) + name;
  const read = await readTextFile(files, path);
  if (read === 'missing') return { fault: `there is no sample file ${path}` };
  if (isFault(read)) return { fault: `the sample file ${path} ${read.fault}` };
  try {
    return fieldsOf(JSON.parse(read.text)) ?? { fault: `the sample file ${path} holds no map` };
  } catch {
    return { fault: `the sample file ${path} is no JSON` };
  }
}
