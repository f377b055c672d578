import { type Fields, fieldsOf, listOf, textOf } from './files/fields.js';
import { knownSuffix } from './formats/read-prompt-file.js';
import type { Fault } from './files/fault.js';

/** One entry of the `prompts` setting: a text or a path, surely a path, a path to leave out, or a prompt written as a map. */
export type PromptEntry =
  | { readonly kind: 'either' | 'file' | 'except'; readonly text: string }
  | { readonly kind: 'record'; readonly record: Fields };

/** An entry a line of a text, or a list's items; undefined where the setting is absent or blank. */
export function parseEntries(setting: unknown): readonly PromptEntry[] | Fault | undefined {
  if (setting === undefined || setting === null) return undefined;
  const items = typeof setting === 'string' ? setting.split('\n') : (listOf(setting) ?? [setting]);
  const entries: PromptEntry[] = [];
  for (const [index, item] of items.entries()) {
    if (typeof item === 'string' && item.trim() === '') continue;
    const entry = parseEntry(item);
    if (entry === undefined) {
      return {
        fault: `entry ${index + 1} is no text, no path and no map with \`text\`, \`file\` or \`messages\``,
      };
    }
    entries.push(entry);
  }
  if (entries.length > 0) return entries;
  return typeof setting === 'string'
    ? undefined
    : { fault: 'the list is empty; leave the setting out for the built-in prompts' };
}

function parseEntry(item: unknown): PromptEntry | undefined {
  if (typeof item === 'string') {
    const text = item.trim();
    if (text.startsWith('!') && isPathLike(text.slice(1))) return { kind: 'except', text: text.slice(1) };
    return { kind: 'either', text };
  }
  const fields = fieldsOf(item);
  const file = textOf(fields?.['file']);
  if (file !== undefined) return { kind: 'file', text: file.trim() };
  return fields && { kind: 'record', record: fields };
}

/** `prompts/*.md` and `a/b.txt` are paths; `Why?`, `2 * 3 = ?` and `Explain README.md` are not, unless there is such a file. */
export function isPathLike(text: string): boolean {
  if (text.includes('\n')) return false;
  const hasSpace = /\s/.test(text);
  const hasWildcard = /[*[\]{}]/.test(text);
  if (knownSuffix(text) !== undefined) return !hasSpace || hasWildcard || text.includes('/');
  return !hasSpace && (text.includes('*') || (text.includes('/') && /[?[\]{}]/.test(text)));
}
