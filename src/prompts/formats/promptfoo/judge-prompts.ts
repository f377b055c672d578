import type { DataFile } from '../../files/data-file.js';
import type { Problem } from '../../../base/errors.js';
import { type Fields, fieldsOf, listOf } from '../../files/fields.js';
import type { TextFile } from '../../files/file-source.js';
import { lineOfText, promptProblem, type Reading } from '../../files/reading.js';
import { type Judged, joinJudged, judgeFields } from '../../templates/field-table.js';
import type { EngineName } from '../../templates/engines/engine.js';
import { singleBraces } from '../../templates/note-braces.js';
import { partialTag } from './chat-template.js';
import { PROMPT_FIELDS } from './promptfoo-fields.js';

/** Holds each of `prompts` that is a map against its table. */
export function judgePrompts(config: DataFile, entries: readonly unknown[]): Judged {
  return joinJudged(
    entries.map((entry, index) =>
      judgeFields(fieldsOf(entry) ?? {}, PROMPT_FIELDS, { file: config, path: ['prompts', index] }),
    ),
  );
}

/** What promptfoo would send with its tags, though the tests have values for them. */
export function judgeUnfilled(
  pairs: readonly (Pair & { readonly row: Fields })[],
  engine: EngineName | undefined,
): Judged {
  const problems = new Map<string, Problem>();
  for (const { template, row } of engine === undefined ? pairs : []) {
    const { file, raw } = template;
    const [message, place] = unfilledIn(raw.text, row) ?? [];
    if (message === undefined || place === undefined) continue;
    problems.set(file.path, promptProblem(message, file.path, lineOfText(file.text, place) ?? 1));
  }
  return { notes: [], problems: [...problems.values()] };
}

/** What is wrong, and where. */
function unfilledIn(text: string, row: Fields): readonly [message: string, place: string] | undefined {
  const names = Object.keys(row);
  const tag = partialTag(text);
  const double = names.find((name) => text.includes(`{{${name}}}`) || text.includes(`{{ ${name} }}`));
  if (tag !== undefined && double !== undefined)
    return [
      `promptfoo fills in nothing of a prompt with a tag that is not closed on its line, \`${tag.slice(0, 60)}\`, and would send {{${double}}} as it stands: close the tag, or name the language in \`template\` (\`handlebars\`, say; \`none\` sends it as it stands)`,
      tag,
    ];
  const single = names.find((name) => singleBraces(text).includes(`{${name}}`));
  return single === undefined
    ? undefined
    : [
        `\`{${single}}\` is the name of a variable of the tests, and promptfoo fills in {{${single}}} alone: write it so, or give \`template: f-string\`, or \`template: nunjucks\` where it is meant as text`,
        `{${single}}`,
      ];
}

interface Pair {
  readonly template: { readonly file: TextFile; readonly raw: { readonly text: string } };
  readonly test: { readonly hasConversation: boolean };
}

/** promptfoo fills `_conversation` with what the tests before were answered, which nobody knows before they are asked. */
export function judgeConversations(pairs: readonly Pair[]): Judged {
  const files = new Map(
    pairs
      .filter(({ template, test }) => test.hasConversation && CONVERSATION.test(template.raw.text))
      .map(({ template: { file } }) => [file.path, file]),
  );
  const problems = [...files.values()].map((file) =>
    promptProblem(
      '`_conversation` stands for the answers to the tests before, and each prompt is asked by itself: write the turns before it as `messages`',
      file.path,
      lineOfText(file.text, '_conversation'),
    ),
  );
  return { notes: [], problems };
}

const CONVERSATION = /\{[{%][^}]*\b_conversation\b/;

/** Tests that a model is to make up are in no configuration, and a prompt that waits for them has no values. */
export function tellRedteam(reading: Reading, fields: Fields): Reading {
  if (fields['redteam'] === undefined || (listOf(fields['tests']) ?? []).length > 0) return reading;
  const why =
    '; `redteam` has a model make up the tests: `promptfoo redteam generate` writes them into a redteam.yaml, which is read';
  return {
    ...reading,
    problems: reading.problems.map((problem) => ({ ...problem, message: problem.message + why })),
  };
}
