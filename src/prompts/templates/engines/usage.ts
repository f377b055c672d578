import { type Fields, fieldsOf, listOf } from '../../files/fields.js';
import type { Usage } from './engine.js';

/** The names that a row lacks; what the template tests by itself, or is optional, is not needed. */
export function findMissing({ needed, tested }: Usage, row: Fields, optional: readonly string[]): string[] {
  const missing = [...needed].filter((name) => {
    if (lookUp(row, name) !== undefined) return false;
    const ways = prefixesOf(name);
    return !ways.some((way) => tested.has(way) || optional.includes(way));
  });
  return [...new Set(missing)];
}

/** A name with dots may also be the way into a map or a list. */
export function lookUp(row: Fields, name: string): unknown {
  if (Object.hasOwn(row, name)) return row[name];
  let value: unknown = row;
  for (const step of name.split('.')) {
    const fields = fieldsOf(value);
    const list = listOf(value);
    if (list !== undefined && /^\d+$/.test(step)) value = list[Number(step)];
    else if (list !== undefined && step === 'length') value = list.length;
    else if (typeof value === 'string' && step === 'length') value = value.length;
    else if (fields !== undefined && Object.hasOwn(fields, step)) value = fields[step];
    else return undefined;
  }
  return value;
}

/** `a.b.c`, `a.b`, `a`. */
function prefixesOf(name: string): string[] {
  const steps = name.split('.');
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('.'));
}
