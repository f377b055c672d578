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

/** All text inside a content value: a text, a part with `text`, or a list of either, nested ones included. */
export function collectText(content: unknown): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return content.map(collectText).filter(Boolean).join('\n');
  if (!isJson(content)) return '';
  return collectText(content['text'] ?? content['content'] ?? content['parts'] ?? '');
}
