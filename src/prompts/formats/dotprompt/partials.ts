import { type Fault, isFault } from '../../files/fault.js';
import { type FileSource, readTextFile, type TextFile } from '../../files/file-source.js';
import { splitFrontMatter } from '../../files/front-matter.js';

const PARTIAL = /\{\{~?#?>\s*([\w./-]{1,128})/g;
/** More partials than any prompt has: they may name each other. */
const MAX_PARTIALS = 50;

/** The partials that a template names, and those that these name: `_name.prompt` in the folder of the file, or above it. */
export async function readPartials(
  file: TextFile,
  body: string,
  files: FileSource,
): Promise<Readonly<Record<string, string>> | Fault> {
  const partials: Record<string, string> = {};
  const waiting = namesIn(body);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (Object.hasOwn(partials, name) || name.startsWith('@')) continue;
    if (Object.keys(partials).length >= MAX_PARTIALS)
      return { fault: `names more than ${MAX_PARTIALS} partials` };
    const text = await readPartial(file.path, name, files);
    if (isFault(text)) return text;
    partials[name] = text.text;
    waiting.push(...namesIn(text.text));
  }
  return partials;
}

function namesIn(text: string): string[] {
  return [...text.matchAll(PARTIAL)].map((match) => match[1] ?? '');
}

async function readPartial(
  path: string,
  name: string,
  files: FileSource,
): Promise<{ readonly text: string } | Fault> {
  const folders = path.split('/').slice(0, -1);
  const [last = name, ...before] = name.split('/').reverse();
  const inside = [...before]
    .reverse()
    .map((step) => `${step}/`)
    .join('');
  for (let depth = folders.length; depth >= 0; depth -= 1) {
    const folder = folders
      .slice(0, depth)
      .map((step) => `${step}/`)
      .join('');
    const candidate = `${folder}${inside}_${last}.prompt`;
    const file = await readTextFile(files, candidate);
    if (file === 'missing') continue;
    if (isFault(file)) return { fault: `the partial ${candidate} ${file.fault}` };
    const parts = splitFrontMatter(file, true);
    return Array.isArray(parts)
      ? { fault: `the partial ${candidate} cannot be read` }
      : { text: parts.body.trim() };
  }
  return { fault: `the partial {{> ${name}}} is not there: no _${last}.prompt stands beside the file` };
}
