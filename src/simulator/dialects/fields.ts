import { BadRequest, type Json } from './dialect.js';

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The mapping under `key`, an empty one where there is none. */
export function mapping(body: Json, key: string): Json {
  const value = body[key];
  return isJson(value) ? value : {};
}

/** Throws BadRequest where `key` is not a non-empty text. */
export function requireText(body: Json, key: string): string {
  const value = body[key];
  if (typeof value !== 'string' || value === '')
    throw new BadRequest(`Missing required parameter: '${key}'.`);
  return value;
}

/** Throws BadRequest where `key` is not a non-empty list of mappings. */
export function requireList(body: Json, key: string): readonly Json[] {
  const value = body[key];
  if (!Array.isArray(value) || value.length === 0 || !value.every(isJson)) {
    throw new BadRequest(`Missing required parameter: '${key}' must be a non-empty array of objects.`);
  }
  return value;
}

/** The first of `keys` that is there, as an output cap; null where none is. Throws BadRequest for anything but a positive integer. */
export function readCap(body: Json, ...keys: readonly string[]): number | null {
  const key = keys.find((name) => body[name] !== undefined && body[name] !== null);
  if (key === undefined) return null;
  const value = body[key];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
    throw new BadRequest(`Invalid '${key}': ${JSON.stringify(value)} is not a positive integer.`);
  }
  return value;
}

/** No provider nests content deeper; a hostile request may. */
const DEEPEST_CONTENT = 16;

/** All text inside a content value: a text, a part with `text`, or a list of either, nested ones included. Throws BadRequest. */
export function collectText(content: unknown): string {
  return collectFrom(content, 0);
}

function collectFrom(content: unknown, depth: number): string {
  if (typeof content === 'string') return content;
  if (depth > DEEPEST_CONTENT) throw new BadRequest('The content is nested too deeply.');
  if (Array.isArray(content)) {
    const texts = content.map((part) => collectFrom(part, depth + 1));
    return texts.filter((text) => text !== '').join('\n');
  }
  return isJson(content)
    ? collectFrom(content['text'] ?? content['content'] ?? content['parts'] ?? '', depth + 1)
    : '';
}

/** A model's name as it stands in a path; a malformed escape stays as it came. */
export function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
