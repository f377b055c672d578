/** Removes secrets from text: the one place where errors and answers become printable. */
export interface Redactor {
  /** `isCut` where something else may have shortened the text before: a secret's beginning at its end is removed too. */
  (text: string, isCut?: boolean): string;
}

/** Shorter values would blank out innocent text, and are no secrets. */
export const SHORTEST_SECRET = 4;

/** A query has a word in it: the question mark behind a URL that ends a question begins none. */
const QUERY = /\b(https?:\/\/[^\s?#"'<>]{1,2048})\?(?=[^\s#"'<>]*\w)[^\s#"'<>]*/gi;

/**
 * Replaces every secret, also as it looks encoded for a URL or a form, in base64, inside JSON or HTML, and with its white
 * space collapsed, by `***`; and the credentials and query string of every URL in the text, whoever's they are.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const forms = new Set(secrets.flatMap(formsOf).filter((form) => form.length >= SHORTEST_SECRET));
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  return (text, isCut = false) => {
    let clean = text;
    for (const form of longestFirst) clean = clean.replaceAll(form, MASK);
    if (isCut)
      clean = clean
        .split(CUT)
        .map((part) => maskBeginning(part, longestFirst))
        .join(CUT);
    return clean
      .replace(/\b([a-z][a-z0-9+.-]{1,15}:\/\/)[^/\s@"'<>]{1,512}@/gi, `$1${MASK}@`)
      .replace(QUERY, (whole, address: string) =>
        isPublicQuery(whole.slice(address.length + 1)) ? whole : `${address}?${MASK}`,
      );
  };
}

/** `api-version=2026-01-01-preview`, as Azure's addresses have it, or `alt=sse`: what everybody sends hides nothing. */
export function isPublicParameter(name: string, value: string): boolean {
  return name === 'api-version'
    ? /^(v\d{1,2}|\d{4}-\d{2}-\d{2}(-preview)?|preview|latest)$/.test(value)
    : name === 'alt' && (value === 'sse' || value === 'json');
}

function isPublicQuery(query: string): boolean {
  return [...new URLSearchParams(query)].every(([name, value]) => isPublicParameter(name, value));
}

const MASK = '***';
/** What a shortened text ends with, here as everywhere. */
const CUT = '…';

/** A secret as others may write it. */
function formsOf(secret: string): string[] {
  return [secret, secret.trim(), secret.replace(/\s+/g, ' ').trim()].flatMap((part) => {
    if (part.length < SHORTEST_SECRET) return [];
    const url = encodeUrl(part);
    const json = JSON.stringify(part).slice(1, -1);
    const base64 = Buffer.from(part).toString('base64');
    return [
      part,
      ...[url, url.replace(/%20/g, '+'), url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())],
      ...[json, json.replaceAll('/', '\\/')],
      ...[encodeHtml(part, '&#39;'), encodeHtml(part, '&#x27;')],
      ...[base64, base64.replace(/=+$/, ''), Buffer.from(part).toString('base64url')],
    ];
  });
}

function encodeUrl(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half of a character has no encoding, and cannot be sent.
    return text;
  }
}

function encodeHtml(text: string, apostrophe: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"']/g, (char) => names[char] ?? apostrophe);
}

/** Masks what stands at the text's end and is how a form begins: the rest of it was cut off. */
function maskBeginning(text: string, forms: readonly string[]): string {
  const starts = forms.flatMap((form) => {
    const begin = form.slice(0, SHORTEST_SECRET);
    let at = text.indexOf(begin, Math.max(0, text.length - form.length));
    while (at !== -1 && !form.startsWith(text.slice(at))) at = text.indexOf(begin, at + 1);
    return at === -1 ? [] : [at];
  });
  return starts.length === 0 ? text : text.slice(0, Math.min(...starts)) + MASK;
}
