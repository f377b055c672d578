import { headerValue, type ResponseHeaders } from './transport.js';

/** The response header by which a cache says that it answered. */
export interface HitHeader {
  /** Lower case. */
  readonly name: string;
  /** What its value must match; null where its presence is enough, unless the value says that it was a miss. */
  readonly pattern: RegExp | null;
}

const HIT = /(?<![a-z])(hit|true|yes|cached)(?![a-z])|^1$/i;
const MISS =
  /(?<![a-z])(miss|bypass|expired|stale|dynamic|uncacheable|none|false|no|off|pass|updating)(?![a-z])|^0$|^$/i;

/** `x-cache`, or `x-cache: pattern`; null for the empty text. */
export function parseHitHeader(text: string): HitHeader | null {
  const [, name = '', pattern] = /^\s*([^:\s]+)\s*(?::\s*(.*?)\s*)?$/.exec(text) ?? [];
  if (name === '') return null;
  return {
    name: name.toLowerCase(),
    pattern: pattern === undefined || pattern === '' ? null : new RegExp(pattern, 'i'),
  };
}

/** Null where the header did not come: others may carry it. An opaque value (a cache key, say) comes with hits only. */
export function readHit(headers: ResponseHeaders, header: HitHeader | null): boolean | null {
  const value = header === null ? undefined : headerValue(headers, header.name);
  if (header === null || value === undefined) return null;
  if (header.pattern !== null) return header.pattern.test(value);
  return HIT.test(value) || !MISS.test(value.trim());
}
