import { describe, expect, it } from '@jest/globals';
import { writeReproduction } from '../../src/report/reproduce.js';
import { buildReport } from '../support/report-builder.js';
import { REPORT_CASES } from '../support/report-cases.js';

describe('writeReproduction', () => {
  it('runs the settings of the artifact with the tool that ran them', () => {
    const tool = {
      name: 'llm-perf-gate',
      version: '1.2.3',
      source: 'github:acme/llm-perf-gate#v1.2.3',
    } as const;
    expect(writeReproduction(buildReport({ tool }))).toEqual([
      '# in the unpacked artifact, with the API key in LLM_PERF_GATE_API_KEY',
      'cd reproduce',
      'npx --yes github:acme/llm-perf-gate#v1.2.3 --config-file settings.yml',
    ]);
  });

  it('leaves the owner to fill in where nobody knows where the tool comes from', () =>
    expect(writeReproduction(buildReport()).at(-1)).toContain('github:OWNER/llm-perf-gate#v1.0.0'));

  it('has nothing to repeat of a skipped run, nor where there was no plan', () => {
    expect(writeReproduction(REPORT_CASES['skipped']!)).toEqual([]);
    const { run } = buildReport();
    expect(writeReproduction(buildReport({ verdict: 'error', run: { ...run, seed: '' } }))).toEqual([]);
  });
});
