/** Removes secrets from text: the one place where errors and answers become printable. */
export interface Redactor {
  (text: string): string;
}

/** Shorter values would blank out innocent text, and are no secrets. */
const SHORTEST_SECRET = 4;

/** A query has a word in it: the question mark behind a URL that ends a question begins none. */
const QUERY = /\b(https?:\/\/[^\s?#"'<>]{1,2048})\?(?=[^\s#"'<>]*\w)[^\s#"'<>]*/gi;

/**
 * Replaces every secret, also as it looks URL-encoded, base64-encoded or inside JSON, by `***`; and the
 * credentials and query string of every URL in the text, whoever's they are.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const forms = new Set<string>();
  for (const secret of secrets) {
    for (const part of [secret, secret.trim()]) {
      if (part.length < SHORTEST_SECRET) continue;
      forms.add(part);
      forms.add(encodeURIComponent(part));
      forms.add(JSON.stringify(part).slice(1, -1));
      forms.add(Buffer.from(part).toString('base64'));
      forms.add(Buffer.from(part).toString('base64').replace(/=+$/, ''));
    }
  }
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return (text) => {
    let clean = text;
    for (const form of longestFirst) clean = clean.replaceAll(form, '***');
    return clean
      .replace(/\b([a-z][a-z0-9+.-]{1,15}:\/\/)[^/\s@"'<>]{1,512}@/gi, '$1***@')
      .replace(QUERY, '$1?***');
  };
}
