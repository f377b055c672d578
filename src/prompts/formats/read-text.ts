import { type Fields, fieldsOf } from '../files/fields.js';
import { splitFrontMatter } from '../files/front-matter.js';
import { failedReading, lineOfText, promptProblem } from '../files/reading.js';
import { suffixOf } from '../files/suffixes.js';
import type { TextFile } from '../files/file-source.js';
import { guessEngine } from '../templates/choose-engine.js';
import type { EngineName } from '../templates/engines/engine.js';
import { expandAll } from '../templates/expand-rows.js';
import { refuseGo } from '../templates/go-template.js';
import { noteBraces } from '../templates/note-braces.js';
import { messageTemplate } from '../templates/prompt-template.js';
import type { Reader } from '../templates/reader.js';

/** Template files by their suffix; other texts are read by what stands in them. */
const ENGINES: Readonly<Record<string, EngineName>> = {
  j2: 'jinja',
  jinja: 'jinja',
  jinja2: 'jinja',
  njk: 'nunjucks',
  hbs: 'handlebars',
  handlebars: 'handlebars',
  mustache: 'handlebars',
};

/** What an editor puts in by itself, in a Copilot `.prompt.md`. */
const EDITOR_VARIABLE =
  /\$\{(selection|selectedText|file\w*|workspaceFolder\w*|lineNumber|currentDate|input(:[^{}]{0,200})?)\}/;

/** `.txt`, `.md` and templates: the whole file is one user message; front matter is about it and not sent. */
export const readText: Reader = async (file, context) => {
  const { body, about } = splitAbout(file);
  const editor = /\.(prompt|instructions|chatmode|agent)\.md$/i.test(file.path)
    ? EDITOR_VARIABLE.exec(body)?.[0]
    : undefined;
  if (editor !== undefined) {
    const message = `\`${editor}\` is filled in by an editor, and nothing stands for it here; write \`{{name}}\` and give \`variables\``;
    return failedReading(promptProblem(message, file.path, lineOfText(file.text, editor)));
  }
  if (body.trim() === '')
    return failedReading(promptProblem('there is no text below the front matter', file.path, 1));
  const text = body.trimEnd();
  const named = context.given.engine ?? ENGINES[suffixOf(file.path)];
  const go = named === undefined ? refuseGo(file, [text]) : undefined;
  if (go !== undefined) return failedReading(go);
  const engine = named ?? guessEngine([text]);
  const template = {
    ...messageTemplate([{ role: 'user', content: text }]),
    engine,
    checks: [],
    parameters: {},
  };
  const source = { file: file.path };
  const reading = await expandAll(file.path, [{ file, template, row: {}, id: file.path, source }], context);
  return {
    ...reading,
    notes: [...noteAbout(file, about), ...reading.notes, ...noteBraces(file.path, text, engine)],
  };
};

/** As Hugo and Zola write it. */
const TOML = /^\s*\+\+\+[ \t]*\r?\n([^]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)\s*/;

/** Front matter only where it is fields of TOML or a map of YAML; a rule of dashes in a text is text. */
function splitAbout(file: TextFile): { readonly body: string; readonly about: Fields } {
  const whole = { body: file.text, about: {} };
  const toml = TOML.exec(file.text);
  if (toml !== null) {
    const names = [...(toml[1] ?? '').matchAll(/^[ \t]*([\w-]+)[ \t]*=/gm)].map(([, name]) => [
      name ?? '',
      true,
    ]);
    if (names.length > 0)
      return { body: file.text.slice(toml[0].length), about: Object.fromEntries(names) as Fields };
  }
  if (!/^\s*---[ \t]*\r?\n/.test(file.text)) return whole;
  const parts = splitFrontMatter(file);
  if (Array.isArray(parts) || fieldsOf(parts.data.data) === undefined) return whole;
  return { body: parts.body.replace(/^(?:[ \t]*\r?\n)+/, ''), about: parts.fields };
}

function noteAbout(file: TextFile, about: Fields): string[] {
  const names = Object.keys(about)
    .slice(0, 10)
    .map((name) => `\`${name}\``);
  if (names.length === 0) return [];
  return [
    `${file.path}: its front matter (${names.join(', ')}) is about the prompt, and neither sent nor used`,
  ];
}
