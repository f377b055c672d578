import type { Report } from '../../src/report/schema/schema.js';
import type { SimulatorOptions } from '../../src/simulator/options.js';
import type { Overrides } from '../../src/simulator/options-merge.js';
import type { Weather } from './virtual-endpoint.js';
import { runVirtualGate } from './virtual-gate.js';

/** How many of the runs ended with each verdict. */
export interface Verdicts {
  pass: number;
  fail: number;
  inconclusive: number;
}

function countVerdicts(reports: readonly Report[]): Verdicts {
  const count = (verdict: Report['verdict']): number =>
    reports.filter((report) => report.verdict === verdict).length;
  return { pass: count('pass'), fail: count('fail'), inconclusive: count('inconclusive') };
}

async function repeatRuns(runs: number, run: (index: number) => Promise<Report>): Promise<Report[]> {
  const reports: Report[] = [];
  for (let index = 0; index < runs; index += 1) reports.push(await run(index));
  return reports;
}

/** Nothing but what the trial is about: room for all, no model to load, few events. */
const PLAIN: Overrides<SimulatorOptions> = {
  slots: 100_000,
  maxQueue: 100_000,
  tokensPerEvent: 32,
  coldStart: { idleMs: 1e9, penaltyMs: 0 },
};

/** p95 of the standard normal. */
const Z95 = 1.6448536269514722;

export interface AbsoluteTrial {
  /** True p95 over the limit. */
  readonly ratio: number;
  /** Of the logarithm of the times. */
  readonly sigma: number;
  readonly runs: number;
  /** Behind the limit: ` abort`. */
  readonly suffix?: string;
  /** Steady where it is left out. */
  readonly executor?: 'constant-arrival-rate' | 'ramping-arrival-rate';
}

export interface AbsoluteOutcome extends Verdicts {
  /** Runs that a threshold aborted. */
  readonly aborted: number;
}

/** A load of 60 requests with lognormal times. */
export async function absoluteGates(trial: AbsoluteTrial): Promise<AbsoluteOutcome> {
  const { ratio, sigma, runs, suffix = '', executor = 'constant-arrival-rate' } = trial;
  const limit = Math.round((1_000 * Math.exp(Z95 * sigma)) / ratio);
  const reports = await repeatRuns(runs, async (seed) => {
    const { report } = await runVirtualGate({
      inputs: {
        prompts: 'Say something.',
        stages: executor === 'constant-arrival-rate' ? '30s:2' : '30s:4',
        thresholds: `ttft: p(95)<${limit}ms${suffix}`,
        config: `executor: ${executor}\nseed: run ${seed}`,
      },
      endpoint: { ...PLAIN, seed, ttft: { medianMs: 1_000, sigma }, output: { median: 20, sigma: 0.3 } },
    });
    return report;
  });
  const aborted = reports.filter(({ run }) => run.stoppedBy === 'abort').length;
  return { ...countVerdicts(reports), aborted };
}

export interface ComparedTrial {
  /** Added to head's prompts: to all, or to the first alone. */
  readonly change?: string;
  readonly changed?: 'all' | 'one of ten';
  /** Pairs that are judged; without it as many as the default stages send. */
  readonly pairs?: number;
  readonly runs: number;
}

export interface ComparedOutcome extends Verdicts {
  /** Runs that failed on the row of the cost. */
  readonly cost: number;
  /** Median number of pairs on which a run was decided. */
  readonly pairs: number;
}

const WORDS = ['apples', 'boats', 'caves', 'doves', 'elms', 'foxes', 'geese', 'hills', 'inns', 'jars'];

function promptFiles(changed: ComparedTrial['changed'], change = ''): Record<string, string> {
  const words = changed === 'one of ten' ? WORDS : WORDS.slice(0, 3);
  const entries = words.map((word, index): [string, string] => [
    `prompts/${word}.md`,
    `Tell me about ${word}.${changed === 'all' || index === 0 ? change : ''}`,
  ]);
  return Object.fromEntries(entries);
}

/** An endpoint that drifts by 30 % and is three times as slow for an eighth of the time. */
function moody(run: number): Weather {
  return (now) =>
    (1 + 0.3 * Math.sin(now / 20_000 + run)) * ((Math.floor(now / 5_000) * 7 + run) % 8 === 0 ? 3 : 1);
}

/** Time to first token with a coefficient of variation of 0.5. */
const NOISE = Math.sqrt(Math.log(1.25));

/** Whole comparisons with the base, judged by the rows that every comparison has. */
export async function comparedGates({
  change = ' Thank you.',
  changed = 'all',
  pairs,
  runs,
}: ComparedTrial): Promise<ComparedOutcome> {
  const load =
    pairs === undefined ? {} : { stages: `${(pairs + 3) / 2}s:2`, executor: 'constant-arrival-rate' };
  const { executor = 'ramping-arrival-rate', ...inputs } = load;
  const reports = await repeatRuns(runs, async (seed) => {
    const { report } = await runVirtualGate({
      inputs: {
        compare: 'base',
        prompts: 'prompts/*.md',
        prices: 'input: 1, output: 10',
        budget: '10',
        config: `executor: ${executor}\nseed: run ${seed}`,
        ...inputs,
      },
      files: promptFiles(changed, change),
      baseFiles: promptFiles(changed),
      weather: moody(seed),
      endpoint: {
        ...PLAIN,
        seed,
        ttft: { medianMs: 300, sigma: NOISE },
        itl: { medianMs: 15, sigma: 0.3 },
        output: { median: 60, sigma: 0.35 },
      },
    });
    return report;
  });
  const sizes = reports.map(({ comparison }) => comparison?.pairs ?? 0).sort((a, b) => a - b);
  const failsOnCost = ({ comparison }: Report): boolean =>
    comparison?.metrics['cost_per_request:avg']?.verdict === 'fail';
  return {
    ...countVerdicts(reports),
    cost: reports.filter(failsOnCost).length,
    pairs: sizes[sizes.length >> 1] ?? 0,
  };
}

