import fc from 'fast-check';
import type { GeneratorHealth } from '../../src/load/generator/health.js';
import type { Fault } from '../../src/simulator/faults.js';
import { FAULT_KINDS } from '../../src/simulator/faults.js';
import { healthWith } from './health.js';
import type { VirtualRun } from './virtual-gate.js';

/* Runs over all laws and all faults: short, for the sentences and not for the statistics. */

const STAGES = ['8s:3', '15s:5', '6s:2,6s:6', '5s:1,5s:4,5s:9', '10s:1,10s:12', '4s:6,4s:2', '20s:0.5'];
const THRESHOLDS = [
  'error_rate: rate<5%',
  'time_to_first_token: p(90)<400ms',
  'time_to_first_token: p(95)<2s\nerror_rate: rate<20%',
  'total_generation_time: p(50)<1s\ntokens_per_second: p(10)>20',
  'time_to_first_token: avg<300ms\nrequests: count>5',
  'checks: rate>0.8\ntimeout_rate: rate<1%',
  'inter_token_latency: p(95)<40\nrate_limit_rate: rate<10%',
  'time_to_first_token{stage:1}: p(50)<200ms\nbreaking_point: value>2',
  'time_per_output_token: med<15ms\noutput_tokens: avg<20',
];

const fault: fc.Arbitrary<Fault> = fc.record(
  {
    kind: fc.constantFrom(...FAULT_KINDS),
    every: fc.integer({ min: 1, max: 12 }),
  },
  { requiredKeys: ['kind', 'every'] },
);

const health: fc.Arbitrary<GeneratorHealth> = fc
  .record({
    late: fc.constantFrom(0, 0, 0, 2, 3, 20),
    lateness: fc.constantFrom(30, 150, 900),
    cpuShare: fc.constantFrom(0.05, 0.4, 0.8, null),
    waitedShare: fc.constantFrom(null, 0, 0.4),
    pressureShare: fc.constantFrom(null, 0.01, 0.9),
    every: fc.constantFrom(0, 0, 0, 400),
    held: fc.constantFrom(20, 300),
  })
  .map(({ late, lateness, every, held, ...rest }) =>
    healthWith({
      ...rest,
      windowMs: 15_000,
      late: { requests: late, of: Math.max(late, 40) },
      lateness: { p50: 0, p99: late > 0 ? lateness : 1, max: late > 0 ? lateness : 1 },
      heldUp: {
        kind: 'seen',
        holdUps:
          every === 0
            ? []
            : Array.from({ length: 60 }, (_, i) => ({ fromMs: every * i, toMs: every * i + held })),
      },
    }),
  );

export const anyRun: fc.Arbitrary<VirtualRun> = fc
  .record({
    stages: fc.constantFrom(...STAGES),
    executor: fc.constantFrom('ramping-arrival-rate', 'constant-arrival-rate', 'ramping-arrival-rate'),
    thresholds: fc.constantFrom(...THRESHOLDS),
    concurrency: fc.constantFrom('50', '50', '2'),
    stopEarly: fc.boolean(),
    onInconclusive: fc.constantFrom('warn', 'warn', 'fail', 'point'),
    prices: fc.constantFrom('free', 'input: 1, output: 2'),
    budget: fc.constantFrom('1', '1', '0.05'),
    timeout: fc.constantFrom('30s', '2s'),
    checks: fc.constantFrom(
      '',
      'checks: [not-cut-off]\n',
      'checks: [has-content, {max-output-tokens: 20}]\n',
    ),
    faults: fc.array(fault, { maxLength: 2 }),
    ttft: fc.record({ medianMs: fc.constantFrom(50, 200, 1_500), sigma: fc.constantFrom(0, 0.3, 1) }),
    output: fc.record({ median: fc.constantFrom(0, 8, 25), sigma: fc.constantFrom(0, 0.5) }),
    reasoning: fc.constantFrom(0, 0, 60),
    slots: fc.constantFrom(16, 3),
    limit: fc.constantFrom(null, null, 60),
    usage: fc.constantFrom(true, true, false),
    storm: fc.constantFrom(1, 1, 5),
    health,
    seed: fc.integer({ min: 0, max: 1e6 }),
  })
  .map((run): VirtualRun => {
    const { ttft, output, slots, faults, seed, storm } = run;
    const isConstant = run.executor === 'constant-arrival-rate';
    return {
      inputs: {
        prompts: 'Say something.\nSay something else, and more of it.',
        stages: isConstant ? (run.stages.split(',')[0] ?? '8s:3') : run.stages,
        thresholds: run.thresholds,
        'max-concurrency': run.concurrency,
        'on-inconclusive': run.onInconclusive,
        prices: run.prices,
        budget: run.budget,
        timeout: run.timeout,
        'max-tokens': '30',
        config: `executor: ${run.executor}\nstop-early: ${run.stopEarly}\nseed: s${seed}\n${run.checks}`,
      },
      endpoint: {
        seed,
        faults,
        ttft,
        output,
        slots,
        reasoning: { median: run.reasoning, sigma: 0.2 },
        usage: { reported: run.usage },
        limits: { requestsPerMinute: run.limit },
      },
      weather: (now) => (now > 4_000 && now < 9_000 ? storm : 1),
      health: run.health,
    };
  });
