import { parseYaml } from '../../files/data-file.js';
import { type Fault, isFault } from '../../files/fault.js';
import { type Fields, fieldsOf, listOf } from '../../files/fields.js';
import type { Message } from '../../prompt.js';
import type { PromptTemplate } from '../../templates/prompt-template.js';
import type { EngineName } from '../../templates/engines/engine.js';
import { parseMessages, parseRole } from '../../templates/parse-messages.js';

type Filling = Pick<PromptTemplate, 'texts' | 'build'>;

/** A prompt's template, and the request's fields that stand beside its messages. */
export interface ChatTemplate extends Filling {
  readonly beside: Fields;
}

/**
 * As promptfoo does: in JSON each text is filled in by itself; anything else is filled in whole, and is a conversation
 * where it then is one in JSON, or begins with `- role:`.
 */
export function chatTemplate(text: string, engine: EngineName): ChatTemplate {
  const data = parseJson(text);
  if (typeof data === 'object' && data !== null) {
    const texts: string[] = [];
    collectTexts(data, texts);
    return {
      texts,
      build: (filled) => readChat(replaceTexts(data, filled, { at: 0 })),
      beside: besideMessages(data),
    };
  }
  const whole = engine === 'nunjucks' ? wrapPartial(text) : text;
  return { texts: [whole], build: ([filled = '']) => readFilled(filled), beside: {} };
}

/** A tag that is not closed on its line is no template to promptfoo, and neither is all around it. */
function wrapPartial(text: string): string {
  return partialTag(text) === undefined ? text : `{% raw %}${text}{% endraw %}`;
}

/** The tag for which promptfoo would fill in nothing of a text. */
export function partialTag(text: string): string | undefined {
  const isWrapped = /\{%\s*raw\s*%\}/.test(text);
  return isWrapped ? undefined : /(\{%[^%]*$|\{\{[^}]*$|\{#[^#]*$)/m.exec(text)?.[0];
}

/** Messages of a text that is filled in: a conversation in JSON or YAML, or one of the user. */
export function readFilled(text: string): Message[] | Fault {
  const trimmed = text.trim();
  if (trimmed === '') return { fault: 'the prompt is empty once it is filled in' };
  if (/^- role:/.test(trimmed)) {
    const file = parseYaml({ path: '', text });
    return Array.isArray(file)
      ? { fault: `begins with \`- role:\` and is no conversation: ${file[0]?.message ?? 'no YAML'}` }
      : readChat(file.data);
  }
  const data = parseJson(trimmed);
  // JSON that a value brings along, and that is no conversation, is what the user says.
  if (isChat(data)) return readChat(data);
  if (/^\[\s*\{[\s\S]*"role"[\s\S]*\]$/.test(trimmed))
    return { fault: 'looks like a conversation in JSON, and is no JSON once it is filled in' };
  return [{ role: 'user', content: text }];
}

function isChat(data: unknown): boolean {
  const fields = fieldsOf(data);
  const list = listOf(data) ?? listOf(fields?.['messages']) ?? listOf(fields?.['contents']);
  return (
    list !== undefined &&
    list.length > 0 &&
    list.every((item) => parseRole(fieldsOf(item)?.['role']) !== undefined)
  );
}

/** Messages in OpenAI's or Gemini's form, alone or beside other fields. */
function readChat(data: unknown): Message[] | Fault {
  const fields = fieldsOf(data);
  const system = fields?.['system'] ?? fieldsOf(fields?.['system_instruction'])?.['parts'];
  const list = listOf(data) ?? fields?.['messages'] ?? fields?.['contents'];
  if (list === undefined)
    return {
      fault:
        'is JSON or YAML, and holds no list of messages ({role, content}); write it as `messages`, or the text alone',
    };
  const messages = parseMessages(list);
  if (isFault(messages) || system === undefined) return messages;
  const first = parseMessages([{ role: 'system', content: system }]);
  return isFault(first) ? first : [...first, ...messages];
}

function besideMessages(data: object): Fields {
  const fields = fieldsOf(data) ?? {};
  const own = ['messages', 'contents', 'system', 'system_instruction'];
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !own.includes(key)));
}

function collectTexts(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) collectTexts(one, texts);
}

function replaceTexts(value: unknown, texts: readonly string[], next: { at: number }): unknown {
  if (typeof value === 'string') {
    next.at += 1;
    return texts[next.at - 1] ?? '';
  }
  const list = listOf(value);
  if (list !== undefined) return list.map((one) => replaceTexts(one, texts, next));
  const fields = fieldsOf(value);
  if (fields === undefined) return value;
  return Object.fromEntries(
    Object.entries(fields).map(([key, one]) => [key, replaceTexts(one, texts, next)]),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
