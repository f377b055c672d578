import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { VERSION } from '../../src/base/version.js';
import { emptyReport } from '../../src/gate/report/empty-report.js';
import { INPUT_NAMES, SETTING_NAMES } from '../../src/settings/schema.js';
import { outputsOf } from '../../src/github/publish/outputs.js';
import { METRICS } from '../../src/metrics/catalogue.js';
import { OUTCOMES } from '../../src/samples/sample.js';

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const action = parse(readFileSync('action.yml', 'utf8')) as ActionFile;
const reference = readFileSync('docs/reference.md', 'utf8');

describe('action.yml', () => {
  it('has the inputs of the settings schema, in its order', () => {
    expect(Object.keys(action.inputs)).toEqual(INPUT_NAMES);
  });

  it('leaves every default but the token to the schema, so that `config` is not beaten by one', () => {
    const defaults = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined);
    expect(defaults.map(([name]) => name)).toEqual(['github-token']);
  });

  it('has the outputs that the action sets', () => {
    const report = emptyReport({
      verdict: 'error',
      reasons: [],
      source: null,
      name: 'gate',
      version: VERSION,
      node: 'v20.0.0',
      cpus: 1,
      date: new Date(0),
      endpoint: '',
      budget: 0,
    });
    const places = { reportPath: '', artifactId: null, artifactUrl: null, commentUrl: null };
    expect(Object.keys(action.outputs).sort()).toEqual(Object.keys(outputsOf(report, places)).sort());
  });

  it('runs the bundle on the oldest Node that runners have', () => {
    expect(action.runs).toEqual({ using: 'node20', main: 'dist/index.js' });
    expect(existsSync(action.runs.main)).toBe(true);
  });
});

describe('the package', () => {
  it('has the version that reports state', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(version).toBe(VERSION);
  });

  it('has a changelog entry for its version', () => {
    expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`\n## ${VERSION}`);
  });
});

describe('the reference', () => {
  it.each(SETTING_NAMES)('explains the setting %s', (name) => {
    expect(reference).toContain(`| \`${name}\` | `);
  });

  it.each(Object.keys(action.outputs))('explains the output %s', (name) => {
    expect(reference).toContain(`| \`${name}\` | `);
  });

  it.each(OUTCOMES)('explains the outcome %s', (name) => {
    expect(reference).toContain(`| \`${name}\` | `);
  });

  it('names in the table of others’ names only metrics that there are', () => {
    const table = /### What others call it\n([\s\S]*?)\n## /.exec(reference)?.[1] ?? '';
    const names = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) expect(METRICS.map((metric) => metric.name)).toContain(name);
  });

  it.each(METRICS.map(({ name }) => name))('explains the metric %s', (name) => {
    expect(reference).toMatch(new RegExp(`^\\| \`${name}\`( \\(\`\\w+\`\\))? \\| `, 'm'));
  });
});
