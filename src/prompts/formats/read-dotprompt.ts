import type { Problem } from '../../base/errors.js';
import type { DataFile } from '../files/data-file.js';
import { type Fault, isFault } from '../files/fault.js';
import { type Fields, fieldsOf, omitUndefined, textOf, withoutFields } from '../files/fields.js';
import type { TextFile } from '../files/file-source.js';
import { splitFrontMatter } from '../files/front-matter.js';
import { failedReading, lineOfText, promptProblem, type Reading } from '../files/reading.js';
import { expandAll } from '../templates/expand-rows.js';
import type { EngineName } from '../templates/engines/engine.js';
import type { PromptTemplate } from '../templates/prompt-template.js';
import { type FieldTable, joinJudged, judgeFields } from '../templates/field-table.js';
import { parseRequest, REQUEST_FIELDS } from '../templates/model-parameters.js';
import { noteBraces } from '../templates/note-braces.js';
import { optionalNames } from '../templates/picoschema.js';
import type { Reader, ReadingContext } from '../templates/reader.js';
import { conversationIn } from './conversation-in.js';
import { resolveTools } from './dotprompt/dotprompt-tools.js';
import { guessLanguage } from './dotprompt/guess-language.js';
import { refuseData, refuseOther, wholeData } from './dotprompt/other-formats.js';
import { readPartials } from './dotprompt/partials.js';
import { readYamlPrompt } from './dotprompt/read-yaml-prompt.js';
import { splitRoles } from './dotprompt/split-roles.js';
import type { ResponseFormat } from '../prompt.js';

/** The prompt's text stands below the front matter; what stands in it would be left out. */
const NOT_HERE = {
  refuse:
    'is no field of dotprompt, which would leave it out; write it below the front matter, under {{role "…"}}',
};

const FIELDS: FieldTable = {
  name: 'about',
  description: 'about',
  variant: 'about',
  version: 'about',
  metadata: 'about',
  ext: 'about',
  raw: 'about',
  model: 'used',
  config: 'used',
  input: 'used',
  output: 'used',
  toolDefs: 'used',
  tools: 'used',
  toolChoice: 'used',
  maxTurns: { note: 'bounds a conversation with tools, and only its first request is asked' },
  returnToolRequests: 'about',
  system: NOT_HERE,
  user: NOT_HERE,
  prompt: NOT_HERE,
  messages: NOT_HERE,
  instructions: NOT_HERE,
  template: NOT_HERE,
  use: { note: 'is middleware of the program around the prompt' },
};

const INPUT_FIELDS: FieldTable = { schema: 'used', default: 'used' };
const OUTPUT_FIELDS: FieldTable = { format: 'used', schema: 'used', contentType: 'about' };

const SCHEMA_NOTE = '`output.schema` is not sent, only that JSON is wanted';

