import type { Problem } from '../base/errors.js';
import type { TextFile } from './file-source.js';
import { type Fields, fieldsOf } from './fields.js';
import type { Message } from './prompt.js';
import { lineOfText, promptProblem } from './reading.js';

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

/** One problem for each variable that has no value: sent as it is, a template would be measured instead of a prompt. */
export function findUnset(file: TextFile, texts: readonly string[], variables: Variables): Problem[] {
  const unset = [...new Set(texts.flatMap(variablesIn))].filter((name) => lookUp(variables, name) === undefined);
  const available = Object.keys(variables);
  const has = available.length === 0 ? 'the file sets no variables' : `available are ${available.slice(0, 20).join(', ')}`;
  return unset.map((name) => {
    const place = new RegExp(`\\{\\{\\s{0,64}${name.replaceAll(/[.-]/g, '\\$&')}\\s{0,64}\\}\\}`, 'u').exec(file.text)?.[0];
    const line = place === undefined ? undefined : lineOfText(file.text, place);
    return promptProblem(`the template variable {{${name}}} has no value; ${has}`, file.path, line);
  });
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
