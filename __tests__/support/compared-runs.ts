import fc from 'fast-check';
import { healthWith } from './health.js';
import type { VirtualRun } from './virtual-gate.js';

const WORDS = ['apples', 'boats', 'caves', 'doves'];

const promptFiles = (change: string, changed: number): Record<string, string> =>
  Object.fromEntries(
    WORDS.map((word, i) => [`prompts/${word}.md`, `Tell me about ${word}.${i < changed ? change : ''}`]),
  );

/** Head against base in small: alike, changed in one prompt or in all, slower, longer, failing, and with a late generator. */
export const comparedRun: fc.Arbitrary<VirtualRun> = fc
  .record({
    change: fc.constantFrom(' Thank you.', ' [[slow=1.12]]', ' [[slow=1.3]]', ' [[slow=3]]', ' [[slow=0.5]]'),
    changed: fc.constantFrom(0, 1, 4, 4, 4),
    seconds: fc.constantFrom(8, 20, 40),
    thresholds: fc.constantFrom(
      'error_rate: rate<50%',
      'time_to_first_token: p(50)<+15%',
      'total_generation_time: avg<+200ms\nerror_rate: rate<50%',
      'output_tokens: avg<+20%\ncost_per_request: avg<+0.0001',
    ),
    stopEarly: fc.boolean(),
    onInconclusive: fc.constantFrom('warn', 'warn', 'point'),
    sigma: fc.constantFrom(0.1, 0.5),
    every: fc.constantFrom(0, 0, 5),
    late: fc.constantFrom(0, 0, 0, 20),
    concurrency: fc.constantFrom('50', '50', '3'),
    seed: fc.integer({ min: 0, max: 1e6 }),
  })
  .map(
    ({ change, changed, seconds, sigma, every, late, seed, ...run }): VirtualRun => ({
      inputs: {
        compare: 'base',
        prompts: 'prompts/*.md',
        stages: `${seconds}s:2`,
        prices: 'input: 1, output: 10',
        budget: '1',
        thresholds: run.thresholds,
        'max-tokens': '30',
        timeout: '5s',
        'max-concurrency': run.concurrency,
        'on-inconclusive': run.onInconclusive,
        config: `executor: constant-arrival-rate\nstop-early: ${run.stopEarly}\nseed: s${seed}`,
      },
      files: promptFiles(change, changed),
      baseFiles: promptFiles('', 0),
      endpoint: {
        seed,
        tokensPerEvent: 8,
        ttft: { medianMs: 300, sigma },
        output: { median: 20, sigma: 0.3 },
        faults: every === 0 ? [] : [{ kind: 'status', every }],
      },
      health: healthWith({
        windowMs: 15_000,
        cpuShare: 0.8,
        late: { requests: late, of: 60 },
        lateness: { p50: 0, p99: late > 0 ? 400 : 1, max: late > 0 ? 400 : 1 },
      }),
    }),
  );
