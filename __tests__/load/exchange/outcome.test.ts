import { describe, expect, it } from '@jest/globals';
import type { Observation } from '../../../src/load/exchange/exchange.js';
import { judgeOutcome } from '../../../src/load/exchange/outcome.js';
import type { Answer } from '../../../src/protocols/protocol.js';
import { protocolByName } from '../../../src/protocols/registry.js';

const ANSWER: Answer = { finish: 'stop', cutOff: false, usage: null, text: '', model: null, failure: null };

function judge(seen: Partial<Observation>) {
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
      gaps: [],
      errorBody: '',
      answer: ANSWER,
      ending: 'complete',
      networkError: null,
      ...seen,
    },
    protocolByName('openai-chat'),
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
