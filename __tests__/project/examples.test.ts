import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseConfig } from '../../src/settings/config.js';
import { CONFIG_SCHEMA_URL } from '../../src/settings/config-schema.js';
import { INPUT_NAMES } from '../../src/settings/schema.js';
import { DOCUMENTED_MODEL, OTHER_MODEL } from '../../scripts/documented-model.js';
import { examplesIn, OURS, SETTINGS_FILES, usesOf, workflowOf, WORKFLOWS } from '../support/documented.js';
import { estimateOf } from '../support/estimated.js';

const index = readFileSync('examples/README.md', 'utf8');
const examples = examplesIn('workflows');
const settings = examplesIn('settings');
const schema = z.fromJSONSchema(
  JSON.parse(readFileSync('schema/config.schema.json', 'utf8')) as Parameters<typeof z.fromJSONSchema>[0],
);

/** The settings files where workflows look for them. */
const inGithub = Object.fromEntries(
  settings.map(({ where, text }) => [where.replace('examples/settings/', '.github/'), text]),
);
const FILES = {
  ...inGithub,
  'prompts/summary.j2': 'Summarise, {{ tone }}: {{ text }}',
  'prompts/rows.csv': 'text\none\ntwo\n',
  'traces/peak.csv': `Timestamp,Request tokens,Response tokens\n${'7,472,18\n'.repeat(500)}900,472,18\n`,
};

describe('the examples', () => {
  it('are many', () => {
    expect(examples.length).toBeGreaterThan(17);
    expect(settings.length).toBeGreaterThan(4);
  });

  it.each([...examples, ...settings])(
    'have each a place in their index, and say what they are for: $where',
    ({ where, text }) => {
      expect(index).toContain(`](${where.replace('examples/', '')})`);
      expect(text).toMatch(/^(# yaml-language-server: .*\n)?# [A-Z]/);
    },
  );
});

describe('a documented workflow', () => {
  it.each(WORKFLOWS)('says what it may do, and ends: $where', (snippet) => {
    const { name, on, jobs } = workflowOf(snippet);
    expect({ name: typeof name, on: typeof on }).toEqual({ name: 'string', on: 'object' });
    for (const job of Object.values(jobs)) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    }
  });

  it.each(WORKFLOWS)('gives nothing away: $where', (snippet) => {
    const { on = {}, jobs } = workflowOf(snippet);
    expect(Object.keys(on)).not.toContain('pull_request_target');
    for (const { uses = '', run = '', with: given = {} } of Object.values(jobs).flatMap(
      ({ steps }) => steps,
    )) {
      if (uses.startsWith('actions/checkout@')) expect(given['persist-credentials']).toBe(false);
      expect(run).not.toContain('${{');
    }
  });

  it.each(WORKFLOWS)('gives inputs that the action has, to a version of it: $where', (snippet) => {
    const steps = Object.values(workflowOf(snippet).jobs).flatMap((job) => job.steps);
    const ours = steps.filter(({ uses = '' }) => uses.includes('llm-perf-gate'));
    expect(ours.length).toBeGreaterThan(0);
    for (const { uses, with: given = {} } of ours) {
      expect(uses).toMatch(OURS);
      for (const input of Object.keys(given)) expect(INPUT_NAMES).toContain(input);
    }
  });

  /** All but those that tell what others measured. */
  const whole = WORKFLOWS.flatMap(usesOf).filter(
    ({ inputs }) => !['merge', 'publish'].includes(inputs['mode'] ?? ''),
  );

  it.each(whole)('is within its budget, by the estimate of the gate: $where', async ({ inputs }) => {
    const given = Object.fromEntries(
      Object.entries(inputs).map(([name, text]) => [name, text.replace('${{ inputs.model }}', OTHER_MODEL)]),
    );
    // The simulator costs nothing either.
    const free = { ...given, endpoint: 'http://127.0.0.1:9', prices: 'free' };
    const report = await estimateOf(given['endpoint'] === 'simulator' ? free : given, FILES);
    expect(report.reasons[0]).toMatchObject({ code: 'estimate' });
    expect(report.cost.expected).toBeLessThanOrEqual(report.cost.budget);
    // Nothing of it can never pass.
    expect(report.reasons.map(({ message }) => message).join('\n')).not.toContain('can never pass');
  });
});

it('an estimate says what can never pass', async () => {
  const tooFew = { endpoint: 'http://127.0.0.1:9', prices: 'free', stages: '20s:1' };
  const { reasons } = await estimateOf(tooFew);
  expect(reasons.map(({ message }) => message).join('\n')).toContain('can never pass');
});

describe('a documented settings file', () => {
  it.each(settings)('names its schema to editors: $where', ({ text }) => {
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${CONFIG_SCHEMA_URL}`);
  });

  it.each(SETTINGS_FILES)('is as the published schema says, and the gate takes it: $where', ({ text }) => {
    expect(schema.safeParse(parse(text)).error?.issues).toBeUndefined();
    expect(() =>
      parseConfig({ inputs: { endpoint: 'simulator', config: text }, readFile: () => '' }),
    ).not.toThrow();
  });

  it.each(settings.filter(({ text }) => text.includes('endpoint:')))(
    'is within its budget: $where',
    async ({ text }) => {
      const report = await estimateOf({ config: text }, FILES);
      // As many requests as fit have no cost of their own: the budget is what ends them.
      expect(report.cost.expected ?? 0).toBeLessThanOrEqual(report.cost.budget);
      expect(report.reasons.map(({ message }) => message).join('\n')).not.toContain('can never pass');
    },
  );
});

it('the published schema is at its own address', () => {
  const { $id } = JSON.parse(readFileSync('schema/config.schema.json', 'utf8')) as { $id: string };
  expect($id).toBe(CONFIG_SCHEMA_URL);
  expect(CONFIG_SCHEMA_URL).toMatch(/\/OWNER\/llm-perf-gate\/v1\/schema\/config\.schema\.json$/);
  expect(DOCUMENTED_MODEL).not.toBe(OTHER_MODEL);
});
