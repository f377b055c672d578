import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor } from '../../../src/base/redact.js';
import type { Observation } from '../../../src/load/exchange/observation.js';
import { judgeOutcome } from '../../../src/load/exchange/outcome.js';
import type { Answer } from '../../../src/protocols/protocol.js';
import { protocolByName } from '../../../src/protocols/registry.js';

const ANSWER: Answer = { finish: 'stop', cutOff: false, usage: null, text: '', model: null, failure: null };

function judge(seen: Partial<Observation>, secrets: readonly string[] = []) {
  return judgeOutcome(
    {
      writtenAt: 0,
      firstContentAt: null,
      lastContentAt: null,
      endedAt: 10,
      status: 200,
      headers: {},
      contentEvents: 3,
      contentBytes: 12,
      contentTokens: 3,
      reportedTokens: null,
      pace: { content: null, answer: null, last: null, lastAnswerAt: null, veiled: false },
      gaps: [],
      openedMs: null,
      headAt: null,
      errorBody: '',
      answer: ANSWER,
      ending: 'complete',
      networkError: null,
      ...seen,
    },
    protocolByName('openai-chat'),
    createRedactor(secrets),
  );
}

describe('an outcome', () => {
  it('is ok for a complete answer with content', () => {
    expect(judge({})).toEqual({ outcome: 'ok', error: null, retryAfterS: null, permanent: false });
  });

  it('is not ok for a complete answer of nothing', () => {
    expect(judge({ contentEvents: 0 })).toMatchObject({
      outcome: 'invalid_response',
      error: { kind: 'no_content' },
    });
  });

  it('of an empty answer that was billed depends on why it ended', () => {
    const usage = { input: 5, output: 20, cachedInput: null, cacheWrite: null, reasoning: 20 };
    const outcomeOf = (finish: string | null) =>
      judge({ contentEvents: 0, answer: { ...ANSWER, usage, finish } }).outcome;
    for (const finish of [
      'length',
      'MAX_TOKENS',
      'stop',
      'end_turn',
      'refusal',
      'SAFETY',
      'tool_use',
      'pause_turn',
    ])
      expect([finish, outcomeOf(finish)]).toEqual([finish, 'ok']);
    for (const finish of ['OTHER', 'load', 'because', null])
      expect([finish, outcomeOf(finish)]).toEqual([finish, 'invalid_response']);
  });

  it('is the decoder’s failure where there is one', () => {
    const failure = { outcome: 'truncated', kind: 'cut_body', message: 'cut' } as const;
    expect(judge({ answer: { ...ANSWER, failure } })).toMatchObject({
      outcome: 'truncated',
      error: { kind: 'cut_body' },
    });
  });

  it('of a 429 is no error', () => {
    expect(judge({ status: 429, answer: null })).toMatchObject({ outcome: 'rate_limited' });
  });

  it('keeps a server’s words to one short line', () => {
    const { error } = judge({ status: 500, answer: null, errorBody: `a\n\n\tb ${'c'.repeat(10_000)}` });
    expect(error?.message).toMatch(/^a b c+…$/);
    expect(error?.message.length).toBeLessThanOrEqual(300);
  });

  it('says something where the server says nothing', () => {
    expect(judge({ status: 502, answer: null })).toMatchObject({
      outcome: 'http_error',
      error: { message: 'HTTP 502' },
    });
  });

  it('names the innermost cause of a network failure', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:9'), { code: 'ECONNREFUSED' });
    const causes: [Error, string][] = [
      [refused, 'ECONNREFUSED'],
      [new TypeError('fetch failed', { cause: refused }), 'ECONNREFUSED'],
      [Object.assign(new Error('', { cause: refused }), { code: 'UND_ERR_SOCKET' }), 'ECONNREFUSED'],
      [
        Object.assign(new Error('odd', { cause: new Error('?') }), { code: 'UND_ERR_SOCKET' }),
        'UND_ERR_SOCKET',
      ],
      [new AggregateError([refused, new Error('x')]), 'ECONNREFUSED'],
      [new RangeError('odd'), 'RangeError'],
    ];
    for (const [networkError, kind] of causes)
      expect(judge({ ending: 'network', networkError, answer: null, status: null })).toMatchObject({
        outcome: 'network_error',
        error: { kind },
      });
  });
});

