import { type Document, isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import { messageOf, type Problem } from '../base/errors.js';
import { isTooDeep } from '../prompts/files/yaml-depth.js';
import { isObject } from './values/structures.js';

/** A setting as somebody wrote it. */
export interface Given {
  readonly raw: unknown;
  readonly file?: string;
  readonly line?: number;
  /** The line of a key inside the setting's value. */
  readonly lineOf?: (...path: string[]) => number | undefined;
}

/** Where YAML came from: the setting that holds or names it, and the file. */
export interface Origin {
  readonly setting: string;
  readonly file?: string;
}

/** A YAML map's entries with their lines; what is empty is absent. Whatever is wrong becomes a problem. */
export function readSettingsMap(text: string, origin: Origin, problems: Problem[]): [string, Given][] {
  const fail = (message: string, line?: number): [] => {
    problems.push({ setting: origin.setting, message, ...placeOf({ ...origin, line }) });
    return [];
  };
  if (text.trim() === '') return [];
  if (isTooDeep(text)) return fail('is nested too deeply to be settings');
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, stringKeys: true });
  const faults = [...document.errors, ...document.warnings];
  for (const { message, pos } of faults)
    fail(`is no YAML: ${withoutQuote(message)}`, counter.linePos(pos[0]).line);
  const { contents } = document;
  if (faults.length > 0 || contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (!isMap(contents)) return fail('is no map of settings', 1);
  const values = toPlain(document);
  if (typeof values === 'string') return fail(values);
  return contents.items.flatMap((pair): [string, Given][] => {
    const key = keyOf(pair);
    const raw = asWritten(pair, values[key]);
    if (isAbsent(raw)) return [];
    const lineOf = (...path: string[]): number | undefined => lineAt(contents, [key, ...path], counter);
    return [[key, { raw, ...placeOf({ ...origin, line: lineOf() }), lineOf }]];
  });
}

function isAbsent(raw: unknown): boolean {
  return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}

export function placeOf(place: {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
}): Pick<Problem, 'file' | 'line'> {
  const { file, line } = place;
  return { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) };
}

/** What is wrong, without the words of the text that follow a colon: they may be a secret. */
function withoutQuote(message: string): string {
  return /^[^:\n]*/.exec(message)?.[0].replace(/ at line \d+.*$/, '') ?? '';
}

/** Plain values, or what is wrong with them. */
function toPlain(document: Document): Readonly<Record<string, unknown>> | string {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    // An alias to something around it would be endless.
    JSON.stringify(value);
    return isObject(value) ? value : 'is no map of settings';
  } catch (error) {
    return `is no map of settings: ${withoutQuote(messageOf(error))}`;
  }
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

/** A version such as `4.10`, or an id with leading zeros, is no number that was written strangely. */
function asWritten({ value }: Pair, plain: unknown): unknown {
  const source = isScalar(value) && typeof value.value === 'number' ? value.source : undefined;
  return source !== undefined && /^\d[\d.]*$/.test(source) && String(plain) !== source ? source : plain;
}

function lineAt(map: unknown, path: readonly string[], counter: LineCounter): number | undefined {
  let node: unknown = map;
  let line: number | undefined;
  for (const wanted of path) {
    const pair = isMap(node) ? node.items.find((item) => keyOf(item) === wanted) : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    if (pair === undefined || range == null) return line;
    line = counter.linePos(range[0]).line;
    node = pair.value;
  }
  return line;
}
