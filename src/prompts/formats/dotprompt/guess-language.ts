import type { EngineName } from '../../templates/engines/engine.js';
import { compileFString } from '../../templates/engines/f-string-engine.js';
import { isGoTemplate } from '../../templates/go-template.js';

/** Blocks, partials, comments, dotprompt's helpers and data of the program around it. */
const HANDLEBARS = /\{\{\{?~?\s*(?:[#/>!^@]|(?:role|section)\s+["'(]|media\s+url|json\s+[\w@.])/;
const JINJA_STATEMENT = /\{%-?\s*[a-z]/;
const JINJA_FILTER = /\{\{[^{}]*\|[^{}]*\}\}/;
const DOUBLE = /\{\{\s*[\p{L}_][\p{L}\p{N}_.]*\s*\}\}/u;

/**
 * The language of a `.prompt`: Handlebars, unless what stands in it is none and surely another one. Single braces are
 * Python's only where no front matter says that the file is a dotprompt, and all of its braces are.
 */
export function guessLanguage(body: string, hasFrontMatter: boolean): EngineName {
  if (HANDLEBARS.test(body)) return 'handlebars';
  if (JINJA_STATEMENT.test(body)) return 'jinja';
  if (isGoTemplate(body)) return 'plain';
  if (hasFrontMatter) return 'handlebars';
  if (JINJA_FILTER.test(body)) return 'jinja';
  return !DOUBLE.test(body) && isFString(body) ? 'f-string' : 'handlebars';
}

/** Whether Python would fill the text in, and something of it. */
function isFString(text: string): boolean {
  try {
    return compileFString({ engine: 'f-string', text, rows: [] }).usage.needed.size > 0;
  } catch {
    return false;
  }
}
