import { type Fault, isFault } from '../../files/fault.js';
import type { Fields } from '../../files/fields.js';
import type { Message } from '../../prompt.js';
import { parseMessages } from '../../templates/parse-messages.js';

/** Stands in a filled text where a thread's turns go; no text of a prompt holds it. */
const MARK = /\u{f0002}([^\u{f0003}]*)\u{f0003}/u;

/** A row in which threads are marks, whatever was given for them. */
export function markThreads(row: Fields, threads: readonly string[]): Fields {
  const marks = threads.map((name) => [
    name,
    `\u{f0002}${JSON.stringify({ name, turns: row[name] ?? [] })}\u{f0003}`,
  ]);
  return { ...row, ...(Object.fromEntries(marks) as Fields) };
}

/** Version 1 marks the place of its only thread by a line of its own. */
export function placeThread(body: string, [name]: readonly string[]): string {
  return body.replace(/^[ \t]*!\[thread\][^\n]*$/gim, name === undefined ? '' : `{{${name}}}`);
}

/** A message whose threads are turns of their own, in their place. */
export function unfoldThreads(message: Message): readonly Message[] | Fault {
  const messages: Message[] = [];
  for (const [index, part] of message.content.split(MARK).entries()) {
    const turns = index % 2 === 0 ? [{ ...message, content: part.trim() }] : turnsOf(part);
    if (isFault(turns)) return turns;
    messages.push(...turns);
  }
  return messages.filter(({ content, toolCalls }) => content !== '' || toolCalls !== undefined);
}

function turnsOf(json: string): readonly Message[] | Fault {
  const { name, turns } = JSON.parse(json) as { readonly name: string; readonly turns: unknown };
  const parsed = Array.isArray(turns) && turns.length === 0 ? [] : parseMessages(turns);
  return isFault(parsed)
    ? { fault: `\`${name}\` is a thread, whose turns are a list of {role, content}: ${parsed.fault}` }
    : parsed;
}
