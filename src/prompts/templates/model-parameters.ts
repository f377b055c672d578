import { type Fields, fieldsOf, omitUndefined, textOf } from '../files/fields.js';
import { type Fault, isFault } from '../files/fault.js';
import type { Prompt, ResponseFormat } from '../prompt.js';
import type { FieldTable } from './field-table.js';
import { parseTools, parseToolChoice } from './parse-tools.js';
import { OPTION_FIELDS, parseOptions } from './request-options.js';

/** What a file says of the model and of how it is asked. */
export type ModelParameters = Pick<
  Prompt,
  'model' | 'maxTokens' | 'sampling' | 'responseFormat' | 'tools' | 'toolChoice'
>;

const NOT_SENT = { note: 'is not sent; the setting `body` can send it with every request' };

/** Of OpenAI's requests (its OpenAPI description): what has no field here, and what only describes. */
const UNSENT: FieldTable = {
  ...Object.fromEntries(
    'logprobs top_logprobs logit_bias prediction service_tier verbosity modalities truncation include max_tool_calls context_management background moderation best_of echo'
      .split(' ')
      .map((name) => [name, NOT_SENT]),
  ),
  ...Object.fromEntries(
    'prompt_cache_key prompt_cache_options prompt_cache_retention safety_identifier'
      .split(' ')
      .map((name) => [name, 'about' as const]),
  ),
};

/** Fields that `parseRequest` reads. */
export const REQUEST_FIELDS: FieldTable = {
  ...OPTION_FIELDS,
  tools: 'used',
  tool_choice: 'used',
  toolChoice: 'used',
  functions: 'used',
  function_call: { note: 'is the old way of `tool_choice`, and not sent' },
  response_format: 'used',
  responseFormat: 'used',
  text: 'used',
  ...UNSENT,
  web_search_options: {
    refuse: 'has the provider search, whose bill for it cannot be bounded; leave it out',
  },
  previous_response_id: {
    refuse: 'goes on with an answer that only the provider has; write the turns before it as messages',
  },
  stream: 'about',
  stream_options: 'about',
  user: 'about',
  metadata: 'about',
  store: 'about',
};

/** Everything but model and messages that a request's own fields say. */
export function parseRequest(fields: Fields): Omit<ModelParameters, 'model'> | Fault {
  const options = parseOptions(fields);
  if (isFault(options)) return options;
  const format = parseOpenAiFormat(
    fields['response_format'] ?? fields['responseFormat'] ?? fieldsOf(fields['text'])?.['format'],
  );
  if (format !== undefined && isFault(format)) return format;
  const written = fields['tools'] ?? fields['functions'];
  const tools = written === undefined || written === null ? undefined : parseTools(written);
  if (tools !== undefined && isFault(tools)) return tools;
  const chosen = fields['tool_choice'] ?? fields['toolChoice'];
  const choice = chosen === undefined || chosen === null ? undefined : parseToolChoice(chosen);
  if (typeof choice === 'object' && isFault(choice)) return choice;
  return {
    ...options,
    ...omitUndefined({
      responseFormat: format,
      tools: tools !== undefined && tools.length > 0 ? tools : undefined,
      toolChoice: choice,
    }),
  };
}

/**
 * `text`, `json_object`, or `json_schema` with a schema: a map, or JSON text, that holds `name` and `schema`.
 * Undefined where nothing is asked for.
 */
export function parseResponseFormat(type: unknown, schema: unknown): ResponseFormat | Fault | undefined {
  if (type === undefined || type === null) return undefined;
  if (type === 'text' || type === 'json_object') return { type };
  if (type !== 'json_schema')
    return { fault: `response format ${quote(type)} is none of text, json_object, json_schema` };
  const fields = fieldsOf(typeof schema === 'string' ? parseJsonText(schema) : schema);
  const name = textOf(fields?.['name']);
  const inner = fieldsOf(fields?.['schema']);
  if (name === undefined || inner === undefined)
    return { fault: 'the format json_schema needs a JSON schema with `name` and `schema`' };
  const strict = fields?.['strict'];
  return { type, name, schema: inner, ...(typeof strict === 'boolean' && { strict }) };
}

/** OpenAI's `response_format: {type, json_schema}`, the same flat as the Responses API has it, or only its name. */
function parseOpenAiFormat(value: unknown): ResponseFormat | Fault | undefined {
  const name = textOf(value);
  if (name !== undefined) return parseResponseFormat(name, undefined);
  const fields = fieldsOf(value);
  return fields === undefined
    ? undefined
    : parseResponseFormat(fields['type'], fields['json_schema'] ?? fields);
}

function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function quote(value: unknown): string {
  return `\`${JSON.stringify(value).slice(0, 60)}\``;
}
