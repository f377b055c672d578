import type { TextFile } from '../files/file-source.js';
import { type Fields, fieldsOf, listOf, omitUndefined, textOf } from '../files/fields.js';
import { combineParameters, parseOpenAiFormat, parseParameters } from '../templates/model-parameters.js';
import { parseMessages } from '../templates/parse-messages.js';
import type { Message, Prompt } from '../prompt.js';
import { type Fault, isFault } from '../files/fault.js';
import { joinReadings, promptProblem, type Reader, type Reading, failedReading } from '../files/reading.js';

/** A prompt that does not yet know where it stands. */
export type UnplacedPrompt = Omit<Prompt, 'id' | 'source'>;

/** `.jsonl`: one record a line; blank lines are passed over. */
export const readJsonl: Reader = (file) => {
  const lines = file.text.split('\n').map((text, index) => ({ text: text.trim(), line: index + 1 }));
  const records = lines.filter(({ text }) => text !== '');
  return joinReadings(
    records.map(({ text, line }, index) => {
      const data = parseLine(text);
      if (data === undefined)
        return failedReading(promptProblem(`invalid JSON: ${text.slice(0, 60)}`, file.path, line));
      return readRecord(file, data, { id: `${file.path}#${index + 1}`, line });
    }),
  );
};

/** A list of records, as in a `.json` or YAML file. */
export function readRecords(
  file: TextFile,
  records: readonly unknown[],
  lineAt: (index: number) => number | undefined,
): Reading {
  if (records.length === 0) return failedReading(promptProblem('the list is empty', file.path));
  return joinReadings(
    records.map((record, index) =>
      readRecord(file, record, { id: `${file.path}#${index + 1}`, line: lineAt(index) }),
    ),
  );
}

/** One record as a prompt of its own. */
export function readRecord(
  file: TextFile,
  record: unknown,
  place: { readonly id: string; readonly line?: number | undefined },
): Reading {
  const { id, line } = place;
  const prompt = parseRecord(record);
  if (isFault(prompt)) return failedReading(promptProblem(prompt.fault, file.path, line));
  const { prompt: unplaced, note } = prompt;
  const source = { file: file.path, ...(line !== undefined && { line }) };
  return {
    prompts: [{ ...unplaced, id, source }],
    problems: [],
    notes: note === undefined ? [] : [`${id}: ${note}`],
  };
}

interface ParsedRecord {
  readonly prompt: UnplacedPrompt;
  readonly note?: string;
}

/**
 * A text, or a map with `messages`, `prompt`, `text` or `input`; or a line of a batch, whose request stands in
 * `body` (OpenAI) or `params` (Anthropic) and whose `custom_id` names the row.
 */
export function parseRecord(record: unknown): ParsedRecord | Fault {
  if (typeof record === 'string') return parseRecord({ text: record });
  const fields = fieldsOf(record);
  if (fields === undefined)
    return { fault: 'a record must be a text, or a map with `messages`, `prompt` or `text`' };
  const request = fieldsOf(fields['body']) ?? fieldsOf(fields['params']) ?? fields;
  const messages = messagesOf(request);
  if (isFault(messages)) return messages;
  const parameters = combineParameters(
    request['model'],
    parseParameters(request),
    parseOpenAiFormat(request['response_format']),
  );
  if (isFault(parameters)) return parameters;
  const { asked, note } = dropExpectedAnswer(messages);
  return {
    prompt: { messages: asked, ...parameters, ...omitUndefined({ rowKey: textOf(fields['custom_id']) }) },
    ...note,
  };
}

function messagesOf(request: Fields): Message[] | Fault {
  const system = textOf(request['system']) ?? textOf(request['instructions']);
  const before: Message[] = system === undefined ? [] : [{ role: 'system', content: system }];
  const list = request['messages'] ?? listOf(request['input']);
  if (list !== undefined) {
    const messages = parseMessages(list);
    return isFault(messages) ? messages : [...before, ...messages];
  }
  const text = textOf(request['prompt']) ?? textOf(request['text']) ?? textOf(request['input']);
  if (text === undefined)
    return { fault: 'a record needs `messages`, `prompt` or `text` with something in it' };
  return [...before, { role: 'user', content: text }];
}

/** Fine-tuning data ends with the answer to learn; sent along it would be continued instead of given. */
function dropExpectedAnswer(messages: readonly Message[]): {
  asked: readonly Message[];
  note: { note?: string };
} {
  const endsWithAnswer = messages.length > 1 && messages.at(-1)?.role === 'assistant';
  if (!endsWithAnswer) return { asked: messages, note: {} };
  return {
    asked: messages.slice(0, -1),
    note: { note: 'the last assistant message is taken for the expected answer and not sent' },
  };
}

/** Undefined, which no JSON is, where the line is none. */
function parseLine(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
