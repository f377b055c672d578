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
