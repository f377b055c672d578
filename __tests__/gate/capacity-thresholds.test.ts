import { describe, expect, it } from '@jest/globals';
import { reportSchema } from '../../src/report/schema/schema.js';
import { renderSummary } from '../../src/report/summary.js';
import type { SimulatorOptions } from '../../src/simulator/options.js';
import type { Overrides } from '../../src/simulator/options-merge.js';
import { runVirtualGate, type VirtualResult } from '../support/virtual-gate.js';

/* Four places of about 0.95 s each: some 3.5 requests a second, and nobody says what a good request is. */

function search(
  thresholds: string | null,
  { config = '', inputs = {} }: { config?: string; inputs?: Record<string, string> } = {},
  endpoint: Overrides<SimulatorOptions> = {},
): Promise<VirtualResult> {
  return runVirtualGate({
    inputs: {
      prompts: 'Hi',
      'max-concurrency': '400',
      ...(thresholds === null ? {} : { thresholds }),
      config: `scenario: capacity\narrivals: poisson\nseed: s\n${config}`,
      ...inputs,
    },
    endpoint: {
      seed: 5,
      slots: 4,
      coldStart: { idleMs: 1e9, penaltyMs: 0 },
      output: { median: 6, sigma: 0.35 },
      itl: { medianMs: 120, sigma: 0.3 },
      ...endpoint,
    },
  });
}

describe('a search for the highest load that keeps the thresholds', () => {
  it('certifies an interval, and names the threshold that broke first', async () => {
    const { report, samples } = await search(
      'capacity: value>1.5\ne2e: p(95)<2500\nttft: p(50)<30s\nerror_rate: rate<5%',
    );
    const capacity = report.scenarios[0]!.capacity!;
    const texts = [
      'total_generation_time: p(95)<2500',
      'time_to_first_token: p(50)<30s',
      'error_rate: rate<5%',
    ];
    expect(capacity).toMatchObject({
      ended: 'certified',
      share: null,
      thresholds: texts,
      firstToBreak: texts[0],
    });
    expect(capacity.low).toBeLessThan(3.6);
    expect(capacity.low).toBeGreaterThan(2);
    expect(capacity.high).toBeGreaterThan(3);
    expect(capacity.high).toBeLessThan(5);
    expect(capacity.sentence).toMatch(
      /^[\d.]+ requests a second \([\d.]+ to [\d.]+\) with all 3 thresholds kept; first to break: p95 total generation time \(`p\(95\)<2500`\)\.$/,
    );
    expect(capacity.probes.every(({ threshold }) => texts.includes(threshold!))).toBe(true);
    expect(capacity.atCapacity).toMatchObject({ throughput: null });
    expect(capacity.atCapacity!.users).toBeGreaterThan(40);
    // Nobody says what is good, so that nobody says that anything was.
    expect(samples.every(({ good }) => good === undefined || good === null)).toBe(true);
    expect(report.metrics['good_requests']).toBeUndefined();
    // All of them at the load that was certified.
    expect(report.thresholds.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass', 'pass']);
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    const summary = renderSummary(report);
    expect(summary).toContain('Kept');
    expect(summary).not.toContain('Good requests by load');
  });

  it('is bound by the strictest of them: a rate limit by the share of errors that it makes', async () => {
    const { report } = await search(
      'e2e: p(95)<20s\nrate_limit_rate: rate<2%',
      {},
      { slots: 16, limits: { requestsPerMinute: 120 } },
    );
    const capacity = report.scenarios[0]!.capacity!;
    expect(capacity).toMatchObject({ ended: 'quota', firstToBreak: 'rate_limit_rate: rate<2%' });
    expect(capacity.low).toBeLessThan(2.1);
    expect(capacity.high).toBeGreaterThan(1.9);
  });

  it('names itself where arrivals were dropped, of which no threshold speaks', async () => {
    const { report } = await search(
      'error_rate: rate<5%',
      { inputs: { 'max-concurrency': '6' } },
      { slots: 16 },
    );
    expect(report.scenarios[0]!.capacity).toMatchObject({ ended: 'generator' });
  });

  it('looks for those of its own scenario', async () => {
    const { report } = await search('e2e{scenario:main}: p(95)<2500\nerror_rate{scenario:main}: rate<5%', {
      config: 'scenarios: { main: { scenario: capacity, capacity: { max: 2 } } }\n',
    });
    expect(report.scenarios[0]!.capacity).toMatchObject({ ended: 'max', low: 2 });
    expect(report.scenarios[0]!.capacity!.sentence).toMatch(
      /^At least 2 requests a second with all 2 thresholds kept:/,
    );
  });

  it.each([
    [null, {}, 'say what that is, or give thresholds that a load must keep'],
    ['capacity: value>3', {}, 'say what that is, or give thresholds that a load must keep'],
    [
      'e2e: avg<2s',
      {},
      '`total_generation_time: avg<2s` is a mean, of which no probe knows how often it errs',
    ],
    ['e2e: max<20s', {}, 'is an extreme'],
    ['cost: count<3', {}, 'adds up over a search'],
    ['throughput: value>3', {}, 'has one value a run'],
    ['itl: p(95)<50', {}, 'counts many gaps of one answer'],
    ['checks: rate>90%', {}, '`good: { checks: true }`'],
    ['output_tokens: p(95)<50', {}, 'has no value where a request fails'],
    ['error_rate: rate<=0', {}, 'is no share of requests between none and all'],
    ['e2e: p(95)>2s', {}, 'no load breaks it'],
    ['error_rate: rate<5% abort', {}, 'leave `abort` out'],
    ['e2e{status:200}: p(95)<2s', {}, 'and not by status'],
    ['e2e: p(95)<2s', { config: 'capacity: { share: 0.9 }\n' }, '`share` is that of good requests'],
    [
      'e2e: p(95)<2s\nttft: p(95)<1s',
      { inputs: { 'base-model': 'old' } },
      'are compared by one share of requests, and there are 2 thresholds',
    ],
  ])('refuses %j with %j by name, before anything is sent', async (thresholds, settings, message) => {
    await expect(search(thresholds, settings)).rejects.toThrow(message);
  });
});
