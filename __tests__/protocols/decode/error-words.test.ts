import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { errorWords } from '../../../src/protocols/decode/error-words.js';
import { refusalOf } from '../../../src/protocols/decode/failures.js';

const EXTRA = {
  type: 'extra_forbidden',
  loc: ['body', 'stream_options'],
  msg: 'Extra inputs are not permitted',
};
const SAID = 'body.stream_options: Extra inputs are not permitted';

describe('the words of an error', () => {
  it.each<[string, unknown, string]>([
    ['FastAPI', { detail: [EXTRA] }, SAID],
    ['FastAPI with a text', { detail: 'Not Found' }, 'Not Found'],
    ['Mistral', { object: 'error', message: { detail: [EXTRA] }, type: 'invalid_request_error' }, SAID],
    ['a gateway around it', { error: { message: { detail: [EXTRA] }, code: 422 } }, SAID],
    [
      'several fields',
      { detail: [EXTRA, { loc: ['body', 'n'], msg: 'Too many' }] },
      `${SAID}; body.n: Too many`,
    ],
    [
      'OpenAI',
      { error: { message: 'Unsupported parameter', param: 'max_tokens', code: 'x' } },
      'Unsupported parameter',
    ],
    ['Ollama', { error: 'server busy' }, 'server busy'],
    ['AWS', { __type: 'ValidationException', Message: 'bad' }, 'bad'],
    ['a list of errors', { errors: [{ message: 'a' }, { message: 'b' }, { message: 'a' }] }, 'a; b'],
    [
      'Google',
      {
        error: {
          message: 'Request contains an invalid argument.',
          details: [{ fieldViolations: [{ field: 'tools', description: 'unknown' }] }],
        },
      },
      'Request contains an invalid argument. (tools: unknown)',
    ],
    [
      'OpenRouter',
      {
        error: { message: 'Provider returned error', metadata: { raw: '{"error":{"message":"max 4096"}}' } },
      },
      'Provider returned error (max 4096)',
    ],
    ['nobody', { a: { b: 1 } }, ''],
  ])('of %s are found', (_, document, words) => {
    expect(errorWords((document as { error?: unknown }).error ?? document)).toBe(words);
    expect(refusalOf(422, JSON.stringify(document)).message).toBe(words === '' ? 'HTTP 422' : words);
  });

  it('are text for any document, and never fail', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 12 }), (value) => typeof errorWords(value) === 'string'));
  });
});
