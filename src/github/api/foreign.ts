/** Readers of JSON that somebody else wrote: a wrong shape reads as absent, never as an exception. */

/** The value at the path, own properties only; `undefined` where any step is missing. */
export function pick(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

/** A non-empty string, or null. */
export function pickText(value: unknown, ...path: readonly string[]): string | null {
  const found = pick(value, ...path);
  return typeof found === 'string' && found !== '' ? found : null;
}

/** A whole number from 0 up that a double holds exactly, or null. */
export function pickCount(value: unknown, ...path: readonly string[]): number | null {
  const found = pick(value, ...path);
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : null;
}

/** The list, or an empty one. */
export function pickList(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = pick(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** Whether the text is a full commit id, SHA-1 or SHA-256. */
export function isCommit(text: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** A branch's name as it is, without control characters and what git forbids in one: `refs/heads/main` may be one too. */
export function branchName(value: unknown): string | null {
  if (typeof value !== 'string' || value === '' || value.length > 255) return null;
  return /[\p{Cc} ~^:?*[\\]|\.\./u.test(value) ? null : value;
}

/** A full ref; heads lose their prefix. */
export function refName(value: unknown): string | null {
  return branchName(value)?.replace(/^refs\/heads\//, '') ?? null;
}
