import { expandAll } from '../templates/expand-rows.js';
import { type Fields, fieldsOf } from '../files/fields.js';
import { splitFrontMatter } from '../files/front-matter.js';
import { combineParameters, parseParameters } from '../templates/model-parameters.js';
import { parseRole } from '../templates/parse-messages.js';
import type { Message, ResponseFormat } from '../prompt.js';
import { type Fault, isFault } from '../files/fault.js';
import { failedReading, lineOfText, promptProblem, type Reader } from '../files/reading.js';

const ROLE_HELPER = /\{\{~?\s{0,64}role\s{1,64}["'](\w{1,32})["']\s{0,64}~?\}\}/g;
/** Any other use of Handlebars than a plain variable: blocks, partials, helpers with arguments, `{{media …}}`, `{{@data}}`. */
const BEYOND_VARIABLES =
  /\{\{[^{}]{0,200}[#/>@&|"'=()!~^][^{}]{0,200}\}\}|\{\{\s{0,64}[\w.-]{1,128}\s{1,64}[^\s{}]/;

/** Dotprompt: front matter, then Handlebars of which plain `{{variables}}` and `{{role "…"}}` are understood. */
export const readDotprompt: Reader = (file) => {
  const parts = splitFrontMatter(file);
  if (Array.isArray(parts)) return failedReading(...parts);
  const { fields, data } = parts;
  const body = parts.body
    .replace(/\{\{![^{}]{0,10000}\}\}/g, '')
    .replace(/\{\{\s{0,64}history\s{0,64}\}\}/g, '')
    .replace(/\{\{\{([^{}]{1,200})\}\}\}/g, '{{$1}}');
  const beyond = BEYOND_VARIABLES.exec(body.replace(ROLE_HELPER, ''))?.[0];
  if (beyond !== undefined) {
    const message = `\`${beyond}\` is Handlebars beyond {{variables}} and {{role "…"}}, which is not understood`;
    return failedReading(promptProblem(message, file.path, lineOfText(file.text, beyond)));
  }
  const messages = splitRoles(body);
  if (isFault(messages)) return failedReading(promptProblem(messages.fault, file.path));
  const parameters = combineParameters(
    fields['model'],
    parseParameters(fieldsOf(fields['config']) ?? {}),
    formatOf(fields),
  );
  if (isFault(parameters))
    return failedReading(promptProblem(parameters.fault, file.path, data.lineAt(['config'])));
  const variables = fieldsOf(fieldsOf(fields['input'])?.['default']) ?? {};
  const template = { ...parameters, messages, checks: [] };
  const source = { file: file.path };
  const reading = expandAll(file.path, [{ file, template, row: variables, id: file.path, source }]);
  const hasSchema = fieldsOf(fields['output'])?.['schema'] !== undefined;
  return {
    ...reading,
    notes: hasSchema ? [`${file.path}: \`output.schema\` is not sent, only that JSON is wanted`] : [],
  };
};

/** Text before the first `{{role}}` is the user's. */
function splitRoles(body: string): Message[] | Fault {
  const parts = body.split(ROLE_HELPER);
  const messages: Message[] = [];
  for (let i = 0; i < parts.length; i += 2) {
    const name = i === 0 ? 'user' : parts[i - 1];
    const role = parseRole(name);
    if (role === undefined) return { fault: `role \`${String(name)}\` is none of system, user, model` };
    const content = parts[i]?.trim() ?? '';
    if (content !== '') messages.push({ role, content });
  }
  return messages.length > 0 ? messages : { fault: 'there is no text below the front matter' };
}

function formatOf(fields: Fields): ResponseFormat | undefined {
  return fieldsOf(fields['output'])?.['format'] === 'json' ? { type: 'json_object' } : undefined;
}
