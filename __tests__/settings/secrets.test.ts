import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/settings/config.js';
import { findSecrets } from '../../src/settings/secrets.js';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const NONE = { keys: [], headers: undefined, urls: [] };

describe('findSecrets', () => {
  it('takes keys whole and line by line, longest first', () => {
    expect(findSecrets({ ...NONE, keys: ['first-line\nsecond', undefined] })).toEqual([
      'first-line\nsecond',
      'first-line',
      'second',
    ]);
  });

  it('takes the values of headers, and the credentials in them', () => {
    expect(findSecrets({ ...NONE, headers: 'Authorization: Bearer abcdef\nX-Key:  12345 \n' })).toEqual([
      'Bearer abcdef',
      'abcdef',
      '12345',
    ]);
  });

  it('takes a line that is no header as a secret set down wrongly', () => {
    expect(findSecrets({ ...NONE, headers: 'sk-secret' })).toEqual(['sk-secret']);
  });

  it('takes user, password and query values of addresses, in each form that is sent', () => {
    const urls = [
      'https://mona:p%40ss@api.example/v1?key=query%2Bkey&a+b=c',
      'proxyuser:proxypass@proxy:3128',
      'https://api.example/v1?barequery',
      'simulator',
    ];
    expect(new Set(findSecrets({ ...NONE, urls }))).toEqual(
      new Set([
        ...['mona', 'p%40ss', 'p@ss', 'mona:p@ss', 'mona:p%40ss', base64('mona:p@ss')],
        ...['query%2Bkey', 'query+key', 'barequery'],
        ...['proxyuser', 'proxypass', 'proxyuser:proxypass', base64('proxyuser:proxypass')],
      ]),
    );
  });

  it.each([
    ['htps:/bob:PASSWORD@host', 'PASSWORD'],
    ['https://bob:pa/ss@ho st', 'pa/ss'],
    ['ftp://bob:PASSWORD@host/x', 'PASSWORD'],
    ['sk-live-123456', 'sk-live-123456'],
    ['https://ho st/?key=abcdef', 'abcdef'],
  ])('takes %s, which is no address, as a whole and what may be its credentials', (url, part) => {
    expect(findSecrets({ ...NONE, urls: [url] })).toEqual(expect.arrayContaining([url, part]));
  });

  it('takes the last word of a header, each cookie, the parameters, and what Basic encodes', () => {
    const headers = [
      'X-Api-Key: Custom abcd',
      'X-Trace: sent by 0123456789',
      'X-Title: a perf gate',
      'Cookie: sid=cookie-1; theme="cookie-2"',
      `Authorization: Basic ${base64('user:word')}`,
      'Proxy-Authorization: Digest response="digest-1", nc=0001',
    ].join('\n');
    const found = findSecrets({ ...NONE, headers });
    expect(found).toEqual(expect.arrayContaining(['abcd', '0123456789', 'cookie-1', 'cookie-2']));
    expect(found).toEqual(expect.arrayContaining(['user:word', 'user', 'word', 'digest-1', '0001']));
    // A word of a sentence would blank out innocent text all over the log.
    expect(found).not.toContain('gate');
  });

  it('leaves out what is too short to be one', () => {
    expect(findSecrets({ keys: ['', 'abc'], headers: 'X: on', urls: ['https://c?k=v'] })).toEqual([]);
  });
});

describe('the secrets of given settings', () => {
  const secretsOf = (config: string): readonly string[] =>
    readConfig({ inputs: { config }, readFile: () => '' }).secrets;

  it('are those of `config` too: keys, credentials in headers, passwords and queries of both endpoints', () => {
    const config = [
      'endpoint: https://user:hunter22@api.example/v1?key=query-1',
      'base-endpoint: https://api.example/v1?key=query-2',
      'compare: base',
      'api-key: key-12345',
      'headers: { Authorization: Bearer abcdef }',
    ].join('\n');
    expect(secretsOf(config)).toEqual(
      expect.arrayContaining(['hunter22', 'query-1', 'query-2', 'key-12345', 'Bearer abcdef', 'abcdef']),
    );
  });

  it('are found where the setting cannot be read, and no problem repeats them', () => {
    const config = [
      'endpoint: htps:/bob:hunter22@host',
      'base-endpoint: [https://u:hunter33@x]',
      'api-key: { a: hunter44 }',
      'headers: [{ X: hunter55 }, "hunter66 hunter77"]',
    ].join('\n');
    const read = readConfig({ inputs: { config }, readFile: () => '' });
    const words = ['hunter22', 'hunter33', 'hunter44', 'hunter55', 'hunter66 hunter77'];
    expect(read.secrets).toEqual(expect.arrayContaining(words));
    expect(read.problems.length).toBeGreaterThanOrEqual(4);
    for (const { message, setting } of read.problems) expect(`${setting} ${message}`).not.toContain('hunter');
  });

  it.each([
    'api-key: *hunter22',
    'api-key: !hunter22 x',
    'api-key: "hunter22',
    'headers: {hunter22: a, hunter22: b}',
  ])('are in no word about YAML that cannot be read: %s', (config) => {
    const { problems } = readConfig({ inputs: { config }, readFile: () => '' });
    expect(problems).not.toEqual([]);
    for (const { message } of problems) expect(message).not.toContain('hunter');
  });
});
