import { describe, expect, it } from '@jest/globals';
import { decodeFixture, decodeText, readFixture } from '../support/decode.js';

describe('a Gemini stream', () => {
  it('adds thoughts to its output and keeps the last usage', () => {
    expect(decodeFixture('gemini/plain.sse')).toMatchObject({
      text: 'Salve, mundo',
      events: 2,
      finish: 'STOP',
      cutOff: false,
      usage: { input: 8, output: 34, cachedInput: 6, reasoning: 30 },
      model: 'gemini-3.8-flash',
      failure: null,
    });
  });

  it('may end its lines with CR, think, call functions, and spend its cap on thoughts', () => {
    expect(decodeFixture('gemini/cr-only.sse')).toMatchObject({
      text: '',
      events: 2,
      finish: 'MAX_TOKENS',
      cutOff: true,
      usage: { input: 8, output: 30, reasoning: 30 },
      failure: null,
    });
  });

  it('that was blocked is complete, without content', () => {
    expect(decodeFixture('gemini/blocked.sse')).toMatchObject({
      finish: 'SAFETY',
      events: 0,
      failure: null,
      usage: { input: 8, output: 0 },
    });
  });

  it.each([
    ['truncated.sse', 'truncated', 'no_terminal_marker'],
    ['error.sse', 'stream_error', 'UNAVAILABLE'],
    ['per-day.sse', 'rate_limited', 'RESOURCE_EXHAUSTED'],
    ['array-instead.json', 'invalid_response', 'not_a_stream'],
  ])('%s fails as %s, %s', (file, outcome, kind) => {
    expect(decodeFixture(`gemini/${file}`)).toMatchObject({ failure: { outcome, kind }, usage: null });
  });

  it('says that a quota per day will not come back, and how long it asks to wait', () => {
    expect(decodeFixture('gemini/per-day.sse').failure).toMatchObject({ permanent: true, retryAfterS: 31 });
  });
});

describe('a whole Gemini answer', () => {
  it('is read at its end', () => {
    const chunk = (JSON.parse(readFixture('gemini/array-instead.json').toString()) as unknown[])[0];
    expect(decodeText('gemini', JSON.stringify(chunk), false)).toMatchObject({
      text: 'Salve',
      events: 1,
      usage: { input: 8, output: 1 },
      failure: null,
    });
  });

  it('wraps an error in a list', () => {
    expect(
      decodeText('gemini', '[{"error":{"code":500,"status":"INTERNAL","message":"no"}}]', false).failure,
    ).toMatchObject({
      outcome: 'http_error',
      kind: 'INTERNAL',
    });
  });
});
