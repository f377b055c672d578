import { describe, expect, it } from '@jest/globals';
import { configOfArm } from '../../../../src/gate/prepare/arms/arm-config.js';
import { givenArms } from '../../../../src/settings/compare-config.js';
import { readConfig } from '../../../../src/settings/config.js';
import type { Config } from '../../../../src/settings/schema.js';

/** Base's settings, of a run with these. */
function baseOf(config: string, base: string, trusted = false): Config {
  const { parsed, problems } = readConfig({
    inputs: { endpoint: 'https://gateway.example/v1', 'api-key': 'head-key', config, base },
    readFile: () => '',
  });
  expect(problems).toEqual([]);
  const fields = givenArms(parsed.config)[1]?.fields ?? {};
  return configOfArm(parsed.config, { fields, trusted });
}

describe("an arm's settings", () => {
  it('are the shared ones, but for what it has of its own', () => {
    const own = baseOf('model: small\nprices: {input: 1, output: 2}', 'model: large\nstream: false');
    expect(own).toMatchObject({ model: 'large', stream: false, 'api-key': 'head-key', prices: { input: 1 } });
    expect(own.endpoint).toEqual(new URL('https://gateway.example/v1'));
  });

  it('merge headers by name and the body object by object; null takes one away', () => {
    const own = baseOf(
      'headers: {X-Team: a, X-Route: b}\nbody: {reasoning: {effort: low, summary: auto}, seed: 1, stop: [x]}',
      'headers: {x-route: null, X-New: c}\nbody: {reasoning: {effort: high}, seed: null, stop: [y]}',
    );
    expect(own.headers).toEqual({ 'x-team': 'a', 'x-new': 'c' });
    // A field of null stays null: so the protocol's own field is taken away, too.
    expect(own.body).toEqual({ reasoning: { effort: 'high', summary: 'auto' }, seed: null, stop: ['y'] });
  });

  it('hold no credential of head’s where the host is another provider’s by name', () => {
    const shared = 'headers: {Authorization: Bearer x, X-Portkey-Api-Key: y, X-Team: a}';
    const own = baseOf(shared, 'endpoint: https://api.openai.com/v1');
    expect(own['api-key']).toBeUndefined();
    expect(own.headers).toEqual({ 'x-team': 'a' });
  });

  it('hold them at a host that nobody knows, and where `base-endpoint` says that they are meant for it', () => {
    const shared = 'headers: {Authorization: Bearer x}';
    expect(baseOf(shared, 'endpoint: http://127.0.0.1:8001')).toMatchObject({
      'api-key': 'head-key',
      headers: { authorization: 'Bearer x' },
    });
    expect(baseOf(shared, 'endpoint: https://api.openai.com/v1', true)['api-key']).toBe('head-key');
  });

  it('hold the shared key at another address of the same provider', () => {
    const { parsed } = readConfig({
      inputs: { endpoint: 'https://api.openai.com/v1', 'api-key': 'k' },
      readFile: () => '',
    });
    const fields = { endpoint: new URL('https://api.openai.com/v1/responses') };
    expect(configOfArm(parsed.config, { fields, trusted: false })['api-key']).toBe('k');
  });

  it('hold no credential beside a key of its own, nor any where its key is empty', () => {
    const shared = 'headers: {Authorization: Bearer x, X-Team: a}';
    expect(baseOf(shared, 'api-key: own')).toMatchObject({ 'api-key': 'own', headers: { 'x-team': 'a' } });
    const none = baseOf(shared, "api-key: ''");
    expect(none['api-key']).toBeUndefined();
    expect(none.headers).toEqual({ 'x-team': 'a' });
  });
});
