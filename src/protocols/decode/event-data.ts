import { carriesError } from './failures.js';
import { type JsonObject, listOf, objectOf, parseJson } from '../json.js';

/** What an event's data is: an object; `done`, the word that ends a stream; `nothing`; or what nobody can read. */
export type EventData = JsonObject | 'done' | 'nothing' | 'malformed';

/** Events by which servers and gateways keep a connection busy. */
const KEEP_ALIVE = /^(ping|heart_?beat|keep_?alive)$/i;

/**
 * Gateways keep a connection busy by events that hold nothing: `null`, an empty text, a comment that was put into an event's
 * data (`data: : keepalive`). Some write the last word as JSON text, or with blanks around it; Google's endpoint in
 * OpenAI's format has its errors in a list.
 */
export function readEventData(data: string, name: string): EventData {
  const text = data.startsWith('{') ? data : data.trim();
  if (text.startsWith('[DONE]') || text === '"[DONE]"') return 'done';
  if (text === '' || text.startsWith(':')) return 'nothing';
  const value = parseJson(text);
  const [first] = listOf(value).map(objectOf);
  const object = objectOf(value) ?? (first !== undefined && carriesError(first) ? first : undefined);
  if (object !== undefined) return object;
  const isIdle = value === null || value === '' || typeof value === 'boolean' || typeof value === 'number';
  return isIdle || KEEP_ALIVE.test(name.replaceAll('-', '_')) ? 'nothing' : 'malformed';
}