describe('the words of an outcome', () => {
  const wordsOf = (seen: Partial<Observation>): unknown[] => {
    const { outcome, error } = judge(seen);
    return [outcome, error?.kind, error?.message];
  };

  it('say how far a request came that had no more time', () => {
    const of = (seen: Partial<Observation>) => wordsOf({ ending: 'timeout', status: null, ...seen });
    const words = (message: string): unknown => ['timeout', 'timeout', message];
    expect(of({ writtenAt: null })).toEqual(words('no connection within the time limit'));
    expect(of({})).toEqual(words('no response within the time limit'));
    expect(of({ status: 200 })).toEqual(words('no first token within the time limit'));
    expect(of({ status: 200, firstContentAt: 5 })).toEqual(
      words('the stream did not finish within the time limit'),
    );
  });

  it('say where a connection broke', () => {
    const networkError = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    const of = (seen: Partial<Observation>) => wordsOf({ ending: 'network', networkError, ...seen });
    const words = (message: string): unknown => ['network_error', 'ECONNRESET', message];
    expect(of({ status: null })).toEqual(words('reset'));
    expect(of({ status: 200 })).toEqual(words('reset after the response began'));
    expect(of({ status: 200, firstContentAt: 5 })).toEqual(words('reset in the middle of the answer'));
    expect(of({ networkError: null, status: null })).toEqual([
      'network_error',
      'closed',
      'connection closed',
    ]);
  });

  it('of a failure without a code of its own are its name', () => {
    const kindOf = (networkError: Error) => judge({ ending: 'network', networkError }).error?.kind;
    expect(kindOf(Object.assign(new Error('x'), { code: 7 }))).toBe('Error');
    expect(kindOf(Object.assign(new Error('x'), { code: 'odd_code' }))).toBe('odd_code');
    // No code of a cause is taken that is none of the system's.
    expect(kindOf(new TypeError('x', { cause: Object.assign(new Error('y'), { code: 'odd' }) }))).toBe(
      'TypeError',
    );
    expect(kindOf(Object.assign(new Error('x'), { errors: 'none' }))).toBe('Error');
    const both = new AggregateError([Object.assign(new Error('a'), { code: 'EFIRST' })], 'x', {
      cause: Object.assign(new Error('b'), { code: 'ECAUSE' }),
    });
    expect(kindOf(both)).toBe('ECAUSE');
  });

  it('say that an answer was cut, or not waited for', () => {
    expect(wordsOf({ ending: 'cut' })).toEqual([
      'cut',
      'past_reservation',
      'the answer ran past its output cap and was cut',
    ]);
    expect(wordsOf({ ending: 'cancelled' })).toEqual([
      'cancelled',
      'cancelled',
      'the run ended before the answer did',
    ]);
  });

  it('say where a redirection leads, from 300 to 399', () => {
    const redirected = (place: string, status: number) => [
      'http_error',
      `http_${status}`,
      `redirected to ${place}; redirects are not followed, set the final URL`,
    ];
    const headers = { location: 'https://other.example/' };
    for (const status of [300, 307, 399])
      expect(wordsOf({ status, headers })).toEqual(redirected('https://other.example/', status));
    expect(wordsOf({ status: 301 })).toEqual(redirected('an unnamed place', 301));
    expect(wordsOf({ status: 400, headers })).not.toEqual(redirected('https://other.example/', 400));
    expect(wordsOf({ status: 299, headers })).toEqual(['ok', undefined, undefined]);
  });

  it('tell a proxy’s refusal from the endpoint’s', () => {
    const squid = { 'x-squid-error': 'ERR_ACCESS_DENIED 0' };
    const errorBody = '{"error":{"message":"not you"}}';
    const kindOf = (status: number, headers = {}) => judge({ status, headers, errorBody }).error?.kind;
    expect(wordsOf({ status: 407, errorBody })).toEqual([
      'http_error',
      'proxy_refused',
      'a proxy on the way refuses (407): not you',
    ]);
    expect(kindOf(403, squid)).toBe('proxy_refused');
    expect(kindOf(400, squid)).toBe('proxy_refused');
    expect(kindOf(302, squid)).toBe('http_302');
    expect([400, 403, 408].map((status) => kindOf(status))).not.toContain('proxy_refused');
    expect(judge({ status: 200, headers: squid }).outcome).toBe('ok');
  });

  it('say of a 401 how the server wants to be shown a key', () => {
    const of = (status: number, wanted: string | string[]) =>
      judge({ status, headers: { 'www-authenticate': wanted }, errorBody: '{"error":{"message":"no"}}' })
        .error?.message;
    expect(of(401, 'Bearer')).toBe('(WWW-Authenticate: Bearer) no');
    expect(of(401, ['Bearer', 'Basic realm="x"'])).toBe('(WWW-Authenticate: Bearer, Basic realm="x") no');
    expect(of(403, 'Bearer')).toBe('no');
    expect(judge({ status: 401, errorBody: '{"error":{"message":"no"}}' }).error?.message).toBe('no');
  });

  it('name the coding of a compressed answer, where it is one that is known', () => {
    const of = (coding: string) => wordsOf({ headers: { 'content-encoding': coding } });
    expect(of('gzip')).toEqual([
      'invalid_response',
      'content_encoding',
      'the answer is compressed (content-encoding: gzip), which was not asked for; times of tokens cannot be read from it',
    ]);
    expect(of('gzip2')).toEqual([
      'invalid_response',
      'content_encoding',
      'the answer is compressed, which was not asked for; times of tokens cannot be read from it',
    ]);
    expect(of('identity')[0]).toBe('ok');
  });

  it('pass on what a failure within an answer says of waiting', () => {
    const failure = { outcome: 'rate_limited', kind: 'slow', message: 'wait' } as const;
    const plain = judge({ answer: { ...ANSWER, failure } });
    expect(plain).toMatchObject({ outcome: 'rate_limited', retryAfterS: null, permanent: false });
    const told = judge({ answer: { ...ANSWER, failure: { ...failure, retryAfterS: 7, permanent: true } } });
    expect(told).toMatchObject({ retryAfterS: 7, permanent: true });
  });

  it('of a text that no event brought are those of an answer', () => {
    expect(judge({ contentEvents: 0, answer: { ...ANSWER, text: 'all at once' } }).outcome).toBe('ok');
    expect(wordsOf({ contentEvents: 0, answer: null })).toEqual([
      'invalid_response',
      'no_content',
      'the answer is complete but holds no content',
    ]);
  });

  it('say with which reason an answer of nothing ended that was billed', () => {
    const usage = { input: 5, output: 20, cachedInput: null, cacheWrite: null, reasoning: 20 };
    const of = (finish: string | null, output = 20) =>
      judge({ contentEvents: 0, answer: { ...ANSWER, finish, usage: { ...usage, output } } }).error?.message;
    expect(of(null)).toBe('the answer ended without a stop reason and holds no content');
    expect(of('odd')).toBe('the answer ended with the stop reason odd and holds no content');
    expect(of('stop')).toBeUndefined();
    expect(of('stop', 1)).toBeUndefined();
    expect(of('stop', 0)).toBe('the answer is complete but holds no content');
  });

  it('are as long as a line and end in a mark where they were longer', () => {
    const of = (length: number) => judge({ status: 500, errorBody: 'x'.repeat(length) }).error?.message ?? '';
    expect(of(300)).toBe('x'.repeat(300));
    expect(of(301)).toBe(`${'x'.repeat(299)}…`);
  });
});

