import { describe, expect, it } from '@jest/globals';
import { outputsOf, publishOutputs } from '../../../src/github/publish/outputs.js';
import { buildReport, gauge, rate, trend } from '../../support/report-builder.js';

const NOWHERE = { reportPath: 'out/report.json', artifactId: null, artifactUrl: null, commentUrl: null };

describe('outputsOf', () => {
  it('has every output that the action promises', () => {
    const metrics = {
      time_to_first_token: trend('ms', 300),
      total_generation_time: trend('ms', 900),
      tokens_per_second: trend('tokens/s', 50),
      error_rate: rate(100, 0.25),
      breaking_point: gauge('req/s', 12.5),
    };
    const report = buildReport({ metrics });
    const places = {
      reportPath: 'out/report.json',
      artifactId: 3,
      artifactUrl: 'https://a',
      commentUrl: 'https://c',
    };
    expect(outputsOf(report, places)).toEqual({
      verdict: 'pass',
      passed: 'true',
      cost: String(report.cost.spent),
      requests: String(report.load.sent),
      'ttft-p95': expect.stringMatching(/^\d+/) as unknown as string,
      'e2e-p95': expect.stringMatching(/^\d+/) as unknown as string,
      'tokens-per-second': expect.stringMatching(/^\d+/) as unknown as string,
      'error-rate': '0.25',
      'breaking-point': '12.5',
      'report-path': 'out/report.json',
      'artifact-id': '3',
      'artifact-url': 'https://a',
      'comment-url': 'https://c',
    });
  });

  it('leaves empty what was not measured', () => {
    const outputs = outputsOf(buildReport({ metrics: { error_rate: rate(0, null) } }), NOWHERE);
    expect([
      outputs['ttft-p95'],
      outputs['error-rate'],
      outputs['breaking-point'],
      outputs['artifact-id'],
    ]).toEqual(['', '', '', '']);
  });

  it('writes a measured zero as one', () => {
    expect(outputsOf(buildReport({ metrics: { error_rate: rate(9, 0) } }), NOWHERE)['error-rate']).toBe('0');
  });
});

describe('publishOutputs', () => {
  it('sets what it can and warns of the rest', () => {
    const set: string[] = [];
    const warnings = publishOutputs({ a: '1', b: '2', c: '3' }, (name) => {
      if (name !== 'b') throw new Error('missing file');
      set.push(name);
    });
    expect(set).toEqual(['b']);
    expect(warnings).toEqual(['outputs a, c cannot be set: missing file']);
  });
});
