import { DURATION_FORM, parseDuration } from '../../base/duration.js';
import { suggestion } from '../../base/suggest.js';
import type { Ms } from '../../base/units.js';
import { invalid, type JsonSchema, type Parsed, show, valid } from './setting.js';

/** How one kind of value is read and described; settings combine it with their own words. */
export interface ValueKind<T> {
  readonly placeholder: string;
  readonly schema: JsonSchema;
  parse(raw: unknown, name: string): Parsed<T>;
}

/** Any single line of text. */
export const textValue: ValueKind<string> = {
  placeholder: 'TEXT',
  schema: { type: ['string', 'number'] },
  parse: (raw, name) => {
    if (typeof raw === 'number' || typeof raw === 'boolean') return valid(String(raw));
    return typeof raw === 'string' && raw.trim() !== ''
      ? valid(raw.trim())
      : invalid(name, `${show(raw)} is no text`);
  },
};

/** A branch, tag or commit; nothing that git would take for an option. */
export const gitRefValue: ValueKind<string> = {
  ...textValue,
  placeholder: 'REF',
  parse: (raw, name) => {
    const parsed = textValue.parse(raw, name);
    if (!parsed.ok) return parsed;
    return /^[^-\s\p{Cc}][^\s\p{Cc}]*$/u.test(parsed.value)
      ? parsed
      : invalid(name, `${show(raw)} is no branch, tag or commit`);
  },
};

/** A header's name, or its name and a pattern for its value: `x-cache: hit`. */
export const headerPatternValue: ValueKind<string> = {
  ...textValue,
  parse: (raw, name) => {
    const parsed = textValue.parse(raw, name);
    if (!parsed.ok) return parsed;
    const [, header, pattern = ''] = /^([^:\s]+)\s*(?::\s*(.*))?$/.exec(parsed.value) ?? [];
    if (header === undefined)
      return invalid(name, `${show(raw)} is neither a header's name nor \`name: pattern\``);
    return isPattern(pattern) ? parsed : invalid(name, `${show(pattern)} is no regular expression`);
  },
};

function isPattern(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    return false;
  }
}

/** Text that no message may show. */
export const secretValue: ValueKind<string> = {
  ...textValue,
  parse: (raw, name) => {
    const parsed = textValue.parse(raw, name);
    return parsed.ok ? parsed : invalid(name, 'is no text');
  },
};

export const booleanValue: ValueKind<boolean> = {
  placeholder: 'true|false',
  schema: { type: 'boolean' },
  parse: (raw, name) => {
    if (raw === true || raw === false) return valid(raw);
    const word = typeof raw === 'string' ? raw.trim().toLowerCase() : '';
    if (word === 'true' || word === 'false') return valid(word === 'true');
    return invalid(name, `${show(raw)} is neither \`true\` nor \`false\``);
  },
};

export function choiceValue<const C extends readonly string[]>(choices: C): ValueKind<C[number]> {
  return {
    placeholder: choices.join('|'),
    schema: { enum: [...choices] },
    parse: (raw, name) => {
      const word = String(raw).trim();
      const match = choices.find((choice) => choice === word);
      if (match !== undefined) return valid(match);
      const all = choices.map((choice) => `\`${choice}\``).join(', ');
      return invalid(name, `${show(raw)} is not one of ${all}${suggestion(word, choices)}`);
    },
  };
}

export interface NumberBounds {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

export function numberValue({ min, max, integer = false }: NumberBounds): ValueKind<number> {
  const form = `${integer ? 'a whole number' : 'a number'} from ${min} to ${max}`;
  return {
    placeholder: integer ? 'N' : 'NUMBER',
    schema: { type: integer ? 'integer' : 'number', minimum: min, maximum: max },
    parse: (raw, name) => {
      const number = toNumber(raw);
      const fits = number >= min && number <= max && (!integer || Number.isInteger(number));
      return fits ? valid(number) : invalid(name, `${show(raw)} is not ${form}`);
    },
  };
}

/** Dollars, with or without the sign. */
export function moneyValue(max: number): ValueKind<number> {
  return {
    placeholder: 'USD',
    schema: { type: ['number', 'string'], pattern: '^\\$?\\d+(\\.\\d+)?$', minimum: 0 },
    parse: (raw, name) => {
      const amount = toNumber(typeof raw === 'string' ? raw.trim().replace(/^\$/, '') : raw);
      return amount >= 0 && amount <= max
        ? valid(amount)
        : invalid(name, `${show(raw)} is not an amount of dollars from 0 to ${max}, such as \`1.00\``);
    },
  };
}

export function durationValue(min: Ms, max: Ms): ValueKind<Ms> {
  return {
    placeholder: 'DURATION',
    schema: { type: ['string', 'number'], examples: ['30s', '1m30s', '500ms'] },
    parse: (raw, name) => {
      const ms = typeof raw === 'string' || typeof raw === 'number' ? parseDuration(raw) : undefined;
      if (ms === undefined) return invalid(name, `${show(raw)} is not ${DURATION_FORM}`);
      if (ms < min || ms > max)
        return invalid(name, `${show(raw)} is not between ${min / 1000} s and ${max / 1000} s`);
      return valid(ms);
    },
  };
}

/** Lines of text, or a YAML list of texts. */
export const linesValue: ValueKind<readonly string[]> = {
  placeholder: 'LINES',
  schema: { type: ['string', 'array'], items: { type: 'string' } },
  parse: (raw, name) => {
    const items: unknown[] = typeof raw === 'string' ? raw.split('\n') : Array.isArray(raw) ? raw : [raw];
    const wrong = items.find((item) => typeof item !== 'string');
    if (wrong !== undefined) return invalid(name, `${show(wrong)} is no text`);
    if (Array.isArray(raw) && items.some((item) => String(item).trim() === ''))
      return invalid(name, 'an entry of the list is empty');
    return valid(items.map((item) => String(item).trim()).filter((item) => item !== ''));
  },
};

/** `NaN` for everything that is not written as a plain decimal number. */
function toNumber(raw: unknown): number {
  if (typeof raw === 'number') return raw;
  return typeof raw === 'string' && /^\s*-?\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(raw) ? Number(raw) : Number.NaN;
}
