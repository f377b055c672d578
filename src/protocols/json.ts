/** A parsed JSON object of unknown shape. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value of a JSON text, a leading byte order mark aside; `undefined` where it is malformed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) as unknown;
  } catch {
    return undefined;
  }
}

/** The JSON text of a parsed value. Parsing has no depth limit but writing has: a value too deep to write is empty text. */
export function writeJson(value: unknown): string {
  try {
    return value === undefined ? '' : JSON.stringify(value);
  } catch {
    return '';
  }
}

/** The value if it is an object (no array, no null). */
export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

/** The value if it is an array, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value if it is text of at least one character. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * `extra` over `base`, object by object; arrays and scalars are replaced whole, null removes the field.
 * Entries are copied as own properties, so that a key such as `__proto__` stays a mere key.
 */
export function mergeJson(base: JsonObject, extra: JsonObject): JsonObject {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(extra)) {
    const inner = objectOf(value);
    if (value === null) merged.delete(key);
    else merged.set(key, inner === undefined ? value : mergeJson(objectOf(merged.get(key)) ?? {}, inner));
  }
  return Object.fromEntries(merged);
}
