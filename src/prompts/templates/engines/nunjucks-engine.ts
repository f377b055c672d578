import nunjucks from 'nunjucks/browser/nunjucks.js';
import { fieldsOf, listOf } from '../../files/fields.js';
import type { Compile } from './engine.js';
import { usageOf } from './nunjucks-usage.js';

const MAX_RANGE = 10_000;
/** Methods of texts, lists and numbers that only compute; everything else a template finds are its data. */
const METHODS: ReadonlySet<string> = new Set(
  'at charAt concat endsWith includes indexOf join lastIndexOf length padEnd padStart repeat replace replaceAll reverse slice split startsWith substring toFixed toLocaleString toLowerCase toString toUpperCase trim trimEnd trimStart'.split(
    ' ',
  ),
);

// Compiled templates look members up here, and must not find the way from a value to the machine behind it.
nunjucks.runtime.memberLookup = (target, key) => {
  if (target === undefined || target === null) return undefined;
  const name = typeof key === 'number' ? key : String(key);
  if (typeof target === 'object' && Object.hasOwn(target, name))
    return (target as Readonly<Record<string | number, unknown>>)[name];
  if (typeof target === 'function') return undefined;
  const isSimple = typeof target === 'string' || typeof target === 'number' || Array.isArray(target);
  if (!isSimple) return undefined;
  if (typeof target === 'string' && typeof name === 'number') return target[name];
  const value = (target as unknown as Readonly<Record<string | number, unknown>>)[name];
  if (typeof value !== 'function') return typeof target === 'string' && name === 'length' ? value : undefined;
  return METHODS.has(String(name))
    ? (...values: unknown[]) => checked((value as (...all: unknown[]) => unknown).apply(target, values))
    : undefined;
};

const MAX_TEXT = 16 * 1_048_576;

/** `repeat` and `padEnd` make long texts of short templates. */
function checked(value: unknown): unknown {
  if (typeof value === 'string' && value.length > MAX_TEXT) throw new Error('the text becomes too long');
  return value;
}

/** Nunjucks as promptfoo sets it up, without its files, and with nothing but the row to look at. */
export const compileNunjucks: Compile = ({ text }) => {
  const usage = usageOf(nunjucks.parser.parse(text, [], {}));
  const environment = new nunjucks.Environment([], { autoescape: false });
  environment.addGlobal('range', range);
  environment.addFilter('load', (value: unknown) => JSON.parse(String(value)) as unknown);
  const template = new nunjucks.Template(text, environment, 'prompt', true);
  return { usage, fill: (row) => template.render(plainCopy(row)) };
};

function range(start: number, stop?: number, step = 1): number[] {
  const [from, to] = stop === undefined ? [0, start] : [start, stop];
  const length = Math.max(0, Math.ceil((to - from) / step));
  if (!(length <= MAX_RANGE)) throw new Error(`range of more than ${MAX_RANGE} numbers`);
  return Array.from({ length }, (_, index) => from + index * step);
}

/** Data with a way of printing, as JavaScript has it for lists; maps print as JSON rather than as `[object Object]`. */
function plainCopy(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, printable(value)]));
}

function printable(value: unknown): unknown {
  const list = listOf(value);
  if (list !== undefined) return list.map(printable);
  const fields = fieldsOf(value);
  if (fields === undefined) return value;
  const copy = plainCopy(fields);
  Object.defineProperty(copy, 'toString', { value: () => JSON.stringify(fields), enumerable: false });
  return copy;
}
