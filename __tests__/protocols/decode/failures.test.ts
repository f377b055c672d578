import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refusalOf } from '../../../src/protocols/decode/failures.js';

const refusal = (status: number, body: unknown): unknown =>
  refusalOf(status, typeof body === 'string' ? body : JSON.stringify(body));

describe('the body of an error status', () => {
  it.each([
    [
      'OpenAI',
      401,
      {
        error: {
          message: 'Incorrect API key',
          type: 'invalid_request_error',
          param: null,
          code: 'invalid_api_key',
        },
      },
      'invalid_api_key',
    ],
    [
      'Anthropic',
      529,
      { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' }, request_id: 'r' },
      'overloaded_error',
    ],
    ['Gemini', 400, { error: { code: 400, status: 'INVALID_ARGUMENT', message: 'bad' } }, 'INVALID_ARGUMENT'],
    [
      'Gemini, in a list',
      503,
      [{ error: { code: 503, status: 'UNAVAILABLE', message: 'busy' } }],
      'UNAVAILABLE',
    ],
    [
      'Azure',
      429,
      { error: { code: '429', message: 'Requests have exceeded the call rate limit' } },
      'http_429',
    ],
    ['Ollama', 503, { error: 'server busy, please try again.' }, 'http_503'],
    ['TGI', 429, { error: 'Model is overloaded', error_type: 'overloaded' }, 'overloaded'],
    ['Bedrock', 400, { message: 'The model identifier is invalid.' }, 'http_400'],
    [
      'Mistral',
      422,
      {
        object: 'error',
        message: { detail: [{ type: 'extra_forbidden' }] },
        type: 'invalid_request_error',
        code: null,
      },
      'invalid_request_error',
    ],
    ['FastAPI', 422, { detail: [{ loc: ['body'], msg: 'field required' }] }, 'http_422'],
  ])('of %s gives a kind and a message', (_, status, body, kind) => {
    const { kind: found, message, permanent } = refusalOf(status, JSON.stringify(body));
    expect(found).toBe(kind);
    expect(message).toMatch(/\w/);
    expect(permanent).toBe(false);
  });

  it('says of spent money and quotas per day that waiting does not help', () => {
    expect(
      refusal(429, { error: { type: 'insufficient_quota', code: 'insufficient_quota', message: 'm' } }),
    ).toMatchObject({ permanent: true });
    expect(refusal(402, { error: { message: 'Insufficient Balance' } })).toMatchObject({
      permanent: true,
      kind: 'http_402',
    });
    expect(
      refusal(429, { message: 'Too many tokens per day, please wait before trying again.' }),
    ).toMatchObject({ permanent: true });
    const quota = (quotaId: string): unknown => ({
      error: {
        code: 429,
        status: 'RESOURCE_EXHAUSTED',
        message: 'm',
        details: [{ violations: [{ quotaId }] }, { retryDelay: '0.1s' }],
      },
    });
    expect(refusal(429, quota('RequestsPerDayPerProject'))).toMatchObject({
      permanent: true,
      retryAfterS: 0.1,
    });
    expect(refusal(429, quota('RequestsPerMinutePerProject'))).toMatchObject({
      permanent: false,
      retryAfterS: 0.1,
    });
  });

  it('may be a page, a text or nothing', () => {
    expect(refusal(502, '<html><head><title>502 Bad\n Gateway</title></head></html>')).toMatchObject({
      kind: 'http_502',
      message: '502 Bad Gateway',
    });
    expect(refusal(503, '<h1>No</h1> <b>server</b>')).toMatchObject({ message: 'No server' });
    expect(refusal(500, 'upstream connect error')).toMatchObject({ message: 'upstream connect error' });
    expect(refusal(500, '"quoted"')).toMatchObject({ message: 'quoted' });
    for (const empty of ['', '{}', '[]', 'null', '   '])
      expect(refusal(404, empty)).toMatchObject({ kind: 'http_404', message: expect.stringMatching(/\S/) });
  });

  it('never makes a sentence or an endless word a kind', () => {
    for (const code of ['not a kind', 'x'.repeat(65), '<b>', '42', ''])
      expect(refusal(400, { error: { code, message: 'm' } })).toMatchObject({ kind: 'http_400' });
  });

  it('is never thrown over, and its message stays short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, body) => {
        const { kind, message, retryAfterS } = refusalOf(status, body);
        expect(kind.length).toBeGreaterThan(0);
        expect(message.length).toBeGreaterThan(0);
        expect(message.length).toBeLessThanOrEqual(501);
        expect(retryAfterS).toBeNull();
      }),
    );
    expect(refusalOf(500, `{"error":"${'x'.repeat(1_000_000)}"}`).message.length).toBeLessThanOrEqual(501);
    expect(refusalOf(500, '<'.repeat(1_000_000)).message.length).toBeLessThanOrEqual(501);
  });
});
