import { suggestion } from '../../base/suggest.js';
import {
  isUpdate,
  parsePrices,
  PRICE_KEYS,
  PRICE_NAMES,
  pricesFile,
  PRICES_FORM,
} from '../../budget/parse-prices.js';
import { parseStages, type Stage } from '../../plan/stages.js';
import { parseThinkTime, THINK_TIME_FORM, type ThinkTime } from '../../plan/think-time.js';
import { parseStructure } from './nested-yaml.js';
import { invalid, type Parsed, show, valid } from './setting.js';
import type { ValueKind } from './values.js';

/** The kinds of value that have a shape of their own. */

export const stagesValue: ValueKind<readonly Stage[]> = {
  placeholder: 'STAGES',
  schema: {
    type: ['string', 'array'],
    examples: ['30s:1,1m:3,30s:1'],
    items: {
      type: 'object',
      properties: { duration: { type: ['string', 'number'] }, target: { type: 'number', minimum: 0 } },
      required: ['duration', 'target'],
      additionalProperties: false,
    },
  },
  parse: (raw, name) => {
    const list = typeof raw === 'string' && /^\s*(-\s|\[)/.test(raw) ? parseStructure(raw) : undefined;
    const { stages, problems } = parseStages(list ?? raw, name);
    return problems.length === 0 ? valid(stages) : { ok: false, problems };
  },
};

/** As given: prices are resolved once the model and the endpoint are known. */
export const pricesValue: ValueKind<unknown> = {
  placeholder: 'PRICES',
  schema: {
    anyOf: [
      { type: 'string', description: PRICES_FORM },
      {
        type: 'object',
        properties: {
          ...Object.fromEntries(PRICE_KEYS.map((key) => [key, { type: ['number', 'string'], minimum: 0 }])),
          ...Object.fromEntries(PRICE_NAMES.map((key) => [key, { type: 'string' }])),
        },
        required: ['input', 'output'],
        additionalProperties: false,
      },
      {
        type: 'object',
        properties: { 'gpu-hour': { type: ['number', 'string'] }, gpus: { type: ['number', 'string'] } },
        required: ['gpu-hour'],
        additionalProperties: false,
      },
    ],
  },
  parse: (raw, name) => {
    if (isUpdate(raw) || pricesFile(raw) !== undefined) return valid(raw);
    const price = parsePrices(raw);
    return Array.isArray(price)
      ? { ok: false, problems: price.map((problem) => ({ ...problem, setting: name })) }
      : valid(raw);
  },
};

/** A JSON object, as text or as YAML. */
export const objectValue: ValueKind<Readonly<Record<string, unknown>>> = {
  placeholder: 'JSON',
  schema: { type: ['object', 'string'] },
  parse: (raw, name) => {
    const value = typeof raw === 'string' ? parseJson(raw) : raw;
    return isObject(value) ? valid(value) : invalid(name, `${show(raw)} is no JSON object`);
  },
};

/** `2s`, or `1s-3s`. */
export const thinkTimeValue: ValueKind<ThinkTime> = {
  placeholder: 'DURATION[-DURATION]',
  schema: { type: ['string', 'number'], examples: ['2s', '1s-3s'] },
  parse: (raw, name) => {
    const range = typeof raw === 'string' || typeof raw === 'number' ? parseThinkTime(raw) : undefined;
    return range === undefined ? invalid(name, `${show(raw)} is not ${THINK_TIME_FORM}`) : valid(range);
  },
};

/** A map whose keys are settings of their own; text is read as `key: value, key: value`, in braces or without. */
export function groupValue<T extends Record<string, unknown>>(
  fields: { readonly [K in keyof T]: ValueKind<T[K]> & { readonly fallback: T[K] } },
): ValueKind<T> {
  const names = Object.keys(fields);
  const properties = Object.fromEntries(names.map((field) => [field, fields[field]?.schema ?? {}]));
  return {
    placeholder: names.map((field) => `${field}: …`).join(', '),
    schema: { type: ['object', 'string'], properties, additionalProperties: false },
    parse: (raw, name) => {
      const given = typeof raw === 'string' ? splitPairs(raw) : raw;
      if (!isObject(given)) return invalid(name, `${show(raw)} is no map of ${names.join(', ')}`);
      return parseGroup(fields, given, name);
    },
  };
}

function parseGroup<T extends Record<string, unknown>>(
  fields: { readonly [K in keyof T]: ValueKind<T[K]> & { readonly fallback: T[K] } },
  given: Readonly<Record<string, unknown>>,
  name: string,
): Parsed<T> {
  const names = Object.keys(fields);
  const problems = Object.keys(given)
    .filter((key) => !names.includes(key))
    .map((key) => ({
      setting: name,
      message: `unknown key \`${key}\`; valid are ${names.join(', ')}${suggestion(key, names)}`,
    }));
  const result: Record<string, unknown> = {};
  for (const field of names) {
    const kind = fields[field];
    if (kind === undefined) continue;
    const raw = given[field];
    const parsed =
      raw === undefined || raw === null ? valid(kind.fallback) : kind.parse(raw, `${name}.${field}`);
    if (parsed.ok) result[field] = parsed.value;
    else problems.push(...parsed.problems);
  }
  return problems.length === 0 ? valid(result as T) : { ok: false, problems };
}

/** Gives a kind of value its default inside a group. */
export function field<T>(kind: ValueKind<T>, fallback: T): ValueKind<T> & { readonly fallback: T } {
  return { ...kind, fallback };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function splitPairs(text: string): Record<string, unknown> | undefined {
  const map = text.trim().startsWith('{') ? parseStructure(text) : undefined;
  if (isObject(map)) return map;
  const pairs = text.split(/[,\n]/).filter((pair) => pair.trim() !== '');
  if (!pairs.every((pair) => pair.includes(':'))) return undefined;
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf(':')).trim(), pair.slice(pair.indexOf(':') + 1).trim()]),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
