import type { Ms } from '../../../base/units.js';
import type { ResponseHeaders } from '../transport.js';
import { ProtocolError } from './protocol-error.js';

/** How long a response's content is: so many bytes, in chunks, or up to the connection's end. */
export type Framing = number | 'chunked' | 'close';

/** The head of one response (RFC 9112, sections 4 to 6). */
export interface ResponseHead {
  readonly status: number;
  readonly headers: ResponseHeaders;
  readonly framing: Framing;
  /** Whether another request may follow on the connection. */
  readonly keepAlive: boolean;
  /** How long the server says that it keeps a connection without a request; null where it does not. */
  readonly idleMs: Ms | null;
}

/** Reads a head up to its empty line. Strict, since who guesses where an answer ends takes one for another. */
export function parseHead(text: string): ResponseHead {
  const lineEnd = text.indexOf('\r\n');
  const start = STATUS_LINE.exec(text.slice(0, lineEnd));
  if (start === null) throw new ProtocolError('HPE_INVALID_CONSTANT', 'its first line is no status line');
  if (STRAY.test(text.slice(lineEnd)))
    throw new ProtocolError('HPE_INVALID_HEADER_TOKEN', 'its head holds a control character');
  const headers = parseFields(text, lineEnd + 2);
  const status = Number(start[2]);
  const framing = framingOf(status, headers);
  return {
    status,
    headers,
    framing,
    keepAlive: framing !== 'close' && isKept(start[1] === '1', headers['connection']),
    idleMs: idleOf(headers['keep-alive']),
  };
}

const STATUS_LINE = /^HTTP\/1\.([01]) ([1-9]\d\d)(?: .*)?$/;
/** Control characters but the tab, and a CR that ends no line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STRAY = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)/;
const NAME = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
export const TOKEN = new RegExp(`^${NAME}$`);
/** One field line with its end: a name, a colon, and a value without control characters but the tab. */
export const FIELD = new RegExp(`^${NAME}:[\\t\\x20-\\x7e\\x80-\\xff]*\\r\\n$`);

/** Inherits nothing, since a header may have any name, `__proto__` too. `Object.create(null)` would be a slow dictionary. */
class Fields {
  [name: string]: string | string[];
}
Reflect.deleteProperty(Fields.prototype, 'constructor');
Object.setPrototypeOf(Fields.prototype, null);

function parseFields(text: string, from: number): Fields {
  const fields = new Fields();
  let last = '';
  let at = from;
  for (let end = text.indexOf('\r\n', at); end > at; end = text.indexOf('\r\n', at)) {
    if (isBlank(text.charCodeAt(at))) {
      unfold(fields, last, text.slice(at, end));
      at = end + 2;
      continue;
    }
    const colon = text.indexOf(':', at);
    if (colon === -1 || colon > end)
      throw new ProtocolError('HPE_INVALID_HEADER_TOKEN', 'a line of its head has no colon');
    const name = lowerName(text.slice(at, colon));
    const value = trimBlanks(text.slice(colon + 1, end));
    last = name;
    const known = fields[name];
    if (known === undefined) fields[name] = value;
    else if (typeof known === 'string') fields[name] = [known, value];
    else known.push(value);
    at = end + 2;
  }
  return fields;
}

/** A line that goes on with the value before it: spaces stand for its break (RFC 9112, section 5.2). */
function unfold(fields: Fields, name: string, line: string): void {
  const known = fields[name];
  if (known === undefined || name === 'content-length' || name === 'transfer-encoding')
    throw new ProtocolError('HPE_INVALID_HEADER_TOKEN', 'its head holds a folded line where none may be');
  const values = typeof known === 'string' ? [known] : known;
  const longer = trimBlanks(`${values.at(-1) ?? ''} ${trimBlanks(line)}`);
  fields[name] = values.length === 1 ? longer : [...values.slice(0, -1), longer];
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** Without spaces and tabs around it, and with whatever else is there: U+00A0 is no blank here. */
function trimBlanks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Names that were read before, as they were written and in lower case: few servers have many. */
const names = new Map<string, string>();
const MOST_NAMES = 512;

function lowerName(written: string): string {
  const known = names.get(written);
  if (known !== undefined) return known;
  if (!TOKEN.test(written))
    throw new ProtocolError('HPE_INVALID_HEADER_TOKEN', 'a line of its head begins with no header name');
  const lower = written.toLowerCase();
  if (names.size < MOST_NAMES) names.set(written, lower);
  return lower;
}

/** RFC 9112, section 6.3. A length beside a coding, or two of them, is how answers are smuggled. */
function framingOf(status: number, headers: Fields): Framing {
  const { 'transfer-encoding': codings, 'content-length': length } = headers;
  if (codings !== undefined && length !== undefined)
    throw new ProtocolError('HPE_UNEXPECTED_CONTENT_LENGTH', 'it has both a length and a transfer coding');
  const declared = length === undefined ? null : lengthOf(length);
  if (status < 200 || status === 204 || status === 304) return 0;
  if (codings !== undefined) return isChunked(codings) ? 'chunked' : 'close';
  return declared ?? 'close';
}

function lengthOf(value: string | string[]): number {
  if (typeof value !== 'string')
    throw new ProtocolError('HPE_UNEXPECTED_CONTENT_LENGTH', 'it has two lengths');
  if (!/^\d{1,15}$/.test(value))
    throw new ProtocolError('HPE_INVALID_CONTENT_LENGTH', 'its content-length is no length');
  return Number(value);
}

function isChunked(codings: string | string[]): boolean {
  const last = typeof codings === 'string' ? codings : (codings.at(-1) ?? '');
  return /(?:^|,)[ \t]*chunked$/i.test(last);
}

function isKept(isOneOne: boolean, connection: string | string[] | undefined): boolean {
  if (connection === undefined) return isOneOne;
  const options = String(connection)
    .toLowerCase()
    .split(/[ \t]*,[ \t]*/);
  return isOneOne ? !options.includes('close') : options.includes('keep-alive');
}

function idleOf(keepAlive: string | string[] | undefined): Ms | null {
  if (keepAlive === undefined) return null;
  const seconds = /timeout=(\d+)/.exec(String(keepAlive))?.[1];
  return seconds === undefined ? null : Number(seconds) * 1_000;
}
