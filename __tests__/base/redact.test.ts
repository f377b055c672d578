import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor } from '../../src/base/redact.js';

describe('createRedactor', () => {
  const redact = createRedactor(['s3cret/with+signs', 'tail-of-a-long-secret', 'a-long-secret']);

  it('removes every secret as it is, URL-encoded, in JSON and in base64', () => {
    const secret = 's3cret/with+signs';
    const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
    for (const form of forms) expect(redact(`a ${form} b`)).toBe('a *** b');
    const quoted = createRedactor(['pass"word\\x']);
    expect(quoted(JSON.stringify({ key: 'pass"word\\x' }))).toBe('{"key":"***"}');
  });

  it('leaves nothing of a secret that holds another', () => {
    expect(redact('tail-of-a-long-secret')).toBe('***');
  });

  it("removes the credentials and the query of every URL, whoever's they are", () => {
    expect(redact('GET https://me:pw@api.example/v1?key=abc#top failed')).toBe(
      'GET https://***@api.example/v1?***#top failed',
    );
    expect(redact('<a href="http://x.example/p?t=1">')).toBe('<a href="http://x.example/p?***">');
    expect(redact('`https://x.example/?a`b')).not.toContain('b');
  });

  it('leaves a question alone that ends in a URL', () => {
    for (const text of [
      '`nowhere` is no URL; did you mean `https://nowhere`?',
      'is it https://api.example/v1?',
      'perhaps (https://api.example/v1?) or "https://api.example?"',
    ])
      expect(redact(text)).toBe(text);
  });

  it('lets no secret through, wherever it stands', () => {
    const secret = fc
      .string({ minLength: 4, unit: 'binary-ascii' })
      .filter((text) => text.trim().length >= 4 && !/^\*+$/.test(text));
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (hidden, before, after) => {
        const clean = createRedactor([hidden])(before + hidden + after);
        // What is left may only be what the mask and the text around it spell together.
        expect(clean.replaceAll('***', '\u0000')).not.toContain(hidden);
      }),
    );
  });

  it('removes it as a form, an HTML page or a JSON of other habits would write it', () => {
    const secret = `a b/c&d'e"f+g`;
    const forms = [
      encodeURIComponent(secret).replace(/%20/g, '+'),
      encodeURIComponent(secret).toLowerCase(),
      'a b/c&amp;d&#39;e&quot;f+g',
      JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
      Buffer.from(secret).toString('base64url'),
    ];
    const clean = createRedactor([secret]);
    for (const form of forms) expect(clean(`< ${form} >`)).toBe('< *** >');
  });

  it('removes its beginning at the end of a text that was cut, and before the mark of a cut', () => {
    const secret = 'sk-live-0123456789';
    const clean = createRedactor([secret, 'Bearer of something']);
    for (let length = 4; length < secret.length; length += 1) {
      const part = secret.slice(0, length);
      expect(clean(`no ${part}`, true)).toBe('no ***');
      expect(clean(`no ${part}…; and more`, true)).toBe('no ***…; and more');
      expect(clean(`no ${part}`)).toBe(`no ${part}`);
    }
    expect(clean('a plain sentence', true)).toBe('a plain sentence');
  });
});

it('leaves a query that only says which version of an interface is asked', () => {
  const redact = createRedactor([]);
  const azure = 'https://x.openai.azure.com/openai/deployments/m?api-version=2026-01-01-preview';
  expect(redact(`${azure} refuses`)).toBe(`${azure} refuses`);
  expect(redact(`${azure}&sig=abcd refuses`)).toMatch(/\?\*\*\* refuses$/);
  expect(redact('https://x.example/?api-version=sk-abcd')).toMatch(/\?\*\*\*$/);
});
