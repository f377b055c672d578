import { invalid, show, valid } from './setting.js';
import type { ValueKind } from './values.js';

export type Headers = Readonly<Record<string, string>>;

/** RFC 9110 field names. */
const TOKEN = /^[!#$%&'*+.^_`|~\w-]+$/;
/** Visible characters, spaces and tabs; no line breaks, which would smuggle in further headers. */
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** A name or an address, with or without a port. */
const HOST = /^(?:[\w.-]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?$/;
/** The transport sets these; a wrong value would break the framing or answer with bytes nobody can read. */
const RESERVED = new Set([
  'content-length',
  'transfer-encoding',
  'connection',
  'accept-encoding',
  'upgrade',
  'expect',
  'te',
  'trailer',
]);

/** `Name: value`, one a line, or a map. Values are secrets, so no message shows them. */
export const headersValue: ValueKind<Headers> = {
  placeholder: '"Name: value"',
  schema: {
    type: ['string', 'array', 'object'],
    items: { type: 'string' },
    additionalProperties: { type: ['string', 'number'] },
  },
  parse: (raw, name) => {
    const entries = entriesOf(raw);
    if (entries === undefined) return invalid(name, 'expected one `Name: value` a line, or a map');
    const problems: string[] = [];
    const headers = new Map<string, string>();
    for (const [field, value] of entries) {
      const problem = problemOf(field, value);
      if (problem !== undefined) problems.push(problem);
      else headers.set(field.toLowerCase(), value ?? '');
    }
    return problems.length === 0
      ? valid(Object.fromEntries(headers))
      : { ok: false, problems: problems.map((message) => ({ setting: name, message })) };
  },
};

type Entry = readonly [field: string, value: string | undefined];

function entriesOf(raw: unknown): Entry[] | undefined {
  if (typeof raw === 'string') {
    const lines = raw
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return lines.map((line): Entry => {
      const colon = line.indexOf(':');
      return colon < 0 ? ['', undefined] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    });
  }
  if (typeof raw !== 'object' || raw === null) return undefined;
  if (Array.isArray(raw))
    return raw.every((line) => typeof line === 'string') ? entriesOf(raw.join('\n')) : undefined;
  return Object.entries(raw).map(
    ([field, value]): Entry => [
      field,
      typeof value === 'string' || typeof value === 'number' ? String(value) : undefined,
    ],
  );
}

function problemOf(field: string, value: string | undefined): string | undefined {
  if (value === undefined)
    return TOKEN.test(field) ? `the value of ${show(field)} is no text` : 'a line is no `Name: value` pair';
  // A name that is none may be a secret set down wrongly.
  if (!TOKEN.test(field)) return 'what stands before the `:` of a line is no header name';
  if (RESERVED.has(field.toLowerCase())) return `${show(field)} is set by the load generator itself`;
  if (field.toLowerCase() === 'host' && !HOST.test(value)) return 'the value of `Host` is no host';
  return FIELD_VALUE.test(value)
    ? undefined
    : `the value of ${show(field)} holds characters that a header cannot`;
}
