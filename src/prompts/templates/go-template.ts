import type { Problem } from '../../base/errors.js';
import type { TextFile } from '../files/file-source.js';
import { lineOfText, promptProblem } from '../files/reading.js';

/** What no other language has: a name behind a dot that begins a tag, or stands behind a word in it: `{{.Name}}`, `{{range .Items}}`. */
const GO_TAG = /\{\{-?\s*(?:[a-z]+\s(?:[^{}]{0,200}?[\s(])?)?\.[\p{L}_][^{}]{0,200}/u;
const TAG = /\{\{[^{}]{0,500}\}\}/g;
/** `{{.Name}}`, `{{ .User.Name }}`: the plain variable of that name. */
const FIELD = /^\{\{\s*\.[\p{L}_][\p{L}\p{N}_.]*\s*\}\}$/u;

export function isGoTemplate(text: string): boolean {
  return GO_TAG.test(text);
}

/** Of Go's text/template fields alone are filled in, as plain variables; a text with more of it would be sent with its tags. */
export function refuseGo(file: TextFile, texts: readonly string[]): Problem | undefined {
  const text = texts.join('\n');
  if (!isGoTemplate(text)) return undefined;
  const tag = text.match(TAG)?.find((one) => !FIELD.test(one));
  if (tag === undefined) return undefined;
  const message = `\`${tag.slice(0, 60)}\` is of a Go template, of which only fields such as {{.Name}} are filled in: give the text that your program makes of it, or name the language that is meant in \`template\` (\`none\` sends it as it stands)`;
  return promptProblem(message, file.path, lineOfText(file.text, tag));
}
