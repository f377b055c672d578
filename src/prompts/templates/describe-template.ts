import type { Problem } from '../../base/errors.js';
import type { Fields } from '../files/fields.js';
import type { TextFile } from '../files/file-source.js';
import { lineAtOffset, promptProblem } from '../files/reading.js';
import { ENGINE_TITLES, type RenderResult } from './engines/engine.js';
import type { PromptTemplate } from './prompt-template.js';

interface Lacking {
  readonly row: Fields;
  readonly isList: boolean;
  readonly template: Pick<PromptTemplate, 'engine' | 'isSurely'>;
}

/** Sent as it is, a template would be measured instead of a prompt. */
export function describeMissing(file: TextFile, name: string, { row, isList, template }: Lacking): Problem {
  const available = Object.keys(row);
  const has =
    available.length === 0 ? 'no variables are set' : `set are ${available.slice(0, 20).join(', ')}`;
  const isGuessed = template.engine === 'f-string' && template.isSurely !== true;
  const shown = isGuessed ? `{${name}}` : `{{${name}}}`;
  const asText = isGuessed ? '; where it is meant as text, set `template: none`' : '';
  const message = `the template variable ${shown} has no value; ${has}; give it in \`variables\` (\`${name}: ${isList ? '[…]` with a list' : '…`'}) or in a \`variables-file\`${asText}`;
  return promptProblem(message, file.path, lineOfName(file.text, name) ?? 1);
}

/** What an engine says, at the template's place in its file. */
export function describeFault(
  file: TextFile,
  template: string,
  { fault, line, isRefused = false }: Extract<RenderResult, { readonly fault: string }>,
  { engine, isSurely = false }: Pick<PromptTemplate, 'engine' | 'isSurely'>,
): Problem {
  const asText = isSurely ? '' : '; with `template: none` it is sent as it stands';
  const message = isRefused
    ? fault
    : `the template cannot be read as ${ENGINE_TITLES[engine]}: ${fault}${asText}`;
  return promptProblem(message, file.path, lineOfFault(file.text, template, line));
}

/** 1-based line of the first tag that holds the name, else of the name itself. */
function lineOfName(text: string, name: string): number | undefined {
  const word = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const tag = new RegExp(`\\{[{%]?[^{}]*?(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, 'u').exec(text);
  if (tag !== null) return lineAtOffset(text, tag.index + tag[0].length - name.length);
  const [first = ''] = name.split('.');
  const place = text.indexOf(first);
  return place < 0 ? undefined : lineAtOffset(text, place);
}

/** Where a template stands in its file. */
export function lineOfTemplate({ text }: TextFile, template: string): number {
  const start = text.indexOf(template.trim().split('\n')[0] ?? '');
  return start >= 0 ? lineAtOffset(text, start) : 1;
}

function lineOfFault(text: string, template: string, line: number | undefined): number {
  const start = text.indexOf(template.trim().split('\n')[0] ?? '');
  if (line !== undefined && start >= 0) return lineAtOffset(text, start) + line - 1;
  const tag = text.search(/\{[{%#]/);
  return tag >= 0 ? lineAtOffset(text, tag) : 1;
}
