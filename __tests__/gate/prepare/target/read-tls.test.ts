import { describe, expect, it } from '@jest/globals';
import { SettingsError, type Problem } from '../../../../src/base/errors.js';
import { readTls } from '../../../../src/gate/prepare/target/read-tls.js';
import { tlsValue, type TlsPlaces } from '../../../../src/settings/values/tls-value.js';

const PEM = '-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----\n';
const KEY = '-----BEGIN PRIVATE KEY-----\nSECRET\n-----END PRIVATE KEY-----\n';
const FILES: Readonly<Record<string, string>> = {
  'ca.pem': PEM,
  'empty.pem': ' \n',
  'der.crt': '0x30SECRET',
};

const world = {
  env: { CERT: PEM, KEY },
  readFile: (path: string): string => {
    const text = FILES[path];
    if (text === undefined) throw new Error('ENOENT');
    return text;
  },
};

function problemsOf(places: TlsPlaces): readonly Problem[] {
  try {
    readTls(places, world);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('what `tls` names', () => {
  it('is read from files and from the environment, and is nothing where it names nothing', () => {
    expect(readTls({ ca: 'ca.pem', cert: 'env:CERT', key: 'env:KEY' }, world)).toEqual({
      ca: PEM,
      cert: PEM,
      key: KEY,
    });
    expect(readTls({ ca: 'ca.pem' }, world)).toEqual({ ca: PEM });
    expect(readTls(undefined, world)).toBeNull();
  });

  it('is told with all of its faults at once, each at its own part', () => {
    const problems = problemsOf({ ca: 'none.pem', cert: 'empty.pem', key: 'env:NONE' });
    expect(problems.map(({ setting }) => setting)).toEqual(['tls.ca', 'tls.cert', 'tls.key']);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('cannot be read'),
      'the file is empty',
      '`NONE` is not set',
    ]);
  });

  it('is PEM, and what else stands there is not repeated', () => {
    const problems = problemsOf({ ca: 'der.crt' });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('is no PEM');
    expect(JSON.stringify(problems)).not.toContain('SECRET');
  });

  it.each<TlsPlaces>([{ cert: 'env:CERT' }, { key: 'env:KEY' }])('is a pair or none of it: %j', (half) => {
    expect(problemsOf(half)).toEqual([
      { setting: 'tls', message: '`cert` and `key` belong together, and only one is set' },
    ]);
  });
});

describe('the setting `tls`', () => {
  it('is a map, or pairs of a line', () => {
    const value = { ca: 'ca.pem', key: 'env:KEY' };
    expect(tlsValue.parse(value, 'tls')).toEqual({ ok: true, value });
    expect(tlsValue.parse(' ca: ca.pem , key:env:KEY ', 'tls')).toEqual({ ok: true, value });
  });

  it.each([
    ['ca.pem', 'tls'],
    [['ca.pem'], 'tls'],
    [{ caa: 'x' }, 'tls'],
    [{ ca: '' }, 'tls.ca'],
    [{ ca: 7 }, 'tls.ca'],
    [{ key: KEY }, 'tls.key'],
  ])('is refused as %j, and its value not repeated', (raw, setting) => {
    const parsed = tlsValue.parse(raw, 'tls');
    expect(parsed).toMatchObject({ ok: false, problems: [{ setting }] });
    expect(JSON.stringify(parsed)).not.toContain('SECRET');
  });
});
