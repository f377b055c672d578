import { formatCount, formatMs, formatNumber, formatRate, formatUsd, UNKNOWN } from '../../base/format.js';
import { numbers, type Table } from '../markup/table.js';
import type { MetricSummary, ReportScenario, ReportStage } from '../schema/schema.js';

/** A line through fewer stages than these is noise. */
export const LEAST_DRAWN = 4;

/** How one stage went: what was offered, and what became of latency, failures, answers and cost under it. */
export interface StageFigures {
  readonly stage: ReportStage;
  /** `1 → 3 req/s`, `5 users`; nothing where the scenario has its own shape. */
  readonly load: string;
  /** Requests per second that were due. */
  readonly offered: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  /** Output tokens of all answers over the stage's time. */
  readonly tokensPerSecond: number | null;
  /** Shares of the requests sent. */
  readonly errors: number | null;
  readonly limited: number | null;
  /** Arrivals that were dropped or held back. */
  readonly unsent: number;
  /** Share of the arrivals that were good, and how many a second; null where nothing says what is good. */
  readonly good: number | null;
  readonly goodput: number | null;
  /** Share of the checks that held; null where none was made. */
  readonly checks: number | null;
  /** Share of the answers that were cut off. */
  readonly cutOff: number | null;
  /** Mean cost of an answered request. */
  readonly usd: number | null;
}

/** Latencies are those of the first token, or of the whole answer where nothing was streamed. */
export function stageFigures(scenario: ReportScenario): StageFigures[] {
  const latency = latencyMetric(scenario);
  return scenario.stages.map((stage) => {
    const { metrics, planned, sent, ok, durationMs } = stage;
    const { throughput, checks, cost_per_request: cost, good_requests: good, goodput } = metrics;
    const share = (count: number, of: number): number | null => (of === 0 ? null : count / of);
    return {
      stage,
      load: stageLoad(scenario, stage),
      offered: durationMs > 0 ? planned / (durationMs / 1000) : null,
      p50: percentile(metrics[latency], '50'),
      p95: percentile(metrics[latency], '95'),
      tokensPerSecond: throughput?.type === 'gauge' ? throughput.value : null,
      errors: share(stage.errors, sent),
      limited: share(stage.rateLimited, sent),
      unsent: stage.dropped + stage.suppressed,
      good: good?.type === 'rate' ? good.rate : null,
      goodput: goodput?.type === 'counter' ? goodput.rate : null,
      checks: checks?.type === 'rate' ? checks.rate : null,
      cutOff: share(stage.cutOff, ok),
      usd: cost?.type === 'trend' ? cost.avg : null,
    };
  });
}

/** `First token`, or `Total` where nothing was streamed. */
export function latencyWord(scenario: ReportScenario): string {
  return latencyMetric(scenario) === 'time_to_first_token' ? 'First token' : 'Total';
}

function latencyMetric({ stages }: ReportScenario): string {
  const streamed = stages.some(({ metrics }) => percentile(metrics['time_to_first_token'], '50') !== null);
  return streamed ? 'time_to_first_token' : 'total_generation_time';
}

/** The stages of one scenario: how latency, failures, answers and cost move with what is offered. */
export function stageTable(scenario: ReportScenario): Table {
  const latency = latencyWord(scenario);
  return {
    title: `Stages of ${scenario.name}`,
    columns: [
      'Stage',
      'Load',
      'Offered',
      'Sent',
      'Answered',
      `${latency} p50`,
      `${latency} p95`,
      'Tokens/s',
      'Errors',
      '429',
      'Not sent',
      'Good',
      'Good/s',
      'Checks passed',
      'Cut off',
      '$ per request',
    ].map(numbers),
    rows: stageFigures(scenario).map((figures) => rowOf(figures)),
  };
}

function rowOf({ stage, load, offered, p50, p95, ...figures }: StageFigures): string[] {
  const { tokensPerSecond, unsent, good, goodput, checks, usd } = figures;
  const share = (count: number, of: number): string => (count === 0 ? '0' : formatRate(count / of));
  return [
    formatCount(stage.index),
    load,
    offered === null ? UNKNOWN : `${formatNumber(offered)}/s`,
    formatCount(stage.sent),
    formatCount(stage.ok),
    formatMs(p50),
    formatMs(p95),
    formatNumber(tokensPerSecond),
    share(stage.errors, stage.sent),
    share(stage.rateLimited, stage.sent),
    formatCount(unsent),
    formatRate(good),
    formatNumber(goodput),
    formatRate(checks),
    share(stage.cutOff, stage.ok),
    formatUsd(usd),
  ];
}

function stageLoad({ executor }: ReportScenario, { from, target }: ReportStage): string {
  if (executor === null) return UNKNOWN;
  const unit = executor === 'trace' || executor.endsWith('-arrival-rate') ? 'req/s' : 'users';
  return `${from === target ? '' : `${formatNumber(from)} → `}${formatNumber(target)} ${unit}`;
}

/** A percentile of a trend; null for anything else. */
export function percentile(metric: MetricSummary | undefined, rank: string): number | null {
  return metric?.type === 'trend' ? (metric.percentiles[rank] ?? null) : null;
}
