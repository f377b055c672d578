import { isPublicParameter } from '../base/redact.js';

/** The parts of a header or an address that are secret by themselves, in each form in which they are sent. */

/** Names of headers whose every word counts, however short. */
const CREDENTIAL = /auth|key|token|secret|passw|credential|cookie|session|signature/i;
/** Of other headers the last word only counts where no word of a sentence is so long. */
const LONG = 8;
const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]+$/;

/**
 * The value, and of `Bearer abc` also `abc`; each cookie; what `Basic` encodes; the values of parameters. A line that is no
 * header may be a secret set down wrongly.
 */
export function secretsOfHeader(line: string): string[] {
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(0, colon)).trim();
  const value = line.slice(colon + 1).trim();
  if (!HEADER_NAME.test(name)) return [line.trim(), value];
  const last = value.split(/\s+/).at(-1) ?? '';
  const parameters = [...value.matchAll(/(?:^|[\s;,])[\w.-]+=(?:"([^"]*)"|([^\s;,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  const isCredential = CREDENTIAL.test(name);
  return [
    value,
    ...(isCredential || last.length >= LONG ? [last] : []),
    ...(isCredential ? [...parameters, ...parameters.map(decoded)] : []),
    ...basicPair(/^basic\s+(\S+)$/i.exec(value)?.[1]),
  ];
}

/** Of `user:password` in base64: the pair and both of its parts. */
function basicPair(encoded: string | undefined): string[] {
  return encoded === undefined ? [] : partsOfPair(Buffer.from(encoded, 'base64').toString('utf8'));
}

function partsOfPair(pair: string): string[] {
  const colon = pair.indexOf(':');
  return colon === -1 ? [pair] : [pair, pair.slice(0, colon), pair.slice(colon + 1)];
}

/**
 * User and password as written, decoded, as a pair and as Basic authentication sends them; the query's values, and a query
 * without any. What is no address is secret as a whole.
 */
export function secretsOfUrl(text: string): string[] {
  const trimmed = text.trim();
  const url = parseUrl(trimmed);
  const query = /\?([^#]*)/.exec(trimmed)?.[1] ?? '';
  const queries = query
    .split('&')
    .filter((part) => !isPublicPart(part))
    .map((part) => (part.includes('=') ? part.slice(part.indexOf('=') + 1) : part));
  const values = [
    ...queries,
    ...queries.map(decoded),
    ...queries.map((part) => decoded(part.replaceAll('+', ' '))),
  ];
  const whole = url === null || !ADDRESS.test(trimmed) ? [trimmed] : [];
  return [...whole, ...userOf(url), ...credentialsIn(trimmed), ...values];
}

function isPublicPart(part: string): boolean {
  const [name = '', value = ''] = part.split('=');
  return isPublicParameter(name, value);
}

function userOf(url: URL | null): string[] {
  if (url === null || (url.username === '' && url.password === '')) return [];
  const pair = `${decoded(url.username)}:${decoded(url.password)}`;
  const basic = Buffer.from(pair).toString('base64');
  return [pair, basic, url.username, url.password, decoded(url.username), decoded(url.password)];
}

/** With a scheme, or a host that could be none but a host. */
const ADDRESS =
  /^(?:https?:\/\/|simulator$|(?:[^/@]*@)?(?:[\w-]+\.)+[\w-]+(?:[:/]|$)|(?:[^/@]*@)?[\w.-]+:\d+)/i;

/** What stands where credentials would, in a text that may be no address: `htps:/bob:password@host`. */
function credentialsIn(text: string): string[] {
  const pair = /^(?:[a-z][a-z0-9+.-]*:(?=\/))?\/*([^?#]*)@/i.exec(text)?.[1];
  return pair === undefined ? [] : partsOfPair(pair);
}

/** A proxy may be given as `user:password@host:port`. */
function parseUrl(text: string): URL | null {
  const candidate = text.includes('://') ? text : `http://${text}`;
  return URL.canParse(candidate) ? new URL(candidate) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
