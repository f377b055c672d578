import { type Fields, fieldsOf, omitUndefined, textOf } from '../files/fields.js';
import type { Prompt, ResponseFormat } from '../prompt.js';
import { type Fault, isFault } from '../files/fault.js';

/** What a file says of the model and of how it is asked. */
export type ModelParameters = Pick<Prompt, 'model' | 'maxTokens' | 'sampling' | 'responseFormat'>;

/** The output cap has many names; the ones that count reasoning come first. */
const MAX_TOKENS_NAMES = [
  'maxCompletionTokens',
  'max_completion_tokens',
  'max_output_tokens',
  'maxOutputTokens',
  'maxTokens',
  'max_tokens',
] as const;
const TOP_P_NAMES = ['topP', 'top_p'] as const;

/** Names that `parseParameters` understands. */
export const PARAMETER_NAMES: readonly string[] = [...MAX_TOKENS_NAMES, ...TOP_P_NAMES, 'temperature'];

/** Output cap, temperature and top-p, by any of their names; what is left out stays out. */
export function parseParameters(fields: Fields): Pick<ModelParameters, 'maxTokens' | 'sampling'> | Fault {
  const cap = firstOf(fields, MAX_TOKENS_NAMES);
  const topP = firstOf(fields, TOP_P_NAMES);
  const temperature = firstOf(fields, ['temperature']);
  if (cap !== undefined && !(Number.isSafeInteger(cap.value) && Number(cap.value) > 0))
    return badValue(cap, 'a whole number above 0');
  for (const limit of [topP, temperature]) {
    if (
      limit !== undefined &&
      !(typeof limit.value === 'number' && limit.value >= 0 && Number.isFinite(limit.value))
    ) {
      return badValue(limit, 'a number of 0 or more');
    }
  }
  const sampling = omitUndefined({
    temperature: temperature?.value as number | undefined,
    topP: topP?.value as number | undefined,
  });
  return omitUndefined({
    maxTokens: cap?.value as number | undefined,
    sampling: Object.keys(sampling).length > 0 ? sampling : undefined,
  });
}

interface Named {
  readonly name: string;
  readonly value: unknown;
}

function firstOf(fields: Fields, names: readonly string[]): Named | undefined {
  const name = names.find((candidate) => fields[candidate] !== undefined && fields[candidate] !== null);
  return name === undefined ? undefined : { name, value: fields[name] };
}

function badValue({ name, value }: Named, wanted: string): Fault {
  return { fault: `\`${name}\` must be ${wanted}, not ${quote(value)}` };
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

/** OpenAI's `response_format: {type, json_schema}`. */
export function parseOpenAiFormat(value: unknown): ResponseFormat | Fault | undefined {
  const fields = fieldsOf(value);
  return fields === undefined ? undefined : parseResponseFormat(fields['type'], fields['json_schema']);
}

/** Joins what was parsed, or answers the first fault. */
export function combineParameters(
  model: unknown,
  parameters: Pick<ModelParameters, 'maxTokens' | 'sampling'> | Fault,
  responseFormat: ResponseFormat | Fault | undefined,
): ModelParameters | Fault {
  if (isFault(parameters)) return parameters;
  if (responseFormat !== undefined && isFault(responseFormat)) return responseFormat;
  return { ...parameters, ...omitUndefined({ model: textOf(model), responseFormat }) };
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
