import { type Fields, textOf } from '../files/fields.js';

/** What else would be a record's text. */
const OTHER_TEXTS = ['prompt', 'prompts', 'text', 'input', 'instruction', 'question', 'query', 'content'];

/** A map with `messages`; or with `user`, and perhaps `system`, as its messages. */
export function conversationIn(fields: Fields): Fields | undefined {
  if ((fields['messages'] ?? null) !== null) return fields;
  const user = textOf(fields['user']);
  if (user === undefined || OTHER_TEXTS.some((name) => fields[name] !== undefined)) return undefined;
  return { ...fields, messages: [{ role: 'user', content: user }] };
}
