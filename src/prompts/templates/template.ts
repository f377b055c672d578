import type { Problem } from '../../base/errors.js';
import type { TextFile } from '../files/file-source.js';
import { type Fields, fieldsOf } from '../files/fields.js';
import type { Message } from '../prompt.js';
import { lineAtOffset, promptProblem } from '../files/reading.js';

/** `{{name}}` or `{{ name }}`; names are letters, digits, `_`, `.` and `-`. */
const VARIABLE = /\{\{\s{0,64}([\p{L}\p{N}_.-]+)\s{0,64}\}\}/gu;

/** What fills the variables: each row of a file's test data. */
export type Variables = Fields;

/** Names of the variables in a text, each once. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map((match) => match[1] ?? ''))];
}

/** Puts values in place of variables, once: a value that itself looks like a variable stays as it is. Unset ones remain. */
export function fillTemplate(text: string, variables: Variables): string {
  return text.replace(VARIABLE, (whole, name: string) => {
    const value = lookUp(variables, name);
    return value === undefined ? whole : printValue(value);
  });
}

export function fillMessages(messages: readonly Message[], variables: Variables): Message[] {
  return messages.map((message) => ({ ...message, content: fillTemplate(message.content, variables) }));
}

/** Length of the texts once they are filled, in characters; counted up to `limit` and a bit. */
export function measureFilled(texts: readonly string[], variables: Variables, limit: number): number {
  let length = 0;
  for (const text of texts) {
    length += text.length;
    for (const match of text.matchAll(VARIABLE)) {
      if (length > limit) return length;
      length += printValue(lookUp(variables, match[1] ?? '') ?? null).length;
    }
  }
  return length;
}

/** Names of the variables that have no value. */
export function findUnset(texts: readonly string[], variables: Variables): string[] {
  return [...new Set(texts.flatMap(variablesIn))].filter((name) => lookUp(variables, name) === undefined);
}

/** Sent as it is, a template would be measured instead of a prompt. */
export function describeUnset(file: TextFile, name: string, variables: Variables): Problem {
  const available = Object.keys(variables);
  const has =
    available.length === 0
      ? 'the file sets no variables'
      : `available are ${available.slice(0, 20).join(', ')}`;
  const place = [...file.text.matchAll(VARIABLE)].find((match) => match[1] === name);
  const line = place === undefined ? undefined : lineAtOffset(file.text, place.index);
  return promptProblem(`the template variable {{${name}}} has no value; ${has}`, file.path, line);
}

/** The first piece of a real template language in a text, which would not be understood but sent. */
export function findUnsupported(text: string): string | undefined {
  return /\{%|\{#|\{\{[^{}|]{0,200}\|/.exec(text)?.[0];
}

/** A name with dots may also be the way into a map. */
function lookUp(variables: Variables, name: string): unknown {
  if (Object.hasOwn(variables, name)) return variables[name];
  let value: unknown = variables;
  for (const step of name.split('.')) {
    const fields = fieldsOf(value);
    if (fields === undefined || !Object.hasOwn(fields, step)) return undefined;
    value = fields[step];
  }
  return value;
}

function printValue(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null ? '' : JSON.stringify(value);
}