describe('a secret that the endpoint repeats', () => {
  const SECRET = 'sk-proj-Ab1Cd2Ef3Gh4 Ij5/Kl6+Mn7';
  const blanks = fc.integer({ min: 0, max: 700 }).map((length) => ' '.repeat(length));
  const filler = fc.integer({ min: 0, max: 700 }).map((length) => 'x.'.repeat(length / 2));
  /** As it stands, with its blanks doubled, and cut wherever the answer ends. */
  const told = fc.record({
    before: fc.oneof(blanks, filler),
    between: fc.constantFrom(' ', '  ', '\n', ' \t '),
    length: fc.integer({ min: 4, max: SECRET.length + 3 }),
    after: fc.constantFrom('', ' is wrong', '\n\n'),
  });
  const failure = (message: string): Answer['failure'] => ({
    outcome: 'stream_error',
    kind: 'refused',
    message,
    retryAfterS: null,
    permanent: false,
  });
  const ways: readonly ((text: string) => Partial<Observation>)[] = [
    (text) => ({ status: 401, errorBody: JSON.stringify({ error: { message: text } }) }),
    (text) => ({ status: 400, errorBody: JSON.stringify({ detail: [{ msg: text, loc: ['body', 'x'] }] }) }),
    (text) => ({ status: 502, errorBody: `<html><title>${text}</title></html>` }),
    (text) => ({ status: 502, errorBody: text }),
    (text) => ({ status: 302, headers: { location: text } }),
    (text) => ({ headers: { 'content-encoding': text } }),
    (text) => ({ answer: { ...ANSWER, failure: failure(text) } }),
    (text) => ({ ending: 'network', networkError: new Error(text) }),
  ];

  it('is in no message, wherever the text is cut or its white space collapsed', () => {
    fc.assert(
      fc.property(told, fc.nat(ways.length - 1), ({ before, between, length, after }, way) => {
        const whole = SECRET.replace(' ', between);
        // Cut by the server, it ends the text.
        const text = length >= whole.length ? `${before}${whole}${after}` : before + whole.slice(0, length);
        const secrets = [SECRET, whole];
        const { error } = judge((ways[way] as (typeof ways)[number])(text), secrets);
        expect(`${error?.kind} ${error?.message}`).not.toContain(SECRET.slice(0, 4));
      }),
    );
  });

  it('is not left by the limit of what is kept of an answer', () => {
    const body = `${' '.repeat(8_000 - 12)}${SECRET}`;
    expect(judge({ status: 500, errorBody: body }, [SECRET]).error?.message).toBe('***');
  });
});
