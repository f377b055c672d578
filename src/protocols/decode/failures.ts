import { parseDuration } from '../../base/duration.js';
import { errorWords } from './error-words.js';
import { type JsonObject, listOf, objectOf, parseJson, textOf, writeJson } from '../json.js';
import type { Failure, Refusal } from '../protocol.js';
import { sensibleWait } from '../limits/wait.js';

/** What an error document says, whoever's it is. */
interface Fault extends Refusal {
  readonly rateLimited: boolean;
}

const LONGEST_MESSAGE = 500;
/** A spent quota is a 429 with OpenAI; that it will not come back is said apart. */
const RATE_LIMIT = /rate_?limit|too_?many_?requests|throttl|resource_?exhausted|insufficient_?quota/i;
const NO_QUOTA = /insufficient_?(quota|balance|credits)|billing|payment_required/i;

/** The failure of an answer that says `error` although its status was good. */
export function failureOf(document: unknown, outcome: 'stream_error' | 'http_error', name = ''): Failure {
  const { kind, message, retryAfterS, permanent, rateLimited } = readFault(document, name);
  return {
    outcome: rateLimited ? 'rate_limited' : outcome,
    kind,
    message: message === '' ? kind : message,
    retryAfterS,
    permanent,
  };
}

/** Reads the body that came with an error status: any provider's JSON, or whatever a proxy has to say. */
export function refusalOf(status: number, body: string): Refusal {
  const document = parseJson(body);
  const fallback = `http_${status}`;
  if (typeof document === 'object' && document !== null) {
    const { kind, message, retryAfterS, permanent } = readFault(document, fallback);
    return {
      kind,
      message: message === '' ? `HTTP ${status}` : message,
      retryAfterS,
      permanent: permanent || status === 402,
    };
  }
  const words = typeof document === 'string' ? document : plainWords(body);
  return {
    kind: fallback,
    message: words === '' ? `HTTP ${status}` : words,
    retryAfterS: waitInWords(words),
    permanent: status === 402,
  };
}

/** Whether a JSON document of an otherwise good answer says that it is none. */
export function carriesError(document: JsonObject): boolean {
  const error = document['error'];
  if (typeof error === 'object' && error !== null) return Object.keys(error).length > 0;
  if (error !== undefined && error !== null && error !== false && error !== '') return true;
  return document['object'] === 'error' || document['type'] === 'error';
}

/** Keys under which an error is told, by documents that are no answers. */
const ERROR_KEYS = [
  ...[
    'detail',
    'message',
    'Message',
    'msg',
    'error_msg',
    'error_message',
    'errorMessage',
    'error_code',
    'error_type',
  ],
  ...['errors', 'fault', 'exception', 'traceback', 'status_msg'],
] as const;

/**
 * Whether a document that is none of the protocol's own has the shape of somebody's error: `{"detail": …}`, `{"code": 500}`,
 * `{"status": "failed"}`, `{"success": false}`, or the name of its event.
 */
export function looksLikeError(document: JsonObject, name = ''): boolean {
  const { status, code, status_code: statusCode, success, ok } = document;
  return (
    /error|exception|fail|fault/i.test(name) ||
    ERROR_KEYS.some((key) => errorWords(document[key]) !== '') ||
    [status, code, statusCode].some(
      (value) => Number(value) >= 400 || /^(error|fail)/i.test(String(value)),
    ) ||
    success === false ||
    ok === false
  );
}

/** Where an error document has its status as a number; TGI's has it in a field of its own. */
const STATUS_KEYS = ['code', 'status', 'status_code', 'http_status_code'] as const;

function readFault(document: unknown, fallback: string): Fault {
  const holder = objectOf(Array.isArray(document) ? document[0] : document) ?? {};
  const error = objectOf(holder['error']) ?? holder;
  const labels = [
    error['code'],
    error['status'],
    error['type'],
    holder['error_type'],
    holder['type'],
    holder['__type'],
  ].filter(isLabel);
  const status = STATUS_KEYS.map((key) => error[key])
    .map(Number)
    .find((code) => code >= 400 && code < 600);
  const message = shorten(
    errorWords(error) || errorWords(holder) || wordsOf(holder['error'] ?? holder['message']),
  );
  const kind = labels[0] ?? (status === undefined ? fallback || 'error' : `http_${status}`);
  const details = listOf(error['details']);
  return {
    kind,
    message,
    retryAfterS: retryDelayOf(details) ?? waitInWords(message),
    permanent:
      [...labels, fallback].some((label) => NO_QUOTA.test(label)) ||
      hasDailyQuota(details) ||
      /too many tokens per day/i.test(message),
    rateLimited: status === 429 || [...labels, fallback].some((label) => RATE_LIMIT.test(label)),
  };
}

/** A word fit to be a stable kind: no number (that is a status), no sentence. */
function isLabel(value: unknown): value is string {
  return typeof value === 'string' && value !== 'error' && /^[A-Za-z][\w.:#/-]{0,63}$/.test(value);
}

/** google.rpc.RetryInfo: `"31s"`, `"0.1s"`. */
function retryDelayOf(details: readonly unknown[]): number | null {
  for (const detail of details) {
    const delay = textOf(objectOf(detail)?.['retryDelay']);
    const wait = delay === undefined ? undefined : parseDuration(delay);
    if (wait !== undefined) return sensibleWait(wait / 1000);
  }
  return null;
}

const PART =
  /(\d{1,9}(?:\.\d{1,9})?) ?(ms|milliseconds?|h|hours?|min(?:ute)?s?|m|s|sec(?:ond)?s?)(?![a-z])/gi;
const SECONDS: Readonly<Record<string, number>> = { h: 3_600, m: 60, s: 1 };

/** "Please try again in 250ms", "retry after 1m12.5s": what some say only in words. */
function waitInWords(message: string): number | null {
  const told = /\b(?:try again|retry)\b[^.]{0,40}?\b(?:in|after) ([\d.]+ ?[a-z][\w. ]{0,40})/i.exec(
    message,
  )?.[1];
  if (told === undefined) return null;
  let [seconds, at] = [0, 0];
  for (const { 0: part, 1: amount, 2: unit = '', index } of told.matchAll(PART)) {
    if (told.slice(at, index).trim() !== '') break;
    seconds +=
      Number(amount) * (/^(ms|milli)/i.test(unit) ? 0.001 : (SECONDS[unit.charAt(0).toLowerCase()] ?? 0));
    at = index + part.length;
  }
  return at === 0 ? null : sensibleWait(seconds);
}

/** google.rpc.QuotaFailure names the quota; one that is per day does not come back within a run. */
function hasDailyQuota(details: readonly unknown[]): boolean {
  return details
    .flatMap((detail) => listOf(objectOf(detail)?.['violations']))
    .some((violation) => textOf(objectOf(violation)?.['quotaId'])?.includes('PerDay') === true);
}

function wordsOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return shorten(typeof value === 'string' ? value : writeJson(value));
}

/** What is left of an HTML page or a plain text when its tags are gone. */
function plainWords(body: string): string {
  const head = body.slice(0, 16 * LONGEST_MESSAGE);
  const title = /<title[^>]*>([^<]*)/i.exec(head)?.[1];
  return shorten((title ?? head.replace(/<[^<>]*>/g, ' ')).replace(/\s+/g, ' ').trim());
}

function shorten(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}
