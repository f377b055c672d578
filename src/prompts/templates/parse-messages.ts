import { type Fault, isFault } from '../files/fault.js';
import { type Fields, fieldsOf, listOf, omitUndefined, textOf } from '../files/fields.js';
import type { Message, ToolCall } from '../prompt.js';

/** Role names of the providers and datasets, and what they are called here. */
const ROLES: ReadonlyMap<string, Message['role']> = new Map([
  ['system', 'system'],
  ['developer', 'system'],
  ['user', 'user'],
  ['human', 'user'],
  ['assistant', 'assistant'],
  ['model', 'assistant'],
  ['ai', 'assistant'],
  ['gpt', 'assistant'],
  ['chatgpt', 'assistant'],
  ['bing', 'assistant'],
  ['bard', 'assistant'],
  ['bot', 'assistant'],
  ['tool', 'tool'],
  ['function', 'tool'],
]);

export function parseRole(role: unknown): Message['role'] | undefined {
  return typeof role === 'string' ? ROLES.get(role.trim().toLowerCase()) : undefined;
}

/** `[{role, content}]`, with recorded calls of tools and their results. At least one message, not all of them empty. */
export function parseMessages(value: unknown): Message[] | Fault {
  const items = listOf(value);
  if (items === undefined || items.length === 0)
    return { fault: '`messages` must be a list of {role, content} with at least one entry' };
  const messages: Message[] = [];
  for (const [index, item] of items.entries()) {
    const parsed = parseMessage(item);
    if (isFault(parsed)) return { fault: `message ${index + 1}: ${parsed.fault}` };
    const isAnswer = parsed.some(({ role }) => role === 'tool');
    if (isAnswer && !messages.some(({ toolCalls }) => toolCalls !== undefined))
      return { fault: `message ${index + 1}: is a tool's result, and no message before it calls a tool` };
    messages.push(...parsed);
  }
  const isSaid = messages.some(({ content, toolCalls }) => content.trim() !== '' || toolCalls !== undefined);
  return isSaid ? messages : { fault: 'all messages are empty' };
}

/** One message; more where Anthropic's results of tools stand in a user's turn. */
function parseMessage(item: unknown): Message[] | Fault {
  const fields = fieldsOf(item);
  if (fields === undefined) return { fault: 'must be a map with `role` and `content`' };
  const role = parseRole(fields['role'] ?? fields['from']);
  if (role === undefined)
    return {
      fault: `role ${quote(fields['role'] ?? fields['from'])} is none of system, user, assistant, tool`,
    };
  const calls = parseCalls(fields);
  if (isFault(calls)) return calls;
  const written = fields['content'] ?? fields['value'] ?? fields['parts'];
  if ((written === null || written === undefined) && calls.length > 0)
    return [{ role, content: '', toolCalls: calls }];
  const content = parseContent(written);
  if (isFault(content)) return content;
  const { texts, results, uses } = content;
  const all = [...calls, ...uses];
  const own: Message = {
    role,
    content: texts.join(''),
    ...(all.length > 0 && { toolCalls: all }),
    ...(role === 'tool' &&
      omitUndefined({
        toolCallId: textOf(fields['tool_call_id'] ?? fields['toolCallId']),
        toolName: textOf(fields['name']),
      })),
  };
  return [...results, ...(results.length > 0 && texts.length === 0 ? [] : [own])];
}

function parseCalls(fields: Fields): ToolCall[] | Fault {
  const calls: ToolCall[] = [];
  for (const [index, item] of (listOf(fields['tool_calls'] ?? fields['toolCalls']) ?? []).entries()) {
    const call = fieldsOf(item);
    const called = fieldsOf(call?.['function']) ?? call;
    const name = textOf(called?.['name']);
    if (name === undefined) return { fault: 'a call in `tool_calls` needs a function with a `name`' };
    calls.push({
      id: textOf(call?.['id']) ?? `call_${index + 1}`,
      name,
      arguments: jsonText(called?.['arguments']),
    });
  }
  return calls;
}

function jsonText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? {});
}

interface Content {
  readonly texts: readonly string[];
  readonly results: readonly Message[];
  readonly uses: readonly ToolCall[];
}

const ONLY_TEXT: Fault = {
  fault: 'only text can be sent: the input tokens of images, audio and files cannot be bounded',
};

function parseContent(content: unknown): Content | Fault {
  if (typeof content === 'string') return { texts: [content], results: [], uses: [] };
  const items = listOf(content);
  if (items === undefined) return { fault: '`content` must be text' };
  const [texts, results, uses]: [string[], Message[], ToolCall[]] = [[], [], []];
  for (const item of items) {
    const part = typeof item === 'string' ? { type: 'text', text: item } : fieldsOf(item);
    if (isTextPart(part)) texts.push(String(part?.['text']));
    else if (part?.['type'] === 'tool_use')
      uses.push({
        id: textOf(part['id']) ?? `call_${uses.length + 1}`,
        name: String(part['name']),
        arguments: jsonText(part['input']),
      });
    else if (part?.['type'] === 'tool_result') {
      const inner = parseContent(part['content'] ?? '');
      if (isFault(inner)) return inner;
      results.push({
        role: 'tool',
        content: inner.texts.join(''),
        ...omitUndefined({ toolCallId: textOf(part['tool_use_id']) }),
      });
    } else return ONLY_TEXT;
  }
  return { texts, results, uses };
}

function isTextPart(part: Fields | undefined): boolean {
  const type = part?.['type'];
  const isText = type === undefined || type === 'text' || type === 'input_text' || type === 'output_text';
  return isText && typeof part?.['text'] === 'string';
}

function quote(value: unknown): string {
  return typeof value === 'string' ? `\`${value.slice(0, 40)}\`` : 'that is no text';
}
