import type { Problem } from '../../base/errors.js';
import { type DataFile, parseYaml } from './data-file.js';
import type { TextFile } from './file-source.js';
import { fieldsOf, type Fields } from './fields.js';
import { promptProblem } from './reading.js';

/** A file that begins with YAML between two lines of `---`, and goes on with text. */
export interface FrontMatter {
  readonly data: DataFile;
  readonly fields: Fields;
  readonly body: string;
  /** False for a file that has none. */
  readonly isThere: boolean;
}

/** A file without front matter is all body. `mayHaveHeader`: lines of comments (a licence's) may stand before it. */
export function splitFrontMatter(file: TextFile, mayHaveHeader = false): FrontMatter | Problem[] {
  const lines = file.text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '' && !(mayHaveHeader && line.startsWith('#')));
  const end =
    lines[first]?.trimEnd() === '---'
      ? lines.findIndex((line, index) => index > first && line.trimEnd() === '---')
      : -1;
  if (lines[first]?.trimEnd() === '---' && end < 0)
    return [promptProblem('the front matter has no closing `---`', file.path, first + 1)];
  const data = parseYaml(file, lines.slice(first + 1, Math.max(end, 0)).join('\n'), first + 1);
  if (Array.isArray(data)) return data;
  const fields = data.data === null || data.data === undefined ? {} : fieldsOf(data.data);
  if (fields === undefined) return [promptProblem('the front matter must be a map', file.path, first + 1)];
  return { data, fields, body: lines.slice(end + 1).join('\n'), isThere: end >= 0 };
}
