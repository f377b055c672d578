import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { SettingsError } from '../../src/base/errors.js';
import { emptyReport } from '../../src/gate/report/empty-report.js';
import { parseConfig } from '../../src/settings/config.js';
import { configSchema } from '../../src/settings/config-schema.js';
import { SCENARIO_SETTING_NAMES, SETTING_NAMES } from '../../src/settings/schema.js';
import { reportSchema } from '../../src/report/schema/schema.js';

const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const schemaOf = (schema: unknown) => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

function gateAccepts(config: string): boolean {
  try {
    parseConfig({ inputs: { endpoint: 'simulator', config }, readFile: () => '' });
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return false;
  }
}

describe('the published schema of a config file', () => {
  const schema = schemaOf(read('schema/config.schema.json'));

  it('is the one that the settings make', () => {
    expect(read('schema/config.schema.json')).toEqual(JSON.parse(JSON.stringify(configSchema())));
  });

  it('describes every setting, and in scenarios those that may differ', () => {
    const { properties } = configSchema() as { properties: Record<string, { description: string }> };
    const names = SETTING_NAMES.filter((name) => name !== 'config' && name !== 'config-file');
    expect(Object.keys(properties)).toEqual(['$schema', ...names, 'scenarios']);
    for (const name of names) expect(properties[name]?.description.length).toBeGreaterThan(10);
    const { additionalProperties } = properties['scenarios'] as unknown as {
      additionalProperties: { properties: Record<string, unknown> };
    };
    expect(Object.keys(additionalProperties.properties)).toEqual(SCENARIO_SETTING_NAMES);
  });

  it.each([
    'model: small\nbudget: 2\nstream: false',
    'stages: [{duration: 10s, target: 2}]',
    'stages: 10s:2',
    'prices: free',
    'prices: {input: 1, output: 2}',
    'prices: "input: 1, output: 2"',
    'thresholds: {ttft: [p(95)<3s]}',
    'thresholds: ["ttft: p(95)<3s"]',
    'headers: {X-A: b}',
    'cold-start: {cycles: 2, idle: 1s}\nscenario: cold-start',
    'scenarios: {a: {stages: 5s:1}, b: null}',
    'seed: 42',
    '$schema: https://example.com/schema.json',
  ])('accepts what the gate accepts: %s', (config) => {
    expect(gateAccepts(config)).toBe(true);
    expect(schema.safeParse(parse(config)).error?.issues).toBeUndefined();
  });

  it.each([
    'modle: small',
    'stream: maybe',
    'max-tokens: 0',
    'max-tokens: 1.5',
    'protocol: openai',
    'stages: [{duration: 10s}]',
    'prices: {input: 1}',
    'cold-start: {cycle: 2}',
    'scenarios: {a: {budget: 1}}',
    'scenarios: [a]',
    'scenarios: {a: {$schema: x}}',
    'budget: -1',
  ])('refuses what the gate refuses: %s', (config) => {
    expect(gateAccepts(config)).toBe(false);
    expect(schema.safeParse(parse(config)).success).toBe(false);
  });
});

describe('the published schema of report.json', () => {
  const report = emptyReport({
    name: 'gate',
    verdict: 'skipped',
    reasons: [],
    source: null,
    version: '1.0.0',
    node: 'v20',
    cpus: 2,
    date: new Date('2026-11-24T12:00:00Z'),
    endpoint: 'simulator',
    budget: 1,
  });

  it('tells reports from others, as the code does', () => {
    const published = schemaOf(read('schema/report.schema.json'));
    for (const value of [report, { ...report, verdict: 'maybe' }, { ...report, passed: 'yes' }, {}, null])
      expect(published.safeParse(value).success).toBe(reportSchema.safeParse(value).success);
    expect(published.safeParse(report).success).toBe(true);
  });
});
