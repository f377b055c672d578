import type { EngineName } from './engines/engine.js';

const SINGLE = /(?<![{$\\\w])\{([a-z_][a-z0-9_]*)\}(?!\})/gi;

/** `{name}`, each once. */
export function singleBraces(text: string): string[] {
  return [...new Set([...text.matchAll(SINGLE)].map((match) => match[0]))];
}

/** `${name}` of JavaScript and shells, `<%= name %>` of ERB and EJS: no language that is filled in here. */
const FOREIGN = /\$\{[a-z_][\w.]*\}|<%=?\s*[a-z_@][\w.]*\s*%>/gi;

/** Single braces are many things; where they are variables, the language has to be named. */
export function noteBraces(path: string, text: string, engine: EngineName): string[] {
  const own = engine === 'f-string' ? [] : singleBraces(text);
  const foreign = [...new Set([...text.matchAll(FOREIGN)].map((match) => match[0]))];
  return [
    ...noteSome(path, own, 'set `template: f-string`'),
    ...noteSome(path, foreign, 'write `{{name}}` and give `variables`'),
  ];
}

function noteSome(path: string, found: readonly string[], advice: string): string[] {
  if (found.length === 0) return [];
  const some = found.slice(0, 5).join(', ');
  return [`${path}: ${some} is sent as it stands; where that is a variable, ${advice}`];
}
