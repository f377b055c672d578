import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/settings/config.js';
import { findConfigSecrets, findSecrets, registerSecrets } from '../../src/settings/secrets.js';

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

  it('takes user, password and query values of addresses, decoded and as written', () => {
    const urls = [
      'https://mona:p%40ss@api.example/v1?key=querykey',
      'proxyuser:proxypass@proxy:3128',
      'simulator',
      '::',
    ];
    expect(new Set(findSecrets({ ...NONE, urls }))).toEqual(
      new Set(['mona', 'p%40ss', 'p@ss', 'querykey', 'proxyuser', 'proxypass']),
    );
  });

  it('leaves out what is too short to be one', () => {
    expect(findSecrets({ keys: ['', 'abc'], headers: 'X: on', urls: ['https://a:b@c'] })).toEqual([]);
  });
});

describe('registerSecrets', () => {
  it('tells the runner every one', () => {
    const told: string[] = [];
    const secrets = registerSecrets({ ...NONE, keys: ['sk-abcdef'], headers: 'X: value' }, (secret) =>
      told.push(secret),
    );
    expect(told).toEqual(secrets);
    expect(told).toEqual(['sk-abcdef', 'value']);
  });
});

describe('findConfigSecrets', () => {
  it('finds what only `config` holds: keys, credentials in headers, passwords and queries of both endpoints', () => {
    const config = [
      'endpoint: https://user:hunter22@api.example/v1?key=query-1',
      'base-endpoint: https://api.example/v1?key=query-2',
      'compare: base',
      'api-key: key-12345',
      'headers: { Authorization: Bearer abcdef }',
    ].join('\n');
    const { parsed } = readConfig({ inputs: { config }, readFile: () => '' });
    const found = findConfigSecrets(parsed.config);
    expect(found).toEqual(
      expect.arrayContaining(['hunter22', 'query-1', 'query-2', 'key-12345', 'Bearer abcdef', 'abcdef']),
    );
  });
});
