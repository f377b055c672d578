import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Problem } from '../../base/errors.js';
import { messageOf } from '../../base/errors.js';
import type { TextFile } from './file-source.js';
import { lineAtOffset, MAX_PROBLEMS, promptProblem } from './reading.js';
import { isTooDeep } from './yaml-depth.js';

/** A place in parsed data: keys and indices from the root. */
export type DataPath = readonly (string | number)[];

/** A file whose text is data. */
export interface DataFile extends TextFile {
  readonly data: unknown;
  /** 1-based line of a place, or of the nearest place around it; undefined where the format does not tell. */
  lineAt(path: DataPath): number | undefined;
}

/** An alias is a reference; more of them than any prompt needs can make a small file expand without end. */
const MAX_ALIASES = 100;

/** Parses YAML 1.2. `text` is the part of the file to parse, where that is not all of it, and `skipped` the lines before. */
export function parseYaml(file: TextFile, text = file.text, skipped = 0): DataFile | Problem[] {
  const lines = new LineCounter();
  const lineOf = (offset: number): number => lines.linePos(offset).line + skipped;
  try {
    if (isTooDeep(text)) return [promptProblem('invalid YAML: it is nested too deeply', file.path)];
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      merge: true,
      logLevel: 'error',
    });
    if (document.errors.length > 0) {
      return document.errors
        .slice(0, MAX_PROBLEMS)
        .map((error) => promptProblem(`invalid YAML: ${error.message}`, file.path, lineOf(error.pos[0])));
    }
    const lineAt = (path: DataPath): number | undefined => {
      const node = document.getIn(path, true);
      if (isNode(node) && node.range) return lineOf(node.range[0]);
      return path.length > 0 ? lineAt(path.slice(0, -1)) : undefined;
    };
    return { ...file, data: document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown, lineAt };
  } catch (error) {
    // Aliases without end are thrown rather than listed.
    return [promptProblem(`invalid YAML: ${messageOf(error)}`, file.path, skipped + 1)];
  }
}

/** Parses strict JSON. */
export function parseJson(file: TextFile): DataFile | Problem[] {
  try {
    return { ...file, data: JSON.parse(file.text) as unknown, lineAt: () => undefined };
  } catch (error) {
    return [
      promptProblem(`invalid JSON: ${messageOf(error)}`, file.path, lineOfJsonError(file, messageOf(error))),
    ];
  }
}

/** V8 tells the position of some errors only; JSON is YAML as well, whose parser tells it of nearly all. */
function lineOfJsonError(file: TextFile, message: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return lineAtOffset(file.text, Number(position));
  const asYaml = parseYaml(file);
  return Array.isArray(asYaml) ? asYaml[0]?.line : undefined;
}
