import type { EngineName } from './engines/engine.js';

/** Blocks, partials and comments that Handlebars and Mustache have. */
const HANDLEBARS = /(?<![\\$])\{\{\{?~?(#|\/|>|\^|!|else\b)/;
/** Statements and comments of Jinja. */
const JINJA_TAG = /\{%-?\s*[a-z]|\{#/;
/** `{{ name | filter }}`, `{{ a + 'b' }}`, `{{ items[0] }}`, `{{ f(x) }}`. */
const EXPRESSION = /(?<![\\$])\{\{-?\s*[^{}]*[^{}\s\p{L}\p{N}_.-][^{}]*\}\}/u;

/** The language that a text is written in, for formats that know only `{{name}}` and are used with more. */
export function guessEngine(texts: readonly string[]): EngineName {
  const text = texts.join('\n');
  if (HANDLEBARS.test(text) && !/\{%/.test(text)) return 'handlebars';
  if (JINJA_TAG.test(text) || EXPRESSION.test(text)) return 'jinja';
  return 'plain';
}
