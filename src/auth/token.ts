/** A token, and when it ends. */
export interface Token {
  readonly value: string;
  /** Milliseconds since 1970; null where nobody says. */
  readonly endsAt: number | null;
}

/** Where tokens come from. */
export interface TokenSource {
  /** What it is, with nothing secret in it. */
  readonly name: string;
  /** The setting that names it. */
  readonly setting: string;
  /** How messages begin that say what came of it. */
  readonly shown: string;
  /** Whether what it gives is a token of OAuth's kind for certain. */
  readonly isToken: boolean;
  /** How often it is worth looking although nothing has ended; null where it is not. */
  readonly everyMs: number | null;
  /** What of it is secret; absent where it is as a whole. */
  readonly secretsOf?: (value: string) => readonly string[];
  /** A new one. Rejects with a TokenError. */
  read(): Promise<Token>;
}

/** Why there is no token: the end of a sentence that begins with where it should have come from. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
}

/** Longest token: a header of 64 KiB is refused everywhere. */
const LONGEST = 32 * 1024;
const NAMES = ['token', 'access_token', 'accessToken', 'id_token'] as const;

/**
 * What a program prints or a file holds: the token alone, quoted as JSON, or an object that says its end too, in the words of
 * `az`, `gcloud` and OAuth (RFC 6749, section 5.1). Where nothing else is said, a JWT's own `exp` counts (RFC 7519, section
 * 4.1.4). TokenError that repeats nothing of it.
 */
export function readToken(text: string, now: number): Token {
  const trimmed = text.trim();
  if (trimmed === '') throw new TokenError('gives nothing');
  const object = /^[{"]/.test(trimmed) ? parseJson(trimmed) : trimmed;
  if (typeof object === 'string') return { value: checked(object), endsAt: endOfJwt(object) };
  const name = NAMES.find((each) => typeof object[each] === 'string');
  if (name === undefined)
    throw new TokenError(`gives a JSON object without ${NAMES.map((each) => `\`${each}\``).join(', ')}`);
  const value = checked(object[name] as string);
  const ends = [endOfObject(object, now), endOfJwt(value)].filter((end) => end !== null);
  return { value, endsAt: ends.length === 0 ? null : Math.min(...ends) };
}

function parseJson(text: string): string | Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'string' || (typeof value === 'object' && value !== null))
      return value as string | Readonly<Record<string, unknown>>;
  } catch {
    // Told below, without a word of it.
  }
  throw new TokenError('gives something that begins like JSON and is none');
}

/** What can stand in a header, and is one word. */
function checked(text: string): string {
  const value = text.trim();
  if (value === '') throw new TokenError('gives an empty token');
  const lines = value.split(/\r?\n/).length;
  if (lines > 1) throw new TokenError(`gives ${lines} lines, and a token is one`);
  if (/^bearer\s/i.test(value)) throw new TokenError('gives `Bearer` and a token; the token alone is wanted');
  if (!/^[\x21-\x7e]+$/.test(value))
    throw new TokenError('gives text with blanks or other characters that no token has');
  if (value.length > LONGEST) throw new TokenError(`gives ${value.length} characters, too many for a header`);
  return value;
}

/** `expires_in` in seconds from now; the others an instant, as text or in seconds since 1970. */
function endOfObject(object: Readonly<Record<string, unknown>>, now: number): number | null {
  const left = Number(object['expires_in']);
  const ends = ['expires_at', 'expires_on', 'expiresOn', 'expiresAt', 'expiration']
    .map((name) => instantOf(object[name]))
    .filter((end) => end !== null);
  if (object['expires_in'] !== undefined && Number.isFinite(left)) ends.push(now + left * 1_000);
  return ends.length === 0 ? null : Math.min(...ends);
}

function instantOf(value: unknown): number | null {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)))
    return Number(value) * 1_000;
  // `az` writes local time, with more digits than a date has.
  const time = typeof value === 'string' ? Date.parse(value.replace(/(\.\d{3})\d+/, '$1')) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** The end that a JWT says of itself; null of anything else. Nothing is verified: that is for whoever is shown it. */
export function endOfJwt(token: string): number | null {
  const [, payload = '', signature] = token.split('.');
  if (signature === undefined) return null;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    const end = typeof claims === 'object' && claims !== null && 'exp' in claims ? claims.exp : undefined;
    return typeof end === 'number' && Number.isFinite(end) ? end * 1_000 : null;
  } catch {
    return null;
  }
}
