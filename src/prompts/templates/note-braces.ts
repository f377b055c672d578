import type { EngineName } from './engines/engine.js';

const SINGLE = /(?<![{$\\\w])\{([a-z_][a-z0-9_]*)\}(?!\})/gi;

/** `{name}`, each once. */
export function singleBraces(text: string): string[] {
  return [...new Set([...text.matchAll(SINGLE)].map((match) => match[0]))];
}

/** Single braces are many things; where they are variables, the language has to be named. */
export function noteBraces(path: string, text: string, engine: EngineName): string[] {
  if (engine === 'f-string') return [];
  const names = singleBraces(text);
  if (names.length === 0) return [];
  const some = names.slice(0, 5).join(', ');
  return [`${path}: ${some} is sent as it stands; where that is a variable, set \`template: f-string\``];
}