export interface SwitchbackOutcome {
  readonly verdicts: Readonly<Record<string, string>>;
  /** Head over base, of the median time to the first token. */
  readonly firstToken: number;
  readonly notes: readonly string[];
}

/** Eleven pairs of blocks on four places, which base keeps busy for two thirds of the time. */
export async function switchbackGate(model: 'long' | 'same'): Promise<SwitchbackOutcome> {
  const { report } = await runVirtualGate({
    inputs: {
      model,
      prompts: 'Tell me about boats.',
      stages: '22m:3',
      'max-concurrency': '500',
      config:
        'executor: constant-arrival-rate\nbase-model: base\ndesign: switchback\narrivals: poisson\nseed: one',
    },
    endpoint: { ...PLAIN, slots: 4, tokensPerEvent: 4, models: { long: { output: { median: 78 } } } },
  });
  const { metrics = {}, notes = [] } = report.comparison ?? {};
  return {
    verdicts: Object.fromEntries(Object.entries(metrics).map(([key, { verdict }]) => [key, verdict])),
    firstToken: metrics['time_to_first_token:p(50)']?.ratio ?? 0,
    notes,
  };
}

/** What each of the endpoints below completes at most, in requests per second. */
const CAPACITY = 16 / 3;

/** Answers of 150 tokens on average. The first event has the time to first token, whatever it carries. */
const [MEAN_TOKENS, FIRST_TOKENS] = [150, 10];
const ANSWERS = {
  output: { median: MEAN_TOKENS * Math.exp(-(0.4 ** 2) / 2), sigma: 0.4 },
  tokensPerEvent: FIRST_TOKENS,
};

export const ENDPOINTS: Readonly<Record<string, Overrides<SimulatorOptions>>> = {
  /** Sixteen places of 3 s each, first come first served. */
  fifo: {
    ...PLAIN,
    ...ANSWERS,
    slots: 16,
    ttft: { medianMs: 20 * FIRST_TOKENS, sigma: 0 },
    itl: { medianMs: 20, sigma: 0 },
  },
  /** Some 750 tokens a second for all together. */
  sharing: {
    ...PLAIN,
    ...ANSWERS,
    slots: 48,
    ttft: { medianMs: 1, sigma: 0 },
    itl: { medianMs: 1, sigma: 0 },
    sharedTokensPerSecond: (MEAN_TOKENS - FIRST_TOKENS) * CAPACITY,
  },
  /** Answers within a second, and refuses what a bucket ten deep does not let through. */
  bucket: {
    ...PLAIN,
    ttft: { medianMs: 500, sigma: 0.3 },
    itl: { medianMs: 20, sigma: 0.2 },
    output: { median: 20, sigma: 0.3 },
    limits: { requestsPerMinute: 60 * CAPACITY, burstSeconds: 10 / CAPACITY },
  },
};

export interface RampTrial {
  readonly endpoint: string;
  /** Rate of the last of eight stages of 30 s, as a multiple of the capacity. */
  readonly to: number;
  readonly runs: number;
  readonly stopEarly?: boolean;
  readonly onRateLimit?: 'ignore' | 'backoff';
}

export interface RampOutcome {
  /** Share of the runs that report a capacity, or what a rate limit lets through. */
  readonly saturated: number;
  /** Of those capacities, root mean square and relative to the true one. */
  readonly error: number;
  /** Share of the plan that was sent, on average. */
  readonly sent: number;
}

/** The capacity as the report of a ramp has it. */
export async function rampGates(trial: RampTrial): Promise<RampOutcome> {
  const { endpoint, to, runs, stopEarly = false, onRateLimit = 'ignore' } = trial;
  const stages = Array.from({ length: 8 }, (_, i) => `30s:${(CAPACITY * to * (i + 1)) / 8}`);
  const reports = await repeatRuns(runs, async (seed) => {
    const { report } = await runVirtualGate({
      inputs: {
        prompts: 'Say something.',
        stages: stages.join(','),
        'max-concurrency': '5000',
        'max-tokens': '2000',
        timeout: '300s',
        thresholds: 'error_rate: rate<50%',
        config: `executor: constant-arrival-rate\narrivals: poisson\non-rate-limit: ${onRateLimit}\ngraceful-stop: 30s\nstop-early: ${stopEarly}\nseed: run ${seed}`,
      },
      endpoint: { ...ENDPOINTS[endpoint], seed },
    });
    return report;
  });
  const found = reports.flatMap(({ scenarios }) => capacityOf(scenarios[0]) ?? []);
  const squares = found.reduce((sum, capacity) => sum + (capacity / CAPACITY - 1) ** 2, 0);
  return {
    saturated: found.length / runs,
    error: Math.sqrt(squares / Math.max(1, found.length)),
    sent: reports.reduce((sum, { load }) => sum + load.sent / (load.planned + load.unsent), 0) / runs,
  };
}

function capacityOf(scenario: Report['scenarios'][number] | undefined): number | undefined {
  const found = (code: string, value: string): unknown =>
    scenario?.findings.find((finding) => finding.code === code)?.values[value];
  const capacity = found('capacity', 'capacity') ?? found('limit_rate', 'limit');
  return typeof capacity === 'number' ? capacity : undefined;
}
