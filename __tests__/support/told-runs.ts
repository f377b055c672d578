import fc from 'fast-check';
import { FAULT_KINDS } from '../../src/simulator/faults.js';
import { comparedRun } from './compared-runs.js';
import { cachedRun, closedRun, coldRun, limitedRun } from './scenario-runs.js';
import { anyRun } from './sentence-runs.js';
import type { VirtualRun } from './virtual-gate.js';

/* What a run may be beside one load: several arms, a gateway, canaries, other protocols, money, and an end from outside. */

const seed = fc.integer({ min: 0, max: 1e6 });
const someFaults = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc
      .record({ kind: fc.constantFrom(...FAULT_KINDS), every: fc.integer({ min: 2, max: 9 }) })
      .map((fault) => [fault]),
  },
);

const NAMES = ['terra', 'luna', 'sol', 'mars', 'ceres', 'io', 'vesta', 'titan'];

/** Two to eight models side by side, some of them slower, longer, dearer or failing. */
export const armsRun: fc.Arbitrary<VirtualRun> = fc
  .record({
    arms: fc.integer({ min: 2, max: 8 }),
    slow: fc.constantFrom(1, 1.1, 2.5),
    longer: fc.constantFrom(20, 30),
    failing: fc.constantFrom(0, 3),
    seconds: fc.constantFrom(6, 15, 30),
    thresholds: fc.constantFrom(
      'error_rate: rate<50%',
      'time_to_first_token: p(50)<80ms\nerror_rate: rate<20%',
      'time_to_first_token: p(50)<+15%',
      'total_generation_time{arm:luna}: p(50)<+50%\nrequests: count>3',
      'good_requests: rate>60%',
    ),
    monthly: fc.constantFrom('', '100000'),
    onInconclusive: fc.constantFrom('warn', 'point'),
    canary: fc.boolean(),
    seed,
  })
  .map(({ arms, slow, longer, failing, ...run }): VirtualRun => {
    const names = NAMES.slice(0, arms);
    return {
      inputs: {
        endpoint: 'http://127.0.0.1:9/v1',
        prices: 'prices.json',
        prompts: 'Say something.\nSay something else.',
        'max-tokens': '60',
        stages: `${run.seconds}s:3`,
        budget: '5',
        thresholds: run.thresholds,
        'on-inconclusive': run.onInconclusive,
        ...(run.monthly === '' ? {} : { 'monthly-requests': run.monthly }),
        arms: names.map((name, i) => `${name}: {model: ${i === 1 ? 'other' : name}}`).join('\n'),
        config: `executor: constant-arrival-rate\nseed: s${run.seed}\ncanary: ${run.canary}\n${run.thresholds.includes('good') ? 'good: {e2e: 120ms}\n' : ''}`,
      },
      workspace: {
        'prices.json': JSON.stringify({
          models: Object.fromEntries([...names, 'other'].map((name) => [name, { input: 1, output: 10 }])),
        }),
      },
      endpoint: {
        seed: run.seed,
        tokensPerEvent: 8,
        ttft: { medianMs: 60, sigma: 0.3 },
        itl: { medianMs: 1, sigma: 0.2 },
        output: { median: 20, sigma: 0.3 },
        models: {
          other: {
            ttft: { medianMs: 60 * slow, sigma: 0.3 },
            output: { median: longer, sigma: 0.3 },
            faults: failing === 0 ? [] : [{ kind: 'status', every: failing }],
          },
        },
      },
    };
  });

/** The same model by two ways, one of which adds something. */
export const gatewayRun: fc.Arbitrary<VirtualRun> = fc
  .record({
    addedMs: fc.constantFrom(0, 4, 40),
    pairs: fc.constantFrom(6, 40, 90),
    sigma: fc.constantFrom(0, 0.4),
    stream: fc.boolean(),
    price: fc.constantFrom('10', '12'),
    faults: someFaults,
    seed,
  })
  .map(
    ({ addedMs, pairs, sigma, faults, ...run }): VirtualRun => ({
      inputs: {
        endpoint: 'http://gateway.test/v1',
        model: 'small',
        prices: 'input: 1, output: 10',
        base: `endpoint: http://api.openai.com.test/v1\nprices: 'input: 1, output: ${run.price}'`,
        prompts: 'Say something.',
        'max-tokens': '60',
        timeout: '5s',
        budget: '5',
        stages: `${pairs / 2}s:2`,
        thresholds: 'error_rate: rate<50%',
        config: `executor: constant-arrival-rate\nstop-early: false\nseed: s${run.seed}\nstream: ${run.stream}`,
      },
      endpoint: {
        seed: run.seed,
        faults,
        ttft: { medianMs: 200, sigma },
        itl: { medianMs: 1, sigma: 0.2 },
        output: { median: 20, sigma: 0.2 },
      },
      gateway: { host: 'gateway.test', addedMs },
    }),
  );

