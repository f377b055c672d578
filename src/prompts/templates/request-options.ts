import { type Fault, isFault } from '../files/fault.js';
import { type Fields, fieldsOf, listOf, omitUndefined, textOf } from '../files/fields.js';
import type { SamplingParameters } from '../prompt.js';
import type { FieldTable } from './field-table.js';

/** Every spelling of an option among the formats and providers; of the output cap, those that count reasoning come first. */
const SPELLINGS = {
  maxTokens: [
    'maxCompletionTokens',
    'max_completion_tokens',
    'max_output_tokens',
    'maxOutputTokens',
    'max_new_tokens',
    'maxTokens',
    'max_tokens',
    'num_predict',
  ],
  temperature: ['temperature'],
  topP: ['topP', 'top_p'],
  topK: ['topK', 'top_k'],
  minP: ['minP', 'min_p'],
  frequencyPenalty: ['frequencyPenalty', 'frequency_penalty'],
  presencePenalty: ['presencePenalty', 'presence_penalty'],
  seed: ['seed'],
  stop: ['stop', 'stopSequences', 'stop_sequences'],
  reasoningEffort: ['reasoning_effort', 'reasoningEffort'],
  answers: ['n', 'candidateCount', 'candidate_count'],
  parallelToolCalls: ['parallel_tool_calls', 'allowMultipleToolCalls'],
} as const;

type OptionName = keyof typeof SPELLINGS;

/** Fields that `parseOptions` reads, by any of their names. */
export const OPTION_FIELDS: FieldTable = Object.fromEntries(
  [...Object.values(SPELLINGS).flat(), 'reasoning', 'generationConfig', 'generation_config'].map((name) => [
    name,
    'used' as const,
  ]),
);

export interface RequestOptions {
  readonly maxTokens?: number;
  readonly sampling?: SamplingParameters;
}

/** Output cap, sampling, stops, seed, effort and number of answers; what is left out stays out. */
export function parseOptions(given: Fields): RequestOptions | Fault {
  const inner = fieldsOf(given['generationConfig']) ?? fieldsOf(given['generation_config']);
  const fields: Fields = { ...inner, ...given };
  const found: Partial<Record<OptionName, unknown>> = {};
  for (const name of Object.keys(SPELLINGS) as OptionName[]) {
    const key = SPELLINGS[name].find((one) => fields[one] !== undefined && fields[one] !== null);
    if (key === undefined) continue;
    const value = parseOption(name, key, fields[key]);
    if (isFault(value)) return value;
    found[name] = value.value;
  }
  const effort = textOf(fieldsOf(fields['reasoning'])?.['effort']);
  const { maxTokens, ...sampling } = {
    ...found,
    ...omitUndefined({ reasoningEffort: found.reasoningEffort ?? effort }),
  };
  return omitUndefined({
    maxTokens: maxTokens as number | undefined,
    sampling: Object.keys(sampling).length > 0 ? (sampling as SamplingParameters) : undefined,
  });
}

function parseOption(name: OptionName, key: string, raw: unknown): { readonly value: unknown } | Fault {
  const number = typeof raw === 'string' && /^-?\d+(\.\d+)?$/.test(raw.trim()) ? Number(raw) : raw;
  switch (name) {
    case 'maxTokens':
    case 'answers':
      return isWhole(number) && number > 0 ? { value: number } : badValue(key, raw, 'a whole number above 0');
    case 'topK':
      return isWhole(number) && number >= 0
        ? { value: number }
        : badValue(key, raw, 'a whole number of 0 or more');
    case 'seed':
      return isWhole(number) ? { value: number } : badValue(key, raw, 'a whole number');
    case 'temperature':
    case 'topP':
    case 'minP':
      return isNumber(number) && number >= 0
        ? { value: number }
        : badValue(key, raw, 'a number of 0 or more');
    case 'frequencyPenalty':
    case 'presencePenalty':
      return isNumber(number) ? { value: number } : badValue(key, raw, 'a number');
    case 'stop': {
      const stops = typeof raw === 'string' ? [raw] : listOf(raw);
      return stops?.every((stop) => typeof stop === 'string') === true
        ? { value: stops }
        : badValue(key, raw, 'a text or a list of texts');
    }
    case 'reasoningEffort':
      return textOf(raw) === undefined ? badValue(key, raw, 'a text') : { value: raw };
    case 'parallelToolCalls':
      return typeof raw === 'boolean' ? { value: raw } : badValue(key, raw, '`true` or `false`');
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function badValue(name: string, value: unknown, wanted: string): Fault {
  return { fault: `\`${name}\` must be ${wanted}, not \`${JSON.stringify(value).slice(0, 60)}\`` };
}