/** Dotprompt: front matter, then Handlebars with `{{role "…"}}`, blocks and partials (`_name.prompt` beside the file). */
export const readDotprompt: Reader = async (file, context) => {
  const whole = await readWhole(file, context);
  if (whole !== undefined) return whole;
  const parts = splitFrontMatter(file, true);
  if (Array.isArray(parts)) return failedReading(...parts);
  const { fields, data, body } = parts;
  const engine = context.given.engine ?? guessLanguage(body, parts.isThere);
  const refused = context.given.engine === 'none' ? undefined : refuseOther(file, parts, engine);
  if (refused !== undefined) return failedReading(refused);
  const written = fieldsOf(fields['config']) ?? {};
  const isBare = context.given.tools?.length === 0 && written['tools'] !== undefined;
  const config = isBare ? withoutFields(written, ['tools']) : written;
  const own = Object.fromEntries(Object.entries(fields).filter(([key]) => !key.includes('.')));
  const judged = joinJudged([
    judgeFields(own, FIELDS, { file: data }),
    judgeFields(config, REQUEST_FIELDS, { file: data, path: ['config'] }),
    judgeFields(fieldsOf(fields['input']) ?? {}, INPUT_FIELDS, { file: data, path: ['input'] }),
    judgeFields(fieldsOf(fields['output']) ?? {}, OUTPUT_FIELDS, { file: data, path: ['output'] }),
  ]);
  const made = {
    config: parseRequest(config),
    output: formatOf(fields),
    tools: resolveTools(isBare ? { ...fields, tools: [written['tools']] } : fields, context.given.tools),
    input: engine === 'handlebars' ? await readPartials(file, body, context.files) : {},
  };
  const all = [...judged.problems, ...problemsIn(made, file, data)];
  const { config: parameters, output, tools, input: partials } = made;
  if (all.length > 0 || isFault(parameters) || isFault(partials) || isFault(tools))
    return failedReading(...all);
  const input = fieldsOf(fields['input']);
  const template: PromptTemplate = {
    texts: [body.trim()],
    engine,
    isSurely: isSurely(body, engine, parts.isThere),
    build: ([text = '']) => splitRoles(text),
    checks: [],
    partials,
    optional: optionalNames(input?.['schema']),
    parameters: {
      ...parameters,
      ...omitUndefined({ model: modelOf(fields['model']) }),
      ...(output !== undefined && !isFault(output) && { responseFormat: output }),
      ...(tools.tools.length > 0 && { tools: tools.tools }),
    },
  };
  const row = fieldsOf(input?.['default']) ?? {};
  const source = { file: file.path };
  const reading = await expandAll(file.path, [{ file, template, row, id: file.path, source }], context);
  const schema = fieldsOf(fields['output'])?.['schema'] === undefined ? [] : [SCHEMA_NOTE];
  const notes = [...schema, ...tools.notes].map((note) => `${file.path}: ${note}`);
  return {
    ...reading,
    notes: [...judged.notes, ...notes, ...reading.notes, ...noteBraces(file.path, body, engine)],
  };
};

/** The faults of parts that are named as their fields are; `input` stands for partials. */
function problemsIn(
  made: Readonly<Record<string, object | undefined>>,
  file: TextFile,
  data: DataFile,
): Problem[] {
  return Object.entries(made).flatMap(([key, part]) => {
    if (part === undefined || !isFault(part)) return [];
    const line = key === 'input' ? lineOfText(file.text, '{{>') : data.lineAt([key]);
    return [promptProblem(part.fault, file.path, line)];
  });
}

/** Statements are of no text, and front matter says that the body is a template. */
function isSurely(body: string, engine: EngineName, isDotprompt: boolean): boolean {
  return (
    /\{%-?\s*[a-z]|\{\{~?#|\{\{\s*[a-z_][\w.]*\s*\}\}/i.test(body) || (isDotprompt && engine === 'handlebars')
  );
}

/** A file that is data throughout: the .NET library's YAML, or a conversation as `.prompt.yml` has it. */
async function readWhole(file: TextFile, context: ReadingContext): Promise<Reading | undefined> {
  const whole = wholeData(file);
  if (whole === undefined) return undefined;
  const { fields } = whole;
  if (fieldsOf(fields['prompts']) !== undefined) return await readYamlPrompt(whole.file, fields, context);
  const conversation = conversationIn(fields);
  if (conversation !== undefined)
    return await (await import('./read-prompt-yml.js')).readPromptYml(whole.file, conversation, context);
  const refused = refuseData(file, fields);
  return refused === undefined ? undefined : failedReading(refused);
}

/** `googleai/gemini-2.5-flash`: Genkit's plugin, then the provider's name of the model. */
function modelOf(model: unknown): string | undefined {
  return textOf(model)?.replace(/^(googleai|vertexai|ollama)\//, '');
}

/** A schema says that JSON is wanted, also where the format does not; dotprompt's own formats are lists and lines of JSON. */
function formatOf(fields: Fields): ResponseFormat | Fault | undefined {
  const output = fieldsOf(fields['output']);
  const format = textOf(output?.['format']);
  const written = output?.['schema'];
  if (format === 'media')
    return { fault: '`output.format: media` asks for an image, and only text is measured' };
  if (format === 'text' || format === 'enum') return undefined;
  return written === undefined && format === undefined ? undefined : { type: 'json_object' };
}
