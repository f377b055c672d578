import type { DataFile } from '../../files/data-file.js';
import { fieldsOf } from '../../files/fields.js';
import type { TextFile } from '../../files/file-source.js';
import { lineOfText, promptProblem } from '../../files/reading.js';
import { type Judged, joinJudged, judgeFields } from '../../templates/field-table.js';
import { PROMPT_FIELDS } from './promptfoo-fields.js';

/** Holds each of `prompts` that is a map against its table. */
export function judgePrompts(config: DataFile, entries: readonly unknown[]): Judged {
  return joinJudged(
    entries.map((entry, index) =>
      judgeFields(fieldsOf(entry) ?? {}, PROMPT_FIELDS, { file: config, path: ['prompts', index] }),
    ),
  );
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
