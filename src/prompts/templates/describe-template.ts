import type { Problem } from '../../base/errors.js';
import type { Fields } from '../files/fields.js';
import type { TextFile } from '../files/file-source.js';
import { lineAtOffset, promptProblem } from '../files/reading.js';
import { type EngineName, ENGINE_TITLES, type RenderResult } from './engines/engine.js';

/** Sent as it is, a template would be measured instead of a prompt. */
export function describeMissing(file: TextFile, name: string, variables: Fields): Problem {
  const available = Object.keys(variables);
  const has =
    available.length === 0 ? 'no variables are set' : `set are ${available.slice(0, 20).join(', ')}`;
  const message = `the template variable {{${name}}} has no value; ${has}; give it in \`variables\` (\`${name}: …\`) or in a \`variables-file\``;
  return promptProblem(message, file.path, lineOfName(file.text, name));
}

/** What an engine says, at the template's place in its file. */
export function describeFault(
  file: TextFile,
  template: string,
  { fault, line }: Extract<RenderResult, { readonly fault: string }>,
  engine: EngineName,
): Problem {
  const message = `the template cannot be read as ${ENGINE_TITLES[engine]}: ${fault}; with \`template: none\` it is sent as it stands`;
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

function lineOfFault(text: string, template: string, line: number | undefined): number {
  const start = text.indexOf(template.trim().split('\n')[0] ?? '');
  if (line !== undefined && start >= 0) return lineAtOffset(text, start) + line - 1;
  const tag = text.search(/\{[{%#]/);
  return tag >= 0 ? lineAtOffset(text, tag) : 1;
}