/** Tiny requests beside the load, in good weather and in bad. */
export const canaryRun: fc.Arbitrary<VirtualRun> = fc
  .record({
    from: fc.constantFrom(0, 8_000, 25_000),
    lasts: fc.constantFrom(0, 12_000, 60_000),
    factor: fc.constantFrom(1, 3, 6),
    seconds: fc.constantFrom(30, 60),
    every: fc.constantFrom(0, 0, 3, 9),
    kind: fc.constantFrom('status', 'reset', 'hang', 'error', 'truncate'),
    limit: fc.constantFrom(null, null, 90),
    stopEarly: fc.boolean(),
    shared: fc.constantFrom('inconclusive', 'fail'),
    compare: fc.constantFrom(false, false, true),
    thresholds: fc.constantFrom(
      'total_generation_time: p(95)<1s\nerror_rate: rate<5%',
      'time_to_first_token: p(50)<400ms',
      'error_rate: rate<2%\nrate_limit_rate: rate<2%',
    ),
    seed,
  })
  .map(
    ({ from, lasts, factor, every, kind, limit, compare, ...run }): VirtualRun => ({
      inputs: {
        prompts: compare ? 'prompts/*.md' : 'Say something.',
        ...(compare ? { compare: 'base' } : {}),
        stages: `${run.seconds}s:3`,
        thresholds: run.thresholds,
        prices: 'input: 1, output: 10',
        budget: '5',
        timeout: '5s',
        'max-tokens': '60',
        config: `executor: constant-arrival-rate\ncanary: true\nstop-early: ${run.stopEarly}\non-shared-failure: ${run.shared}\nseed: s${run.seed}`,
      },
      ...(compare
        ? {
            files: { 'prompts/a.md': 'Say something. [[slow=1.2]]' },
            baseFiles: { 'prompts/a.md': 'Say something.' },
          }
        : {}),
      endpoint: {
        seed: run.seed,
        slots: 1_000,
        maxQueue: 1_000,
        tokensPerEvent: 16,
        ttft: { medianMs: 250, sigma: 0.3 },
        output: { median: 20, sigma: 0.3 },
        faults: every === 0 ? [] : [{ kind, every }],
        limits: { requestsPerMinute: limit },
      },
      weather: (now) => (now >= from && now < from + lasts ? factor : 1),
    }),
  );

const PROTOCOLS = [
  'openai-responses',
  'openai-completions',
  'anthropic-messages',
  'gemini',
  'gemini-interactions',
  'ollama-chat',
  'bedrock-converse',
];

/** Any load in another protocol. */
export const protocolRun: fc.Arbitrary<VirtualRun> = fc
  .tuple(anyRun, fc.constantFrom(...PROTOCOLS))
  .map(([run, protocol]) => ({
    ...run,
    inputs: { ...run.inputs, endpoint: 'http://127.0.0.1:9', model: 'm', protocol },
  }));

/** Any load with what is good, what it costs a month, and servers by the hour. */
export const moneyRun: fc.Arbitrary<VirtualRun> = fc
  .record({
    run: fc.oneof(anyRun, comparedRun),
    monthly: fc.constantFrom('', '30000', '1000000'),
    prices: fc.constantFrom(null, "'gpu-hour: 2.5, gpus: 2'", "'input: 1, cached-input: 0.1, output: 4'"),
    good: fc.constantFrom('', 'good: {ttft: 300ms, e2e: 2s}\n', 'good: {tpot: 20ms, checks: true}\n'),
    threshold: fc.constantFrom(
      '',
      '\ngood_requests: rate>80%',
      '\ngoodput: rate>2',
      '\nmonthly_cost: value<$500',
    ),
  })
  .map(({ run, monthly, prices, good, threshold }) => {
    const isGood = threshold.includes('good') ? good !== '' : true;
    const isMonthly = threshold.includes('monthly') ? monthly !== '' : true;
    return {
      ...run,
      inputs: {
        ...run.inputs,
        ...(monthly === '' ? {} : { 'monthly-requests': monthly }),
        ...(prices === null ? {} : { prices: prices.replaceAll("'", '') }),
        thresholds: `${run.inputs['thresholds']}${isGood && isMonthly ? threshold : ''}`,
        config: `${run.inputs['config']}\n${good}`,
      },
    };
  });

/** Somebody ends the run: before its first request, within it, or after its end. */
export const cancelledRun: fc.Arbitrary<VirtualRun> = fc
  .tuple(
    fc.oneof(anyRun, comparedRun, armsRun, canaryRun, coldRun, limitedRun, cachedRun, closedRun),
    fc.constantFrom(0, 700, 4_000, 9_000, 70_000),
  )
  .map(([run, cancelAt]) => ({ ...run, cancelAt }));

/** A limit that ends the run where it is broken. */
export const abortedRun: fc.Arbitrary<VirtualRun> = fc
  .tuple(
    fc.oneof(anyRun, closedRun),
    fc.constantFrom('error_rate: rate<5% abort', 'time_to_first_token: p(90)<150ms abort\nrequests: count>3'),
    fc.constantFrom(1, 3),
  )
  .map(([run, thresholds, every]) => ({
    ...run,
    inputs: { ...run.inputs, thresholds, stages: '40s:4' },
    endpoint: { ...run.endpoint, faults: [{ kind: 'status', every }] },
  }));

/** Nothing is sent. */
export const estimatedRun: fc.Arbitrary<VirtualRun> = fc
  .oneof(anyRun, comparedRun, armsRun, canaryRun, coldRun, limitedRun, cachedRun, closedRun)
  .map((run) => ({ ...run, inputs: { ...run.inputs, mode: 'estimate' } }));
