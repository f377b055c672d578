import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/report/schema/schema.js';
import { reportSchema } from '../../src/report/schema/schema.js';
import type { SimulatorOptions } from '../../src/simulator/options.js';
import type { Overrides } from '../../src/simulator/options-merge.js';
import { runVirtualGate, type VirtualResult } from '../support/virtual-gate.js';

/* The simulator's sixteen places of about 0.95 s bear some 17 requests a second. `capacity.slow.ts` has the error rates. */

const GOOD = 'good: { e2e: 2500ms }';

function search(
  settings: {
    readonly config?: string;
    readonly capacity?: string;
    readonly inputs?: Record<string, string>;
  },
  endpoint: Overrides<SimulatorOptions> = {},
): Promise<VirtualResult> {
  const { config = GOOD, capacity = 'by: rate', inputs = {} } = settings;
  return runVirtualGate({
    inputs: {
      prompts: 'Hi',
      'max-concurrency': '400',
      thresholds: 'capacity: value>8',
      config: `scenario: capacity\n${config}\narrivals: poisson\nseed: s\ncapacity: { ${capacity} }\n`,
      ...inputs,
    },
    // Few tokens, each of which takes ten times as long as by default.
    endpoint: {
      seed: 5,
      coldStart: { idleMs: 1e9, penaltyMs: 0 },
      output: { median: 6, sigma: 0.35 },
      itl: { medianMs: 120, sigma: 0.3 },
      ...endpoint,
    },
  });
}
const capacityOf = ({ scenarios }: Report) => scenarios[0]!.capacity!;

