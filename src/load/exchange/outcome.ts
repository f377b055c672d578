import type { Redactor } from '../../base/redact.js';
import { isErrorLike, messageOf } from '../../base/errors.js';
import { kindOfFinish } from '../../protocols/decode/finish.js';
import type { Answer, Protocol, Refusal } from '../../protocols/protocol.js';
import type { Outcome } from '../../samples/sample.js';
import type { Observation } from './observation.js';
import { contentEncoding, headerValue, type ResponseHeaders } from '../wire/transport.js';

/** How a request ended, and why. */
export interface Judged {
  readonly outcome: Outcome;
  readonly error: { readonly kind: string; readonly message: string } | null;
  /** Seconds to wait that the answer's body names. */
  readonly retryAfterS: number | null;
  /** Waiting within the run cannot help. */
  readonly permanent: boolean;
}

const OK: Judged = { outcome: 'ok', error: null, retryAfterS: null, permanent: false };

/** Longest server text kept in a sample. */
const LONGEST_MESSAGE = 300;

/**
 * Decides an exchange's outcome from what was seen of it. Here bytes of others become texts of ours: they are rid of
 * secrets before anything is cut off or joined, and again after.
 */
export function judgeOutcome(seen: Observation, protocol: Protocol, redact: Redactor): Judged {
  const read = seen.errorBody === '' ? seen : { ...seen, errorBody: redact(seen.errorBody, true) };
  const judged = judge(read, protocol, redact);
  if (judged.error === null) return judged;
  const clean = (text: string): string => shorten(redact(collapse(redact(text, true)), true));
  return { ...judged, error: { kind: clean(judged.error.kind), message: clean(judged.error.message) } };
}

function judge(seen: Observation, protocol: Protocol, redact: Redactor): Judged {
  switch (seen.ending) {
    case 'timeout':
      return failed('timeout', 'timeout', timeoutMessage(seen));
    case 'cut':
      return failed('cut', 'past_reservation', 'the answer ran past its output cap and was cut');
    case 'cancelled':
      return failed('cancelled', 'cancelled', 'the run ended before the answer did');
    case 'network':
      return networkFailure(seen, redact);
    case 'complete':
      return seen.status !== null && seen.status >= 300
        ? refused(seen, seen.status, { protocol, redact })
        : answered(seen);
  }
}

function timeoutMessage(seen: Observation): string {
  if (seen.writtenAt === null) return 'no connection within the time limit';
  if (seen.status === null) return 'no response within the time limit';
  return seen.firstContentAt === null
    ? 'no first token within the time limit'
    : 'the stream did not finish within the time limit';
}

function networkFailure(seen: Observation, redact: Redactor): Judged {
  const error = seen.networkError;
  const code = error === null ? 'closed' : errorCode(error);
  const where =
    seen.firstContentAt !== null
      ? ' in the middle of the answer'
      : seen.status !== null
        ? ' after the response began'
        : '';
  return failed(
    'network_error',
    code,
    `${error === null ? 'connection closed' : redact(messageOf(error), true)}${where}`,
  );
}

/** The code of the innermost cause that has one: `ECONNREFUSED`, `ENOTFOUND`, `UND_ERR_SOCKET`, … */
function errorCode(error: Error): string {
  // Several addresses were tried; the first failure speaks for all.
  const [first] = 'errors' in error && Array.isArray(error.errors) ? (error.errors as unknown[]) : [];
  const inner = [error.cause, first].filter(isErrorLike).map(errorCode);
  const own = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return inner.find((code) => CODE.test(code)) ?? own;
}

const CODE = /^[A-Z][A-Z0-9_]+$/;

function refused(
  seen: Observation,
  status: number,
  { protocol, redact }: { protocol: Protocol; redact: Redactor },
): Judged {
  if (status < 400) {
    const target = redact(headerValue(seen.headers, 'location') ?? 'an unnamed place', true);
    return failed(
      'http_error',
      `http_${status}`,
      `redirected to ${target}; redirects are not followed, set the final URL`,
    );
  }
  const refusal = readRefusal(protocol, status, seen.errorBody);
  if (isOfProxy(status, seen.headers))
    return failed('http_error', PROXY_REFUSED, `a proxy on the way refuses (${status}): ${refusal.message}`);
  const wants = status === 401 ? schemesOf(seen.headers) : '';
  return {
    outcome: status === 429 ? 'rate_limited' : 'http_error',
    error: { kind: refusal.kind, message: wants + refusal.message },
    retryAfterS: refusal.retryAfterS,
    permanent: refusal.permanent,
  };
}

/** How the server wants to be shown a key (RFC 9110, section 11.6.1). */
function schemesOf(headers: ResponseHeaders): string {
  const wanted = headers['www-authenticate'];
  return wanted === undefined ? '' : `(WWW-Authenticate: ${[wanted].flat().join(', ')}) `;
}

/** As the transport names a tunnel that was refused. */
const PROXY_REFUSED = 'proxy_refused';

/** Only proxies want to be shown credentials of their own; squid says by a header that the words are its own. */
function isOfProxy(status: number, headers: ResponseHeaders): boolean {
  return status === 407 || (headers['x-squid-error'] !== undefined && status >= 400);
}

function readRefusal(protocol: Protocol, status: number, body: string): Refusal {
  const refusal = protocol.refusal(status, body);
  return refusal.message === '' ? { ...refusal, message: `HTTP ${status}` } : refusal;
}

function answered(seen: Observation): Judged {
  const encoding = contentEncoding(seen.headers);
  if (encoding !== null) {
    const known = /^(?:gzip|br|deflate|zstd|compress)$/.test(encoding)
      ? ` (content-encoding: ${encoding})`
      : '';
    const message = `the answer is compressed${known}, which was not asked for; times of tokens cannot be read from it`;
    return failed('invalid_response', 'content_encoding', message);
  }
  const failure = seen.answer?.failure;
  if (failure !== null && failure !== undefined) {
    return {
      outcome: failure.outcome,
      error: { kind: failure.kind, message: failure.message },
      retryAfterS: failure.retryAfterS ?? null,
      permanent: failure.permanent ?? false,
    };
  }
  if (seen.contentEvents > 0 || (seen.answer?.text ?? '') !== '') return OK;
  return emptyAnswer(seen.answer);
}

/** An answer may well be empty: the model thought till its cap, or was told to be silent. Else nobody answered. */
function emptyAnswer(answer: Answer | null): Judged {
  const finish = answer?.finish ?? null;
  const kind = finish === null ? 'unknown' : kindOfFinish(finish);
  if ((answer?.usage?.output ?? 0) === 0)
    return failed('invalid_response', 'no_content', 'the answer is complete but holds no content');
  if (kind !== 'unknown') return OK;
  const reason = finish === null ? 'without a stop reason' : `with the stop reason ${finish}`;
  return failed('invalid_response', 'no_content', `the answer ended ${reason} and holds no content`);
}

function failed(outcome: Outcome, kind: string, message: string): Judged {
  return { outcome, error: { kind, message }, retryAfterS: null, permanent: false };
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shorten(line: string): string {
  return line.length <= LONGEST_MESSAGE ? line : `${line.slice(0, LONGEST_MESSAGE - 1)}…`;
}
