import type { Problem } from '../../base/errors.js';
import { type DataFile, parseYaml } from '../files/data-file.js';
import { type Fault, isFault } from '../files/fault.js';
import { type Fields, fieldsOf, listOf, omitUndefined, textOf } from '../files/fields.js';
import type { TextFile } from '../files/file-source.js';
import { splitFrontMatter } from '../files/front-matter.js';
import { failedReading, lineOfText, promptProblem } from '../files/reading.js';
import { expandAll } from '../templates/expand-rows.js';
import type { EngineName } from '../templates/engines/engine.js';
import type { PromptTemplate } from '../templates/prompt-template.js';
import { type FieldTable, joinJudged, judgeFields } from '../templates/field-table.js';
import { parseRequest, REQUEST_FIELDS } from '../templates/model-parameters.js';
import { parseTools } from '../templates/parse-tools.js';
import { optionalNames, parsePicoschema } from '../templates/picoschema.js';
import type { Reader } from '../templates/reader.js';
import { readPartials } from './dotprompt/partials.js';
import { readYamlPrompt } from './dotprompt/read-yaml-prompt.js';
import { splitRoles } from './dotprompt/split-roles.js';
import type { ResponseFormat, Tool } from '../prompt.js';

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
  use: { note: 'is middleware of the program around the prompt' },
};

const SCHEMA_NOTE = '`output.schema` is not sent, only that JSON is wanted';

/** Dotprompt: front matter, then Handlebars with `{{role "…"}}`, blocks and partials (`_name.prompt` beside the file). */
export const readDotprompt: Reader = async (file, context) => {
  const yaml = wholeYaml(file);
  if (yaml !== undefined) return await readYamlPrompt(yaml.file, yaml.fields, context);
  const parts = splitFrontMatter(file, true);
  if (Array.isArray(parts)) return failedReading(...parts);
  const { fields, data, body } = parts;
  const engine = context.given.engine ?? 'handlebars';
  const refused = refusalOf(file, body, engine);
  if (refused !== undefined) return failedReading(refused);
  const config = fieldsOf(fields['config']) ?? {};
  const own = Object.fromEntries(Object.entries(fields).filter(([key]) => !key.includes('.')));
  const judged = joinJudged([
    judgeFields(own, FIELDS, { file: data }),
    judgeFields(config, REQUEST_FIELDS, { file: data, path: ['config'] }),
  ]);
  const made = {
    config: parseRequest(config),
    output: formatOf(fields),
    tools: toolsOf(fields),
    input: await readPartials(file, body, context.files),
  };
  const problems = Object.entries(made).flatMap(([key, part]) =>
    part !== undefined && isFault(part)
      ? [
          promptProblem(
            part.fault,
            file.path,
            key === 'input' ? lineOfText(file.text, '{{>') : data.lineAt([key]),
          ),
        ]
      : [],
  );
  const all = [...judged.problems, ...problems];
  const { config: parameters, output, tools, input: partials } = made;
  if (all.length > 0 || isFault(parameters) || isFault(partials) || isFault(tools))
    return failedReading(...all);
  const input = fieldsOf(fields['input']);
  const template: PromptTemplate = {
    texts: [body.trim()],
    engine,
    build: ([text = '']) => splitRoles(text),
    checks: [],
    partials,
    optional: optionalNames(input?.['schema']),
    parameters: {
      ...parameters,
      ...omitUndefined({ model: modelOf(fields['model']) }),
      ...(output !== undefined && !isFault(output) && { responseFormat: output }),
      ...(tools.length > 0 && { tools }),
    },
  };
  const row = fieldsOf(input?.['default']) ?? {};
  const source = { file: file.path };
  const reading = await expandAll(file.path, [{ file, template, row, id: file.path, source }], context);
  const schema = fieldsOf(fields['output'])?.['schema'] === undefined ? [] : [SCHEMA_NOTE];
  return {
    ...reading,
    notes: [...judged.notes, ...schema.map((note) => `${file.path}: ${note}`), ...reading.notes],
  };
};

/** The file's data where it is YAML throughout, with `prompts` as a map. */
function wholeYaml(file: TextFile): { readonly file: DataFile; readonly fields: Fields } | undefined {
  const whole = /^\s*[\w-]+:(\s|$)/.test(file.text) ? parseYaml(file) : [];
  if (Array.isArray(whole)) return undefined;
  const fields = fieldsOf(whole.data);
  return fieldsOf(fields?.['prompts']) === undefined ? undefined : { file: whole, fields: fields ?? {} };
}

/** What is no dotprompt at all, though its name says so. */
function refusalOf(file: TextFile, body: string, engine: EngineName): Problem | undefined {
  const other = otherFormat(file);
  if (other !== undefined) return promptProblem(other, file.path, 1);
  if (body.trim() === '') return promptProblem('there is no text below the front matter', file.path, 1);
  const tag = engine === 'handlebars' ? /\{%-?\s*[a-z]+[^%{}]*%\}/.exec(body)?.[0] : undefined;
  const meant = 'give `template: jinja`, or `template: none` where it is meant as text';
  return tag === undefined
    ? undefined
    : promptProblem(
        `\`${tag.slice(0, 60)}\` is no Handlebars, which dotprompt is; ${meant}`,
        file.path,
        lineOfText(file.text, tag),
      );
}

/** Other tools call files `.prompt` that are YAML or JSON throughout; as text they would be another prompt. */
function otherFormat(file: TextFile): string | undefined {
  if (!/^\s*(\{|[\w-]+:(\s|$))/.test(file.text)) return undefined;
  const data = parseYaml(file);
  const keys = Array.isArray(data) ? [] : Object.keys(fieldsOf(data.data) ?? {});
  const known = ['prompts', 'prompt', 'config', 'messages', 'model', 'template', 'system', 'user', 'name'];
  return keys.filter((key) => known.includes(key)).length >= 2
    ? 'the file is data throughout, and no dotprompt, which has front matter between lines of `---` and then its text; as `.yml` with `messages` it can be read'
    : undefined;
}

/** `googleai/gemini-2.5-flash`: Genkit's plugin, then the provider's name of the model. */
function modelOf(model: unknown): string | undefined {
  return textOf(model)?.replace(/^(googleai|vertexai|ollama)\//, '');
}

/** Names of tools are resolved by the program around; definitions stand in `toolDefs`. */
function toolsOf(fields: Fields): readonly Tool[] | Fault {
  const named = (listOf(fields['tools']) ?? []).filter((tool) => typeof tool === 'string');
  const defined = listOf(fields['toolDefs']) ?? [];
  const known = defined.map((tool) => fieldsOf(tool)?.['name']);
  const lacking = named.filter((name) => !known.includes(name));
  if (lacking.length > 0)
    return {
      fault: `\`tools\` names ${lacking.join(', ')}, which only the program around the prompt defines; write ${lacking.length === 1 ? 'it' : 'them'} into \`toolDefs\`, or leave \`tools\` out`,
    };
  const inline = (listOf(fields['tools']) ?? []).filter((tool) => typeof tool !== 'string');
  const tools = parseTools([...inline, ...defined]);
  if (isFault(tools)) return tools;
  const parsed: Tool[] = [];
  for (const tool of tools) {
    const parameters = tool.parameters === undefined ? undefined : parsePicoschema(tool.parameters);
    if (parameters !== undefined && isFault(parameters)) return parameters;
    parsed.push({ ...tool, ...omitUndefined({ parameters }) });
  }
  return parsed;
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
