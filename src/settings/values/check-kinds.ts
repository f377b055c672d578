import { Validator } from '@cfworker/json-schema';
import type { AnswerCheck, CheckedAnswer } from '../../plan/answer-check.js';

/** The check, or what is wrong with its argument. */
type Made = AnswerCheck | string;

interface CheckKind {
  /** How it is written, for messages. */
  readonly form: string;
  make(argument: unknown): Made;
}

/** Every kind of check: one row each. */
export const CHECK_KINDS: Readonly<Record<string, CheckKind>> = {
  status: {
    form: '`status: 200`',
    make: (argument) => {
      const wanted = typeof argument === 'string' ? Number(argument) : argument;
      if (typeof wanted !== 'number' || !Number.isInteger(wanted) || wanted < 100 || wanted > 599)
        return 'is no HTTP status';
      return plain(`status is ${wanted}`, ({ status }) => status === wanted);
    },
  },
  'has-content': { form: '`has-content`', make: () => onText('has content', (text) => text.trim() !== '') },
  'not-cut-off': { form: '`not-cut-off`', make: () => plain('not cut off', ({ cutOff }) => !cutOff) },
  'max-output-tokens': {
    form: '`max-output-tokens: 200`',
    make: (argument) => {
      const most = Number(argument);
      if (!Number.isInteger(most) || most < 1) return 'is no number of tokens';
      return plain(
        `at most ${most} output tokens`,
        ({ outputTokens }) => outputTokens !== null && outputTokens <= most,
      );
    },
  },
  contains: {
    form: '`contains: text`',
    make: (argument) =>
      withText(argument, (wanted) => onText(`contains ${wanted}`, (text) => text.includes(wanted))),
  },
  matches: {
    form: '`matches: pattern`',
    make: (argument) => withText(argument, makePattern),
  },
  json: { form: '`json`', make: () => onText('is JSON', (text) => parseJson(text) !== undefined) },
  'json-schema': {
    form: '`json-schema: {…}`',
    make: (argument) => makeSchema(argument),
  },
};

function plain(name: string, holds: (answer: CheckedAnswer) => boolean): AnswerCheck {
  return { name, readsText: false, holds };
}

function onText(name: string, holds: (text: string) => boolean): AnswerCheck {
  return { name, readsText: true, holds: ({ text }) => holds(text) };
}

function mayTakeLong(check: AnswerCheck): AnswerCheck {
  return { ...check, mayTakeLong: true };
}

function withText(argument: unknown, make: (text: string) => Made): Made {
  if (typeof argument === 'number') return make(String(argument));
  return typeof argument === 'string' && argument !== '' ? make(argument) : 'is no text';
}

function makePattern(source: string): Made {
  try {
    const pattern = new RegExp(source, 'u');
    return mayTakeLong(onText(`matches ${source}`, (text) => pattern.test(text)));
  } catch {
    return 'is no regular expression';
  }
}

/** Interpreted, not compiled: a schema is data, and no code is made of it. */
function makeSchema(argument: unknown): Made {
  const schema = typeof argument === 'string' ? parseJson(argument) : argument;
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return 'is no JSON Schema';
  const validator = new Validator(schema, '2020-12', true);
  const title = 'title' in schema && typeof schema.title === 'string' ? ` ${schema.title}` : '';
  return mayTakeLong(
    onText(`fits the JSON schema${title}`, (text) => {
      const value = parseJson(text);
      return value !== undefined && isValid(validator, value);
    }),
  );
}

/** A schema with a reference that leads nowhere throws when it is used: nothing fits it. */
function isValid(validator: Validator, value: unknown): boolean {
  try {
    return validator.validate(value).valid;
  } catch {
    return false;
  }
}

/** Models like to fence their JSON; what is inside counts. */
function parseJson(text: string): unknown {
  const trimmed = text.trim();
  const isFenced = trimmed.length > 6 && trimmed.startsWith('```') && trimmed.endsWith('```');
  const inner = isFenced ? /^(?:json)?[ \t]*\r?\n/.exec(trimmed.slice(3)) : null;
  try {
    return JSON.parse(inner === null ? text : trimmed.slice(3 + inner[0].length, -3)) as unknown;
  } catch {
    return undefined;
  }
}
