import type { Compile } from './engine.js';
import { lookUp } from './usage.js';

/** `{{name}}` or `{{ name }}`; names are letters, digits, `_`, `.` and `-`. Go writes a dot before them. */
export const VARIABLE = /(?<![\\$])\{\{\s{0,64}(?:\.(?=[\p{L}_]))?([\p{L}\p{N}_.-]+)\s{0,64}\}\}/gu;

/** Puts values in place of variables, once: a value that itself looks like a variable stays as it is. */
export const compilePlain: Compile = ({ text }) => ({
  usage: {
    needed: new Set([...text.matchAll(VARIABLE)].map((match) => match[1] ?? '')),
    tested: new Set(),
  },
  fill: (row) => text.replace(VARIABLE, (_, name: string) => printValue(lookUp(row, name))),
});

/** What is no text is put in as JSON, and null as nothing. */
export function printValue(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
