import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Problem, SettingsError } from '../../src/base/errors.js';
import { parseConfig, readConfig } from '../../src/settings/config.js';
import type { ParsedConfig } from '../../src/settings/parsed-config.js';
import { SETTING_NAMES } from '../../src/settings/schema.js';

type Inputs = Readonly<Record<string, string>>;

function parse(inputs: Inputs, file = ''): ParsedConfig {
  return parseConfig({ inputs, readFile: () => file });
}

function problemsOf(inputs: Inputs, file = ''): readonly Problem[] {
  try {
    parse(inputs, file);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

const messagesOf = (config: string): string =>
  problemsOf({ endpoint: 'simulator', config })
    .map(({ setting, message }) => `${setting}: ${message}`)
    .join('\n');

const SIMULATOR = { endpoint: 'simulator' };

describe('where a setting comes from', () => {
  it('is the input before config, that before the config file, that before the default', () => {
    const file = 'model: file\nbudget: 3\ntimeout: 10s';
    const { config } = parse(
      { ...SIMULATOR, model: 'input', config: 'model: inline\nbudget: 2', 'config-file': 'f' },
      file,
    );
    expect(config.model).toBe('input');
    expect(config.budget).toBe(2);
    expect(config.timeout).toBe(10_000);
    expect(config['max-tokens']).toBe(256);
  });

  it('is none where it was left empty', () => {
    const { config } = parse({
      ...SIMULATOR,
      model: ' ',
      budget: '',
      config: 'model:\nbudget: ""\ntimeout: null',
    });
    expect(config.model).toBeUndefined();
    expect(config.budget).toBe(1);
    expect(config.timeout).toBe(30_000);
  });

  it('is known by file and line', () => {
    const { places } = parse(
      { ...SIMULATOR, 'config-file': 'gate.yml' },
      '# gate\nmodel: x\n\nthresholds:\n  - "e2e: p(95)<1s"\n',
    );
    expect(places.get('thresholds')).toEqual({ file: 'gate.yml', line: 4 });
    expect(places.has('endpoint')).toBe(false);
  });
});

describe('the key `$schema`', () => {
  it('is for editors, in a config file and in `config`', () => {
    const { config, given } = parse(
      { ...SIMULATOR, 'config-file': 'f', config: '$schema: https://example.com/schema.json\nmodel: small' },
      '$schema: https://example.com/schema.json\nbudget: 3',
    );
    expect(config).toMatchObject({ model: 'small', budget: 3 });
    expect([...given.keys()]).not.toContain('$schema');
  });

  it('is nothing as an input, or within a scenario', () => {
    expect(problemsOf({ ...SIMULATOR, $schema: 'x' })).toHaveLength(1);
    expect(messagesOf('scenarios: {a: {$schema: x}}')).toContain('$schema');
  });
});

describe('what is wrong', () => {
  it('is told all at once, each with its place', () => {
    const file = 'modle: x\nbudget: lots\nscenarios:\n  ramp:\n    stages: fast\n    api-key: no\n';
    const problems = problemsOf({ timeout: 'soon', 'config-file': 'gate.yml' }, file);
    expect(problems.map(({ setting, file: path, line }) => [setting, path, line])).toEqual(
      expect.arrayContaining([
        ['modle', 'gate.yml', 1],
        ['budget', 'gate.yml', 2],
        ['stages', 'gate.yml', 5],
        ['scenarios.ramp', 'gate.yml', 6],
        ['timeout', undefined, undefined],
        ['endpoint', undefined, undefined],
      ]),
    );
    expect(problems[0]?.message).toContain('did you mean `model`');
  });

  it('never shows a secret', () => {
    const secret = 'sk-very-secret';
    const text = messagesOf(`api-key: [${secret}]\nheaders: [${secret}]\ngithub-token: {a: ${secret}}`);
    expect(text).not.toBe('');
    expect(text).not.toContain(secret);
    const url = problemsOf({ endpoint: `ftp://user:${secret}@host/path?key=${secret}` });
    expect(JSON.stringify(url)).not.toContain(secret);
  });

  it.each([
    ['budget: 1\nbudget: 2', 'must be unique'],
    ['- a', 'no map of settings'],
    ['just text', 'no map of settings'],
    ['a: [', 'is no YAML'],
    ['thresholds: &a [*a]', 'no map of settings'],
    ['body: &a {b: *a}', 'no map of settings'],
    ['model: !js x', 'is no YAML'],
    ['stream: yes', 'neither `true` nor `false`'],
    ['stream: on', 'neither'],
    ['budget: .inf', 'amount of dollars'],
    ['budget: .nan', 'amount of dollars'],
    ['max-tokens: 1.5', 'whole number'],
    ['max-tokens: -1', 'whole number'],
    ['config: "a: 1"', 'within a config'],
    ['config-file: other.yml', 'within a config'],
    ['__proto__: {a: 1}', 'no such setting'],
    [`a: ${'['.repeat(500)}`, 'nested too deeply'],
    [
      'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c]',
      '',
    ],
  ])('%s', (config, part) => {
    const text = messagesOf(config);
    expect(text).not.toBe('');
    expect(text).toContain(part);
  });

  it('reads a version or an id as it was written', () => {
    expect(parse({ ...SIMULATOR, config: 'model: 4.10\nseed: 0123' }).config).toMatchObject({
      model: '4.10',
      seed: '0123',
    });
  });

  it('says where the config file cannot be read', () => {
    const failing = (): string => {
      throw new Error('ENOENT');
    };
    expect(() =>
      parseConfig({ inputs: { ...SIMULATOR, 'config-file': 'x.yml' }, readFile: failing }),
    ).toThrow(/x\.yml.*ENOENT/);
  });
});

describe('scenarios', () => {
  const scenarios =
    'scenarios:\n  warm:\n    scenario: cold-start\n    timeout: 5s\n  ramp:\n    stages: 10s:2\n';

  it('have each their settings over the shared ones', () => {
    const parsed = parse({ ...SIMULATOR, config: `timeout: 9s\n${scenarios}` });
    expect(parsed.scenarios.map(({ name, config }) => [name, config.scenario, config.timeout])).toEqual([
      ['warm', 'cold-start', 5_000],
      ['ramp', 'load', 9_000],
    ]);
  });

  it('may be given as text, to a flag', () => {
    expect(
      parse({ ...SIMULATOR, scenarios: 'a: {stages: "5s:1"}\nb:' }).scenarios.map(({ name }) => name),
    ).toEqual(['a', 'b']);
  });

  it.each([
    ['scenarios: []', 'no map of named scenarios'],
    ['scenarios: {}', 'no map of named scenarios'],
    ['scenarios: {a: 5}', 'no map of settings'],
    ['scenarios: {a: [x]}', 'no map of settings'],
    ['scenarios: {a: {budget: 2}}', '`budget` cannot be set for one scenario'],
    ['scenarios: {a: {stgaes: 2}}', 'did you mean `stages`'],
    ['scenarios: {"a,b": {}}', 'no name'],
    ['scenarios: {"": {}}', 'no name'],
  ])('%s is refused', (config, part) => {
    expect(messagesOf(config)).toContain(part);
  });
});

describe('the default load', () => {
  const loadOf = (config: string) => parse({ ...SIMULATOR, config }).config;

  it('is one rate from its first request on, as a ramp that somebody sets is not', () => {
    expect(loadOf('')).toMatchObject({ stages: [{ durationMs: 65_000, target: 3 }], 'start-rate': 3 });
    expect(loadOf('stages: 30s:2')).toMatchObject({ 'start-rate': 0 });
    expect(loadOf('start-rate: 1')).toMatchObject({ 'start-rate': 1 });
  });
});

describe('settings that contradict each other', () => {
  it.each([
    ['stream: false\nthresholds: "ttft: p(95)<1s"', 'only measured while streaming'],
    ['thresholds: "e2e{scenario:other}: p(95)<1s"', 'names no scenario'],
    ['thresholds: "e2e{stage:9}: p(95)<1s"', 'only one'],
    ['scenario: cold-start\nthresholds: "e2e{stage:2}: p(95)<1s"', 'only one'],
    ['thresholds: "e2e{arm:base}: p(95)<1s"', 'compare'],
    ['thresholds: "e2e: p(95)<+10%"', 'compare'],
    ['thresholds: "cold_start_latency: p(50)<1s"', 'cold-start'],
    ['thresholds: "breaking_point: value>50"', 'can never hold'],
    ['thresholds: "throughput{stage:1}: value>50"', 'cannot be narrowed'],
    ['vus: 5', 'has no meaning'],
  ])('%s', (config, part) => {
    expect(messagesOf(config)).toContain(part);
  });

  it('are none where all is well', () => {
    const config =
      'scenarios:\n  cold: {scenario: cold-start}\n  limit: {scenario: rate-limit}\nthresholds:\n  - "cold_start_latency: p(50)<9s"\n  - "e2e{scenario:limit,stage:2}: max<9s"';
    expect(messagesOf(config)).toBe('');
  });
});

describe('hostile settings', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      'simulator',
      'http://%',
      'http://a:b@c?d',
      '1e999',
      '-1',
      '30s:1',
      'p(95)<1',
      '[]',
      '{}',
      'free',
      '&a [*a]',
    ),
    fc.constantFrom(
      'ttft: p(95)<1s',
      'input: 1, output: x',
      'X: y\r\nZ: w',
      '*x',
      '!!set {a}',
      '%YAML 1.1\n---\na: yes',
    ),
  );

  it('as inputs end in problems, never in another exception', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...SETTING_NAMES, 'scenarios', 'x'), piece, { maxKeys: 8 }),
        (inputs) => {
          problemsOf(inputs);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('as a config file do so too', () => {
    const name = fc.constantFrom(...SETTING_NAMES, 'scenarios');
    const entry = fc.tuple(
      name,
      fc.oneof(
        piece,
        fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
      ),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), fc.string({ maxLength: 10 }), (entries, noise) => {
        const text = entries.map(([key, value]) => `${key}: ${value}`).join('\n');
        problemsOf({ ...SIMULATOR, 'config-file': 'x' }, `${text}\n${noise}`);
      }),
      { numRuns: 1_000 },
    );
  });
});

it('refuses a group of comments without the commit statuses that are its rows', () => {
  const inputs = { endpoint: 'simulator', 'comment-group': 'all', 'commit-status': 'false' };
  expect(readConfig({ inputs, readFile: () => '' }).problems).toMatchObject([{ setting: 'comment-group' }]);
});
