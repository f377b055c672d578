import type { Problem } from '../../../base/errors.js';
import { type DataFile, parseYaml } from '../../files/data-file.js';
import { type Fields, fieldsOf } from '../../files/fields.js';
import type { TextFile } from '../../files/file-source.js';
import type { FrontMatter } from '../../files/front-matter.js';
import { lineOfText, promptProblem } from '../../files/reading.js';
import type { EngineName } from '../../templates/engines/engine.js';
import { refuseGo } from '../../templates/go-template.js';
import { singleBraces } from '../../templates/note-braces.js';

/** The file's data where it is YAML or JSON throughout. */
export function wholeData(file: TextFile): { readonly file: DataFile; readonly fields: Fields } | undefined {
  if (!/^\s*(?:\{|#.*\n|["']?[\w-]+["']?:(\s|$))/.test(file.text)) return undefined;
  const whole = parseYaml(file);
  const fields = Array.isArray(whole) ? undefined : fieldsOf(whole.data);
  return Array.isArray(whole) || fields === undefined ? undefined : { file: whole, fields };
}

/** What is no dotprompt at all, though its name says so. */
export function refuseOther(
  file: TextFile,
  { body, isThere }: Pick<FrontMatter, 'body' | 'isThere'>,
  engine: EngineName,
): Problem | undefined {
  if (body.trim() === '') return promptProblem('there is no text below the front matter', file.path, 1);
  const mark = /^\s*(<prompt(?:\s[^<>]{0,500})?>)[\s\S]*<\/prompt>\s*$/.exec(body)?.[1];
  if (mark !== undefined) {
    const message = `the file is of another tool, which takes its text out of \`${mark.slice(0, 60)}\`: give that text alone, as a .txt`;
    return promptProblem(message, file.path, lineOfText(file.text, mark));
  }
  if (engine === 'plain') return refuseGo(file, [body]);
  const braces = engine === 'handlebars' && !body.includes('{{') ? singleBraces(body)[0] : undefined;
  if (braces !== undefined && !isThere) {
    const message = `\`${braces}\` may be a variable, and nothing says of which language: give \`template: f-string\`, or \`template: none\` where it is meant as text`;
    return promptProblem(message, file.path, lineOfText(file.text, braces));
  }
  const tag = engine === 'handlebars' ? /\{%-?\s*[a-z]+[^%{}]*%\}/.exec(body)?.[0] : undefined;
  const meant = 'give `template: jinja`, or `template: none` where it is meant as text';
  return tag === undefined
    ? undefined
    : promptProblem(
        `\`${tag.slice(0, 60)}\` is no Handlebars, of which the file has tags as well; ${meant}`,
        file.path,
        lineOfText(file.text, tag),
      );
}

/** Other tools call files `.prompt` that are YAML or JSON throughout; as text they would be another prompt. */
export function refuseData(file: TextFile, fields: Fields): Problem | undefined {
  const known = ['prompts', 'prompt', 'config', 'messages', 'model', 'template', 'system', 'user', 'name'];
  const message =
    'the file is data throughout, and no dotprompt, which has front matter between lines of `---` and then its text; as `.yml` with `messages` it can be read';
  return Object.keys(fields).filter((key) => known.includes(key)).length >= 2
    ? promptProblem(message, file.path, 1)
    : undefined;
}
