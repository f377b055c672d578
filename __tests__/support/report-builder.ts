import { writeHeadline, type UntitledReport } from '../../src/report/headline.js';
import type {
  ComparedMetric,
  MetricSummary,
  Report,
  ReportScenario,
  ReportStage,
  ThresholdResult,
} from '../../src/report/schema/schema.js';

/** Builders of realistic reports. Everything they return is complete and valid by the schema. */

export function trend(unit: string, center: number, spread = 0.35, count = 150): MetricSummary {
  const at = (z: number): number => round(center * Math.exp(spread * z));
  return {
    type: 'trend',
    unit,
    count,
    min: at(-2.4),
    avg: at(0.5 * spread),
    med: at(0),
    max: at(2.7),
    percentiles: { '50': at(0), '75': at(0.674), '90': at(1.282), '95': at(1.645), '99': at(2.326) },
  };
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

export function counter(unit: string, count: number, seconds = 120): MetricSummary {
  return { type: 'counter', unit, count, rate: round(count / seconds) };
}

export function rate(count: number, share: number | null): MetricSummary {
  return { type: 'rate', unit: 'fraction', count, rate: share };
}

export function gauge(unit: string, value: number | null): MetricSummary {
  return { type: 'gauge', unit, value };
}

/** The metrics of a healthy load of `requests` requests around a time to first token in ms. */
export function loadMetrics(ttft: number, requests = 150): Record<string, MetricSummary> {
  return {
    time_to_first_token: trend('ms', ttft, 0.35, requests),
    inter_token_latency: trend('ms', 18, 0.5, requests * 90),
    time_per_output_token: trend('ms', 19, 0.2, requests),
    total_generation_time: trend('ms', ttft + 1_900, 0.25, requests),
    tokens_per_second: trend('tokens/s', 42, 0.2, requests),
    schedule_delay: trend('ms', 0.6, 0.4, requests),
    cost_per_request: trend('USD', 0.0008, 0.3, requests),
    input_tokens: trend('tokens', 210, 0.4, requests),
    output_tokens: trend('tokens', 98, 0.4, requests),
    requests: counter('requests', requests),
    cost: counter('USD', 0.0008 * requests),
    error_rate: rate(requests, 0),
    timeout_rate: rate(requests, 0),
    rate_limit_rate: rate(requests, 0),
    dropped_rate: rate(requests, 0),
    throughput: gauge('tokens/s', 122.5),
  };
}

export function stage(index: number, over: Partial<ReportStage> = {}): ReportStage {
  const sent = over.sent ?? 50;
  return {
    index,
    durationMs: 30_000,
    from: 1,
    target: 3,
    planned: sent,
    sent,
    ok: sent,
    rateLimited: 0,
    errors: 0,
    timeouts: 0,
    dropped: 0,
    suppressed: 0,
    cutOff: 0,
    cost: sent * 0.0008,
    metrics: loadMetrics(540 + 30 * index, sent),
    ...over,
  };
}

export function scenario(over: Partial<ReportScenario> = {}): ReportScenario {
  const stages = over.stages ?? [
    stage(1, { from: 0, target: 1, sent: 15 }),
    stage(2, { durationMs: 60_000, from: 1, target: 3, sent: 120 }),
    stage(3, { from: 3, target: 1, sent: 15 }),
  ];
  const durationMs = stages.reduce((total, { durationMs: ms }) => total + ms, 0);
  return {
    name: 'default',
    type: 'load',
    executor: 'ramping-arrival-rate',
    startMs: 0,
    durationMs,
    stages,
    findings: [],
    capacity: null,
    ...over,
  };
}

export function threshold(
  metric: string,
  expression: string,
  over: Partial<ThresholdResult> = {},
): ThresholdResult {
  return {
    metric,
    tags: {},
    expression,
    observed: null,
    low: null,
    high: null,
    n: 150,
    limit: null,
    unit: 'ms',
    verdict: 'pass',
    message: '',
    needed: null,
    losses: {},
    episode: null,
    cause: null,
    endpointTrouble: false,
    metBy: null,
    withheld: null,
    ...over,
  };
}

const TTFT_HOLDS = threshold('time_to_first_token', 'p(95)<3s', {
  observed: 812.4,
  low: 760.1,
  high: 901.7,
  limit: 3_000,
});
export const E2E_HOLDS = threshold('total_generation_time', 'p(95)<15s', {
  observed: 3_420,
  low: 3_180,
  high: 3_750,
  limit: 15_000,
});
const RARE = { observed: 0, low: 0, high: 0.0198, limit: 0.05, unit: 'fraction' };
export const ERRORS_HOLD = threshold('error_rate', 'rate<0.05', RARE);
export const TIMEOUTS_HOLD = threshold('timeout_rate', 'rate<0.05', RARE);

export const PASSING_THRESHOLDS: readonly ThresholdResult[] = [
  TTFT_HOLDS,
  E2E_HOLDS,
  ERRORS_HOLD,
  TIMEOUTS_HOLD,
];

export function compared(over: Partial<ComparedMetric>): ComparedMetric {
  return {
    unit: 'ms',
    base: null,
    head: null,
    ratio: null,
    low: null,
    high: null,
    p: null,
    level: null,
    verdict: 'info',
    tolerance: null,
    suspect: false,
    message: '',
    ...over,
  };
}

function passing(): UntitledReport {
  return {
    schemaVersion: 1,
    tool: { name: 'llm-perf-gate', version: '1.0.0', source: null },
    name: 'llm-perf-gate',
    verdict: 'pass',
    passed: true,
    reasons: [],
    run: {
      id: '01J9Z6X3QK',
      startedAt: '2026-11-03T14:05:09.000Z',
      endedAt: '2026-11-03T14:07:12.000Z',
      durationMs: 123_000,
      seed: '7f3a9c21',
      stoppedBy: 'completed',
      shard: null,
      configHash: 'c0ffee5e7715',
      promptHash: 'ca11ab1e0000',
      judgeHash: 'deadbea70000',
      proxied: false,
      cpus: 4,
      node: 'v24.19.0',
    },
    source: {
      repository: 'octo/assistant',
      event: 'pull_request',
      commit: 'abc1234f00d5e1f2a3b4c5d6e7f8091a2b3c4d5e',
      ref: 'refs/pull/42/merge',
      base: 'def5678a00d5e1f2a3b4c5d6e7f8091a2b3c4d5e',
      pullRequest: 42,
      runUrl: 'https://github.com/octo/assistant/actions/runs/8123456789',
      attempt: 1,
    },
    target: {
      endpoint: 'https://api.openai.com/v1/chat/completions',
      protocol: 'openai-chat',
      model: 'gpt-4o-mini',
      models: [],
      stream: true,
    },
    load: {
      planned: 150,
      sent: 150,
      ok: 150,
      dropped: 0,
      suppressed: 0,
      resent: 0,
      unsent: 0,
      deliveredRatio: 1,
      maxInFlight: 9,
    },
    generator: {
      healthy: true,
      cause: null,
      scheduleDelayMs: { p50: 0.6, p99: 2.1, max: 6.4 },
      lateRequests: 0,
      eventLoopDelayMs: { p99: 3.2, max: 11.8 },
      firstTokenDelayMs: { p50: 0, p95: 0.8 },
      cpuSeconds: 4.7,
      cpuShare: 0.038,
      waitedShare: 0.004,
      pressureShare: 0.02,
      utilization: 0.06,
      overheadMs: { p50: 0.29, p99: 3.3 },
      threads: [],
      shardsNeeded: null,
    },
    cost: {
      currency: 'USD',
      budget: 1,
      expected: 0.14,
      worstCase: 0.31,
      spent: 0.1203,
      reported: 0.1203,
      likely: 0.1203,
      servers: null,
      saved: 0,
      inputTokens: 31_500,
      cachedInputTokens: 4_096,
      outputTokens: 14_700,
      reasoningTokens: 0,
      prices: {
        input: 0.15,
        cachedInput: 0.075,
        cacheWrite: 0.15,
        output: 0.6,
        request: 0,
        source: 'genai-prices 0.1.8',
        model: 'gpt-4o-mini',
      },
      basePrices: null,
    },
    bill: null,
    scenarios: [scenario()],
    metrics: loadMetrics(540),
    errors: [],
    statuses: { '200': 150 },
    outcomes: { ok: 150 },
    thresholds: [...PASSING_THRESHOLDS],
    checks: [],
    prompts: [
      promptRow('prompts/summarise.md', 540),
      promptRow('prompts/translate.md', 610),
      promptRow('inline-1', 480),
    ],
    between: null,
    arms: [],
    comparison: null,
    canaries: null,
    reused: null,
  };
}

export function promptRow(
  id: string,
  ttft: number,
  over: Partial<Report['prompts'][number]> = {},
): Report['prompts'][number] {
  return {
    id,
    file: id.startsWith('inline-') ? null : id,
    line: null,
    sent: 50,
    ok: 50,
    cost: 0.04,
    inputTokens: 210,
    outputTokens: 98,
    ttftP50Ms: ttft,
    ttftP95Ms: ttft * 1.6,
    e2eP50Ms: ttft + 1_900,
    e2eP95Ms: ttft + 2_700,
    ...over,
  };
}

/** The parts of a report that a case changes; objects of plain values are merged, the rest is replaced. */
export type ReportChanges = {
  readonly [Key in keyof UntitledReport]?: Key extends 'run' | 'target' | 'load' | 'generator' | 'cost'
    ? Partial<UntitledReport[Key]>
    : UntitledReport[Key];
};

/** A passing pull request's report with the changes put over it, and the headline that follows from them. */
export function buildReport(changes: ReportChanges = {}): Report {
  const base = passing();
  const report: UntitledReport = {
    ...base,
    ...changes,
    run: { ...base.run, ...changes.run },
    target: { ...base.target, ...changes.target },
    load: { ...base.load, ...changes.load },
    generator: { ...base.generator, ...changes.generator },
    cost: { ...base.cost, ...changes.cost },
  };
  return { ...report, headline: writeHeadline(report) };
}
