import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf, textOf } from '../../files/fields.js';
import type { Message } from '../../prompt.js';
import type { FieldTable } from '../../templates/field-table.js';
import { parseMessages } from '../../templates/parse-messages.js';

/** A conversation read from a record, and what of the record is not asked. */
export interface Shape {
  readonly messages: readonly Message[];
  readonly notes: readonly string[];
}

/** Fields that make the conversation. */
export const SHAPE_FIELDS: FieldTable = {
  ...Object.fromEntries(
    'messages prompt prompts text texts input instruction instructions system systemInstruction system_instruction conversations conversation contents turns question query content history context'
      .split(' ')
      .map((name) => [name, 'used' as const]),
  ),
  suffix: { refuse: 'is text behind the gap that a completion fills, and only text before it is sent' },
  inputs: { note: 'is not read beside the text' },
  images: { refuse: 'cannot be sent: the input tokens of images cannot be bounded' },
  image: { refuse: 'cannot be sent: the input tokens of images cannot be bounded' },
  audio: { refuse: 'cannot be sent: the input tokens of audio cannot be bounded' },
  audios: { refuse: 'cannot be sent: the input tokens of audio cannot be bounded' },
};

/** The conversation of a record, whichever dataset or provider wrote it. */
export function messagesOf(fields: Fields): Shape | Fault {
  const kept = textOf(fieldsOf(fields['prompt'])?.['id']);
  if (kept !== undefined)
    return {
      fault: `asks the prompt \`${kept.slice(0, 60)}\`, which only the provider keeps; write its text as \`messages\``,
    };
  const list = conversationOf(fields);
  if (list !== undefined) {
    const parsed = parseMessages(list);
    return isFault(parsed) ? parsed : { messages: [...systemOf(fields), ...parsed], notes: [] };
  }
  const turns = listOf(fields['turns']);
  if (turns !== undefined) return firstTurn(fields, turns);
  const text = singleText(fields);
  if (isFault(text)) return text;
  return { messages: [...systemOf(fields), { role: 'user', content: text.text }], notes: text.notes ?? [] };
}

/** OpenAI's `messages` and `input`, ShareGPT's `conversations`, Gemini's `contents`, a `prompt` that is a conversation. */
function conversationOf(fields: Fields): unknown {
  const named = fields['messages'] ?? fields['conversations'] ?? fields['conversation'] ?? fields['contents'];
  if (named !== undefined && named !== null) return listOf(named) ?? named;
  return [fields['input'], fields['prompt']].map(listOf).find((list) => list?.some(isMessage) === true);
}

function isMessage(item: unknown): boolean {
  const fields = fieldsOf(item);
  return fields?.['role'] !== undefined || fields?.['from'] !== undefined;
}

/** The system's text beside a conversation, as a text or in parts. */
function systemOf(fields: Fields): Message[] {
  const written =
    fields['system'] ??
    (fields['instruction'] === undefined ? fields['instructions'] : undefined) ??
    fields['systemInstruction'] ??
    fields['system_instruction'];
  const parts = listOf(written) ?? listOf(fieldsOf(written)?.['parts']);
  const text =
    parts === undefined
      ? textOf(written)
      : parts.map((part) => textOf(fieldsOf(part)?.['text']) ?? '').join('');
  return text === undefined || text === '' ? [] : [{ role: 'system', content: text }];
}

/** MT-bench and aiperf: what follows the first turn needs the answer to it. */
function firstTurn(fields: Fields, turns: readonly unknown[]): Shape | Fault {
  const [first] = turns;
  const text = textOf(first) ?? textOf(fieldsOf(first)?.['text']) ?? textOf(fieldsOf(first)?.['content']);
  if (text === undefined) return { fault: '`turns` must begin with a text' };
  const notes =
    turns.length > 1 ? ['only the first of its `turns` is asked: the next ones need its answer'] : [];
  return { messages: [...systemOf(fields), { role: 'user', content: text }], notes };
}

/** The one text of a record; of a task with an input (alpaca) both, as its own template joins them. */
function singleText(fields: Fields): { readonly text: string; readonly notes?: readonly string[] } | Fault {
  const task = textOf(fields['instruction']);
  const context = textOf(fields['context']);
  const input = textOf(fields['input']);
  if (task !== undefined && textOf(fields['prompt']) === undefined) {
    const parts = [task, context, input].filter((part) => part !== undefined);
    return { text: parts.join('\n\n') };
  }
  if (context !== undefined)
    return {
      fault:
        'has a `context`, and nothing says how it goes into the prompt: write a template, and give the rows as its `variables-file`',
    };
  if (fields['history'] !== undefined && listOf(fields['history'])?.length !== 0)
    return { fault: 'has a `history`, which only `messages` can say' };
  const candidates = ['prompt', 'text', 'input', 'question', 'query', 'content'].filter(
    (name) => textOf(oneOf(fields[name])) !== undefined,
  );
  const [name] = candidates;
  const several = candidates.filter(
    (one) => textOf(oneOf(fields[one])) !== textOf(oneOf(fields[name ?? ''])),
  );
  if (several.length > 0)
    return {
      fault: `has both \`${name ?? ''}\` and \`${several[0] ?? ''}\`, and nothing says how they make a prompt: write a template, and give the rows as its \`variables-file\``,
    };
  const texts = listOf(fields['texts'] ?? fields['prompts']);
  const text =
    name === undefined
      ? texts?.filter((one) => typeof one === 'string').join('\n')
      : textOf(oneOf(fields[name]));
  return text === undefined || text === ''
    ? { fault: 'a record needs `messages`, `prompt` or `text` with something in it' }
    : { text };
}

/** A list of a single text is that text. */
function oneOf(value: unknown): unknown {
  const list = listOf(value);
  return list?.length === 1 ? list[0] : value;
}
