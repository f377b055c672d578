import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../src/settings/config.js';

const ENDPOINT = 'https://api.openai.com/v1';

const read = (inputs: Record<string, string>) =>
  readConfig({ inputs: { endpoint: ENDPOINT, ...inputs }, readFile: () => '' });
const problemsOf = (inputs: Record<string, string>): string[] =>
  read(inputs).problems.map(({ setting, message }) => `${setting}: ${message}`);

describe('the setting `base`', () => {
  it.each([
    ['as YAML lines', 'endpoint: https://gateway.example/v1\nmodel: large\nstream: false'],
    ['as a YAML map in braces', '{endpoint: https://gateway.example/v1, model: large, stream: false}'],
    ['as JSON', '{"endpoint":"https://gateway.example/v1","model":"large","stream":false}'],
  ])('is a map of what base has of its own, %s', (_, base) => {
    const { parsed, problems } = read({ base });
    expect(problems).toEqual([]);
    expect(parsed.config.base).toEqual({
      endpoint: new URL('https://gateway.example/v1'),
      model: 'large',
      stream: false,
    });
  });

  it('stands in `config` as well, where null takes a header away', () => {
    const { parsed, problems } = read({
      config:
        'base:\n  headers: {X-Team: a, X-Route: null}\n  prices: {input: 1, output: 2}\n  prompts: [a.md]',
    });
    expect(problems).toEqual([]);
    expect(parsed.config.base).toEqual({
      headers: { 'x-team': 'a', 'x-route': null },
      prices: { input: 1, output: 2 },
      prompts: ['a.md'],
    });
  });

  it('names the field that is wrong', () => {
    expect(
      problemsOf({ base: 'endpoint: nowhere\nprotocol: telnet\nstream: perhaps\nprices: cheap' }),
    ).toEqual([
      expect.stringMatching(/^base\.endpoint: is no http or https URL/),
      expect.stringMatching(/^base\.protocol: `telnet` is not one of/),
      expect.stringMatching(/^base\.stream: `perhaps` is neither/),
      expect.stringMatching(/^base\.prices: /),
    ]);
  });

  it.each([
    ['modell: x', /^base: an arm has no `modell` of its own; .*did you mean `model`/],
    ['stages: 10s:1', /^base: an arm has no `stages` of its own/],
    ['model:', /^base\.model: is empty/],
    ['{}', /^base: is empty, so nothing would differ/],
    ['just a text', /^base: is no map of endpoint, model/],
    ['[a, b]', /^base: is no map/],
  ])('refuses %j', (base, message) => {
    expect(problemsOf({ base })).toContainEqual(expect.stringMatching(message));
  });

  it('contradicts its short forms where both say the same, and goes with them where they do not', () => {
    expect(problemsOf({ base: 'model: a', config: 'base-model: b' })).toEqual([
      'base-model: contradicts `base.model`, which says the same; leave one of them out',
    ]);
    expect(
      problemsOf({ base: 'endpoint: https://x.example', config: 'base-endpoint: https://y.example' }),
    ).toEqual(['base-endpoint: contradicts `base.endpoint`, which says the same; leave one of them out']);
    expect(problemsOf({ base: 'stream: false', config: 'base-model: b' })).toEqual([]);
    expect(problemsOf({ base: 'model: a', compare: 'baseline' })).toEqual([
      'compare: `baseline` contradicts `base`; leave one of them out',
    ]);
  });
});

describe('the secrets of `base`', () => {
  it('are its key, its headers and the credentials of its address, in an input or in `config`', () => {
    const own =
      'endpoint: https://u:hunter-url@x.example/v1?k=hunter-query\napi-key: hunter-key\nheaders: {X-A: hunter-header}';
    const words = ['hunter-url', 'hunter-query', 'hunter-key', 'hunter-header'];
    expect(read({ base: own }).secrets).toEqual(expect.arrayContaining(words));
    const nested = `base:\n  ${own.replaceAll('\n', '\n  ')}`;
    expect(read({ config: nested }).secrets).toEqual(expect.arrayContaining(words));
  });

  it('are all of a text that is no map, and no problem repeats one', () => {
    for (const base of [
      'api-key hunter-77',
      'api-key: [hunter-77]',
      'api-key: {a: hunter-77}',
      'a: *hunter-77',
    ]) {
      const { secrets, problems } = read({ base });
      expect(secrets.join('\n')).toContain('hunter-77');
      expect(problems.length).toBeGreaterThan(0);
      for (const { setting, message } of problems) expect(`${setting} ${message}`).not.toContain('hunter');
    }
  });

  it('are none where the key is empty: nothing is sent then, and not the shared key', () => {
    expect(read({ base: 'endpoint: https://x.example\napi-key:' }).parsed.config.base).toMatchObject({
      'api-key': null,
    });
    expect(read({ base: "endpoint: https://x.example\napi-key: ''" }).parsed.config.base).toMatchObject({
      'api-key': null,
    });
  });
});
