import fc from 'fast-check';
import type { VirtualRun } from './virtual-gate.js';

/* Head and base in blocks that each has the endpoint to itself, for what is said of blocks. */

/** Blocks of a minute, of a rate or of users. */
export const switchbackRun: fc.Arbitrary<VirtualRun> = fc
  .record({
    change: fc.constantFrom(' Thank you.', ' [[slow=1.2]]', ' [[slow=2]]', ' [[slow=0.6]]', ' [[tokens=40]]'),
    minutes: fc.constantFrom(4, 14, 20),
    users: fc.constantFrom(false, false, true),
    thresholds: fc.constantFrom(
      'error_rate: rate<50%',
      'time_to_first_token: p(50)<+15%',
      'total_generation_time: p(95)<+25%\nerror_rate: rate<50%',
      'cost_per_request: avg<+10%\ntotal_generation_time: p(50)<2s',
    ),
    onInconclusive: fc.constantFrom('warn', 'point'),
    every: fc.constantFrom(0, 0, 3),
    slots: fc.constantFrom(2, 100),
    stopEarly: fc.boolean(),
    seed: fc.integer({ min: 0, max: 1e6 }),
  })
  .map(({ change, minutes, users, every, slots, seed, ...run }): VirtualRun => {
    const load = users ? 'executor: constant-vus\nthink-time: 2s' : 'executor: constant-arrival-rate';
    return {
      inputs: {
        compare: 'base',
        prompts: 'prompts/*.md',
        stages: `${minutes}m:${users ? 1 : 0.4}`,
        thresholds: run.thresholds,
        'on-inconclusive': run.onInconclusive,
        prices: 'input: 1, output: 10',
        budget: '2',
        timeout: '5s',
        'max-tokens': '60',
        config: `${load}\ndesign: switchback\nstop-early: ${run.stopEarly}\nseed: s${seed}`,
      },
      files: { 'prompts/a.md': `Tell me.${change}` },
      baseFiles: { 'prompts/a.md': 'Tell me.' },
      endpoint: {
        seed,
        slots,
        tokensPerEvent: 8,
        ttft: { medianMs: 150, sigma: 0.3 },
        output: { median: 20, sigma: 0.3 },
        faults: every === 0 ? [] : [{ kind: 'status', every }],
      },
    };
  });

/** The capacities of head and base, of endpoints that are at their end with few requests. */
export const twinSearchRun: fc.Arbitrary<VirtualRun> = fc
  .record({
    slow: fc.constantFrom('1.001', '1.4', '2.5', '0.6'),
    by: fc.constantFrom('rate', 'vus'),
    max: fc.constantFrom(3, 40),
    budget: fc.constantFrom('20', '20', '0.1'),
    thresholds: fc.constantFrom('value>-5%', 'value>+10%', 'value>1', 'value>-30%\ngood_requests: rate>50%'),
    onInconclusive: fc.constantFrom('warn', 'point'),
    duration: fc.constantFrom('6m', '20m'),
    every: fc.constantFrom(0, 0, 2),
    seed: fc.integer({ min: 0, max: 1e6 }),
  })
  .map(({ slow, by, max, every, seed, ...run }): VirtualRun => {
    const metric = by === 'rate' ? 'capacity' : 'capacity_users';
    return {
      inputs: {
        prompts: 'prompts/*.md',
        compare: 'base',
        'max-concurrency': '200',
        'max-tokens': '20',
        timeout: '10s',
        budget: run.budget,
        prices: 'input: 1, output: 10',
        thresholds: `${metric}: ${run.thresholds}`,
        'on-inconclusive': run.onInconclusive,
        config: `scenario: capacity\ngood: { e2e: 2500ms }\narrivals: poisson\nseed: s${seed}\ncapacity: { by: ${by}, dwell: 15s, duration: ${run.duration}, max: ${max} }`,
      },
      files: { 'prompts/a.md': `Hi [[slow=${slow}]]` },
      baseFiles: { 'prompts/a.md': 'Hi [[slow=1]]' },
      endpoint: {
        seed,
        slots: 2,
        coldStart: { idleMs: 1e9, penaltyMs: 0 },
        tokensPerEvent: 2,
        ttft: { medianMs: 300, sigma: 0.3 },
        output: { median: 6, sigma: 0.3 },
        itl: { medianMs: 100, sigma: 0.3 },
        faults: every === 0 ? [] : [{ kind: 'status', every }],
      },
    };
  });
