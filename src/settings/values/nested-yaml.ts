import { parse } from 'yaml';
import { isTooDeep } from '../../prompts/files/yaml-depth.js';

/** A list or a map in brackets, a map of lists, `{threshold: …}` below a metric: what single lines cannot say. */
const NESTED = /^\s*[[{]|:\s*(#.*)?$|:\s+[[{]|^\s*-\s+[[{]|^\s*-?\s*threshold:/m;

/** Text that is YAML of more than lines, as data; undefined for lines, in which a metric may come twice. */
export function parseNested(text: string): unknown {
  return NESTED.test(text) ? parseStructure(text) : undefined;
}

/** A list or a map written as text, YAML or JSON; undefined for what is neither. */
export function parseStructure(text: string): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    const data: unknown = parse(text, { maxAliasCount: 100, logLevel: 'error', prettyErrors: false });
    return typeof data === 'object' && data !== null ? data : undefined;
  } catch {
    return undefined;
  }
}
