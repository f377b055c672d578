import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, omitUndefined, textOf } from '../../files/fields.js';
import type { Message, Prompt } from '../../prompt.js';
import type { FieldTable } from '../../templates/field-table.js';
import { parseRequest, REQUEST_FIELDS } from '../../templates/model-parameters.js';
import { messagesOf, SHAPE_FIELDS } from './record-shapes.js';

/** A prompt that does not yet know where it stands. */
export type UnplacedPrompt = Omit<Prompt, 'id' | 'source'>;

export interface ParsedRecord {
  readonly prompt: UnplacedPrompt;
  readonly notes: readonly string[];
  /** The maps whose fields were read, each with its table. */
  readonly read: readonly { readonly fields: Fields; readonly table: FieldTable }[];
}

/** What stands around a batch line's request, and around rows of datasets, and only describes them. */
const ABOUT_FIELDS: FieldTable = Object.fromEntries(
  'custom_id id key idx index question_id uid uuid method url name title label category categories source dataset split lang language type tags tag act description comment comments metadata meta expected output outputs response responses answer answers completion target ideal reference references chosen rejected score weight created created_at date author for_devs contributor'
    .split(' ')
    .map((name) => [name, 'about' as const]),
);

const RECORD_FIELDS: FieldTable = {
  ...ABOUT_FIELDS,
  ...REQUEST_FIELDS,
  ...SHAPE_FIELDS,
  model: 'used',
  body: 'used',
  params: 'used',
  request: 'used',
};

/**
 * A text, or a map: a conversation, a request of any provider, a row of a dataset; or a line of a batch, whose request
 * stands in `body` (OpenAI), `params` (Anthropic) or `request` (Gemini) and whose `custom_id` names the row.
 */
export function parseRecord(record: unknown): ParsedRecord | Fault {
  if (typeof record === 'string') return parseRecord({ text: record });
  const outer = fieldsOf(record);
  if (outer === undefined)
    return { fault: 'a record must be a text, or a map with `messages`, `prompt` or `text`' };
  const other = otherApi(outer);
  if (other !== undefined) return { fault: other };
  const inner = fieldsOf(outer['body']) ?? fieldsOf(outer['params']) ?? fieldsOf(outer['request']);
  const request = inner ?? outer;
  const shape = messagesOf(request);
  if (isFault(shape)) return shape;
  const parameters = parseRequest(request);
  if (isFault(parameters)) return parameters;
  const { asked, notes } = dropExpectedAnswer(shape.messages);
  const rowKey = textOf(outer['custom_id']) ?? textOf(outer['key']);
  return {
    prompt: {
      messages: asked,
      ...parameters,
      ...omitUndefined({ model: textOf(request['model']), rowKey }),
    },
    notes: [...shape.notes, ...notes],
    read: [outer, ...(inner === undefined ? [] : [inner])].map((fields) => ({
      fields,
      table: RECORD_FIELDS,
    })),
  };
}

/** A batch line of another API than one that generates text; undefined where it is none. */
function otherApi(line: Fields): string | undefined {
  const url = textOf(line['url']);
  if (url === undefined || fieldsOf(line['body']) === undefined) return undefined;
  if (/\/(chat\/completions|responses|completions|messages)\/?$/.test(url)) return undefined;
  return `is a request of another API, \`${url.slice(0, 60)}\`; only chat, responses, completions and messages are asked`;
}

/** Fine-tuning data ends with the answer to learn; sent along it would be continued instead of given. */
function dropExpectedAnswer(messages: readonly Message[]): {
  readonly asked: readonly Message[];
  readonly notes: readonly string[];
} {
  let end = messages.length;
  while (end > 1 && messages[end - 1]?.role === 'assistant') end -= 1;
  if (end === messages.length) return { asked: messages, notes: [] };
  return {
    asked: messages.slice(0, end),
    notes: ['the last assistant message is taken for the expected answer and not sent'],
  };
}
