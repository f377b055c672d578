import { type Token, TokenError } from '../token.js';
import type { JsonAnswer } from './ask-json.js';

/** `access_token` and `expires_in` of an answer (RFC 6749, section 5.1). TokenError where they are not there. */
export function tokenOf(
  { object }: JsonAnswer,
  { now, lifetimeS }: { readonly now: number; readonly lifetimeS: number | null },
): Token {
  const { access_token: value, expires_in: left } = object;
  if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value))
    throw new TokenError('cannot be had: the answer to the exchange has no `access_token`');
  const seconds = left === undefined ? lifetimeS : Number(left);
  if (seconds === null || !Number.isFinite(seconds))
    throw new TokenError('cannot be had: the answer to the exchange has no `expires_in`');
  return { value, endsAt: now + seconds * 1_000 };
}
