import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { originOf } from '../../../../src/load/wire/http1/origin.js';
import { contextOf, tlsOptions } from '../../../../src/load/wire/http1/tls-options.js';
import type { TlsSettings } from '../../../../src/load/wire/http1/tls-settings.js';
import { CERTIFICATE } from '../../../support/tls-front.js';

const PRIVATE: TlsSettings = { ca: readFileSync(CERTIFICATE, 'utf8') };
const optionsFor = (url: string, tls: TlsSettings | null) => {
  const common = { connectTimeoutMs: 1_000, buffer: Buffer.alloc(0), tls };
  const origin = originOf(new URL(url), common, { proxy: null, host: undefined });
  return tlsOptions(origin, origin);
};

describe('the TLS options of a connection', () => {
  it.each([
    ['without settings', null],
    ['with a private authority', PRIVATE],
  ])('read the authorities once for all connections and hosts, %s', (_how, tls) => {
    const contexts = ['https://one.test', 'https://one.test', 'https://two.test'].map(
      (url) => optionsFor(url, tls).secureContext,
    );
    expect(contexts[0]).toBeDefined();
    expect(new Set(contexts).size).toBe(1);
  });

  it('keep settings apart', () => {
    expect(contextOf(PRIVATE)).not.toBe(contextOf(null));
    expect(contextOf(PRIVATE)).not.toBe(contextOf({ ...PRIVATE }));
  });

  it('say so where a key is none', () => {
    expect(() => contextOf({ key: 'no key' })).toThrow();
  });

  it('ask for the name, but for none of an address', () => {
    expect(optionsFor('https://one.test', null).servername).toBe('one.test');
    expect(optionsFor('https://127.0.0.1', null).servername).toBeUndefined();
  });
});
