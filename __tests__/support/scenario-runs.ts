import fc from 'fast-check';
import { FAULT_KINDS } from '../../src/simulator/faults.js';
import type { VirtualRun } from './virtual-gate.js';

/* Runs of every scenario but the open load, small: for the sentences and not for the statistics. */

const faults = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  {
    weight: 2,
    arbitrary: fc
      .record({ kind: fc.constantFrom(...FAULT_KINDS), every: fc.integer({ min: 1, max: 6 }) })
      .map((fault) => [fault]),
  },
);
const seed = fc.integer({ min: 0, max: 1e6 });
const laws = fc.record({
  ttft: fc.record({ medianMs: fc.constantFrom(50, 400), sigma: fc.constantFrom(0, 0.4) }),
  output: fc.record({ median: fc.constantFrom(0, 8, 25), sigma: fc.constantFrom(0, 0.4) }),
  usage: fc.record({ reported: fc.constantFrom(true, true, false) }),
});

/** An endpoint that has idled takes so many times as long. */
export const coldRun: fc.Arbitrary<VirtualRun> = fc
  .record({
    cycles: fc.integer({ min: 1, max: 5 }),
    warm: fc.integer({ min: 1, max: 6 }),
    penalty: fc.constantFrom(1, 1.1, 1.5, 6, 40),
    timeout: fc.constantFrom('30s', '5s'),
    budget: fc.constantFrom('1', '1', '1', '0.0012'),
    cache: fc.boolean(),
    faults,
    laws,
    seed,
  })
  .map(({ cycles, warm, penalty, laws: law, ...run }): VirtualRun => {
    let last = -Infinity;
    return {
      inputs: {
        prompts: `Say something. ${'And a good deal more of it. '.repeat(20)}`,
        scenario: 'cold-start',
        timeout: run.timeout,
        thresholds: 'error_rate: rate<20%\ntotal_generation_time: p(50)<2s',
        prices: 'input: 1, output: 2',
        budget: run.budget,
        'max-tokens': '30',
        config: `seed: s${run.seed}\ncold-start: {cycles: ${cycles}, idle: 20s, warm-requests: ${warm}}`,
      },
      endpoint: {
        ...law,
        seed: run.seed,
        faults: run.faults,
        ...(run.cache ? { cache: { prefixMinTokens: 16, prefixBlockTokens: 8 } } : {}),
      },
      weather: (now) => {
        const isCold = now - last > 15_000;
        last = now;
        return isCold ? penalty : 1;
      },
    };
  });

/** More than a limit allows, and less. */
export const limitedRun: fc.Arbitrary<VirtualRun> = fc
  .record({
    rate: fc.constantFrom(1, 4, 9),
    duration: fc.constantFrom(5, 12),
    limit: fc.constantFrom(null, 30, 120),
    burst: fc.constantFrom(1, 10),
    named: fc.constantFrom(true, true, false),
    factor: fc.constantFrom(1, 1, 0.2),
    concurrency: fc.constantFrom('50', '50', '1'),
    budget: fc.constantFrom('1', '1', '0.002'),
    faults,
    laws,
    seed,
  })
  .map(
    ({ rate, duration, limit, burst, named, factor, laws: law, ...run }): VirtualRun => ({
      inputs: {
        prompts: 'Say something.',
        scenario: 'rate-limit',
        thresholds: 'rate_limit_rate: rate<50%',
        timeout: '5s',
        prices: 'input: 1, output: 2',
        budget: run.budget,
        'max-concurrency': run.concurrency,
        'max-tokens': '30',
        config: `seed: s${run.seed}\nrate-limit: {rate: ${rate}, duration: ${duration}s}`,
      },
      endpoint: {
        ...law,
        seed: run.seed,
        faults: run.faults,
        limits: { requestsPerMinute: limit, burstSeconds: burst, retryAfter: { named, factor } },
      },
    }),
  );

/** Caches of whole answers, of prefixes, and none. */
export const cachedRun: fc.Arbitrary<VirtualRun> = fc
  .record({
    repeats: fc.integer({ min: 1, max: 9 }),
    prompts: fc.integer({ min: 1, max: 3 }),
    cache: fc.constantFrom('none', 'answers', 'prefixes', 'both'),
    header: fc.constantFrom('', "'x-cache: HIT'", 'x-other'),
    longer: fc.constantFrom(0, 30),
    prices: fc.constantFrom('free', 'input: 1, cached-input: 0.5, cache-write: 1.25, output: 2'),
    concurrency: fc.constantFrom('50', '2'),
    faults,
    laws,
    seed,
  })
  .map(({ repeats, prompts, cache, header, longer, laws: law, ...run }): VirtualRun => {
    const texts = Array.from({ length: prompts }, (_, i) => `Say ${i}. ${'And more of it. '.repeat(longer)}`);
    const answers = cache === 'answers' || cache === 'both';
    const prefixMinTokens = cache === 'prefixes' || cache === 'both' ? 16 : 0;
    return {
      inputs: {
        prompts: texts.join('\n'),
        scenario: 'cache',
        timeout: '5s',
        thresholds: 'cache_hit_rate: rate>10%\nerror_rate: rate<20%',
        prices: run.prices,
        budget: '1',
        'max-concurrency': run.concurrency,
        'max-tokens': '30',
        config: `seed: s${run.seed}\ncache: {repeats: ${repeats}${header === '' ? '' : `, hit-header: ${header}`}}`,
      },
      endpoint: {
        ...law,
        seed: run.seed,
        faults: run.faults,
        cache: { answers, prefixMinTokens, prefixBlockTokens: 8 },
      },
    };
  });

/** Users who wait for their answers. */
export const closedRun: fc.Arbitrary<VirtualRun> = fc
  .record({
    load: fc.constantFrom<{ executor: string; stages?: string }>(
      { executor: 'constant-vus', stages: '10s:3' },
      { executor: 'ramping-vus', stages: '6s:1,8s:5' },
      { executor: 'shared-iterations\nvus: 3\niterations: 24' },
      { executor: 'shared-iterations\nvus: 2\niterations: 5' },
    ),
    think: fc.constantFrom('0s', '500ms'),
    thresholds: fc.constantFrom(
      'error_rate: rate<5%',
      'time_to_first_token: p(90)<400ms',
      'total_generation_time: p(50)<1s\ntime_to_first_token: avg<300ms',
      'requests: count>5\nrate_limit_rate: rate<10%',
    ),
    stopEarly: fc.boolean(),
    limit: fc.constantFrom(null, null, 60),
    budget: fc.constantFrom('1', '1', '0.003'),
    slots: fc.constantFrom(16, 2),
    faults,
    laws,
    seed,
  })
  .map(
    ({ load: { executor, stages }, laws: law, ...run }): VirtualRun => ({
      inputs: {
        prompts: 'Say something.\nSay something else, and more of it.',
        ...(stages === undefined ? {} : { stages }),
        thresholds: run.thresholds,
        timeout: '5s',
        prices: 'input: 1, output: 2',
        budget: run.budget,
        'max-tokens': '30',
        config: `executor: ${executor}\nthink-time: ${run.think}\nstop-early: ${run.stopEarly}\nseed: s${run.seed}`,
      },
      endpoint: {
        ...law,
        seed: run.seed,
        faults: run.faults,
        slots: run.slots,
        limits: { requestsPerMinute: run.limit },
      },
    }),
  );
