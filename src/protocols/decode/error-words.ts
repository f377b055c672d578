import { type JsonObject, listOf, objectOf, parseJson, textOf, writeJson } from '../json.js';

/** Where providers and frameworks put their words, the most telling first. */
const WORDS = [
  'message',
  'Message',
  'msg',
  'error_message',
  'errorMessage',
  'error_msg',
  'status_msg',
  'faultstring',
  'error_description',
  'description',
  'detail',
  'error',
  'errors',
  'fault',
  'exception',
  'reason',
  'title',
] as const;

const DEEPEST = 6;
const MOST_PARTS = 5;

/**
 * What an error document says, in its own words: FastAPI's `detail[].loc` and `msg` as `body.stream_options: Extra inputs …`,
 * also where a gateway has put them inside its own `message`; Google's `fieldViolations`, and what OpenRouter hands on
 * of its provider's. Empty where no word is found.
 */
export function errorWords(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined || depth > DEEPEST) return '';
  if (Array.isArray(value)) return joinParts(value.map((part) => errorWords(part, depth + 1)));
  const document = objectOf(value);
  if (document === undefined) return typeof value === 'boolean' ? '' : writeJson(value);
  const place = placeOf(document);
  for (const key of WORDS) {
    const words = errorWords(document[key], depth + 1);
    if (words !== '') return `${place}${words}${moreOf(document, words)}`;
  }
  return '';
}

/** The refused field, where the document says which. */
function placeOf(document: JsonObject): string {
  const { loc, field } = document;
  const path = Array.isArray(loc) ? loc.join('.') : (textOf(loc) ?? textOf(field) ?? '');
  return path === '' ? '' : `${path}: `;
}

function moreOf(document: JsonObject, words: string): string {
  const raw = objectOf(document['metadata'])?.['raw'];
  const inner = textOf(raw) === undefined ? raw : (parseJson(raw as string) ?? raw);
  const violations = listOf(document['details']).flatMap((item) =>
    listOf(objectOf(item)?.['fieldViolations']),
  );
  const more = joinParts([errorWords(inner, 1), errorWords(violations, 1)]);
  return more === '' || words.includes(more) ? '' : ` (${more})`;
}

function joinParts(parts: readonly string[]): string {
  const said = [...new Set(parts.filter((part) => part !== ''))];
  return said.slice(0, MOST_PARTS).join('; ');
}
