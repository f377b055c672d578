import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endOfJwt, readToken } from '../../src/auth/token.js';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: unknown): string => `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;

describe('a token', () => {
  it.each([
    ['alone', 'sk-abc\n', 'sk-abc'],
    ['between blank lines', '\n\n  sk-abc \r\n', 'sk-abc'],
    ['quoted, as `az` prints without `-o tsv`', '"sk-abc"\n', 'sk-abc'],
    ['in an object', '{"token":"sk-abc"}', 'sk-abc'],
    ['in the words of OAuth', '{"access_token":"sk-abc","token_type":"Bearer"}', 'sk-abc'],
    ['in the words of `az`', '{"accessToken":"sk-abc","tokenType":"Bearer"}', 'sk-abc'],
  ])('stands %s', (_, text, value) => {
    expect(readToken(text, NOW)).toEqual({ value, endsAt: null });
  });

  it.each([
    ['expires_in: seconds', { expires_in: 60 }, NOW + 60_000],
    ['expires_in as text', { expires_in: '60' }, NOW + 60_000],
    ['expires_at: an instant', { expires_at: '2026-11-30T13:00:00Z' }, NOW + 3_600_000],
    ['expires_on: seconds since 1970', { expires_on: NOW / 1_000 + 5 }, NOW + 5_000],
    ['the earliest of several', { expires_in: 90, expires_at: '2026-11-30T12:01:00Z' }, NOW + 60_000],
    ['null: what nobody can read', { expires_at: 'soon' }, null],
  ])('ends by %s', (_, fields, endsAt) => {
    expect(readToken(JSON.stringify({ token: 'abc', ...fields }), NOW).endsAt).toBe(endsAt);
  });

  it("ends in local time where `az` says it, which is that of this machine's clock", () => {
    const local = new Date(NOW + 3_600_000);
    const two = (n: number): string => String(n).padStart(2, '0');
    const day = `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}`;
    const time = `${two(local.getHours())}:${two(local.getMinutes())}:${two(local.getSeconds())}.000000`;
    const text = JSON.stringify({ accessToken: 'abc', expiresOn: `${day} ${time}` });
    expect(readToken(text, NOW).endsAt).toBe(NOW + 3_600_000);
  });

  it('ends where it says so itself, as a JWT', () => {
    const token = jwt({ exp: NOW / 1_000 + 300 });
    expect(readToken(token, NOW)).toEqual({ value: token, endsAt: NOW + 300_000 });
    expect(readToken(JSON.stringify({ accessToken: token, expires_in: 3_600 }), NOW).endsAt).toBe(
      NOW + 300_000,
    );
    expect(endOfJwt(jwt({}))).toBeNull();
    expect(endOfJwt(jwt(null))).toBeNull();
    expect(endOfJwt('a.%%%.c')).toBeNull();
  });

  it.each([
    ['', 'gives nothing'],
    [' \n', 'gives nothing'],
    ['sk-abc\nsk-def', 'gives 2 lines'],
    ['Bearer sk-abc', 'the token alone'],
    ['Please sign in', 'with blanks'],
    ['sk-ü', 'other characters'],
    ['{"token":', 'begins like JSON and is none'],
    ['{"key":"sk-abc"}', 'without `token`'],
    ['{"token":""}', 'an empty token'],
    ['"', 'begins like JSON and is none'],
    ['x'.repeat(40_000), 'too many for a header'],
  ])('is none: %j', (text, message) => {
    expect(() => readToken(text, NOW)).toThrow(message);
  });

  it('is never repeated by what is said of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{8,30}$/), fc.constantFrom('\n', ' ', '\u00fc'), (secret, gap) => {
        let told = '';
        try {
          readToken(`${secret}${gap}${secret}`, NOW);
        } catch (error) {
          told = String(error);
        }
        expect(told).not.toContain(secret);
      }),
    );
  });
});
