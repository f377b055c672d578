import { fieldsOf, listOf } from '../files/fields.js';
import type { Message } from '../prompt.js';
import { type Fault, isFault } from '../files/fault.js';

/** Role names of the providers, and what they are called here. */
const ROLES: ReadonlyMap<string, Message['role']> = new Map([
  ['system', 'system'],
  ['developer', 'system'],
  ['user', 'user'],
  ['human', 'user'],
  ['assistant', 'assistant'],
  ['model', 'assistant'],
  ['ai', 'assistant'],
]);

export function parseRole(role: unknown): Message['role'] | undefined {
  return typeof role === 'string' ? ROLES.get(role.trim().toLowerCase()) : undefined;
}

/** `[{role, content}]`, where content is a text or a list of text parts. At least one message, not all of them empty. */
export function parseMessages(value: unknown): Message[] | Fault {
  const items = listOf(value);
  if (items === undefined || items.length === 0)
    return { fault: '`messages` must be a list of {role, content} with at least one entry' };
  const messages: Message[] = [];
  for (const [index, item] of items.entries()) {
    const message = parseMessage(item);
    if (isFault(message)) return { fault: `message ${index + 1}: ${message.fault}` };
    messages.push(message);
  }
  return messages.some(({ content }) => content.trim() !== '')
    ? messages
    : { fault: 'all messages are empty' };
}

function parseMessage(item: unknown): Message | Fault {
  const fields = fieldsOf(item);
  if (fields === undefined) return { fault: 'must be a map with `role` and `content`' };
  const role = parseRole(fields['role']);
  if (role === undefined)
    return { fault: `role ${quote(fields['role'])} is none of system, user, assistant` };
  const content = parseContent(fields['content']);
  return typeof content === 'string' ? { role, content } : content;
}

function parseContent(content: unknown): string | Fault {
  if (typeof content === 'string') return content;
  const parts = listOf(content)?.map((part) => (typeof part === 'string' ? part : textPart(part)));
  if (parts === undefined) return { fault: '`content` must be text' };
  return parts.every((part) => part !== undefined)
    ? parts.join('')
    : { fault: 'only text can be sent: the input tokens of images, audio and tools cannot be bounded' };
}

function textPart(part: unknown): string | undefined {
  const fields = fieldsOf(part);
  const isText =
    fields?.['type'] === undefined || fields['type'] === 'text' || fields['type'] === 'input_text';
  return isText && typeof fields?.['text'] === 'string' ? fields['text'] : undefined;
}

function quote(value: unknown): string {
  return typeof value === 'string' ? `\`${value.slice(0, 40)}\`` : 'that is no text';
}
