import { parseYaml } from '../files/data-file.js';
import { type FileSource, readTextFile } from '../files/file-source.js';
import { fieldsOf, listOf, textOf } from '../files/fields.js';
import { matchFiles } from '../files/match-files.js';
import { parseMessages } from '../templates/parse-messages.js';
import type { Message } from '../prompt.js';
import { type Fault, isFault } from '../files/fault.js';

/** One of the configuration's prompts, before its variables are filled in. */
export interface RawPrompt {
  /** Tells it from the others in row keys: its label or id, else its text. */
  readonly key: string;
  readonly path: string | undefined;
  readonly text: string;
}

/** One entry of `prompts`: a text, a path, `file://…` with or without a glob, or `{id, label, raw}`. */
export async function readRawPrompts(
  entry: unknown,
  folder: string,
  files: FileSource,
): Promise<RawPrompt[] | Fault> {
  const fields = fieldsOf(entry);
  const raw = textOf(entry) ?? textOf(fields?.['raw']) ?? textOf(fields?.['id']);
  if (raw === undefined) return { fault: 'a prompt must be a text, a file:// path, or a map with `raw`' };
  const label = textOf(fields?.['label']) ?? textOf(fields?.['id']);
  const named = /^file:\/\/(.{1,1024})$/.exec(raw.trim())?.[1];
  if (named === undefined && !/^[\w./*-]+\.(txt|md|json|ya?ml)$/.test(raw.trim()))
    return [{ key: label ?? raw, path: undefined, text: raw }];
  const paths = await matchFiles(files, joinPath(folder, named ?? raw.trim()));
  if (isFault(paths)) return { fault: `${raw} ${paths.fault}` };
  if (paths.length === 0) return { fault: `${raw} matches no file` };
  const found: RawPrompt[] = [];
  for (const path of paths) {
    const texts = await readRaws(path, files);
    if (isFault(texts)) return texts;
    found.push(...texts.map((text, index) => ({ key: label ?? `${path}#${index}`, path, text })));
  }
  return found;
}

/** A text file may hold several prompts between lines of `---`. */
async function readRaws(path: string, files: FileSource): Promise<string[] | Fault> {
  if (!/\.(txt|md|json|ya?ml)$/i.test(path))
    return { fault: `${path} is no .txt, .md, .json or .yaml file: programs are not run` };
  const file = await readTextFile(files, path);
  if (file === 'missing') return { fault: `${path} does not exist` };
  if (isFault(file)) return { fault: `${path} ${file.fault}` };
  if (!/\.(txt|md)$/i.test(path)) return [file.text];
  return file.text
    .split(/^---[ \t]*$/m)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

/** A list of messages, written as JSON or, in a file of its own, as YAML; any other text is one user message. */
export function parseChat({ path, text }: RawPrompt): Message[] | Fault {
  const isData = path !== undefined && /\.(json|ya?ml)$/i.test(path);
  if (!isData && !text.trimStart().startsWith('[')) return [{ role: 'user', content: text }];
  const file = parseYaml({ path: path ?? '', text });
  const list = Array.isArray(file) ? undefined : (listOf(file.data) ?? fieldsOf(file.data)?.['messages']);
  const isChat = listOf(list)?.some((item) => fieldsOf(item)?.['role'] !== undefined) === true;
  if (isChat) return parseMessages(list);
  return isData ? { fault: 'must hold a list of messages' } : [{ role: 'user', content: text }];
}

/** A path seen from a folder, both from the root; `..` at the front means that it leads out of the root. */
export function joinPath(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${path}`.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
