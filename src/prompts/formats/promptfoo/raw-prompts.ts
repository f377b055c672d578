import { parseYaml } from '../../files/data-file.js';
import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, textOf } from '../../files/fields.js';
import { type FileSource, readTextFile } from '../../files/file-source.js';
import { findNamed } from '../../files/find-named.js';
import { meaningOf } from '../../files/name-or-text.js';
import { readTable } from '../../files/read-table.js';
import { suffixOf } from '../../files/suffixes.js';

/** One of the configuration's prompts, before its variables are filled in. */
export interface RawPrompt {
  /** Tells it from the others in row keys: its label or id, else its text. */
  readonly key: string;
  readonly path: string | undefined;
  readonly text: string;
  /** What the prompt itself says of how it is asked. */
  readonly config: Fields | undefined;
}

/** What promptfoo alone can make can be had from it without asking a model. */
export const BY_PROMPTFOO =
  '`promptfoo eval --providers echo --output prompts.jsonl` writes down what it asks, and that file is read';

const AS_TEXT = 'promptfoo takes it for a file';

/** One entry of `prompts`: a text, a path, `file://…` with or without a glob, or `{id, label, raw, config}`. */
export async function readRawPrompts(
  entry: unknown,
  folder: string,
  files: FileSource,
): Promise<RawPrompt[] | Fault> {
  const fields = fieldsOf(entry);
  const raw = textOf(entry) ?? textOf(fields?.['raw']) ?? textOf(fields?.['id']);
  if (raw === undefined) return { fault: 'a prompt must be a text, a file:// path, or a map with `raw`' };
  const label =
    textOf(fields?.['label']) ?? (fields?.['raw'] === undefined ? undefined : textOf(fields['id']));
  const unread = fields === undefined ? undefined : unreadText(fields);
  if (unread !== undefined) return unread;
  const config = fieldsOf(fields?.['config']);
  const paths = await findRelative(files, raw, folder);
  if (paths === undefined) return [{ key: label ?? raw, path: undefined, text: raw, config }];
  if (isFault(paths)) return paths;
  const found: RawPrompt[] = [];
  for (const path of paths) {
    const texts = await readRaws(path, files);
    if (isFault(texts)) return texts;
    found.push(
      ...texts.map((text, index) => ({
        key: label === undefined ? `${path}#${index}` : texts.length > 1 ? `${label}#${index}` : label,
        path,
        text,
        config,
      })),
    );
  }
  return found;
}

/** promptfoo would ask the id itself where the prompt's text stands under a name that is none of its own. */
function unreadText(fields: Fields): Fault | undefined {
  const isMap = fieldsOf(fields['config']) !== undefined || (fields['config'] ?? null) === null;
  if (!isMap) return { fault: '`config` of a prompt must be a map; files of it are not read' };
  const other =
    fields['raw'] === undefined ? OTHER_NAMES.find((name) => (fields[name] ?? null) !== null) : undefined;
  return other === undefined
    ? undefined
    : {
        fault: `\`${other}\` is not where promptfoo looks for a prompt's text: write it as \`raw\`, or its file as \`raw: file://…\``,
      };
}

/** Where people put a prompt's text or its file, beside an `id` that is a name. */
const OTHER_NAMES = ['template', 'prompt', 'content', 'text', 'messages', 'file', 'path', 'value', 'body'];

/** Files that a text of the configuration names, seen from its folder; undefined where it is a text. */
async function findRelative(
  files: FileSource,
  text: string,
  folder: string,
): Promise<readonly string[] | Fault | undefined> {
  const meaning = meaningOf(text);
  if (meaning.kind === 'text') return undefined;
  if (meaning.kind === 'foreign')
    return { fault: `\`${text.trim().slice(0, 120)}\` ${meaning.why}; ${BY_PROMPTFOO}` };
  if (meaning.kind === 'maybe' && /\s/.test(text.trim()) && !text.includes('/')) return undefined;
  return await findNamed(files, joinPath(folder, meaning.path), {
    mustExist: meaning.kind === 'path',
    asText: AS_TEXT,
  });
}

/** What promptfoo makes of a file by its kind: one or several texts, or JSON. */
async function readRaws(path: string, files: FileSource): Promise<string[] | Fault> {
  const file = await readTextFile(files, path);
  if (file === 'missing') return { fault: `${path} does not exist` };
  if (isFault(file)) return { fault: `${path} ${file.fault}` };
  switch (suffixOf(path)) {
    case 'txt':
      return splitTexts(file.text);
    case 'yml':
    case 'yaml': {
      const data = parseYaml(file);
      if (Array.isArray(data)) return [file.text];
      return [typeof data.data === 'string' ? data.data : JSON.stringify(data.data)];
    }
    case 'jsonl':
      return file.text.split(/\r?\n/).filter((line) => line.trim() !== '');
    case 'csv': {
      const rows = file.text.includes(',') ? await readTable(file) : [];
      if ('fault' in rows) return { fault: `${path} ${rows.fault}` };
      const column = rows.map(({ fields }) => textOf(fields['prompt'])).filter((text) => text !== undefined);
      if (column.length > 0) return column;
      const lines = file.text.split(/\r?\n/).map((line) => line.trim());
      return file.text.includes(',')
        ? { fault: `${path} has no column \`prompt\`` }
        : lines.filter((line) => line !== '' && line !== 'prompt');
    }
    case 'json':
    case 'md':
    case 'j2':
      return [file.text];
    default:
      return { fault: `${path} is no kind of file that promptfoo reads prompts from` };
  }
}

/** A text file may hold several prompts between lines of `---`. */
function splitTexts(text: string): string[] {
  return text
    .split(/^[ \t]*---[ \t]*\r?$/m)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A path seen from a folder, both from the root; `..` at the front means that it leads out of the root. */
export function joinPath(folder: string, path: string): string {
  if (path.startsWith('/')) return path;
  const steps: string[] = [];
  for (const step of `${folder}${path}`.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