describe('a search for the capacity, in whole gates', () => {
  it('certifies an interval around what the endpoint bears, and says it in one sentence', async () => {
    const { report, samples } = await search({
      inputs: {
        prices: '{ gpu-hour: 3.6 }',
        thresholds: [
          'capacity: value>8',
          'capacity: value>17.3',
          'capacity: value>40',
          'good_requests: rate>95%',
          'total_generation_time: p(90)<2500',
        ].join('\n'),
      },
    });
    const capacity = capacityOf(report);
    expect(capacity).toMatchObject({ by: 'rate', ended: 'certified', firstToBreak: 'total_generation_time' });
    expect(capacity.low).toBeLessThan(17);
    expect(capacity.low).toBeGreaterThan(11);
    expect(capacity.high).toBeGreaterThan(15.5);
    expect(capacity.high).toBeLessThan(21);
    expect(capacity.sentence).toMatch(
      /^1\d(\.\d)? requests a second \(1\d(\.\d)? to (1\d(\.\d)?|20(\.\d)?)\) at 95 % good; first to break: p95 total generation time\.$/,
    );
    expect(report.thresholds.map(({ verdict }) => verdict)).toEqual([
      'pass',
      'inconclusive',
      'fail',
      // At the load that was certified, whatever the other probes were like.
      'pass',
      'pass',
    ]);
    expect(report.thresholds[0]).toMatchObject({ low: capacity.low, high: capacity.high });
    expect(report.thresholds[1]!.message).toContain('cannot be decided: the search did not come closer');
    expect(report.load.deliveredRatio).toBe(1);
    expect(report.metrics['capacity']).toEqual({ type: 'gauge', unit: 'requests/s', value: capacity.value });
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    const at = capacity.atCapacity!;
    expect(at.inFlight).toBeCloseTo((capacity.low! * at.latencyMs!) / 1_000, 6);
    expect(at.users).toBeCloseTo(capacity.low! * (20 + at.latencyMs! / 1_000), 6);
    expect(at.usdPerHour).toBe(3.6);
    expect(at.usdPerMillionOutput).toBeCloseTo((3.6 * 1e6) / (3_600 * at.outputTokensPerSecond!), 6);
    expect(report.scenarios[0]!.findings.map(({ code }) => code).slice(0, 3)).toEqual([
      'capacity_certified',
      'capacity_users',
      'capacity_cost',
    ]);
    expect(samples.every(({ good }) => typeof good === 'boolean')).toBe(true);
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
  });

  it('comes back to the lower end of a quick endpoint from beyond it for as much less time as its probes are shorter', async () => {
    const { report } = await search(
      { config: 'good: { e2e: 417ms }', capacity: 'by: rate, dwell: 10s, start: 48' },
      { ttft: { medianMs: 50, sigma: 0.3 }, itl: { medianMs: 20, sigma: 0.3 } },
    );
    const { low, high, ended } = capacityOf(report);
    // Six times as quick as the one above: some 100 requests a second.
    expect(ended).toBe('certified');
    expect(high! / low!).toBeLessThan(1.6);
  });

  it('counts users instead', async () => {
    const { report } = await search({
      capacity: 'by: vus, max: 80',
      inputs: { thresholds: 'capacity_users: value>10' },
    });
    const capacity = capacityOf(report);
    expect(capacity).toMatchObject({ by: 'vus', unit: 'users' });
    expect(capacity.low).toBeGreaterThanOrEqual(16);
    expect(capacity.high).toBeLessThan(60);
    expect(report.verdict).toBe('pass');
  });

  it('says that nothing broke up to the highest load that was to be tried', async () => {
    const { report } = await search({ capacity: 'max: 9' });
    expect(capacityOf(report)).toMatchObject({ ended: 'max', low: 9, high: null });
    expect(capacityOf(report).sentence).toContain('At least 9 requests a second at 95 % good');
    expect(report.verdict).toBe('pass');
  });

  it('says that it broke at the lowest', async () => {
    const { report } = await search({ config: 'good: { e2e: 200ms }' });
    expect(capacityOf(report)).toMatchObject({ ended: 'min', low: null, high: 0.5 });
    expect(report.verdict).toBe('fail');
  });

  it('names a rate limit', async () => {
    const { report } = await search({}, { limits: { requestsPerMinute: 300 } });
    const capacity = capacityOf(report);
    expect(capacity).toMatchObject({ ended: 'quota', firstToBreak: '429' });
    expect(capacity.low).toBeLessThan(5.3);
    expect(capacity.high).toBeGreaterThan(5);
    expect(capacity.sentence).toContain('first to break: the rate limit (429).');
  });

  it('names itself where it was the limit', async () => {
    const { report } = await search({ inputs: { 'max-concurrency': '6' } });
    expect(capacityOf(report)).toMatchObject({ ended: 'generator' });
    expect(capacityOf(report).sentence).toContain('`max-concurrency: 6`');
  });

  it('ends by its time, and tells how far it came', async () => {
    const { report } = await search({ capacity: 'duration: 100s' });
    expect(capacityOf(report)).toMatchObject({ ended: 'time' });
    expect(capacityOf(report).sentence).toMatch(
      /^Not resolved, as its `duration` was over: in requests a second,/,
    );
    expect(report.run.durationMs).toBeLessThan(200_000);
  });

  it('ends by its money, below the ceiling', async () => {
    const { report } = await search({
      inputs: { prices: '{ input: 1, output: 10 }', budget: '0.30', thresholds: 'capacity: value>30' },
    });
    expect(capacityOf(report)).toMatchObject({ ended: 'budget' });
    expect(report.cost.spent).toBeLessThanOrEqual(0.3);
  });

  it.each([
    [{ config: 'think-time: 1s' }, 'say what that is'],
    [{ capacity: 'min: 5, max: 5' }, '`min: 5` is not below `max: 5`'],
    [
      { inputs: { 'base-model': 'old', thresholds: 'capacity: value>-2' } },
      'capacities are compared by their ratio; write `value>-5%`',
    ],
    [{ inputs: { 'base-model': 'old', thresholds: 'capacity: value<-2%' } }, 'a capacity has a least'],
    [{ inputs: { shard: '1/2' } }, 'cannot be shared among jobs'],
    [{ inputs: { thresholds: 'capacity_users: value>3' } }, 'scenario with `by: vus`'],
    [{ inputs: { thresholds: 'capacity: value>-5%' } }, 'is relative'],
  ])('refuses %j by name, before anything is sent', async (settings, message) => {
    await expect(search(settings)).rejects.toThrow(message);
  });
});
