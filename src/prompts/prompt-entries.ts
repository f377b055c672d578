import { parseYaml } from './files/data-file.js';
import type { Fault } from './files/fault.js';
import { type Fields, fieldsOf, listOf, omitUndefined, textOf, withoutFields } from './files/fields.js';
import { isPathLike, meaningOf } from './files/name-or-text.js';
import { ENGINE_NAMES, type EngineName } from './templates/engines/engine.js';

/** What an entry says of its own templates. */
export interface EntryGiven {
  readonly rows?: readonly Fields[];
  readonly engine?: EngineName;
  /** As it was written: functions, a file of such, or `none`. */
  readonly tools?: unknown;
}

/** One entry of the `prompts` setting: a text or a path, surely a path, surely a text or a path to leave out, or a map. */
export type PromptEntry =
  | { readonly kind: 'either' | 'file' | 'except'; readonly text: string; readonly given: EntryGiven }
  | { readonly kind: 'record'; readonly record: unknown; readonly given: EntryGiven };

/** An entry a line of a text, or a list's items; undefined where the setting is absent or blank. */
export function parseEntries(setting: unknown): readonly PromptEntry[] | Fault | undefined {
  if (setting === undefined || setting === null) return undefined;
  const items = typeof setting === 'string' ? itemsOf(setting) : (listOf(setting) ?? [setting]);
  const entries: PromptEntry[] = [];
  for (const [index, item] of items.entries()) {
    // Lines have no blank ones left: this is an item of a list, the text of an unset variable, say.
    if (typeof item === 'string' && item.trim() === '')
      return { fault: `entry ${index + 1} is empty; name a prompt, or leave the entry out` };
    const entry = parseEntry(item);
    if ('fault' in entry) return { fault: `entry ${index + 1} ${entry.fault}` };
    entries.push(entry);
  }
  if (entries.length > 0) return entries;
  return typeof setting === 'string'
    ? undefined
    : { fault: 'the list is empty; leave the setting out for the built-in prompts' };
}

/** Globs of the files that the setting names, for one who must know when they change; a text that could be a name is one. */
export function promptGlobs(setting: unknown): string[] {
  const entries = parseEntries(setting) ?? [];
  if ('fault' in entries) return [];
  return entries.flatMap((entry) => {
    if (entry.kind === 'record' || entry.kind === 'except') return [];
    const meaning = meaningOf(entry.text);
    const path = entry.kind === 'file' ? entry.text : 'path' in meaning ? meaning.path : '';
    const name = path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
    if (name === '' || (entry.kind === 'either' && meaning.kind === 'maybe' && /\s/.test(name))) return [];
    // A name without a suffix may be a folder's, which means what is in it.
    return /[*?[\]{}]/.test(name) ? [name] : [name, `${name}/**`];
  });
}

/** A YAML list or map where the text is one, as README's examples are; else its lines without comments. */
function itemsOf(text: string): readonly unknown[] {
  const lines = text.split('\n');
  const said = lines.filter((line) => line.trim() !== '' && !isComment(line));
  const first = said[0]?.trim() ?? '';
  if (
    /^-(\s|$)/.test(first) ||
    first.startsWith('[') ||
    /^(file|text|prompt|messages|variables):(\s|$)/.test(first)
  ) {
    const data = parseYaml({ path: '', text });
    const list = Array.isArray(data) ? undefined : (listOf(data.data) ?? oneMap(data.data));
    if (list !== undefined && list.every(isItem)) return isConversation(list) ? [{ messages: list }] : list;
    // `- Explain: how` is a text to people and a map to YAML.
    if (said.every((line) => /^\s*-\s/.test(line)))
      return said.map((line) => line.trim().replace(/^-\s+/, ''));
  }
  return said;
}

function oneMap(value: unknown): readonly unknown[] | undefined {
  return fieldsOf(value) === undefined ? undefined : [value];
}

/** `# ours`, and not `#1 question`. */
function isComment(line: string): boolean {
  return /^\s*#(\s|$)/.test(line);
}

function isItem(item: unknown): boolean {
  if (typeof item === 'string' || item === null) return true;
  const fields = fieldsOf(item);
  return fields !== undefined && KEYS.some((key) => key in fields);
}

const KEYS = ['file', 'text', 'prompt', 'messages', 'variables', 'template', 'role', 'instruction', 'input'];

function isConversation(list: readonly unknown[]): boolean {
  return list.every((item) => typeof fieldsOf(item)?.['role'] === 'string');
}

function parseEntry(item: unknown): PromptEntry | Fault {
  if (typeof item === 'string') {
    const text = item.trim();
    const rest = text.slice(1);
    if (text.startsWith('!') && (isPathLike(rest) || (!/\s/.test(rest) && meaningOf(rest).kind === 'path')))
      return { kind: 'except', text: rest, given: {} };
    return { kind: 'either', text, given: {} };
  }
  const fields = fieldsOf(item);
  if (fields === undefined)
    return { fault: 'is no text, no path and no map with `text`, `file` or `messages`' };
  const given = givenBy(fields);
  if ('fault' in given) return given;
  const file = textOf(fields['file']);
  if (file !== undefined) {
    const other = Object.keys(fields).find(
      (key) => !['file', 'variables', 'template', 'tools'].includes(key),
    );
    return other === undefined
      ? { kind: 'file', text: file.trim(), given: { ...given, ...omitUndefined({ tools: fields['tools'] }) } }
      : {
          fault: `has \`${other}\` beside \`file\`, which takes \`variables\`, \`template\` and \`tools\` only`,
        };
  }
  return { kind: 'record', record: withoutFields(fields, ['variables', 'template']), given };
}

/** `variables` as a map, or a list of maps for a prompt each; `template` as the name of a language. */
function givenBy(fields: Fields): EntryGiven | Fault {
  const written = fields['variables'];
  const maps =
    written === undefined || written === null ? undefined : (listOf(written) ?? [written]).map(fieldsOf);
  const rows = maps?.filter((row) => row !== undefined);
  if (maps !== undefined && (rows?.length !== maps.length || maps.length === 0))
    return { fault: 'has `variables` that are no map, and no list of maps' };
  const name = fields['template'];
  const engine = ENGINE_NAMES.find((one) => one === name);
  if (name !== undefined && name !== null && engine === undefined)
    return { fault: `has a \`template\` that is none of ${ENGINE_NAMES.join(', ')}` };
  return omitUndefined({ rows: rows, engine });
}
