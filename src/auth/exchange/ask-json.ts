import type { Clock } from '../../base/clock.js';
import { fetchWhole, type WholeAnswer } from '../../load/wire/fetch-whole.js';
import { headerValue, type Transport } from '../../load/wire/transport.js';
import { TokenError } from '../token.js';
import type { WireRequest } from '../../protocols/protocol.js';

export interface AskTerms {
  readonly clock: Clock;
  /** Opened for the exchange alone: none of its connections is one that is measured. */
  readonly open: () => Transport;
}

export interface JsonAnswer {
  readonly status: number;
  readonly object: Readonly<Record<string, unknown>>;
}

const DEADLINE_MS = 10_000;
const LARGEST = 256 * 1024;
const ATTEMPTS = 4;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

export interface TextAnswer {
  readonly status: number;
  readonly text: string;
}

/** One answer in JSON. TokenError where none comes, or it is none; a refusal is an answer. */
export async function askJson(request: WireRequest, terms: AskTerms): Promise<JsonAnswer> {
  const answer = await askText(request, terms);
  return { status: answer.status, object: objectIn(answer, request) };
}

/**
 * One answer, asked for again after 429, a 5xx or a broken connection: four times in all, with waits of 1, 2 and 4 s or what
 * `Retry-After` says, at most 15. TokenError where none comes; a refusal is an answer.
 */
export async function askText(request: WireRequest, { clock, open }: AskTerms): Promise<TextAnswer> {
  const transport = open();
  const terms = { clock, deadline: DEADLINE_MS, limit: LARGEST, anyStatus: true };
  try {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await fetchWhole(request, transport, terms);
      if (typeof answer !== 'string' && answer.status < 500 && answer.status !== 429)
        return { status: answer.status, text: answer.body.toString('utf8') };
      if (attempt === ATTEMPTS)
        throw new TokenError(
          typeof answer === 'string'
            ? `cannot be had: ${request.url.host} ${answer.replace(/^cannot be had: /, 'cannot be reached: ')}`
            : `cannot be had: ${request.url.host} answers ${answer.status} (${ATTEMPTS} attempts)`,
        );
      await waitFor(clock, waitBefore(attempt, answer));
    }
  } finally {
    await transport.close();
  }
}

function waitBefore(attempt: number, answer: WholeAnswer | string): number {
  const said = typeof answer === 'string' ? Number.NaN : Number(headerValue(answer.headers, 'retry-after'));
  const wait = said > 0 ? said * 1_000 : FIRST_WAIT_MS * 2 ** (attempt - 1);
  return Math.min(wait, LONGEST_WAIT_MS);
}

function waitFor(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => void clock.at(clock.now() + ms, resolve, 'rough'));
}

function objectIn({ text, status }: TextAnswer, { url }: WireRequest): JsonAnswer['object'] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as JsonAnswer['object'];
  } catch {
    // A page of a proxy, say.
  }
  if (status >= 400) return {};
  throw new TokenError(`cannot be had: the answer of ${url.host} is no JSON object`);
}

/** The provider's words on a refusal: `error` and `error_description` (RFC 6749, section 5.2), or an `error` with a message. */
export function wordsOf({ status, object }: JsonAnswer): string {
  const { error, error_description: description, message } = object;
  const inner = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  const words = [inner, description, message].filter((each) => typeof each === 'string' && each !== '');
  return `${status}${words.length === 0 ? '' : `: ${words.join(': ').slice(0, 300)}`}`;
}
