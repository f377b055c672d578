import fc from 'fast-check';
import type { VirtualRun } from './virtual-gate.js';

/*
 * Searches for a capacity, small: an endpoint of few places and long answers is at its end with few requests. Each setting leads
 * to another ending.
 */

const ENDS: readonly { readonly capacity: string; readonly config?: string; readonly inputs?: object }[] = [
  { capacity: 'max: 40' },
  { capacity: 'max: 40' },
  { capacity: 'max: 1' },
  { capacity: 'min: 20, start: 20, max: 60' },
  { capacity: 'max: 40, duration: 60s' },
  { capacity: 'max: 40, duration: 150s' },
  { capacity: 'max: 40', inputs: { prices: '{ input: 1, output: 10 }', budget: '0.05' } },
  { capacity: 'max: 40', inputs: { 'max-concurrency': '2' } },
];

export const searchedRun: fc.Arbitrary<VirtualRun> = fc
  .record({
    by: fc.constantFrom('rate', 'rate', 'vus'),
    end: fc.constantFrom(...ENDS),
    good: fc.constantFrom(
      'e2e: 2500ms',
      'ttft: 1500ms, e2e: 4s',
      'checks: true',
      'e2e: 100ms',
      'tpot: 300ms',
      null,
      null,
    ),
    /** Thresholds in place of it. */
    kept: fc.constantFrom(
      'total_generation_time: p(90)<2500ms',
      'total_generation_time: p(95)<3s\ntime_to_first_token: p(50)<600ms',
      'error_rate: rate<20%\ntotal_generation_time: p(50)<4s\ntime_to_first_token: p(90)<1500ms',
    ),
    share: fc.constantFrom(0.95, 0.8),
    limit: fc.constantFrom(null, null, null, 60),
    every: fc.constantFrom(0, 0, 0, 4, 30),
    prices: fc.constantFrom('free', '{ gpu-hour: 3.6 }', '{ input: 1, output: 10 }'),
    think: fc.constantFrom('', '', 'think-time: 1s\n'),
    threshold: fc.constantFrom('value>1', 'value>3', 'value>30'),
    slots: fc.constantFrom(2, 4),
    seed: fc.integer({ min: 0, max: 1e6 }),
  })
  .map(({ by, end, good, share, limit, every, kept, ...run }): VirtualRun => {
    const metric = by === 'rate' ? 'capacity' : 'capacity_users';
    return {
      inputs: {
        prompts: 'Hi',
        'max-concurrency': '200',
        'max-tokens': '20',
        timeout: '10s',
        budget: '20',
        prices: run.prices,
        thresholds: `${metric}: ${run.threshold}\n${good === null ? kept : 'good_requests: rate>50%'}`,
        config: `scenario: capacity\n${good === null ? '' : `good: { ${good} }\n`}checks: [not-cut-off]\narrivals: poisson\nseed: s${run.seed}\n${by === 'vus' ? run.think : ''}capacity: { by: ${by}${good === null ? '' : `, share: ${share}`}, dwell: 20s, precision: 0.5, ${end.capacity} }`,
        ...end.inputs,
      },
      endpoint: {
        seed: run.seed,
        slots: run.slots,
        coldStart: { idleMs: 1e9, penaltyMs: 0 },
        tokensPerEvent: 2,
        ttft: { medianMs: 300, sigma: 0.3 },
        output: { median: 6, sigma: 0.3 },
        itl: { medianMs: 100, sigma: 0.3 },
        faults: every === 0 ? [] : [{ kind: 'status', every }],
        limits: { requestsPerMinute: limit },
      },
    };
  });
