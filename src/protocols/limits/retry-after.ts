import { normaliseLimits } from './limits.js';
import { firstValue, type ResponseHeaders } from './response-headers.js';
import { sensibleWait } from './wait.js';

/**
 * Seconds that an answer asks the client to wait, or null where it names none. In this order: `retry-after-ms`;
 * `retry-after` in seconds or as an HTTP date (RFC 9110, section 10.2.3); the body's own delay; the reset headers
 * of the limits that are exhausted. Values that make no sense (negative, not finite, over a day) are passed over.
 *
 * @param headers names in lower case
 * @param nowMs wall-clock time, milliseconds since 1970
 * @param bodyS seconds from the answer's body (`Refusal.retryAfterS`)
 */
export function retryAfterSeconds(
  headers: ResponseHeaders,
  nowMs: number,
  bodyS: number | null = null,
): number | null {
  return (
    millisecondsOf(firstValue(headers, 'retry-after-ms')) ??
    secondsOrDate(firstValue(headers, 'retry-after'), nowMs) ??
    (bodyS === null ? null : sensibleWait(bodyS)) ??
    resetOf(headers, nowMs)
  );
}

function millisecondsOf(value: string | undefined): number | null {
  return value !== undefined && DECIMAL.test(value) ? sensibleWait(Number(value) / 1000) : null;
}

function secondsOrDate(value: string | undefined, nowMs: number): number | null {
  if (value === undefined) return null;
  if (DECIMAL.test(value)) return sensibleWait(Number(value));
  // Date.parse takes much that is no date ("1e3", "-5"); every HTTP date names its day or month.
  if (!/[A-Za-z]{3}/.test(value)) return null;
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? null : sensibleWait(Math.max(0, instant - nowMs) / 1000);
}

/** The longest reset among the exhausted limits; where none says that it is, the longest of all. */
function resetOf(headers: ResponseHeaders, nowMs: number): number | null {
  const limits = Object.values(normaliseLimits(headers, nowMs));
  const exhausted = limits.filter(({ remaining }) => remaining === null || remaining <= 0);
  const resets = (exhausted.length > 0 ? exhausted : limits)
    .map(({ resetS }) => resetS)
    .filter((reset) => reset !== null);
  return resets.length === 0 ? null : Math.max(...resets);
}

const DECIMAL = /^\d{1,15}(\.\d{1,15})?$/;
